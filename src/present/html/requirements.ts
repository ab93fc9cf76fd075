import type { RequirementRow, SystemRequirements } from '../../appraise/index.js'
import type { Lang } from '../../kernel/index.js'
import { notApplicableSentence, openingOf } from '../requirements.js'
import type { Words } from '../words/index.js'
import type { FindingLinks } from './context.js'
import { outcomeMark } from './say.js'
import { type Bit, bit, marked, type Table, table } from './view.js'

/** The standards matrix of one system, as a page shows it. */
export interface RequirementsView {
  readonly sentence: string
  readonly table: Table | undefined
  readonly rest: string | undefined
}

/** The standards matrix of each system that a proposal builds. */
export function requirementsView(
  requirements: readonly SystemRequirements[],
  lang: Lang,
  w: Words,
  links: FindingLinks,
): RequirementsView[] {
  return requirements.map((one) => ({
    sentence: openingOf(one, requirements.length > 1, lang),
    table: one.rows.length === 0 ? undefined : tableOf(one, lang, w, links),
    rest: notApplicableSentence(one, lang),
  }))
}

function tableOf({ rows }: SystemRequirements, lang: Lang, w: Words, links: FindingLinks): Table {
  return table(
    [w.concern, w.required, w.outcome, w.remark],
    rows.map((row) => ({
      cells: [
        row.item === undefined ? row.concern : `${row.item}. ${row.concern}`,
        row.standards.map((s) => standardBit(s, w, links)),
        marked(outcomeMark(row.outcome, lang)),
        row.reason,
      ],
    })),
  )
}

/** A standard with what it demands; in doubt that is said. */
function standardBit(
  { id, symbol, obligation, confidence }: RequirementRow['standards'][number],
  w: Words,
  links: FindingLinks,
): Bit {
  const doubt = confidence === undefined || confidence === 'verified' ? '' : `; ${w.notVerified}`
  return bit(symbol, links.subject(id).href, `${w[obligation].toLowerCase()}${doubt}`)
}
