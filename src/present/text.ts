import {
  type Finding,
  isProposalResult,
  type ProposalResult,
  type Result,
  type ResultBasis,
  type ResultLocation,
} from '../appraise/index.js'
import {
  append,
  confidenceLabel,
  dayIn,
  duplicationLabel,
  type Lang,
  largest,
  million,
  outcomeLabel,
  placeOf,
  relationLabel,
  severityLabel,
  verdictLabel,
  visibleLine,
} from '../kernel/index.js'
import { codeFrame } from './code-frame.js'
import { baselineSentence, scopeSentence } from './comparison.js'
import { entriesOf, proposalsOf } from './entries.js'
import { officerLines, opinionLine, sinceLines } from './officer.js'
import { noPaint, type Paint } from './paint.js'
import { countsOf, notApplicableSentence } from './paper/requirements.js'
import { reviewGrounds, reviewHead } from './paper/review.js'
import { readerGrounds, readerSentence, readerTitle, readerUseSentence } from './reader.js'
import type { Reporter } from './reporter.js'

/** For people at a terminal: verdicts first, then findings with their place, basis and remedy. */
export const text: Reporter = (result, { lang, paint = noPaint, verbose, width }) => {
  const write = writer(lang, paint, verbose, width)
  const proposals = proposalsOf(result)
  const lines = [...write.heading(result, proposals.length)]
  if (proposals.length > 1) append(lines, [...write.overview(proposals), ''])
  for (const entry of entriesOf(result)) {
    if (isProposalResult(entry)) append(lines, write.proposal(entry))
    append(lines, write.findings(entry.findings))
  }
  append(lines, write.closing(result))
  return `${lines.map((l) => wrapped(l, width)).join('\n')}\n`
}

