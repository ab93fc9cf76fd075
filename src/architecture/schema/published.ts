import type { Lang } from '../../kernel/index.js'

const wordsOf = new Set(['title', 'description', 'markdownEnumDescriptions'])

/** A schema as it is published, with its words in one language and without the annotations that hold the other's. */
export function publishedSchema(schema: unknown, lang: Lang): unknown {
  if (Array.isArray(schema)) return schema.map((item) => publishedSchema(item, lang))
  if (typeof schema !== 'object' || schema === null) return schema
  // Vietnamese is the schema's own language; the others stand beside it.
  const other: unknown = Reflect.get(schema, `x-${lang}`)
  const words = typeof other === 'object' && other !== null ? other : {}
  const published: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'x-en') continue
    const said: unknown = wordsOf.has(key) ? Reflect.get(words, key) : undefined
    published[key] = said ?? publishedSchema(value, lang)
  }
  return published
}
