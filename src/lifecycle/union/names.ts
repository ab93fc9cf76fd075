import type { UnionCollection, UnionGroup } from '../../architecture/index.js'
import { groupBy } from '../../kernel/index.js'
import { provinceOf, withoutAccents } from '../../language/index.js'
import type { OwnEntity } from './sources.js'

/** The name of the province whose agencies these are. */
export function localityIn(agencies: readonly OwnEntity[]): string | undefined {
  const province = agencies.find(({ raw }) => raw.kind === 'province')
  return typeof province?.raw.name === 'string' ? provinceOf(province.raw.name) : undefined
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
export function namesakes(all: readonly OwnEntity[]): UnionGroup[] {
  return byName.flatMap((of) => {
    const own = all.filter(({ collection }) => collection === of)
    return [...groupBy(own, keyOf).values()].flatMap((same) => {
      const firsts = [...groupBy(same, ({ key }) => key).values()].flatMap(([first]) => first ?? [])
      const [first] = firsts
      if (!first || firsts.length < 2) return []
      return [
        {
          of,
          do: 'one' as const,
          members: firsts.map(({ ref }) => ref),
          why: `Cùng ${of === 'documents' ? 'số, ký hiệu' : 'tên'} “${String(labelOf(first))}”.`,
        },
      ]
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
