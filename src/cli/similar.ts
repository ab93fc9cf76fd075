import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { matchOf } from '../check/present.js'
import type { ResultMatch } from '../check/result.js'
import { relationLabel, scopeLabel, statusLabel } from '../i18n/labels.js'
import { catalogue, profileOfProposal } from '../match/from-model.js'
import { createFinder } from '../match/index.js'
import { painter } from '../report/paint.js'
import { safeJson, visibleLine } from '../text/visible.js'
import { type Run, text } from './command.js'
import { exitCode, type Globals, paints } from './io.js'
import { isOffice, proposalsIn } from './office-proposals.js'
import { oneOf, showHits, usageError } from './problems.js'
import { architectureDay, soundWorkspace } from './workspace.js'

export const run: Run = async (words, options, globals, io) => {
  const format = oneOf('--format', text(options, 'format') ?? 'text', ['text', 'json'])
  const limit = Number(text(options, 'limit') ?? 5)
  if (!Number.isInteger(limit) || limit < 1) {
    throw usageError({ vi: '--limit phải là số nguyên từ 1.', en: '--limit takes a whole number from 1.' })
  }
  const workspace = soundWorkspace(globals, io)
  const asOf = architectureDay(options, workspace, io)
  const { model } = workspace
  const finder = createFinder(catalogue(model, asOf), model.glossary, model.judging)

  const [first] = words
  const isFile =
    words.length === 1 &&
    first !== undefined &&
    (first === '-' || ((/\.ya?ml$/i.test(first) || isOffice(first)) && existsSync(resolve(io.cwd, first))))
  const found = isFile ? await ofProposal(first) : finder.similar(words.join(' '), limit)
  const matches = found.slice(0, limit).map((match) => matchOf(match, model, new Map(), asOf, globals.lang))

  if (!isFile && !globals.quiet)
    for (const { term, meanings } of finder.ambiguous(words.join(' '))) {
      const all = meanings.join('; ')
      const hint =
        globals.lang === 'vi'
          ? `“${term}” có nhiều nghĩa: ${all}. Hãy ghi thêm từ ngữ của lĩnh vực.`
          : `“${term}” has several meanings: ${all}. Add a word of the field.`
      io.err.write(`${visibleLine(hint)}\n`)
    }
  if (format === 'json') io.out.write(safeJson({ query: words.join(' '), asOf, matches }))
  else io.out.write(listing(matches, globals, paints(io.out, globals, io.env), !isFile))
  return exitCode.ok

  async function ofProposal(path: string) {
    const loaded = await proposalsIn([path], workspace, globals, io)
    for (const file of loaded?.rejected ?? []) showHits(file.hits, globals, io)
    return (loaded?.proposals ?? []).flatMap(
      ({ proposal }) => finder.appraise(profileOfProposal(model, proposal)).matches,
    )
  }
}

function listing(matches: readonly ResultMatch[], globals: Globals, color: boolean, freeText: boolean): string {
  const paint = painter(color)
  const { lang } = globals
  const say = (vi: string, en: string) => (lang === 'vi' ? vi : en)
  if (matches.length === 0)
    return `${say('Không tìm thấy hệ thống nào gần với nội dung này.', 'No system is near this.')}\n`
  const lines: string[] = []
  for (const [index, m] of matches.entries()) {
    const relation = freeText ? '' : ` ${paint.yellow(relationLabel[m.relation][lang])}`
    lines.push(`${index + 1}. ${paint.bold(visibleLine(m.name))} ${paint.dim(`(${m.id})`)}${relation}`)
    const facts = [
      m.owner ?? '',
      labelled(statusLabel, m.status, lang),
      labelled(scopeLabel, m.scope, lang),
      `${say('độ gần', 'nearness')} ${m.score.toFixed(2)}`,
    ]
    lines.push(`   ${paint.dim(facts.filter(Boolean).map(visibleLine).join(' · '))}`)
    if (!freeText) lines.push(`   ${visibleLine(m.reason)}`)
    for (const e of m.evidence.slice(0, globals.verbose ? 12 : 4)) {
      lines.push(paint.dim(`     “${visibleLine(e.proposal)}” ↔ “${visibleLine(e.target)}”`))
    }
    lines.push('')
  }
  return `${lines.join('\n')}`
}

function labelled(
  labels: Readonly<Record<string, { readonly vi: string; readonly en: string }>>,
  key: string | undefined,
  lang: 'vi' | 'en',
): string {
  return key === undefined ? '' : (labels[key]?.[lang] ?? key)
}
