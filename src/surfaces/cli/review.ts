import { resolve } from 'node:path'
import { check, type ProposalResult } from '../../appraise/index.js'
import {
  digestAt,
  disk,
  freshYaml,
  type Opinions,
  opinionsPath,
  readOpinions,
  replaceFile,
} from '../../architecture/index.js'
import { type Lang, relationLabel, sayIn, visibleLine } from '../../kernel/index.js'
import { withOpinions } from '../opinions.js'
import { optionText, type Run } from './command.js'
import { exitCode } from './io.js'
import { showHits, usageError, wrote } from './problems.js'
import { proposalsIn } from './proposal-files.js'
import { aboutOf, findingLines, type Open, openOf } from './review-open.js'
import { version } from './version.js'
import { asOfFrom, soundWorkspace } from './workspace.js'

export const run: Run = async ([path = ''], options, globals, io) => {
  const asOf = asOfFrom(options)
  const workspace = soundWorkspace(globals, io)
  const read = await proposalsIn([path], workspace, globals, io)
  const [one, more] = read?.proposals ?? []
  if (!read || !one || more) {
    for (const { hits } of read?.rejected ?? []) showHits(hits, globals, io)
    throw usageError({
      vi: `Hãy nêu đúng một hồ sơ đọc được, ví dụ: kientruc review de-cuong.docx`,
      en: 'Name exactly one dossier that can be read, for instance: kientruc review dossier.docx',
    })
  }
  const { loaded, opinions, seen } = withOpinions(read, workspace)
  const result = check(workspace, loaded, { lang: globals.lang, asOf, today: io.today(), version, opinions })
  const [judged] = result.results
  if (!judged) return exitCode.fault
  const file = opinionsPath(one.proposal.file)
  const open = openOf(judged)
  const known = seen.get(one.proposal.file)?.opinions
  if (!io.interactive) {
    io.out.write(openText(open, judged, file, optionText(options, 'by') ?? known?.by, io.today(), globals.lang))
    return exitCode.ok
  }
  const { askOpinions } = await import('./review-ask.js')
  const said = await askOpinions(open, judged, optionText(options, 'by') ?? known?.by, globals.lang)
  // A person thinks for long: what a colleague wrote meanwhile stays, and is told.
  const place = resolve(io.cwd, file)
  const was = digestAt(place, disk)
  const now = readOpinions(one.proposal, workspace)?.opinions
  const { mine, others } = withoutOthers(said, known, now)
  const written: Opinions = {
    ...now,
    proposal: judged.proposal.id,
    by: said.by,
    date: io.today(),
    seen: { dossier: judged.proposal.digest ?? '', architecture: workspace.model.digest },
    findings: [...dated(now?.findings, now, said.by), ...mine.findings],
    matches: [...dated(now?.matches, now, said.by), ...mine.matches],
    corrections: [...dated(now?.corrections, now, said.by), ...mine.corrections],
  }
  replaceFile(place, was, textOf(written))
  wrote(file, globals, io)
  if (others > 0)
    io.err.write(
      {
        vi: `Trong lúc chờ, người khác đã ghi ý kiến về ${others} nội dung bạn vừa trả lời; ý kiến đó được giữ, của bạn không ghi vào.\n`,
        en: `Meanwhile somebody else gave an opinion of ${others} thing(s) that you answered; theirs was kept, yours not written.\n`,
      }[globals.lang],
    )
  return exitCode.ok
}

type Said = Pick<Required<Opinions>, 'findings' | 'matches' | 'corrections'>

/** What was just said, without that of which somebody else has given an opinion since the file was read. */
export function withoutOthers(
  said: Said,
  known: Partial<Said> | undefined,
  now: Partial<Said> | undefined,
): { readonly mine: Said; readonly others: number } {
  let others = 0
  const rest = <T>(
    list: readonly T[],
    before: readonly T[] = [],
    after: readonly T[] = [],
    key: (one: T) => string,
  ) => {
    const old = new Set(before.map(key))
    const taken = new Set(after.map(key).filter((each) => !old.has(each)))
    const left = list.filter((one) => !taken.has(key(one)))
    others += list.length - left.length
    return left
  }
  const mine = {
    findings: rest(said.findings, known?.findings, now?.findings, (one) => one.finding),
    matches: rest(said.matches, known?.matches, now?.matches, (one) => one.match),
    corrections: rest(said.corrections, known?.corrections, now?.corrections, (one) =>
      JSON.stringify([one.field, one.remove, one.add, one.is === undefined]),
    ),
  }
  return { mine, others }
}

/** Earlier opinions under the name and the day on which they were given. */
function dated<T extends { by?: string; date?: string }>(
  list: readonly T[] | undefined,
  known: Pick<Opinions, 'by' | 'date'> | undefined,
  by: string,
): T[] {
  if (!known) return []
  return (list ?? []).map((one) => ({
    ...one,
    ...(known.by === by ? {} : { by: one.by ?? known.by }),
    date: one.date ?? known.date,
  }))
}

function textOf(opinions: Opinions): string {
  const kept = Object.fromEntries(
    Object.entries(opinions).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  )
  const head = ['Ý kiến của cán bộ thẩm định; “kientruc check” tự áp dụng. Lược đồ: kientruc schema opinions']
  return freshYaml(kept, head)
}

function openText(
  { findings, matches }: Open,
  { proposal }: ProposalResult,
  file: string,
  by: string | undefined,
  today: string,
  lang: Lang,
): string {
  const say = sayIn(lang)
  if (findings.length + matches.length === 0)
    return say('Mọi phát hiện đã có ý kiến.\n', 'There is an opinion of everything.\n')
  const lines = [
    say(
      `${findings.length} phát hiện, ${matches.length} hệ thống gần chưa có ý kiến.`,
      `${findings.length} finding(s) and ${matches.length} match(es) are open.`,
    ),
    '',
    ...findings.flatMap((f) => [`finding: "${f.fingerprint}"`, ...findingLines(f, lang).map((l) => `  ${l}`)]),
    ...matches.map((m) => visibleLine(`match: ${m.id}  ${m.name}: ${relationLabel[m.relation][lang]}`)),
    '',
    say(
      `Ghi ý kiến vào tệp “${file}” (hoặc chạy lệnh này trong cửa sổ lệnh để được hỏi từng mục), ví dụ:`,
      `Write “${file}” (or run this in a terminal to be asked), for instance:`,
    ),
    '',
  ]
  // What rests on a near system is answered by an opinion of that system.
  const finding = findings.find(({ rule }) => !/^(duplication|reuse)\//.test(rule)) ?? findings[0]
  const [match] = matches
  const reason = say('Ghi lý do ở đây', 'The reason')
  const example = {
    proposal: proposal.id,
    by: by ?? say('Họ và tên cán bộ', 'Name of the officer'),
    date: today,
    ...(finding
      ? { findings: [{ finding: finding.fingerprint, state: 'set-aside', reason, about: aboutOf(finding) }] }
      : {}),
    ...(match ? { matches: [{ match: match.id, state: 'accepted', about: match.name }] } : {}),
    ...(proposal.functions?.[0]
      ? { corrections: [{ field: 'functions', remove: proposal.functions[0], reason }] }
      : {}),
  }
  return `${lines.join('\n')}${freshYaml(example, ['state: accepted | set-aside | asked'])}`
}
