import { createSuggester, didYouMean, type Hit, type Place } from '../../kernel/index.js'
import { collections } from '../schema/collections.js'
import { eachReference, type Reference } from '../schema/references.js'
import type { CollectionName } from '../schema/schema.js'
import type { Reading } from './fragments.js'
import type { ReadEntity } from './memory.js'

/** Says whether an id exists in a collection. */
export type Exists = (collection: CollectionName, id: string) => boolean
/** All ids of a collection, for suggestions. */
export type Ids = (collection: CollectionName) => Iterable<string>

/** A fault for every reference of these entities to an id that does not exist. */
export function unknownReferences(entities: readonly ReadEntity[], exists: Exists, ids: Ids, reading: Reading): Hit[] {
  const hits: Hit[] = []
  const suggest = createSuggester()
  for (const { collection, value } of entities) {
    const subject: unknown = Reflect.get(value, 'id')
    eachReference(collections[collection], value, (reference) => {
      if (reading.lostIds.has(reference.target)) return
      const hit = unresolved(
        reference,
        typeof subject === 'string' ? subject : undefined,
        exists,
        ids,
        reading.place,
        suggest,
      )
      if (hit) hits.push(hit)
    })
  }
  return hits
}

/** The fault of one reference, or nothing where it resolves or may be text. */
export function unresolved(
  reference: Reference,
  subject: string | undefined,
  exists: Exists,
  ids: Ids,
  place: Place,
  suggest = didYouMean,
): Hit | undefined {
  const { target, collections: wanted, soft } = reference
  if (soft || wanted.some((c) => exists(c, target))) return undefined
  const kinds = wanted.map((c) => kindNames[c])
  return {
    rule: 'model/unknown-reference',
    subject,
    location: place.of(reference.container, reference.key),
    message: {
      vi: `Không có ${kinds.map((k) => k.vi).join(' hoặc ')} nào mang mã “${target}”.`,
      en: `There is no ${kinds.map((k) => k.en).join(' or ')} with the id “${target}”.`,
    },
    remedy: suggest(target, each(wanted, ids)),
  }
}

function* each(wanted: readonly CollectionName[], ids: Ids): Iterable<string> {
  for (const collection of wanted) yield* ids(collection)
}

/** What one entity of a collection is called. */
export const kindNames: Readonly<Record<CollectionName, { readonly vi: string; readonly en: string }>> = {
  agencies: { vi: 'cơ quan', en: 'agency' },
  layers: { vi: 'lớp', en: 'layer' },
  components: { vi: 'thành phần', en: 'component' },
  systems: { vi: 'hệ thống', en: 'system' },
  dependencies: { vi: 'phụ thuộc', en: 'dependency' },
  capabilities: { vi: 'chức năng nghiệp vụ', en: 'capability' },
  dataEntities: { vi: 'đối tượng dữ liệu', en: 'data entity' },
  standards: { vi: 'tiêu chuẩn', en: 'standard' },
  documents: { vi: 'văn bản', en: 'document' },
  regimes: { vi: 'chế độ quản lý đầu tư', en: 'investment regime' },
  objectives: { vi: 'mục tiêu', en: 'objective' },
  phases: { vi: 'giai đoạn', en: 'phase' },
  tasks: { vi: 'nhiệm vụ', en: 'task' },
  gaps: { vi: 'nội dung cần hoàn thiện', en: 'gap' },
  decisions: { vi: 'quyết định phê duyệt', en: 'approval' },
  progressReports: { vi: 'báo cáo tiến độ', en: 'progress report' },
  rules: { vi: 'quy tắc', en: 'rule' },
  waivers: { vi: 'miễn trừ', en: 'waiver' },
  glossary: { vi: 'thuật ngữ', en: 'term' },
}
