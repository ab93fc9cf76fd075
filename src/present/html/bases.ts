import type { ProposalResult, ResultBasis } from '../../appraise/index.js'
import { confidenceLabel, type Lang } from '../../kernel/index.js'
import type { Words } from '../words/index.js'
import type { FindingLinks } from './context.js'
import { type Bit, bit, type Table, table } from './view.js'

/** How far a citation can be trusted, where it was not checked against the document's own text. */
export function doubtOf({ confidence }: ResultBasis, lang: Lang): string | undefined {
  return confidence === undefined || confidence === 'verified' ? undefined : confidenceLabel[confidence][lang]
}

/** Article and number as papers cite them: “khoản 1 Điều 5, 39/2017/TT-BTTTT”; a doubt stands behind. */
export function citation(basis: ResultBasis, lang: Lang, links: FindingLinks): Bit {
  const cited = basis.number ?? basis.document
  const doubt = doubtOf(basis, lang)
  return bit(
    basis.article === undefined ? cited : `${basis.article}, ${cited}`,
    links.subject(basis.document).href,
    doubt && `(${doubt})`,
  )
}

/** Every document that an appraisal cites, once, with its title: the findings themselves cite by number. */
export function citedDocuments(entry: ProposalResult, lang: Lang, w: Words, links: FindingLinks): Table | undefined {
  const cited = new Map<string, ResultBasis>()
  const bases = [...entry.findings, ...entry.requirements].flatMap((of) => of.basis)
  for (const basis of bases) if (!cited.has(basis.document)) cited.set(basis.document, basis)
  if (cited.size === 0) return undefined
  return table(
    [w.documentNumber, w.documentTitle, w.note],
    [...cited.values()].map((basis) => ({
      cells: [
        bit(basis.number ?? basis.document, links.subject(basis.document).href),
        basis.title ?? '',
        doubtOf(basis, lang) ?? '',
      ],
    })),
  )
}
