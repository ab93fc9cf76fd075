import type { DocumentSymbol, Location, SymbolInformation, WorkspaceEdit } from 'vscode-languageserver'
import { SymbolKind } from 'vscode-languageserver'
import { idPattern, kindNames } from '../../architecture/index.js'
import { type Lang, type Text, visibleLine } from '../../kernel/index.js'
import { isAscii, withoutAccents } from '../../language/index.js'
import { mentionsOf, type NameDeclaration, type Stretch } from './names.js'
import { locationOf, rangeOf, uriOf } from './position.js'
import type { Project } from './project.js'
import { type DocumentView, declarationAt } from './view.js'

/** Where what the cursor names is declared. */
export function definitionAt(view: DocumentView): Location | undefined {
  const declaration = declarationAt(view)
  return declaration && locationOf(declaration)
}

/** Every place that uses what the cursor names, and with `declared` where it is declared. */
export function referencesAt(view: DocumentView, declared: boolean): Location[] {
  const declaration = declarationAt(view)
  if (!declaration || !view.project) return []
  const places: Stretch[] = [...(declared ? [declaration] : []), ...mentionsOf(view.project.names, declaration)]
  return places.map(locationOf)
}

/** Why something cannot be renamed, in words for its user. */
export interface Refusal {
  readonly refused: Text
}

/** What would be renamed: its id under the cursor. */
export function renameable(view: DocumentView): NameDeclaration | Refusal {
  const declaration = declarationAt(view)
  if (!declaration)
    return {
      refused: {
        vi: 'Chỉ đổi được mã: hãy đặt con trỏ vào một mã.',
        en: 'Only ids can be renamed: put the cursor on one.',
      },
    }
  const packed = (view.project?.names.byId.get(declaration.id) ?? []).some(
    (d) => d.packed && d.collection === declaration.collection,
  )
  if (!packed) return declaration
  return {
    refused: {
      vi: `Mã “${declaration.id}” thuộc gói nội dung dùng chung nên không đổi được.`,
      en: `The id “${declaration.id}” belongs to a content pack and cannot be renamed here.`,
    },
  }
}

/**
 * The edits that give what the cursor names another id, in every file of the project.
 * @param broken the present texts of the project's files that cannot be parsed: places in them are not known
 */
export function renameAt(
  view: DocumentView,
  newId: string,
  broken: ReadonlyMap<string, string>,
): WorkspaceEdit | Refusal {
  const found = renameable(view)
  if ('refused' in found) return found
  const pattern = found.collection === 'rules' ? '^[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)?$' : idPattern
  if (!new RegExp(pattern).test(newId) || newId.length > 200)
    return {
      refused: {
        vi: `Mã “${newId}” không hợp lệ: chỉ dùng chữ thường không dấu a–z, chữ số và các dấu - _ . , bắt đầu bằng chữ hoặc số.`,
        en: `“${newId}” is not a valid id: only a–z, digits and - _ . , beginning with a letter or digit.`,
      },
    }
  const taken = (view.project?.names.byId.get(newId) ?? []).find(
    (d) => d.collection === found.collection && (!d.local || d.path === found.path),
  )
  if (taken && newId !== found.id)
    return {
      refused: {
        vi: `Mã “${newId}” đã được dùng cho “${visibleLine(taken.name)}”.`,
        en: `The id “${newId}” is that of “${visibleLine(taken.name)}” already.`,
      },
    }
  const places: Stretch[] = [found, ...(view.project ? mentionsOf(view.project.names, found) : [])]
  const unsound = [...broken].find(([, text]) => mentions(text, found.id))?.[0]
  if (unsound !== undefined)
    return {
      refused: {
        vi: `Tệp “${unsound}” đang có lỗi cú pháp; hãy sửa trước khi đổi mã.`,
        en: `“${unsound}” cannot be parsed at the moment; mend it before renaming.`,
      },
    }
  const changes: NonNullable<WorkspaceEdit['changes']> = {}
  for (const place of places) {
    const uri = uriOf(place.path)
    changes[uri] = [...(changes[uri] ?? []), { range: rangeOf(place.source, place.start, place.end), newText: newId }]
  }
  return { changes }
}

/** Whether a text holds an id as a word of its own. */
function mentions(text: string, id: string): boolean {
  const letter = /[a-z0-9._-]/i
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1))
    if (!letter.test(text[at - 1] ?? '') && !letter.test(text[at + id.length] ?? '')) return true
  return false
}

const symbolKinds: Partial<Record<NameDeclaration['collection'], SymbolKind>> = {
  systems: SymbolKind.Class,
  components: SymbolKind.Interface,
  agencies: SymbolKind.Namespace,
  layers: SymbolKind.Package,
  dataEntities: SymbolKind.Struct,
  documents: SymbolKind.File,
  tasks: SymbolKind.Event,
  rules: SymbolKind.Function,
  proposals: SymbolKind.Module,
}

const kindOf = (d: NameDeclaration) => symbolKinds[d.collection] ?? SymbolKind.Object

/** What a file declares, in its order. */
export function symbolsOf(path: string, project: Project, lang: Lang): DocumentSymbol[] {
  const own = project.names.declarations.filter((d) => d.path === path).sort((a, b) => a.start - b.start)
  return own.map((d, i) => {
    const selectionRange = rangeOf(d.source, d.start, d.end)
    const next = own[i + 1]
    const end = next ? rangeOf(next.source, next.start, next.start).start : endOf(d)
    return {
      name: visibleLine(d.name) || d.id,
      detail: `${d.id} · ${d.collection === 'proposals' ? { vi: 'đề xuất', en: 'proposal' }[lang] : kindNames[d.collection][lang]}`,
      kind: kindOf(d),
      range: { start: { line: selectionRange.start.line, character: 0 }, end },
      selectionRange,
    }
  })
}

function endOf(d: NameDeclaration) {
  return rangeOf(d.source, d.source.text.length, d.source.text.length).end
}

const mostSymbols = 200

/** Everything of the project's own whose id or name holds the query; accents count only where the query has some. */
export function symbolsLike(query: string, project: Project): SymbolInformation[] {
  const key = (text: string) => (isAscii(query) ? withoutAccents(text) : text.normalize('NFC')).toLowerCase()
  const wanted = key(query)
  return project.names.declarations
    .filter((d) => !d.packed && (key(d.name).includes(wanted) || d.id.includes(wanted)))
    .slice(0, mostSymbols)
    .map((d) => ({ name: `${visibleLine(d.name)} (${d.id})`, kind: kindOf(d), location: locationOf(d) }))
}
