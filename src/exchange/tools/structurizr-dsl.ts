import { InputError, type Limits, locationAt, type Source, type Text } from '../../kernel/index.js'
import { type C4Element, type C4Line, type C4Model, c4Key, viewsLeft } from './c4.js'
import { type Catalog, remark, tally } from './catalog.js'
import { type DslStatement, type DslWord, dslStatements } from './dsl-statements.js'

/** An element while its block is read. */
interface Draft extends C4Element {
  description: string | undefined
  readonly tags: string[]
  readonly links: string[]
  readonly properties: Map<string, string>
}

/** A line of which the ends are names yet. */
interface Loose {
  readonly from: DslWord | undefined
  readonly to: DslWord
  readonly at: Scope
  readonly words: string[]
  readonly properties: Map<string, string>
  readonly offset: number
}

/** Where a statement stands: the element, its names from the outside in, and whether they are complete. */
interface Scope {
  readonly element: Draft | undefined
  readonly path: readonly string[]
}

/** The elements of the language, and which of the words after it is the description, which the tags. */
const elementWords = new Map<
  string,
  { readonly sort: C4Element['sort']; readonly description: number; readonly tags: number }
>(
  Object.entries({
    person: { sort: 'person', description: 2, tags: 3 },
    softwaresystem: { sort: 'system', description: 2, tags: 3 },
    container: { sort: 'part', description: 2, tags: 4 },
    component: { sort: 'part', description: 2, tags: 4 },
    element: { sort: 'other', description: 3, tags: 4 },
    group: { sort: 'group', description: -1, tags: -1 },
    enterprise: { sort: 'group', description: -1, tags: -1 },
  }),
)

/** What says nothing of a model’s content. */
const silent = new Set(
  'name description technology !identifiers !impliedrelationships !const !constant !var'.split(' '),
)

/**
 * Reads a workspace in the Structurizr DSL: the statements that describe a model. Views are not read.
 * @throws InputError with line and column where it is none, is at fault, or rests on another file
 */
