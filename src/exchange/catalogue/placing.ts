import { type Model, nameOf, type System } from '../../architecture/index.js'
import { type createSuggester, didYouMean, once, remembered, type Text } from '../../kernel/index.js'
import { type AgencyBook, scopeOfOwner } from '../agencies.js'
import { kindIn, scopeIn } from './choices.js'
import type { RowReading } from './row.js'

/** What rows are placed in. */
interface Places {
  readonly model: Model
  readonly agencies: AgencyBook
  readonly layers: (text: string) => string | undefined
  readonly suggest: ReturnType<typeof createSuggester>
}

/**
 * The agency that a plan gives a row, else that of its own cell, else of the title above its group; one that nobody knows becomes a
 * new one.
 */
export function readOwner(
  { row, name, fields, text, remark }: RowReading,
  given: string | undefined,
  { agencies, model, suggest }: Places,
): string | undefined {
  const written = row.cells.get('owner')?.cell ?? row.group
  const said = given ?? text('owner') ?? (row.cells.has('owner') ? undefined : written?.text)
  const named = said === undefined ? undefined : agencies.named(said)
  if (!named) return undefined
  const { agency, isNew } = named
  if (isNew) {
    remark(
      'assumed',
      written ?? name,
      {
        vi: `Kiến trúc chưa có cơ quan “${agency.name}”; sẽ thêm với mã “${agency.id}”.`,
        en: `The architecture has no agency “${agency.name}”; it will be added as “${agency.id}”.`,
      },
      suggest(
        agency.name,
        // “Sở Y tế” is no slip of the pen for “Bộ Y tế”.
        [...model.agencies.values()].map((a) => a.name).filter((other) => headOf(other) === headOf(agency.name)),
      ),
    )
  }
  fields.set('owner', agency.id)
  return agency.id
}

const headOf = (name: string) => name.toLowerCase().split(' ', 1)[0]

export function kindOfRow(
  { name, fields, text, notUnderstood, suppose }: RowReading,
  existing: System | undefined,
): System['kind'] {
  const said = text('kind')
  const kind = said === undefined ? undefined : kindIn(said)
  if (kind) {
    fields.set('kind', kind)
    return kind
  }
  notUnderstood('kind', {
    vi: 'Ghi: ứng dụng nghiệp vụ, cổng, nền tảng, cơ sở dữ liệu, dịch vụ, hạ tầng, an toàn thông tin.',
    en: 'Write: application, portal, platform, database, service, infrastructure, security.',
  })
  const guess = existing?.kind ?? kindIn(name.text) ?? 'application'
  suppose('kind', guess)
  return guess
}

export function scopeOfRow(
  { fields, text, notUnderstood, suppose }: RowReading,
  owner: string | undefined,
  { agencies }: Places,
): void {
  const said = text('scope')
  const scope = said === undefined ? undefined : scopeIn(said)
  if (scope) {
    fields.set('scope', scope)
    return
  }
  notUnderstood('scope', {
    vi: 'Ghi: toàn quốc, toàn tỉnh, toàn ngành, cấp huyện, cấp xã, nội bộ cơ quan.',
    en: 'Write: national, province, sector, district, commune, agency.',
  })
  suppose('scope', scopeOfOwner(owner === undefined ? undefined : agencies.get(owner)))
}

/** Whether the row's layer is known, by the plan, by its cell, or as the usual one. */
export function readLayer(
  { fields, text, notUnderstood, suppose }: RowReading,
  given: string | undefined,
  usual: string | undefined,
  { layers, model }: Places,
): boolean {
  const said = given ?? text('layer')
  const layer = said === undefined ? undefined : layers(said)
  if (layer) {
    fields.set('layer', layer)
    return true
  }
  notUnderstood('layer', layerRemedies(model)(said ?? ''))
  if (usual !== undefined) suppose('layer', usual)
  return usual !== undefined
}

/** A word that no layer bears stands in every row of a file that was made for another framework. */
const layerRemedies = once((model: Model) => {
  const layers = [...model.layers.values()].map((l) => l.name)
  const names = [...model.layers.keys()].map((id) => nameOf(model, id, 'layers')).join('; ')
  const all = { vi: `Các lớp của kiến trúc: ${names}.`, en: `Layers of the architecture: ${names}.` }
  return remembered((text): Text => (text === '' ? undefined : didYouMean(text, layers)) ?? all)
})
