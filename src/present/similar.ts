import type { ResultMatch } from '../appraise/index.js'
import { type Lang, relationLabel, sayIn, scopeLabel, statusLabel } from '../kernel/index.js'
import { blank, body, dashed, note, type Paper } from './document/model.js'
import { matchesNear } from './paper/comparison.js'

/** The systems that are nearest to what was asked, best first. */
export interface Similar {
  readonly query: string
  readonly asOf: string
  readonly matches: readonly ResultMatch[]
  /** Whether a proposal was asked about, so that relations and reasons mean something; else words. */
  readonly ofProposal: boolean
}

/** So many pairs of lines are shown of each. */
const mostLines = { brief: 4, all: 12 }

/** The systems that are nearest to some words or to a proposal, as a paper. */
export function similarPaper({ query, matches: all, ofProposal }: Similar, lang: Lang, verbose: boolean): Paper {
  const say = sayIn(lang)
  const near = ofProposal ? matchesNear(all) : []
  const matches = near.length > 0 ? near : all.filter(isMet)
  const most = verbose ? mostLines.all : mostLines.brief
  const nothing = say('Không tìm thấy hệ thống nào gần với nội dung này.', 'No system is near this.')
  return {
    ...blank,
    id: 'gan-nhat',
    title: query,
    opening: matches.length === 0 ? [body(nothing)] : [],
    parts: matches.map((m, i) => {
      const facts = [
        m.owner ?? '',
        labelled(statusLabel, m.status, lang),
        labelled(scopeLabel, m.scope, lang),
        `${say('độ gần', 'nearness')} ${m.score.toFixed(2)}`,
      ]
      const pairs = m.evidence.slice(0, most).map((e) => `“${e.proposal}” ↔ “${e.target}”`)
      return {
        id: m.id,
        title: `${i + 1}. ${m.name} (${m.id})${ofProposal ? `: ${relationLabel[m.relation][lang]}` : ''}`,
        blocks: [
          note(facts.filter(Boolean).join(' · ')),
          ...(ofProposal ? [body(m.reason)] : []),
          ...(pairs.length > 0 ? [dashed(pairs)] : []),
        ],
      }
    }),
  }
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
