import { type Applied, missingFrom, type ProposalResult, regimeFor } from '../../appraise/index.js'
import { dayIn, type Lang } from '../../kernel/index.js'
import { withArticles } from '../../language/index.js'
import { cited } from './bases.js'
import type { PaperContext } from './context.js'

/** A content that a dossier leaves out: whether it must be there, and by what. */
export interface Missing {
  readonly what: string
  readonly why: string
  readonly must: boolean
}

/** What a dossier leaves out, as the regime lists it, first what it must hold; nothing where the dossier is not at hand. */
export function missingOf(entry: ProposalResult, context: PaperContext): Missing[] {
  const { proposals, model, lang } = context
  const proposal = proposals.get(entry.proposal.file)
  const missing = (proposal ? missingFrom(proposal, model, entry.asOf) : []).map((demand) => ({
    what: { vi: demand.name.vi, en: demand.name.en ?? demand.name.vi }[lang],
    why: demandedBy(demand, context),
    must: demand.obligation !== 'recommended',
  }))
  return [...missing.filter((m) => m.must), ...missing.filter((m) => !m.must)]
}

/** What a finding that a dossier is incomplete says, with a line for each content; nothing where the dossier is not at hand. */
export interface ToldMissing {
  readonly message: string
  readonly parts: readonly string[]
}

export function toldMissing(entry: ProposalResult, context: PaperContext): ToldMissing {
  const { proposals, model, lang, w } = context
  const header = proposals.get(entry.proposal.file)?.header
  const kept = header && keptSentence(regimeFor(header, model, entry.asOf), lang)
  return {
    message: [kept, `${w.dossierLacks}:`].filter(Boolean).join(' '),
    parts: missingOf(entry, context).map(
      ({ what, why, must }) => `${what} (${must ? why : `${w.shouldHold}; ${why}`})`,
    ),
  }
}

/** That a project goes on under an earlier regime, where it does. */
export function keptSentence(applied: Pick<Applied, 'kept' | 'lawDay'> | undefined, lang: Lang): string | undefined {
  if (!applied?.kept) return undefined
  const day = dayIn(applied.lawDay, lang)
  return {
    vi: `Dự án tiếp tục theo chế độ trước, áp dụng đến hết ${day}.`,
    en: `The project goes on under the regime before, which applied until ${day}.`,
  }[lang]
}

type Demand = ReturnType<typeof missingFrom>[number]

/** What asks for a content: an act only where its text and what it demands were both seen, and it is in force without doubt. */
function demandedBy({ document, article, confidence, unclearFrom }: Demand, { model, lang, w }: PaperContext): string {
  if (document === undefined) return w.askedByAppraisal
  const act = model.documents.get(document)
  const seen = [confidence, act?.confidence].every((c) => c === undefined || c === 'verified')
  if (!seen || unclearFrom !== undefined) return w.basisToConfirm
  return cited(
    {
      document,
      ...(act ? { number: act.number } : {}),
      ...(article === undefined ? {} : { article: withArticles(article, lang) }),
    },
    lang,
  )
}