const colours = /\u001b\[[0-9;]*m/g

/** Breaks a long line at spaces and hangs the rest under its beginning; a code frame keeps its shape. */
function wrapped(line: string, width: number): string {
  if (line.length <= width || line.includes(' │ ')) return line
  const [, paint = '', indent = '', text = ''] = /^((?:\u001b\[[0-9;]*m)*)( *)([\s\S]*)$/.exec(line) ?? []
  const rows: string[] = []
  let row = indent + paint
  let length = indent.length
  for (const word of text.split(' ')) {
    const size = word.replace(colours, '').length
    if (length > indent.length && length + size > width) {
      rows.push(row.trimEnd())
      row = indent
      length = indent.length
    }
    row += `${word} `
    length += size + 1
  }
  return [...rows, row.trimEnd()].join('\n')
}

const marks = { conforms: '✓', conditional: '!', nonconforming: '✗', insufficient: '?' } as const
const outcomeMarks = { met: '✓', 'not-met': '✗', insufficient: '?' } as const

function writer(lang: Lang, paint: Paint, verbose: boolean, width: number) {
  const say = (viWords: string, enWords: string) => ({ vi: viWords, en: enWords })[lang]
  const tone = {
    conforms: paint.green,
    conditional: paint.yellow,
    nonconforming: paint.red,
    insufficient: paint.magenta,
  }
  const outcomeTone = { met: paint.green, 'not-met': paint.red, insufficient: paint.magenta }
  const severityTone = { error: paint.red, warning: paint.yellow, info: paint.cyan }
  const line = visibleLine

  const verdict = (r: ProposalResult) =>
    tone[r.verdict](paint.bold(`${marks[r.verdict]} ${verdictLabel[r.verdict][lang]}`))

  function* heading(result: Result, proposals: number) {
    const { name, version } = result.architecture
    const day = dayIn(result.asOf, lang)
    const subject =
      proposals > 0 || result.results.length === 0
        ? say(`Đối chiếu ${proposals} đề xuất với`, `${proposals} proposal(s) against`)
        : say('Kiểm tra', 'Checking')
    yield paint.bold(
      `${subject} ${line(name)}, ${say('phiên bản', 'version')} ${line(version)} (${say('tính đến ngày', 'as of')} ${day})`,
    )
    const scope = scopeSentence(result.changedSince, lang)
    if (scope !== undefined) yield line(scope)
    const used = 'reader' in result ? readerUseSentence(result.reader, lang) : undefined
    if (used !== undefined) yield paint.yellow(line(used))
    yield ''
  }

  function* overview(results: readonly ProposalResult[]) {
    const label = (r: ProposalResult) => verdictLabel[r.verdict][lang].length
    const widest = largest(results.map(label))
    for (const r of results) {
      const gap = ' '.repeat(widest - label(r) + 2)
      yield `  ${verdict(r)}${gap}${line(r.proposal.title || r.proposal.id)} ${paint.dim(`(${line(r.proposal.id)})`)}`
    }
  }

  function* proposal(r: ProposalResult) {
    const { proposal: p, duplication } = r
    yield paint.dim('─'.repeat(72))
    yield `${verdict(r)}  ${paint.bold(line(p.title || p.id))}`
    const facts = [p.id, p.agencyName ?? p.agency, p.budget === undefined ? '' : million(p.budget, lang), p.file]
    yield paint.dim(`  ${facts.filter(Boolean).map(line).join(' · ')}`)
    yield `  ${say('Trùng lặp', 'Duplication')}: ${paint.bold(duplicationLabel[duplication.verdict][lang])}. ${line(duplication.reason)}`
    if (duplication.review) {
      yield `  ${paint.yellow(line(reviewHead(duplication.review, lang)))}`
      for (const ground of verbose ? reviewGrounds(duplication.review, lang) : []) yield `    ${line(ground)}`
    }
    if (duplication.reader) {
      yield `  ${line(`${readerTitle[lang]}: ${readerSentence(duplication.reader, lang)}`)}`
      for (const ground of readerGrounds(duplication.reader, lang)) yield paint.dim(`    ${line(ground)}`)
    }
    const shown = duplication.matches.filter((m) => m.relation !== 'related')
    for (const m of shown.slice(0, verbose ? shown.length : 3)) {
      yield `    • ${relationLabel[m.relation][lang]}: ${line(m.name)} ${paint.dim(`(${line(m.id)})`)}${m.owner ? `, ${line(m.owner)}` : ''}`
      if (m.officer) yield `        ${line(opinionLine(m.officer, lang))}`
      for (const row of m.comparison
        .filter((c) => c.target !== '' && (c.aspect === 'function' || c.aspect === 'data'))
        .slice(0, verbose ? 99 : 3)) {
        yield paint.dim(`        “${line(row.proposal)}” ↔ “${line(row.target)}”`)
      }
    }
    const near = duplication.matches.filter((m) => m.relation === 'related').slice(0, verbose ? 5 : 0)
    if (near.length > 0)
      yield paint.dim(`    ${say('Gần nhất khác', 'Others near')}: ${near.map((m) => line(m.name)).join('; ')}`)
    yield* requirements(r.requirements)
    for (const told of [...officerLines(r.officer, lang), ...sinceLines(r.since, lang)]) yield `  ${line(told)}`
    yield ''
  }

  function* requirements(systems: ProposalResult['requirements']) {
    if (systems.length === 0) return
    yield `  ${say('Tiêu chuẩn', 'Standards')}: ${countsOf(systems, lang)}.`
    for (const one of verbose ? systems : []) {
      if (systems.length > 1 || one.note) yield `    ${line([one.name, one.note].filter(Boolean).join('. '))}`
      for (const row of one.rows) {
        const word = outcomeTone[row.outcome](`${outcomeMarks[row.outcome]} ${outcomeLabel[row.outcome][lang]}`)
        const item = row.item === undefined ? '' : ` ${line(row.item)}`
        yield `    ${word}${item} ${line(row.concern)}: ${line(row.reason)}`
      }
      const rest = notApplicableSentence(one, lang)
      if (rest !== undefined) yield paint.dim(`    ${line(rest)}`)
    }
  }

  function* findings(list: readonly Finding[]) {
    for (const f of list) {
      const word =
        f.waivedBy === undefined
          ? f.known
            ? paint.dim(`${severityLabel[f.severity][lang]} (${say('đã biết', 'known')})`)
            : severityTone[f.severity](severityLabel[f.severity][lang])
          : paint.dim(
              f.officer?.state === 'set-aside' ? say('cán bộ gác lại', 'set aside') : say('được miễn trừ', 'waived'),
            )
      const place = f.location ? line(placeOf(f.location)) : ''
      yield `  ${place ? `${paint.underline(place)} ` : ''}${word} ${paint.dim(f.rule)}`
      yield `    ${line(f.message)}`
      if (f.location) yield* frame(f.location)
      for (const other of f.relatedLocations ?? [])
        yield paint.dim(`    ${say('liên quan', 'related')}: ${line(placeOf(other))}`)
      if (f.officer) yield `    ${line(opinionLine(f.officer, lang))}`
      else if (f.waivedBy !== undefined) yield `    ${say('Miễn trừ', 'Waiver')}: ${line(f.waivedBy)}`
      if (f.basis.length > 0) yield `    ${say('Căn cứ', 'Basis')}: ${f.basis.map(basis).join('; ')}`
      if (f.remedy !== undefined) yield `    ${say('Hướng xử lý', 'What to do')}: ${line(f.remedy)}`
      if (f.yaml !== undefined) yield `    ${say('Ghi trong tệp', 'In the file')}: ${line(f.yaml)}`
      yield ''
    }
  }

  function* frame(at: ResultLocation) {
    const frame = codeFrame(at, width)
    if (!frame) return
    yield paint.dim(frame.gutter) + frame.line
    yield paint.dim(frame.underGutter) + paint.red(frame.caret)
  }

  function basis(b: ResultBasis): string {
    const title = b.number === undefined ? b.document : b.number
    const article = b.article === undefined ? '' : `, ${b.article}`
    const doubt = b.confidence && b.confidence !== 'verified' ? ` [${confidenceLabel[b.confidence][lang]}]` : ''
    return line(`${title}${article}${doubt}`)
  }

  function* closing(result: Result) {
    const { summary: s } = result
    const counts = [
      `${s.errors} ${severityLabel.error[lang]}`,
      `${s.warnings} ${severityLabel.warning[lang]}`,
      `${s.infos} ${severityLabel.info[lang]}`,
      ...(s.waived > 0 ? [`${s.waived} ${say('được miễn trừ', 'waived')}`] : []),
    ]
    const total = s.errors + s.warnings + s.infos + s.waived
    if (result.results.length === 0) yield say('Không có đề xuất nào để đối chiếu.', 'There is no proposal to check.')
    else if (s.proposals === 0 && total === 0) yield paint.green(say('✓ Không phát hiện vấn đề nào.', '✓ No findings.'))
    else yield `${paint.bold(say('Tổng hợp', 'Summary'))}: ${counts.join(', ')}.`
    yield* baselineLines(result.baseline)
    if (s.budgetAtRisk > 0)
      yield `${say('Kinh phí có nguy cơ đầu tư trùng lặp', 'Budget at risk of duplication')}: ${paint.bold(million(s.budgetAtRisk, lang))}.`
    if (s.proposals > 0) {
      yield paint.dim(
        say(
          'Kết quả đối chiếu chỉ để tham khảo; cơ quan thẩm định xem xét, quyết định và chịu trách nhiệm về kết luận.',
          'This advises and does not decide: the appraising agency decides and answers for the conclusion.',
        ),
      )
    }
  }

  function* baselineLines(baseline: Result['baseline']) {
    const sentence = baselineSentence(baseline, lang)
    if (sentence === undefined) return
    yield line(sentence)
    const fixed = baseline?.fixed ?? []
    for (const f of fixed.slice(0, verbose ? fixed.length : 10))
      yield paint.green(
        `  ✓ ${say('đã khắc phục', 'fixed')} ${line([f.rule, f.subject ?? f.proposal].filter(Boolean).join(' '))}: ${line(f.message)}`,
      )
    if (!verbose && fixed.length > 10) yield `  … ${say('và', 'and')} ${fixed.length - 10} ${say('mục khác', 'more')}`
  }

  return { heading, overview, proposal, findings, closing }
}
