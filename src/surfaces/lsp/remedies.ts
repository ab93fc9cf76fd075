import { type CodeAction, CodeActionKind, type Diagnostic, type Position } from 'vscode-languageserver'
import type { Finding, ProposalResult } from '../../appraise/index.js'
import { type Edit, edit, readYaml } from '../../architecture/index.js'
import {
  createPlaceTable,
  defaultLimits,
  InputError,
  isMapping,
  offsetOf,
  type PlaceTable,
} from '../../kernel/index.js'
import { rangeOf, uriOf } from './position.js'
import { nodesAt, type SchemaNode } from './schema-at.js'
import type { DocumentView } from './view.js'

interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
}

/** A mapping on the way to a place, and what may stand in it. */
interface Holder {
  readonly path: readonly (string | number)[]
  readonly node: Readonly<Record<string, unknown>>
  readonly properties: Readonly<Record<string, SchemaNode>>
}

/** Rules that an existing system answers; a dossier that reuses it says so. */
const answeredByReuse: readonly string[] = [
  'duplication/duplicates-system',
  'duplication/overlaps-system',
  'duplication/duplicates-national-platform',
]

/**
 * The quick mends of a finding about a proposal: what its remedy says to write, the fields that it lacks, or that an existing
 * system is reused. Only the lines that must change do.
 */
export function remediesFor(view: DocumentView, diagnostic: Diagnostic, result: ProposalResult): CodeAction[] {
  const finding = findingOf(diagnostic, result)
  if (!finding) return []
  const source = { file: view.path, text: view.text }
  const table = createPlaceTable()
  const { value } = readYaml(source, table, defaultLimits)
  const holders = holdersAt(value, offsetAt(view.text, diagnostic.range.start), table, view.root)
  const fixes = [
    ...written(finding, holders, view),
    ...lacking(finding, holders, view),
    ...reusing(finding, result, view),
  ]
  return fixes.flatMap(({ title, edits }) => {
    const text = edited(source, edits)
    if (text === undefined || text === view.text) return []
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: changeTo(text, view) }]
  })
}

function findingOf(
  { code, range: { start } }: Diagnostic,
  { findings, proposal }: ProposalResult,
): Finding | undefined {
  return findings.find(
    ({ rule, location, waivedBy }) =>
      rule === code &&
      waivedBy === undefined &&
      location?.file === proposal.file &&
      location.line - 1 === start.line &&
      location.column - 1 === start.character,
  )
}

/** A remedy that is a line to write, such as `via: lgsp`, where that field may stand. */
function written({ yaml }: Finding, holders: readonly Holder[], { lang }: DocumentView): Fix[] {
  if (yaml === undefined) return []
  const { value } = readYaml({ file: '', text: yaml }, createPlaceTable(), defaultLimits)
  if (!isMapping(value)) return []
  const edits: Edit[] = []
  for (const [key, to] of Object.entries(value)) {
    const holder = holders.find(({ properties }) => Object.hasOwn(properties, key))
    if (!holder) return []
    const path = [...holder.path, key]
    edits.push(Array.isArray(to) ? { append: path, values: to } : { set: path, to })
  }
  return [{ title: { vi: `Ghi “${yaml}” vào hồ sơ`, en: `Write “${yaml}” into the dossier` }[lang], edits }]
}

/** A remedy that names fields: those that are not there yet, empty, to be filled in. */
function lacking({ yaml = '' }: Finding, holders: readonly Holder[], { lang }: DocumentView): Fix[] {
  const edits: Edit[] = []
  const names: string[] = []
  for (const name of yaml.split(/,\s*/).filter((part) => /^\w+$/.test(part))) {
    const holder = holders.find(({ properties }) => Object.hasOwn(properties, name))
    if (!holder || Object.hasOwn(holder.node, name)) continue
    const { type } = holder.properties[name] ?? {}
    names.push(name)
    edits.push({ set: [...holder.path, name], to: type === 'array' ? [] : type === 'object' ? {} : '' })
  }
  if (names.length === 0) return []
  const shown = names.join(', ')
  return [{ title: { vi: `Thêm trường còn thiếu: ${shown}`, en: `Add what is missing: ${shown}` }[lang], edits }]
}

function reusing({ rule, related }: Finding, { duplication }: ProposalResult, { lang }: DocumentView): Fix[] {
  if (!answeredByReuse.includes(rule)) return []
  return related.flatMap((id) => {
    const match = duplication.matches.find((m) => m.id === id && m.of === 'system')
    if (!match) return []
    const title = {
      vi: `Khai báo dùng lại “${match.name}” (reuses)`,
      en: `Declare that “${match.name}” is reused (reuses)`,
    }[lang]
    return [{ title, edits: [{ append: ['proposal', 'reuses'], values: [id] }] }]
  })
}

/** The mappings that hold a place, the innermost first. */
function holdersAt(value: unknown, offset: number, table: PlaceTable, schema: SchemaNode): Holder[] {
  const holders: Holder[] = []
  const walk = (node: unknown, path: readonly (string | number)[]) => {
    if (typeof node !== 'object' || node === null) return
    const places = table.get(node)
    if (!places) return
    if (isMapping(node)) {
      const nodes = nodesAt(
        schema,
        path.map((step) => (typeof step === 'number' ? '-' : step)),
      )
      holders.unshift({ path, node, properties: Object.assign({}, ...nodes.map((n) => n.properties ?? {})) })
    }
    const keys = Array.isArray(node) ? node.map((_, i) => i) : Object.keys(node)
    const starts = keys.map((key) => ({
      key,
      start: offsetOf(places, node, key, true),
      at: offsetOf(places, node, key),
    }))
    const last = starts
      .map((entry) => ({ ...entry, start: Array.isArray(node) ? entry.at : entry.start }))
      .filter(({ start }) => start <= offset)
      .sort((a, b) => b.start - a.start)[0]
    if (last) walk(Reflect.get(node, last.key), [...path, last.key])
  }
  walk(value, [])
  return holders
}

/** The text after the changes; nothing where they cannot be made safely by machine. */
function edited(source: { readonly file: string; readonly text: string }, edits: readonly Edit[]): string | undefined {
  try {
    return edit(source, edits)
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** One change from the first to the last character that differs. */
function changeTo(after: string, { path, text }: DocumentView): NonNullable<CodeAction['edit']> {
  let start = 0
  while (start < text.length && text[start] === after[start]) start++
  let tail = 0
  while (tail < Math.min(text.length, after.length) - start && text.at(-1 - tail) === after.at(-1 - tail)) tail++
  const source = { file: path, text }
  const [from, to] = [
    rangeOf(source, start, start).start,
    rangeOf(source, text.length - tail, text.length - tail).start,
  ]
  const newText = after.slice(start, after.length - tail)
  return { changes: { [uriOf(path)]: [{ range: { start: from, end: to }, newText }] } }
}

function offsetAt(text: string, { line, character }: Position): number {
  let start = 0
  for (let i = 0; i < line; i++) start = text.indexOf('\n', start) + 1
  return start + character
}
