import { type CodeAction, CodeActionKind, type Diagnostic, type TextEdit } from 'vscode-languageserver'
import type { Rule } from '../../appraise/index.js'
import { nearest } from '../../kernel/index.js'
import { rangeOf, uriOf } from './position.js'
import { collectionsAt, type DocumentView } from './view.js'

/** The quick mends of one diagnostic: the word that was meant, or the required field that is missing. */
export function actionsFor(view: DocumentView, diagnostic: Diagnostic, rules: ReadonlyMap<string, Rule>): CodeAction[] {
  const missing = diagnostic.code === 'model/schema' ? missingFields(view, diagnostic) : []
  return missing.length > 0 ? missing : corrections(view, diagnostic, rules)
}

/** Everything that may stand where the cursor is. */
function allowedAt(view: DocumentView, rules: ReadonlyMap<string, Rule>): string[] {
  const { cursor, nodes, project, path } = view
  const wanted = collectionsAt(view)
  if (wanted.length > 0) {
    const ids = (project?.names.declarations ?? [])
      .filter((d) => d.collection !== 'proposals' && wanted.includes(d.collection) && (!d.local || d.path === path))
      .map((d) => d.id)
    return [...ids, ...(wanted.includes('rules') ? rules.keys() : [])]
  }
  if (cursor.at === 'key')
    return nodes.flatMap((node) => Object.keys(node.properties ?? {})).filter((k) => !cursor.keys.includes(k))
  return nodes.flatMap((node) => node.enum ?? [])
}

function corrections(view: DocumentView, diagnostic: Diagnostic, rules: ReadonlyMap<string, Rule>): CodeAction[] {
  const { text, start, end } = view.cursor.word
  const allowed = [...new Set(allowedAt(view, rules))]
  if (text === '' || allowed.includes(text)) return []
  return nearest(text, allowed).map((word, index) => ({
    title: { vi: `Sửa “${text}” thành “${word}”`, en: `Change “${text}” to “${word}”` }[view.lang],
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: index === 0,
    edit: edit(view, { range: rangeOf({ file: view.path, text: view.text }, start, end), newText: word }),
  }))
}

/** The first key of a mapping is where a missing field is told of; the new line goes below that key's line. */
function missingFields(view: DocumentView, diagnostic: Diagnostic): CodeAction[] {
  const { cursor, nodes, text, lang } = view
  if (cursor.at !== 'key') return []
  const present = [...cursor.keys, cursor.word.text]
  const required = nodes.flatMap((node) => node.required ?? []).filter((name) => !present.includes(name))
  const told = required.filter((name) => messageOf(diagnostic).includes(`“${name}”`))
  const lineStart = text.lastIndexOf('\n', cursor.word.start - 1) + 1
  const before = text.slice(lineStart, cursor.word.start)
  const inFlow = /[{,]\s*$/.test(before)
  const newLine = text.includes('\r\n') ? '\r\n' : '\n'
  return told.map((name) => {
    const at = inFlow ? cursor.word.start : lineStart + before.length
    const indent = ' '.repeat(before.length)
    return {
      title: { vi: `Thêm trường bắt buộc “${name}”`, en: `Add the required field “${name}”` }[lang],
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: edit(view, {
        range: rangeOf({ file: view.path, text }, at, at),
        newText: inFlow ? `${name}: "", ` : `${name}: ""${newLine}${indent}`,
      }),
    }
  })
}

function messageOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value
}

function edit(view: DocumentView, change: TextEdit): NonNullable<CodeAction['edit']> {
  return { changes: { [uriOf(view.path)]: [change] } }
}
