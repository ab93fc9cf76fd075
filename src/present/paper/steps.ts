import type { Finding, ProposalResult } from '../../appraise/index.js'
import { type Bit, bit } from '../document/model.js'
import { citedTogether, isSeen } from './bases.js'
import { weightiest } from './comparison.js'
import type { PaperContext } from './context.js'
import { missingOf } from './missing.js'
import { unseenIn, withoutIds } from './plain.js'

/** What has to be done, in the order of its weight. */

/** At most so many documents are cited behind one step. */
const mostCited = 2

export const counting = ({ findings }: ProposalResult, severity: Finding['severity']): Finding[] =>
  findings.filter((f) => f.severity === severity && f.waivedBy === undefined)

/**
 * Each different remedy once, with why it is asked for; those of a rule that differ in one name are one, with all the names.
 * @param how.told findings whose reason another part of the paper gives
 * @param how.cites whether with the documents that ask for it and whose text was seen; else only what the finding itself says
 */
export function stepsOf(
  findings: readonly Finding[],
  how: Manner,
  entry: ProposalResult,
  context: PaperContext,
): Bit[][] {
  const steps = new Map<
    string,
    { readonly before: string; readonly names: Set<string>; readonly after: string; readonly of: Finding[] }
  >()
  for (const finding of findings) {
    const text = remedyOf(finding, entry, context)
    if (text === '') continue
    const [, before = text, name = '', after = ''] = /^([^“”]*)(“[^“”]+”)([^“”]*)$/u.exec(text) ?? []
    const key = name === '' ? text : [finding.rule, before, after].join('“”')
    const step = steps.get(key) ?? { before, names: new Set(), after, of: [] }
    steps.set(key, step)
    if (name !== '') step.names.add(name)
    step.of.push(finding)
  }
  return [...steps.values()].map(({ before, names, after, of }) =>
    stepOf(before + [...names].join(', ') + after, of, how, context),
  )
}

interface Manner {
  readonly told: ReadonlySet<Finding>
  readonly cites: boolean
}

/** What a finding asks for. Of what a dossier leaves out the body asks for what it must hold; what it should is in the annex. */
function remedyOf({ rule, remedy }: Finding, entry: ProposalResult, context: PaperContext): string {
  const { model, ids, w } = context
  const asked = rule === 'dossier/incomplete' ? missingOf(entry, context).flatMap((m) => (m.must ? m.what : [])) : []
  return asked.length > 0 ? `${w.addToDossier}: ${asked.join('; ')}.` : withoutIds((remedy ?? '').trim(), model, ids)
}

/** A demand, why it is made, and what it rests on. */
function stepOf(text: string, of: readonly Finding[], { told, cites: citing }: Manner, context: PaperContext): Bit[] {
  const { lang, w, model } = context
  const reasons = new Set(of.filter((f) => !told.has(f)).map((f) => stepReason(f, context)))
  // A rule's title alone says no more than what it asks for.
  for (const { title } of citing ? [] : of) reasons.delete(title.replace(/(?<![.;\s])[.;\s]+$/, ''))
  const why = [...reasons]
  // What another part tells has its basis there.
  const bases = of.filter((f) => citing && !told.has(f)).flatMap(({ basis }) => basis.filter(isSeen))
  // Where an article is known it says more than the act as a whole.
  const sorted = [...bases].sort((a, b) => Number(b.article !== undefined) - Number(a.article !== undefined))
  const cites = citedTogether(sorted, lang, mostCited)
  const doubt = unseenIn(text, model).length > 0 ? [w.unseenNamed] : []
  const remark = [...why, ...(cites === '' ? [] : [`${w.by} ${cites}`]), ...doubt].join('; ')
  return [bit(text, undefined, remark === '' ? undefined : `(${remark})`)]
}

/** A message longer than this gives way to its rule's title. */
const longestReason = 240

/** Why something is asked for: as the finding says it, where that is short and names no act that nobody has seen. */
export function stepReason({ title, message }: Finding, { model, ids }: PaperContext, longest = longestReason): string {
  const said = withoutIds(message, model, ids)
  const told = said.length > longest || unseenIn(said, model).length > 0 ? title : said
  return told.replace(/(?<![.;\s])[.;\s]+$/, '')
}

/** What follows from either answer to the question that the officer has to settle. */
export function branches(entry: ProposalResult, context: PaperContext): Bit[][] {
  const { review } = entry.duplication
  if (!review) return []
  const [first] = weightiest(entry).length > 0 ? weightiest(entry) : entry.duplication.matches
  const name = first ? `“${first.name}”` : ''
  return review.between.map(({ verdict }) => [
    { ...bit(`${context.w.ifSettled[verdict]}: `), strong: true },
    bit(context.w.thenDo[verdict].replace('{name}', name)),
  ])
}
