import type { ResultMatch } from '../appraise/index.js'
import { type Lang, relationLabel, sayIn, scopeLabel, statusLabel, visibleLine } from '../kernel/index.js'
import { noPaint, type Paint } from './paint.js'
import { matchesNear } from './paper/comparison.js'

/** The systems that are nearest to what was asked, best first. */
export interface Similar {
  readonly query: string
  readonly asOf: string
  readonly matches: readonly ResultMatch[]
  /** Whether a proposal was asked about, so that relations and reasons mean something; else words. */
  readonly ofProposal: boolean
}

interface Manner {
  readonly lang: Lang
  readonly paint?: Paint | undefined
  readonly verbose: boolean
}

/** The systems that are nearest to some words or to a proposal, for people at a terminal. */
export function similarText({ matches: all, ofProposal }: Similar, { lang, paint = noPaint, verbose }: Manner): string {
  const say = sayIn(lang)
  const near = ofProposal ? matchesNear(all) : []
  const matches = near.length > 0 ? near : all.filter(isMet)
  if (matches.length === 0)
    return `${say('Không tìm thấy hệ thống nào gần với nội dung này.', 'No system is near this.')}\n`
  const lines: string[] = []
  for (const [index, m] of matches.entries()) {
    const relation = ofProposal ? ` ${paint.yellow(relationLabel[m.relation][lang])}` : ''
    lines.push(`${index + 1}. ${paint.bold(visibleLine(m.name))} ${paint.dim(`(${m.id})`)}${relation}`)
    const facts = [
      m.owner ?? '',
      labelled(statusLabel, m.status, lang),
      labelled(scopeLabel, m.scope, lang),
      `${say('độ gần', 'nearness')} ${m.score.toFixed(2)}`,
    ]
    lines.push(`   ${paint.dim(facts.filter(Boolean).map(visibleLine).join(' · '))}`)
    if (ofProposal) lines.push(`   ${visibleLine(m.reason)}`)
    for (const e of m.evidence.slice(0, verbose ? 12 : 4)) {
      lines.push(paint.dim(`     “${visibleLine(e.proposal)}” ↔ “${visibleLine(e.target)}”`))
    }
    lines.push('')
  }
  return `${lines.join('\n')}`
}

/** Whether anything asked for was met; of a catalogue something is always the nearest, and that alone says nothing. */
const isMet = ({ evidence }: ResultMatch) => evidence.some(({ kind }) => !['users', 'scope', 'owner'].includes(kind))

function labelled(
  labels: Readonly<Record<string, { readonly vi: string; readonly en: string }>>,
  key: string | undefined,
  lang: Lang,
): string {
  return key === undefined ? '' : (labels[key]?.[lang] ?? key)
}
