import type { Opinions } from '../architecture/index.js'
import { dayIn, type Lang } from '../kernel/index.js'
import { type Corrected, correctionText, toldCorrections } from './corrections.js'
import { distinctEntries } from './fingerprint.js'
import type { Finding, OfficerFile, OfficerOpinion, ProposalResult, ResultMatch } from './result.js'

/** An officer's file on a dossier, after its corrections were applied. */
export interface OfficerSaid extends Omit<Corrected, 'loaded'> {
  readonly file: string
  readonly opinions: Opinions
}

type Judged = Pick<ProposalResult, 'findings' | 'duplication' | 'officer'>

type Opinion = NonNullable<Opinions['findings']>[number] | NonNullable<Opinions['matches']>[number]

/**
 * What was found, with what an officer says of it. What is set aside stays where it is and does not count, as if it were waived;
 * of a match that is set aside this holds for the findings that rest on it, and the verdict on duplication is that of the others.
 */
export function heard(said: OfficerSaid | undefined, { findings, duplication }: Judged, lang: Lang): Judged {
  if (!said) return { findings, duplication }
  const { opinions } = said
  const opinion = ({ state, by, date, reason }: Opinion): OfficerOpinion => ({
    state,
    by: by ?? opinions.by,
    date: date ?? opinions.date,
    ...(reason === undefined ? {} : { reason }),
  })
  const byFinding = new Map((opinions.findings ?? []).map((one) => [one.finding, opinion(one)]))
  const byMatch = new Map((opinions.matches ?? []).map((one) => [one.match, opinion(one)]))
  const matches = duplication.matches.map((match): ResultMatch => {
    const officer = byMatch.get(match.id)
    return officer ? { ...match, officer } : match
  })
  const [{ findings: named } = { findings }] = distinctEntries([{ findings: [...findings] }])
  const told = named.map((finding): Finding => {
    const ofMatch = restsOn(finding, byMatch)
    const officer = byFinding.get(finding.fingerprint) ?? ofMatch
    if (!officer) return finding
    const waivedBy = officer.state === 'set-aside' ? (finding.waivedBy ?? grounds(officer, lang)) : finding.waivedBy
    return { ...finding, officer, ...(waivedBy === undefined ? {} : { waivedBy }) }
  })
  return {
    findings: told,
    duplication: settled({ ...duplication, matches }, lang),
    officer: {
      file: said.file,
      by: opinions.by,
      date: opinions.date,
      corrections: toldCorrections(said.applied, opinions, lang),
      lapsed: lapsedOf(said, named, matches, lang),
    },
  }
}

/** Who set it aside, when and why. */
function grounds({ by, date, reason = '' }: OfficerOpinion, lang: Lang): string {
  return { vi: `${by}, ngày ${dayIn(date, lang)}: ${reason}`, en: `${by}, ${dayIn(date, lang)}: ${reason}` }[lang]
}

/** A match that was set aside, for a finding that says something is built twice because of it. */
function restsOn({ rule, related }: Finding, byMatch: ReadonlyMap<string, OfficerOpinion>): OfficerOpinion | undefined {
  if (!/^(duplication|reuse)\//.test(rule)) return undefined
  const [id = ''] = related
  const officer = byMatch.get(id)
  return officer?.state === 'set-aside' ? officer : undefined
}

const verdictOf = { duplicate: 'duplicate', overlap: 'overlap', 'should-reuse': 'reuse', upgrades: 'upgrade' } as const
const order = ['duplicate', 'overlap', 'reuse', 'upgrade'] as const

/** The verdict on duplication as the officer leaves it; once each match that speaks for one was settled, nothing is open. */
function settled(duplication: ProposalResult['duplication'], lang: Lang): ProposalResult['duplication'] {
  const speaking = duplication.matches.filter((m) => m.relation !== 'related')
  const aside = speaking.filter((m) => m.officer?.state === 'set-aside')
  const decided = (m: ResultMatch) => m.officer !== undefined && m.officer.state !== 'asked'
  const { review, ...closed } = duplication
  const open = speaking.length === 0 || !speaking.every(decided) ? { ...(review ? { review } : {}) } : {}
  if (aside.length === 0) return { ...closed, ...open }
  const left = speaking
    .filter((m) => !aside.includes(m))
    .flatMap((m) => (m.relation === 'related' ? [] : [verdictOf[m.relation]]))
  const verdict = order.find((one) => left.includes(one)) ?? 'none'
  if (verdict === duplication.verdict) return { ...closed, ...open }
  const names = aside.map((m) => `“${m.name}”`).join(', ')
  const who = [...new Set(aside.map((m) => m.officer?.by ?? ''))].join(', ')
  const reason = {
    vi: `Theo ý kiến của ${who}, ${names} không được coi là trùng.`,
    en: `${who} does not take ${names} for the same.`,
  }[lang]
  return { ...closed, ...open, verdict, reason }
}

/** The opinions that fit nothing that was found this time, in the order of the file. */
function lapsedOf(
  { opinions, lapsed }: OfficerSaid,
  findings: readonly Finding[],
  matches: readonly ResultMatch[],
  lang: Lang,
): OfficerFile['lapsed'] {
  const found = new Set(findings.map((f) => f.fingerprint))
  const near = new Set(matches.map((m) => m.id))
  return [
    ...(opinions.findings ?? []).flatMap((one, index) =>
      found.has(one.finding) ? [] : [{ of: 'findings' as const, index, about: one.about ?? one.finding }],
    ),
    ...(opinions.matches ?? []).flatMap((one, index) =>
      near.has(one.match) ? [] : [{ of: 'matches' as const, index, about: one.about ?? one.match }],
    ),
    ...lapsed.flatMap((index) => {
      const one = opinions.corrections?.[index]
      return one ? [{ of: 'corrections' as const, index, about: correctionText(one, lang) }] : []
    }),
  ]
}
