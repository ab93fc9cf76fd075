import type { Finding, ProposalResult, ResultBasis } from '../../appraise/index.js'
import type { Model } from '../../architecture/index.js'
import { confidenceLabel, groupBy, type Lang } from '../../kernel/index.js'
import { type Bit, bit, type Table, table } from '../document/model.js'
import { trustText } from '../trust.js'
import type { FindingLinks, PaperContext } from './context.js'
import { unseenIn } from './plain.js'

/** Whether a citation was checked against the document's own text, so that a paper may rest on it. */
export const isSeen = ({ confidence }: ResultBasis) => confidence === undefined || confidence === 'verified'

/** How far a citation can be trusted, where it was not checked against the document's own text. */
function doubtOf({ confidence }: ResultBasis, lang: Lang): string | undefined {
  return confidence === undefined || confidence === 'verified' ? undefined : confidenceLabel[confidence][lang]
}

/** How much of a document was read, where, and when that was last checked. */
function trustIn(model: Model, document: string, lang: Lang): string {
  const act = model.documents.get(document)
  return act ? trustText(act, lang) : ''
}

/** What an act is called, by the sign in its number. */
const acts: readonly (readonly [RegExp, string])[] = [
  [/\/NĐ-CP/, 'Nghị định'],
  [/\/TT(?:LT)?-/, 'Thông tư'],
  [/\/QĐ-/, 'Quyết định'],
  [/\/QH\d/, 'Luật'],
  [/\/NQ-|-NQ\//, 'Nghị quyết'],
  [/\/CT-|-CT\//, 'Chỉ thị'],
  [/\/KH-/, 'Kế hoạch'],
  // A letter has no sign of its kind, only those of who wrote it.
  [/^\d+\/[A-ZĐ]{2,}-[A-ZĐ]+$/, 'Công văn'],
]

/** Article and number as papers cite them: “khoản 1 Điều 5 Thông tư số 39/2017/TT-BTTTT”. */
export function cited({ article, number, document }: ResultBasis, lang: Lang): string {
  const act = number ?? document
  const kind = acts.find(([sign]) => sign.test(act))?.[1]
  const vi = kind === undefined ? act : `${kind} số ${act}`
  const named = { vi, en: act }[lang]
  if (article === undefined) return named
  const within = /^(?:các |từ )?(?:điều|khoản|điểm|mục|phụ lục|chương)\s[^:]*$/iu.test(article)
  return { vi: within ? `${article} ${named}` : `${named} (${article})`, en: `${article}, ${named}` }[lang]
}

/** Citations as one list: the articles of one act stand together, what they share once: “điểm b, điểm đ khoản 2 Điều 54 …”. */
export function citedTogether(bases: readonly ResultBasis[], lang: Lang, most = Number.POSITIVE_INFINITY): string {
  const acts = byAct(bases, (b) => b.document, { lang, most: mostArticles })
  return [...new Set(acts.slice(0, most).map((b) => cited(b, lang)))].join('; ')
}

/** So many articles of one act are named in a line. */
const mostArticles = 3

/** One citation of each act, with all its articles; or with the first, and that there are more. */
function byAct(
  bases: readonly ResultBasis[],
  actOf: (basis: ResultBasis) => string,
  first?: { readonly lang: Lang; readonly most: number },
): ResultBasis[] {
  return [...groupBy(bases, actOf).values()].flatMap((of) => {
    const articles = [...new Set(of.flatMap(({ article }) => article ?? []))]
    const [one] = of
    const more = first && articles.length > first.most ? andOthers[first.lang] : ''
    const told = `${sharing(articles.slice(0, first?.most))}${more}`
    return one ? [{ ...one, ...(told === '' ? {} : { article: told }) }] : []
  })
}

const andOthers = { vi: ' và các điều, khoản khác của', en: ' and others' } as const

/** “điểm b khoản 2 Điều 54” and “điểm đ khoản 2 Điều 54” are “điểm b, điểm đ khoản 2 Điều 54”. */
function sharing(articles: readonly string[]): string {
  const halves = articles.map((a) => /^(điểm \S+|khoản \S+) ((?:khoản|Điều) .*)$/u.exec(a) ?? [a, a, ''])
  return halves
    .map(([, head, tail], i) => (tail === '' || tail === halves[i + 1]?.[2] ? head : `${head} ${tail}`))
    .join(', ')
}

/** What a finding rests on, as a letter may cite it: up to three acts whose text was seen; else who asks, or that it is to be confirmed. */
export function groundOf({ basis }: Pick<Finding, 'basis'>, { w, lang }: Pick<PaperContext, 'w' | 'lang'>): string {
  return citedTogether(basis.filter(isSeen), lang, 3) || (basis.length > 0 ? w.basisToConfirm : w.askedByAppraisal)
}

/** All of them, each act once, with a link, and a doubt behind. */
export function citations(bases: readonly ResultBasis[], lang: Lang, links: FindingLinks): Bit[] {
  return byAct(bases, (b) => `${b.document} ${b.confidence ?? ''}`).map((basis) => {
    const doubt = doubtOf(basis, lang)
    return bit(cited(basis, lang), links.subject(basis.document).href, doubt && `(${doubt})`)
  })
}

const basesOf = (entry: ProposalResult): ResultBasis[] =>
  [...entry.findings, ...entry.requirements].flatMap((of) => of.basis)

/** Every document that an appraisal rests on and whose text was compared, once: how much was read, where and when last checked. */
export function citedDocuments(entry: ProposalResult, { w, lang, links, model }: PaperContext): Table | undefined {
  const byDocument = [...groupBy(basesOf(entry).filter(isSeen), (b) => b.document).values()]
  if (byDocument.length === 0) return undefined
  return table(
    [w.documentNumber, w.documentTitle, w.confidence],
    byDocument.flatMap(([basis]) => {
      if (!basis) return []
      const { document, number = document, title = '' } = basis
      return [{ cells: [bit(number, links.subject(document).href), title, trustIn(model, document, lang)] }]
    }),
  )
}

/** Documents whose text nobody has compared: an officer confirms them before anything rests on them. */
export function toConfirm(entry: ProposalResult, context: PaperContext): Table | undefined {
  const { w, lang, links, model } = context
  const rows = new Map<string, { number: string; title: string; for: Set<string>; doubt: string }>()
  const add = (basis: ResultBasis, what: string) => {
    const row = rows.get(basis.document) ?? {
      number: basis.number ?? basis.document,
      title: basis.title ?? '',
      for: new Set<string>(),
      doubt: trustIn(model, basis.document, lang) || (doubtOf(basis, lang) ?? ''),
    }
    rows.set(basis.document, row)
    row.for.add(basis.article === undefined ? what : `${what} (${basis.article})`)
  }
  for (const { basis, title, message, remedy } of entry.findings) {
    for (const one of basis.filter((b) => !isSeen(b))) add(one, title)
    for (const { id, number, title: name, confidence } of unseenIn(`${message} ${remedy ?? ''}`, model))
      if (confidence) add({ document: id, number, title: name, confidence }, title)
  }
  for (const { basis } of entry.requirements)
    for (const one of basis.filter((b) => !isSeen(b))) add(one, w.requirements)
  if (rows.size === 0) return undefined
  return table(
    [w.documentNumber, w.documentTitle, w.restsOn, w.confidence],
    [...rows].map(([document, row]) => ({
      cells: [
        bit(row.number, links.subject(document).href),
        row.title,
        [...row.for].map((what) => bit(what)),
        row.doubt,
      ],
    })),
  )
}
