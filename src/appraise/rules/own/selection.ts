import { type CollectionName, collectionNames, type Model } from '../../../architecture/index.js'
import { InputError } from '../../../kernel/index.js'
import { compile } from './expression.js'
import type { ExpressionFault } from './fault.js'
import { bindRecord, recordNames } from './subjects.js'

/** Records of one collection, chosen by a condition. */
export interface OwnSelection {
  readonly collection: CollectionName
  /** Whether a record, as its file holds it, fulfils the condition. @throws InputError where that cannot be told */
  readonly holds: (record: object) => boolean
}

/**
 * Reads a condition in CEL about the records of a collection; without one named, the collection is that whose record the
 * condition speaks of: `system.owner == \'so-tttt\'` chooses systems.
 * @throws InputError where the condition cannot be used
 */
export function selectionOf(
  source: string,
  named: CollectionName | undefined,
  model: Model,
  asOf: string,
): OwnSelection {
  const collection = named ?? spokenOf(source)
  const compiled = compile(source, recordNames[collection], ['bool'])
  if ('start' in compiled) throw unusable(source, compiled)
  return {
    collection,
    holds(record) {
      const outcome = compiled.evaluate(bindRecord(model, collection, record, asOf))
      if ('failed' in outcome) throw unusable(source, outcome.failed, String(Reflect.get(record, 'id') ?? ''))
      return outcome.value === true
    },
  }
}

/** Systems have `owner` and `layer` beside them, so that they come first. */
const inOrder: readonly CollectionName[] = ['systems', 'components', 'dependencies', ...collectionNames]

function spokenOf(source: string): CollectionName {
  const bare = source.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""')
  const names = new Set([...bare.matchAll(/(?<![\w.])[A-Za-z]\w*/g)].map(([word]) => word))
  const found = inOrder.find((name) => names.has(recordNames[name]))
  if (found) return found
  const known = Object.values(recordNames).join(', ')
  throw new InputError({
    vi: `Điều kiện “${source}” không nói về loại bản ghi nào. Bắt đầu bằng tên bản ghi, ví dụ system.owner == "so-tttt"; các tên: ${known}.`,
    en: `The condition “${source}” speaks of no record. Begin with its name, for instance system.owner == "so-tttt"; names: ${known}.`,
  })
}

function unusable(source: string, { message, remedy, start }: ExpressionFault, subject = ''): InputError {
  const near = source.slice(start, start + 30)
  const of = subject === '' ? { vi: '', en: '' } : { vi: ` với “${subject}”`, en: ` for “${subject}”` }
  return new InputError({
    vi: `Không dùng được điều kiện${of.vi}, tại “${near}” (ký tự ${start + 1}): ${message.vi}${remedy ? ` ${remedy.vi}` : ''}`,
    en: `The condition cannot be used${of.en}, at “${near}” (character ${start + 1}): ${message.en}${remedy ? ` ${remedy.en}` : ''}`,
  })
}
