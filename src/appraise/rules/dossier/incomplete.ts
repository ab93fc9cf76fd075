import type { Model, Proposal } from '../../../architecture/index.js'
import { type Basis, confidenceLabel, groupBy, type Severity, type Text } from '../../../kernel/index.js'
import { dayMonthYear, withArticles } from '../../../language/index.js'
import { designContent } from '../bases.js'
import type { Found, RuleCode } from '../rule.js'
import { wordsSaid } from '../said.js'
import { type Applied, type Demand, demandWeight, regimeFor } from './regime.js'
import { fewestPurposeWords, functionsOf, hasData, missingFrom } from './requirements.js'

/** A dossier with fewer words of purpose than this, and no work items, cannot be judged. */
const fewestWords = 25

export const incomplete = {
  id: 'dossier/incomplete',
  severity: 'warning',
  basis: designContent,
  *proposal({ proposal, base, asOf }) {
    const missing = missingFrom(proposal, base, asOf)
    if (missing.length === 0) return
    const { header, locate } = proposal
    const applied = regimeFor(header, base, asOf)
    const groups = byGround(missing)
    const basis = groups.flatMap(({ ground: { document, article } }): Basis[] =>
      document === undefined ? [] : [{ document, ...(article === undefined ? {} : { article }) }],
    )
    yield {
      subject: header.id,
      location: locate(header),
      message: told(groups, base, applied),
      ...whatToAdd(missing),
      ...(basis.length > 0 ? { basis } : {}),
      ...(applied?.kept ? { lawDay: applied.lawDay } : {}),
      ...ceiling(missing),
    }
  },
} satisfies RuleCode

/**
 * Whether a dossier says too little to be judged: it builds something, lists no functions or data, and its purpose has only a
 * few words beside legal formulas.
 */
export function tooThin(proposal: Proposal): boolean {
  const { header } = proposal
  if (functionsOf(proposal).length > 0 || hasData(proposal)) return false
  const words = wordsSaid(
    [
      header.purpose,
      header.description ?? '',
      ...proposal.systems.map((s) => (s.declared === header ? '' : (s.description ?? ''))),
    ].join('\n'),
  )
  const training = header.kind === 'training' || header.kind === 'consultancy'
  return words < (training ? fewestPurposeWords : fewestWords)
}

/** Missing contents that rest on the same document, article and confidence. */
interface Group {
  readonly ground: Demand
  readonly contents: readonly Demand[]
}

function byGround(missing: readonly Demand[]): Group[] {
  const groups = groupBy(missing, (one) =>
    [one.document, one.article, one.confidence, one.obligation, one.unclearFrom, one.succeeds].join('\0'),
  )
  return [...groups.values()].flatMap((contents) => (contents[0] ? [{ ground: contents[0], contents }] : []))
}

/** One sentence a ground: what is missing, by which document, and how far that can be trusted. */
function told(groups: readonly Group[], model: Model, applied: Applied | undefined): Text {
  const parts = groups.map(({ ground, contents }) => {
    const names = {
      vi: contents.map((c) => c.name.vi).join('; '),
      en: contents.map((c) => c.name.en ?? c.name.vi).join('; '),
    }
    const should = ground.obligation === 'recommended' ? { vi: 'nên nêu', en: 'should say' } : lacks
    if (ground.document === undefined)
      return { vi: `Hồ sơ ${should.vi}: ${names.vi}.`, en: `The dossier ${should.en}: ${names.en}.` }
    const number = model.documents.get(ground.document)?.number ?? ground.document
    const cited = (lang: 'vi' | 'en') =>
      ground.article === undefined ? number : `${number}, ${withArticles(ground.article, lang)}`
    const doubt = doubtsOf(ground, model)
    return {
      vi: `Theo văn bản số ${cited('vi')}${doubt.vi}, hồ sơ ${should.vi}: ${names.vi}.`,
      en: `By ${cited('en')}${doubt.en} the dossier ${should.en}: ${names.en}.`,
    }
  })
  const kept = applied?.kept
    ? {
        vi: [`Dự án tiếp tục theo chế độ trước, áp dụng đến hết ${dayMonthYear(applied.lawDay)}.`],
        en: [`The project goes on under the regime before, which applied until ${applied.lawDay}.`],
      }
    : { vi: [], en: [] }
  return {
    vi: [...kept.vi, ...parts.map((p) => p.vi)].join(' '),
    en: [...kept.en, ...parts.map((p) => p.en)].join(' '),
  }
}

const lacks: Text = { vi: 'còn thiếu', en: 'leaves out' }

/** What a reader must know of a ground before relying on it. */
function doubtsOf({ confidence, unclearFrom, succeeds }: Demand, model: Model): Text {
  const trust = confidence === undefined || confidence === 'verified' ? undefined : confidenceLabel[confidence]
  const old = succeeds === undefined ? undefined : (model.documents.get(succeeds)?.number ?? succeeds)
  const vi = [
    ...(unclearFrom === undefined ? [] : [`chưa rõ hiệu lực từ ${dayMonthYear(unclearFrom)}`]),
    ...(old === undefined ? [] : [`thay văn bản số ${old}`]),
    ...(trust ? [trust.vi] : []),
  ]
  const en = [
    ...(unclearFrom === undefined ? [] : [`not clear whether in force since ${unclearFrom}`]),
    ...(old === undefined ? [] : [`in place of ${old}`]),
    ...(trust ? [trust.en] : []),
  ]
  return vi.length === 0 ? { vi: '', en: '' } : { vi: ` (${vi.join('; ')})`, en: ` (${en.join('; ')})` }
}

/** The missing contents by name; of those that the format has a field for, its key as well. */
function whatToAdd(missing: readonly Demand[]): Pick<Found, 'remedy' | 'yaml'> {
  const fields = [...new Set(missing.flatMap((m) => m.field ?? []))]
  const [kept, prose] = [missing.filter((m) => m.field !== undefined), missing.filter((m) => m.field === undefined)]
  const sentence = (opening: string, contents: readonly Demand[], name: (m: Demand) => string) =>
    contents.length === 0 ? [] : [`${opening}: ${contents.map(name).join('; ')}.`]
  const vi = (m: Demand) => m.name.vi
  const en = (m: Demand) => m.name.en ?? m.name.vi
  return {
    remedy: {
      vi: [...sentence('Bổ sung', kept, vi), ...sentence('Nêu rõ ở mục tiêu hoặc chức năng', prose, vi)].join(' '),
      en: [...sentence('Add', kept, en), ...sentence('State in the purpose or the functions', prose, en)].join(' '),
    },
    yaml: fields.length > 0 ? fields.join(', ') : undefined,
  }
}

/**
 * Contents that are only recommended are mentioned, and so are those that rest on a text which nobody has compared or which may
 * have lapsed: such a citation never settles a verdict by itself. A demand that was read only at second hand is no error.
 */
function ceiling(missing: readonly Demand[]): { atMost?: Severity } {
  const weights = missing.map(demandWeight)
  if (weights.includes('error')) return {}
  return { atMost: weights.includes('warning') ? 'warning' : 'info' }
}
