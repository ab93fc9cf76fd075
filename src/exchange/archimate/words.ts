import { type CollectionName, collectionNames, collectionTitle, fieldAt } from '../../architecture/index.js'
import type { LangText } from './document.js'
import { exactName, markName, packName } from './identifiers.js'

export function inBoth(vi: string, en: string): LangText[] {
  return [
    { lang: 'vi', text: vi },
    { lang: 'en', text: en },
  ]
}

/** What a collection is called, as a folder of the model tree. */
export function collectionTitles(collection: CollectionName): LangText[] {
  const { vi, en } = collectionTitle(collection)
  return inBoth(vi, en)
}

const ownMeanings: Readonly<Record<string, readonly [string, string]>> = {
  [markName]: [
    'Vị trí trong mô hình kientruc (nhóm dữ liệu, mã); giữ nguyên để nhập lại đúng chỗ.',
    'What this is in the kientruc model; keep it so that it is read back into its place.',
  ],
  [packName]: ['Gói nội dung mà mục này thuộc về.', 'The content pack that this comes from.'],
  [exactName.name]: ['Tên nguyên văn.', 'The name, character by character.'],
  [exactName.description]: ['Mô tả nguyên văn.', 'The description, character by character.'],
}

/** What a property is for: the titles of the fields that carry its name. */
export function propertyMeaning(name: string): LangText[] {
  const own = ownMeanings[name]
  if (own) return inBoth(...own)
  for (const collection of collectionNames) {
    const { title } = fieldAt(collection, name)
    if (title.en !== name) return inBoth(title.vi, title.en)
  }
  return []
}

/** What an entity without a name is called in a picture. */
export function nameWithout(collection: CollectionName, fields: object): string {
  const field = (name: string): string => {
    const value: unknown = Reflect.get(fields, name)
    return typeof value === 'string' ? value : ''
  }
  if (collection === 'documents') return [field('number'), field('title')].filter((t) => t !== '').join(', ')
  if (collection === 'progressReports') return [field('agency'), field('period')].filter((t) => t !== '').join(', ')
  if (collection === 'waivers') return [field('rule'), field('subject')].filter((t) => t !== '').join(', ')
  if (collection === 'glossary') return field('term')
  if (collection === 'rules') return field('for') === '' ? '' : `${field('for')}: ${field('assert')}`
  return ''
}
