import { type Agency, agencyKey, type UnionCollection } from '../../architecture/index.js'
import { groupBy } from '../../kernel/index.js'
import { provinceOf, withoutAccents } from '../../language/index.js'
import type { Raw } from '../merge/join.js'
import type { OwnEntity, ProposedGroup } from './sources.js'

/** The name of the province whose agencies these are. */
export function localityIn(agencies: readonly { readonly raw: object }[]): string | undefined {
  const province = agencies.find((agency): agency is { raw: Raw } => (agency.raw as Raw).kind === 'province')
  return typeof province?.raw.name === 'string' ? provinceOf(province.raw.name) : undefined
}

/** Stands for the committee of a province, whatever the province. */
export const provinceKey = ' province'

/** What an agency is called, without the name of its province: departments of different provinces differ by that alone. */
export function agencyNameIn({ kind, name: full }: Agency, place: string | undefined): string {
  if (kind === 'province' && /ủy ban nhân dân|ubnd/i.test(full.normalize('NFC').replace(/uỷ/giu, 'ủy')))
    return provinceKey
  const name = agencyKey(full)
  if (place === undefined) return name
  return name.replaceAll(new RegExp(`(?: tinh)? ${agencyKey(place)}(?= |$)`, 'gu'), '').replace(/ tinh$/u, '')
}

/** What else is one where it is called the same: plans and phases of each province are its own. */
const byName: readonly UnionCollection[] = [
  'layers',
  'components',
  'capabilities',
  'dataEntities',
  'standards',
  'documents',
]

/** Entities of several sources that bear one name, or one number. */
export function namesakes(all: readonly OwnEntity[]): ProposedGroup[] {
  return byName.flatMap((of) => {
    const own = all.filter(({ collection }) => collection === of)
    return [...groupBy(own, keyOf).values()].flatMap((same) => {
      const firsts = [...groupBy(same, ({ key }) => key).values()].flatMap(([first]) => first ?? [])
      const [first] = firsts
      if (!first || firsts.length < 2) return []
      const [label, numbered] = [String(labelOf(first)), of === 'documents']
      const why = {
        vi: `Cùng ${numbered ? 'số, ký hiệu' : 'tên'} “${label}”.`,
        en: `The same ${numbered ? 'number' : 'name'}: “${label}”.`,
      }
      return [{ of, do: 'one' as const, members: firsts.map(({ ref }) => ref), why }]
    })
  })
}

const labelOf = ({ raw, collection }: OwnEntity) => (collection === 'documents' ? (raw.number ?? raw.name) : raw.name)

function keyOf(entity: OwnEntity): string {
  const words =
    String(labelOf(entity))
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const text = words.join(' ')
  return entity.collection === 'documents' ? withoutAccents(text) : text
}
