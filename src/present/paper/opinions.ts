import type { ProposalResult } from '../../appraise/index.js'
import { dayIn } from '../../kernel/index.js'
import { type Block, dashed, note, table, tableBlock } from '../document/model.js'
import { officerLines, opinionState } from '../officer.js'
import { whoIs } from './comparison.js'
import type { PaperContext } from './context.js'
import { withoutIds } from './plain.js'

/** What an officer agreed to, set aside and asked about, under the officer's name; nothing where no officer spoke. */
export function opinionsBlocks(entry: ProposalResult, context: PaperContext): Block[] {
  const { w, lang, model, ids } = context
  const { officer } = entry
  if (!officer) return []
  const rows = [
    ...entry.duplication.matches.flatMap((m) => (m.officer ? [[whoIs(m, context), m.officer] as const] : [])),
    ...entry.findings.flatMap((f) => (f.officer ? [[withoutIds(f.message, model, ids), f.officer] as const] : [])),
  ]
  const others = officerLines(officer, lang)
  return [
    note(`${officer.by}, ${dayIn(officer.date, lang)}`),
    ...(rows.length === 0
      ? []
      : [
          tableBlock(
            table(
              [[w.number], w.ground, w.opinion, w.opinionReason],
              rows.map(([about, { state, reason = '', ...of }], i) => ({
                cells: [i + 1, about, `${opinionState[state][lang]}${byOther(of, officer)}`, reason],
              })),
            ),
          ),
        ]),
    ...(others.length > 0 ? [dashed(others)] : []),
  ]
}

/** Who else signed an opinion than the one who keeps the file. */
const byOther = ({ by }: { readonly by: string }, officer: { readonly by: string }): string =>
  by === officer.by ? '' : ` (${by})`

/** What an officer asks the agency, in the officer's own words. */
export function questionsOf({ findings, duplication }: ProposalResult): string[] {
  const asked = [...duplication.matches, ...findings].flatMap(({ officer }) =>
    officer?.state === 'asked' && officer.reason !== undefined ? [officer.reason] : [],
  )
  return [...new Set(asked)]
}