export function structurizrModel(source: Source, limits: Limits): C4Model | undefined {
  const root = dslStatements(source, limits)
  const workspace = root.find(({ words }) => keyword(words) === 'workspace')
  if (!workspace) return undefined
  const at = (offset: number) => locationAt(source, offset)
  if (workspace.words[1]?.text === 'extends') throw elsewhere(source, workspace.offset)
  const elements = new Map<string, Draft>()
  const keys = new Map<string, number>()
  const named = new Map<string, Draft>()
  const loose: Loose[] = []
  const archetypes = new Map<string, string>()
  const left = tally()
  const remarks: Catalog['remarks'][number][] = []
  let hierarchical = false
  let views: number | undefined

  const walk = (statements: readonly DslStatement[], scope: Scope): void => {
    for (const statement of statements) take(statement, scope)
  }

  const take = (statement: DslStatement, scope: Scope): void => {
    const { words, body, offset } = statement
    const [first, second] = words
    const word = keyword(words)
    const base = archetypes.get(word) ?? word
    if (isArrow(second) || isArrow(first)) relate(statement, scope)
    else if (elementWords.has(base)) add(statement, scope, base)
    else if (base === 'model') walk(body, scope)
    else if (base === '!ref' || base === '!extend' || base === '!element') {
      const element = second && find(second, scope)
      if (element) walk(body, { element, path: paths.get(element) ?? [] })
      else unknown(second, offset)
    } else if (base === '!include') throw elsewhere(source, offset)
    else if (base === '!identifiers') hierarchical = second?.text.toLowerCase() === 'hierarchical'
    else if (base === 'archetypes') {
      for (const { id, words } of body) if (id) archetypes.set(id.text.toLowerCase(), keyword(words))
    } else if (base === 'views') views ??= offset
    else if (!(scope.element && detail(base, statement, scope.element)) && !silent.has(base) && first)
      left.add(first.text, at(offset))
  }

  const paths = new Map<Draft, readonly string[]>()
  const add = ({ id, words, body, offset }: DslStatement, scope: Scope, word: string): void => {
    const kind = elementWords.get(word)
    const name = words[1]?.text ?? ''
    if (!kind || name === '') {
      left.add(word, at(offset))
      return
    }
    const within = scope.element?.key
    const key = c4Key({ sort: kind.sort, name, within }, elements, keys)
    const element: Draft = {
      key,
      sort: kind.sort,
      word: words[0]?.text ?? word,
      name,
      description: words[kind.description]?.text || undefined,
      tags: tagsIn(words[kind.tags]),
      links: [],
      properties: new Map(),
      within,
      location: at(offset),
    }
    elements.set(key, element)
    const own = id?.text.toLowerCase()
    const path = kind.sort === 'group' ? scope.path : [...scope.path, own ?? '']
    paths.set(element, path)
    // A group has a name of its own and lends none to what is in it.
    if (own !== undefined) named.set(hierarchical ? [...scope.path, own].join('.') : own, element)
    walk(body, { element, path })
  }

  const relate = ({ words, body, offset }: DslStatement, at: Scope): void => {
    const arrow = words.findIndex(isArrow)
    const [to, , , tags] = words.slice(arrow + 1)
    if (!to) return
    const line: Loose = { from: words[arrow - 1], to, at, words: tagsIn(tags), properties: new Map(), offset }
    for (const { words, body: inner } of body) {
      if (/^tags?$/.test(keyword(words))) line.words.push(...words.slice(1).flatMap(tagsIn))
      if (keyword(words) === 'properties') fill(line.properties, inner)
    }
    loose.push(line)
  }

  const find = (name: DslWord, { element, path }: Scope): Draft | undefined => {
    const own = name.text.toLowerCase()
    if (own === 'this') return element
    for (let depth = hierarchical ? path.length : 0; depth >= 0; depth--) {
      const found = named.get([...path.slice(0, depth), own].join('.'))
      if (found) return found
    }
    return undefined
  }

  const unknown = (name: DslWord | undefined, offset: number): void => {
    remarks.push(
      remark('left', at(name?.offset ?? offset), {
        vi: `Không có phần tử nào tên “${name?.text ?? ''}”; dòng này không nhập.`,
        en: `There is no element “${name?.text ?? ''}”; this line was not read.`,
      }),
    )
  }

  walk(workspace.body, { element: undefined, path: [] })
  const lines = loose.flatMap(({ from: start, to: end, at: scope, words, properties, offset }): C4Line[] => {
    const from = start ? find(start, scope) : scope.element
    const to = find(end, scope)
    if (from && to) return [{ from: from.key, to: to.key, words, via: properties.get('via'), location: at(offset) }]
    unknown(from ? end : start, offset)
    return []
  })
  if (views !== undefined) remarks.push(viewsLeft(at(views)))
  return { elements: [...elements.values()], lines, remarks: [...left.remarks(), ...remarks] }
}

/** What a line says of the element in whose block it stands. */
function detail(word: string, { words, body }: DslStatement, element: Draft): boolean {
  const [, value] = words
  if (word === 'description') element.description = value?.text || undefined
  else if (word === 'tags' || word === 'tag') element.tags.push(...words.slice(1).flatMap(tagsIn))
  else if (word === 'url' && value) element.links.push(value.text)
  else if (word === 'properties') fill(element.properties, body)
  else return false
  return true
}

function fill(properties: Map<string, string>, statements: readonly DslStatement[]): void {
  for (const { id, words } of statements) {
    const [name, value] = id ? [id, words[0]] : words
    if (name && value) properties.set(name.text, value.text)
  }
}

function keyword([first]: readonly DslWord[]): string {
  return first && !first.quoted ? first.text.toLowerCase() : ''
}

/** `->`, or with an archetype’s name in it: `--https->`. */
function isArrow(word: DslWord | undefined): boolean {
  return word !== undefined && !word.quoted && /^-(?:-[^\s>]*-)?>$/.test(word.text)
}

function tagsIn(word: DslWord | undefined): string[] {
  return (word?.text ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
}

function elsewhere(source: Source, offset: number): InputError {
  const message: Text = {
    vi: 'Workspace dựa vào tệp khác (!include, extends); lệnh nhập chỉ đọc tệp được nêu.',
    en: 'The workspace rests on another file (!include, extends); only the file that was named is read.',
  }
  const remedy: Text = {
    vi: 'Xuất cả workspace thành một tệp JSON (structurizr-cli export -workspace workspace.dsl -format json) rồi nhập tệp đó.',
    en: 'Write the whole workspace as one JSON file (structurizr-cli export -workspace workspace.dsl -format json) and import that.',
  }
  return new InputError({ vi: `Không đọc được “${source.file}”.`, en: `“${source.file}” cannot be read.` }, [
    { rule: 'model/schema', message, remedy, location: locationAt(source, offset) },
  ])
}
