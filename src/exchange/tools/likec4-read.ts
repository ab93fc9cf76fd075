import { isMapping, type Limits } from '../../kernel/index.js'
import { type C4Element, type C4Line, c4Catalog, viewsLeft } from './c4.js'
import { type Catalog, tally } from './catalog.js'
import {
  documentsOf,
  type ForeignDocument,
  listAt,
  notOfFormat,
  textAt,
  textsAt,
  textsIn,
  tooDeep,
} from './foreign-text.js'

/**
 * Reads a model that LikeC4 exported as JSON. Its kinds of element are words of its authors: people and groups are known by usual
 * words; of all others what is called a system is one, where nothing is called so the outermost is, and what stands in it is a part.
 * @throws InputError where it cannot be read or is none
 */
export function readLikec4(bytes: Uint8Array, file: string, limits: Limits): Catalog {
  const [document] = documentsOf(bytes, file, limits)
  if (!document || !isMapping(document.value.elements) || !isMapping(document.value.specification))
    throw notOfFormat(file, 'JSON của LikeC4 (likec4 export json)', 'JSON of LikeC4 (likec4 export json)')
  const { value, at } = document
  const found = Object.entries(document.value.elements).flatMap(([key, element]) =>
    isMapping(element) ? [{ key, element, kind: textAt(element, 'kind') ?? 'element' }] : [],
  )
  // A name is that of what stands around, a dot, and its own.
  for (const { key, element } of found)
    if (key.split('.', limits.depth + 1).length > limits.depth) throw tooDeep(at(element))
  const sorts = sortsOf(found)
  const elements = found.map(({ key, element, kind }): C4Element => {
    const parent = parentOf(key)
    return {
      key,
      sort: sorts.get(key) ?? 'other',
      word: kind,
      name: textAt(element, 'title') ?? key,
      description: prose(element, 'description') ?? prose(element, 'summary'),
      tags: textsAt(element, 'tags'),
      links: listAt(element, 'links').map((link) => textAt(link, 'url')),
      properties: textsIn(element, 'metadata'),
      within: sorts.has(parent) ? parent : undefined,
      location: at(element),
    }
  })
  const left = tally()
  const lines = Object.values(isMapping(value.relations) ? value.relations : {}).flatMap((relation): C4Line[] => {
    const [from, to] = [endOf(relation, 'source'), endOf(relation, 'target')]
    if (from === undefined || to === undefined) {
      left.add('relation', at(relation))
      return []
    }
    const words = [textAt(relation, 'kind') ?? [], textsAt(relation, 'tags')].flat()
    return [{ from, to, words, via: textAt(relation, 'metadata', 'via'), location: at(relation) }]
  })
  const deployed = isMapping(value.deployments) ? value.deployments.elements : undefined
  for (const node of Object.values(isMapping(deployed) ? deployed : {})) left.add('deployment', at(node))
  const views = isMapping(value.views) && Object.keys(value.views).length > 0 ? [viewsLeft(at(value.views))] : []
  return c4Catalog({ elements, lines, remarks: [...left.remarks(), ...views] }, limits)
}

const people = /^(?:actor|person|people|user|customer|role|staff)s?$/i
const grouping = /^(?:layer|group|domain|area|zone|boundary|organi[sz]ation|enterprise|department|team|environment)s?$/i
const isSystem = /system/i

type Found = { readonly key: string; readonly element: ForeignDocument['value']; readonly kind: string }

function sortsOf(found: readonly Found[]): ReadonlyMap<string, C4Element['sort']> {
  const ours = (one: Found) => /^(\w+)\./.exec(textAt(one.element, 'metadata', 'kientruc') ?? '')?.[1]
  const named = (one: Found) => ['systems', 'components'].includes(ours(one) ?? '') || isSystem.test(one.kind)
  const around = new Set(found.filter(named).flatMap(({ key }) => ancestorsOf(key)))
  const sorts = new Map<string, C4Element['sort']>()
  // What stands around comes before what stands in it.
  const outerFirst = [...found].sort((a, b) => a.key.split('.').length - b.key.split('.').length)
  for (const one of outerFirst) {
    const { key, kind } = one
    const inSystem = ancestorsOf(key).some((ancestor) => ['system', 'part'].includes(sorts.get(ancestor) ?? ''))
    const group = ours(one) === 'layers' || grouping.test(kind) || (around.has(key) && !named(one))
    if (people.test(kind)) sorts.set(key, 'person')
    else if (inSystem && ours(one) === undefined) sorts.set(key, 'part')
    else sorts.set(key, group ? 'group' : 'system')
  }
  return sorts
}

/** The names around a full one: of `a.b.c`, `a.b` and `a`. */
function ancestorsOf(key: string): string[] {
  const names = key.split('.')
  return names.slice(1).map((_, i) => names.slice(0, names.length - 1 - i).join('.'))
}

function parentOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('.')))
}

function endOf(relation: unknown, side: 'source' | 'target'): string | undefined {
  return textAt(relation, side, 'model') ?? textAt(relation, side)
}

/** Prose is a text, or one in Markdown. */
function prose(element: unknown, field: string): string | undefined {
  return textAt(element, field) ?? textAt(element, field, 'txt') ?? textAt(element, field, 'md')
}
