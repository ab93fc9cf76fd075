import { type CompletionItem, CompletionItemKind, InsertTextMode, type TextEdit } from 'vscode-languageserver'
import type { Rule } from '../../appraise/index.js'
import { bundledPackIds, kindNames } from '../../architecture/index.js'
import { append, visibleLine } from '../../kernel/index.js'
import { withoutAccents } from '../../language/index.js'
import { fieldCard } from './cards.js'
import { rangeOf } from './position.js'
import { meaningOf, type SchemaNode, titleOf } from './schema-at.js'
import { collectionsAt, type DocumentView } from './view.js'

/** What may be written at the cursor: fields, ids, words of a closed set, names of content packs. */
export function completionsAt(view: DocumentView, rules: ReadonlyMap<string, Rule>): CompletionItem[] {
  const { cursor, nodes } = view
  const objects = nodes.filter((node) => node.properties)
  const items = [...idsFor(view, rules)]
  if (cursor.at === 'key' || (cursor.path.at(-1) === '-' && objects.length > 0)) append(items, fieldsFor(view, objects))
  if (cursor.at === 'value') {
    for (const node of nodes) {
      for (const word of node.enum ?? [])
        items.push(value(view, word, meaningOf(node, word, view.lang), CompletionItemKind.EnumMember))
      if (node.type === 'boolean')
        for (const word of ['true', 'false'])
          items.push(value(view, word, titleOf(node, view.lang), CompletionItemKind.Value))
      if (node['x-pack'])
        for (const pack of bundledPackIds()) items.push(value(view, pack, undefined, CompletionItemKind.Module))
    }
  }
  return items
}

function editOf({ cursor, text, path }: DocumentView, newText: string): TextEdit {
  const { start, end } = cursor.word
  const space = cursor.at === 'value' && /[:,-]/.test(text[start - 1] ?? '') ? ' ' : ''
  return { range: rangeOf({ file: path, text }, start, end), newText: space + newText }
}

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
          detail: `${titleOf(node, lang) ?? ''}${required ? { vi: ' (bắt buộc)', en: ' (required)' }[lang] : ''}`,
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
  const items: CompletionItem[] = []
  for (const d of project?.names.declarations ?? []) {
    if (d.collection === 'proposals' || !wanted.includes(d.collection) || (d.local && d.path !== path)) continue
    const key = `${d.collection} ${d.id}`
    if (seen.has(key)) continue
    seen.add(key)
    const name = visibleLine(d.name)
    items.push({
      label: d.id,
      kind: CompletionItemKind.Reference,
      detail: name,
      labelDetails: { description: kindNames[d.collection][lang] },
      // An officer types the name as often as the id, with or without accents.
      filterText: `${d.id} ${name} ${withoutAccents(name)}`,
      sortText: `${d.packed ? 1 : 0}${wanted.indexOf(d.collection)}${d.id}`,
      textEdit: editOf(view, view.cursor.at === 'key' ? `${d.id}: ` : d.id),
    })
  }
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
