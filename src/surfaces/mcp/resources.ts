import type { Model } from '../../architecture/index.js'
import { compare, didYouMean, type Lang, type Text, visible, visibleLine } from '../../kernel/index.js'
import { explanationOf, noPaint, rulesIn } from '../../present/index.js'
import { refused, ToolRefusal } from './answers.js'

/** What an assistant may read by address: only what the architecture holds under an id. No address leads to a file. */
const kinds = {
  systems: {
    title: { vi: 'Hệ thống', en: 'System' },
    all: (model) => [...model.systems.values()].map(({ id, name, description }) => ({ id, name, description })),
  },
  rules: {
    title: { vi: 'Quy tắc', en: 'Rule' },
    all: (model, lang) => rulesIn(model).map(({ id, title }) => ({ id, name: title[lang] })),
  },
  documents: {
    title: { vi: 'Văn bản', en: 'Legal document' },
    all: (model) => [...model.documents.values()].map(({ id, number, title }) => ({ id, name: `${number}: ${title}` })),
  },
} as const satisfies Record<string, { readonly title: Text; readonly all: (model: Model, lang: Lang) => Listed[] }>

type Kind = keyof typeof kinds

interface Listed {
  readonly id: string
  readonly name: string
  readonly description?: string | undefined
}

const names = Object.keys(kinds) as Kind[]
const page = 200
const mimeType = 'text/plain'

export function templates(lang: Lang) {
  return names.map((kind) => ({
    uriTemplate: `kientruc://${kind}/{+id}`,
    name: kind,
    title: kinds[kind].title[lang],
    mimeType,
  }))
}

/** @param cursor where the last page ended. @throws Refusal for one that was not given out */
export function listedResources(model: Model, lang: Lang, cursor = '0') {
  const from = /^\d{1,7}$/.test(cursor) ? Number(cursor) : Number.NaN
  const all = names.flatMap((kind) => itemsOf(kind, model, lang).map((item) => ({ kind, ...item })))
  if (!(from <= all.length))
    throw new ToolRefusal(
      refused.params,
      { vi: `Không có trang “${cursor}”.`, en: `There is no page “${cursor}”.` }[lang],
    )
  const resources = all.slice(from, from + page).map(({ kind, id, name, description }) => ({
    uri: `kientruc://${kind}/${id}`,
    name: id,
    title: visibleLine(name),
    ...(description === undefined ? {} : { description: visible(description).slice(0, 500) }),
    mimeType,
  }))
  return { resources, ...(from + page < all.length ? { nextCursor: String(from + page) } : {}) }
}

/** The page of a system, rule or document. @throws Refusal for any other address */
export function read(uri: string, model: Model, lang: Lang) {
  const { kind, id } = addressOf(uri, lang)
  const has = itemsOf(kind, model, lang)
  const found = has.some((item) => item.id === id) ? explanationOf(id, model, lang, noPaint) : undefined
  if (found) return { contents: [{ uri, mimeType, text: visible(found.page) }] }
  const near = didYouMean(
    id,
    has.map((item) => item.id),
  )
  throw new ToolRefusal(
    refused.resource,
    {
      vi: `Không có ${kinds[kind].title.vi.toLowerCase()} nào mang mã “${visibleLine(id)}”. ${near?.vi ?? ''}`,
      en: `There is no ${kinds[kind].title.en.toLowerCase()} “${visibleLine(id)}”. ${near?.en ?? ''}`,
    }[lang].trim(),
  )
}

/** Ids that begin as what was typed, for clients that complete addresses. */
export function idsCompleting(uriTemplate: string, typed: string, model: Model, lang: Lang): string[] {
  const kind = names.find((name) => uriTemplate === `kientruc://${name}/{+id}`)
  if (!kind) return []
  const ids = itemsOf(kind, model, lang).map((item) => item.id)
  return ids.filter((id) => id.startsWith(typed)).sort(compare)
}

function itemsOf(kind: Kind, model: Model, lang: Lang): readonly Listed[] {
  return kinds[kind].all(model, lang)
}

function addressOf(uri: string, lang: Lang): { kind: Kind; id: string } {
  const [, first, id] = /^kientruc:\/\/([a-z]+)\/([a-z0-9][a-z0-9._/-]{0,199})$/.exec(uri) ?? []
  const kind = names.find((name) => name === first)
  if (kind && id !== undefined) return { kind, id }
  const known = names.map((name) => `kientruc://${name}/…`).join(', ')
  throw new ToolRefusal(
    refused.resource,
    {
      vi: `Không đọc được địa chỉ “${visibleLine(uri.slice(0, 200))}”. Địa chỉ được dùng: ${known}`,
      en: `The address “${visibleLine(uri.slice(0, 200))}” cannot be read. Addresses: ${known}`,
    }[lang],
  )
}
