import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextMode,
  type Range,
  type TextEdit,
} from 'vscode-languageserver'
import type { Rule } from '../../appraise/index.js'
import { bundledPackIds, kindNames } from '../../architecture/index.js'
import { append, once, visibleLine } from '../../kernel/index.js'
import { withoutAccents } from '../../language/index.js'
import { fieldCard } from './cards.js'
import type { NameDeclaration } from './names.js'
import { rangeOf } from './position.js'
import { type SchemaNode, schemaMeaning, schemaTitle } from './schema-at.js'
import { collectionsAt, type DocumentView } from './view.js'

/** So many ids are offered at once; of more those that go with what is typed, and the editor asks again. */
export const mostOffered = 500

/** What may be written at the cursor: fields, ids, words of a closed set, names of content packs. */
export function completionsAt(view: DocumentView, rules: ReadonlyMap<string, Rule>): CompletionItem[] {
  const { cursor, nodes } = view
  const objects = nodes.filter((node) => node.properties)
  const items = [...idsFor(view, rules)]
  if (cursor.at === 'key' || (cursor.path.at(-1) === '-' && objects.length > 0)) append(items, fieldsFor(view, objects))
  if (cursor.at === 'value') {
    for (const node of nodes) {
      for (const word of node.enum ?? [])
        items.push(value(view, word, schemaMeaning(node, word, view.lang), CompletionItemKind.EnumMember))
      if (node.type === 'boolean')
        for (const word of ['true', 'false'])
          items.push(value(view, word, schemaTitle(node, view.lang), CompletionItemKind.Value))
      if (node['x-pack'])
        for (const pack of bundledPackIds()) items.push(value(view, pack, undefined, CompletionItemKind.Module))
    }
  }
  return items
}

function editOf(view: DocumentView, newText: string): TextEdit {
  const { cursor, text } = view
  const { start } = cursor.word
  const space = cursor.at === 'value' && /[:,-]/.test(text[start - 1] ?? '') ? ' ' : ''
  return { range: wordOf(view), newText: space + newText }
}

/** Found once for all that is offered: to count lines for each of ten thousand ids takes longer than anything else. */
const wordOf = once(
  ({ cursor, text, path }: DocumentView): Range => rangeOf({ file: path, text }, cursor.word.start, cursor.word.end),
)

/** An officer types the name as often as the id, with or without accents. */
const searchedBy = once(({ id, name }: NameDeclaration) => {
  const shown = visibleLine(name)
  return { shown, text: `${id} ${shown} ${withoutAccents(shown)}` }
})

function value(
  view: DocumentView,
  word: string,
  meaning: string | undefined,
  kind: CompletionItemKind,
): CompletionItem {
  return { label: word, kind, ...(meaning === undefined ? {} : { detail: meaning }), textEdit: editOf(view, word) }
}

function fieldsFor(view: DocumentView, objects: readonly SchemaNode[]): CompletionItem[] {
  const { cursor, text, lang } = view
  const hasColon = text[cursor.word.end] === ':' || text.startsWith('":', cursor.word.end)
  const inFlow = /[{,]\s*$/.test(text.slice(0, cursor.word.start))
  return objects.flatMap((object) =>
    Object.entries(object.properties ?? {})
      .filter(([name]) => !cursor.keys.includes(name))
      .map(([name, node], index): CompletionItem => {
        const required = object.required?.includes(name) === true
        return {
          label: name,
          kind: CompletionItemKind.Field,
          detail: `${schemaTitle(node, lang) ?? ''}${required ? { vi: ' (bắt buộc)', en: ' (required)' }[lang] : ''}`,
          documentation: { kind: 'markdown', value: fieldCard(name, node, lang) },
          sortText: `${required ? 0 : 1}${String(index).padStart(3, '0')}`,
          insertTextMode: InsertTextMode.adjustIndentation,
          textEdit: editOf(view, name + (hasColon ? '' : opening(node, inFlow))),
        }
      }),
  )
}

/** What follows a new key: the beginning of its list or mapping on the next line. */
function opening(node: SchemaNode, inFlow: boolean): string {
  if (inFlow || (node.type !== 'array' && node.type !== 'object')) return ': '
  return node.type === 'array' ? ':\n  - ' : ':\n  '
}

function idsFor(view: DocumentView, rules: ReadonlyMap<string, Rule>): CompletionItem[] {
  const wanted = collectionsAt(view)
  const { project, path, lang } = view
  if (wanted.length === 0) return []
  const seen = new Set<string>()
  const meant: NameDeclaration[] = []
  for (const d of project?.names.declarations ?? []) {
    if (d.collection === 'proposals' || !wanted.includes(d.collection) || (d.local && d.path !== path)) continue
    const key = `${d.collection} ${d.id}`
    if (!seen.has(key)) meant.push(d)
    seen.add(key)
  }
  const typed = view.text.slice(view.cursor.word.start, view.offset).toLowerCase()
  const near =
    meant.length > mostOffered ? meant.filter((d) => searchedBy(d).text.toLowerCase().includes(typed)) : meant
  const items = near.slice(0, mostOffered).flatMap((d): CompletionItem[] => {
    if (d.collection === 'proposals') return []
    const { shown, text } = searchedBy(d)
    return [
      {
        label: d.id,
        kind: CompletionItemKind.Reference,
        detail: shown,
        labelDetails: { description: kindNames[d.collection][lang] },
        filterText: text,
        sortText: `${d.packed ? 1 : 0}${wanted.indexOf(d.collection)}${d.id}`,
        textEdit: editOf(view, view.cursor.at === 'key' ? `${d.id}: ` : d.id),
      },
    ]
  })
  if (wanted.includes('rules'))
    for (const rule of rules.values())
      if (!seen.has(`rules ${rule.id}`))
        items.push({
          label: rule.id,
          kind: CompletionItemKind.Reference,
          detail: visibleLine(rule.title[lang]),
          textEdit: editOf(
            view,
            view.cursor.at === 'key' && view.text[view.cursor.word.end] !== ':' ? `${rule.id}: ` : rule.id,
          ),
        })
  return items
}
