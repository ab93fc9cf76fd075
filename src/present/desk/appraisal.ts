import type { CheckResult, Finding, ResultMatch } from '../../appraise/index.js'
import type { Model } from '../../architecture/index.js'
import type { Lang } from '../../kernel/index.js'
import { type Bit, type Block, bit, body, dashed, heading, marked, note, strong } from '../document/model.js'
import { proposalsOf } from '../entries.js'
import { citations } from '../paper/bases.js'
import { metSentence, sides, weightiest, whoIs } from '../paper/comparison.js'
import { noLinks, type PaperContext, paperContext } from '../paper/context.js'
import { withoutIds } from '../paper/plain.js'
import { relationMark, severityMark } from '../paper/say.js'

/** One thing that was found and that a reviewer takes, sets aside or asks about. */
export interface AppraisalItem {
  /** Names it from one appraisal of the dossier to the next. */
  readonly key: string
  /** What it is about, whichever dossier: by this earlier opinions are found. */
  readonly kin: string
  readonly title: string
  /** Whether it is only for information. */
  readonly light: boolean
  readonly blocks: readonly Block[]
}

/** What was found, the gravest first: near systems with the findings that rest on them, then all other findings. */
export function appraisalItems(result: CheckResult, model: Model, lang: Lang): AppraisalItem[] {
  const context = paperContext(result, model, lang)
  const [entry] = proposalsOf(result)
  if (!entry) return []
  const matches = weightiest(entry)
  const near = new Set(matches.map(({ id }) => id))
  const restsOn = ({ rule, related }: Finding) =>
    /^(duplication|reuse)\//.test(rule) && related[0] !== undefined && near.has(related[0]) ? related[0] : undefined
  return [
    ...matches.map((match) =>
      matchItem(
        match,
        entry.findings.filter((f) => restsOn(f) === match.id),
        context,
      ),
    ),
    ...entry.findings.filter((f) => restsOn(f) === undefined).map((f) => findingItem(f, context)),
  ]
}

function matchItem(match: ResultMatch, findings: readonly Finding[], context: PaperContext): AppraisalItem {
  const { lang, model, ids } = context
  const counted = metSentence(match, context)
  return {
    key: `match:${match.id}`,
    kin: `match:${match.id}`,
    title: match.name,
    light: false,
    blocks: [
      heading([marked(relationMark(match.relation, lang)), ' ', strong(match.name)]),
      note(`${whoIs(match, context)}${counted === undefined ? '' : `: ${counted}`}.`),
      body(match.reason),
      ...sides(match, context, { most: 6 }),
      ...(findings.length > 0 ? [dashed(findings.map((f) => withoutIds(f.message, model, ids)))] : []),
    ],
  }
}

function findingItem(finding: Finding, context: PaperContext): AppraisalItem {
  const { rule, related, title, severity, message, remedy, basis } = finding
  const { w, lang, model, ids } = context
  const cites = citations(basis, lang, noLinks).flatMap((one, i): Bit[] => [...(i > 0 ? [bit('; ')] : []), one])
  return {
    key: `finding:${finding.fingerprint}`,
    kin: `finding:${rule}:${related[0] ?? ''}`,
    title,
    light: severity === 'info' || finding.waivedBy !== undefined,
    blocks: [
      heading([marked(severityMark(severity, w)), ' ', strong(title)]),
      body(withoutIds(message, model, ids)),
      ...(remedy === undefined ? [] : [body(strong(`${w.remedy}: `), withoutIds(remedy, model, ids))]),
      ...(cites.length > 0 ? [note(`${w.basis}: `, ...cites)] : []),
    ],
  }
}
