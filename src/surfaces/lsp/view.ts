import type { CollectionName } from '../../architecture/index.js'
import type { Lang } from '../../kernel/index.js'
import { type Cursor, cursorAt } from './cursor.js'
import { declarationOf, type NameDeclaration } from './names.js'
import type { Project } from './project.js'
import { nodesAt, type SchemaNode, schemaOf } from './schema-at.js'

/** A place in an open file, and all that is known about it. */
export interface DocumentView {
  readonly project: Project | undefined
  /** Absolute path. */
  readonly path: string
  readonly text: string
  /** Of the cursor in the text. */
  readonly offset: number
  readonly cursor: Cursor
  readonly root: SchemaNode
  /** What may stand at the end of the cursor's path. */
  readonly nodes: readonly SchemaNode[]
  readonly lang: Lang
}

export function viewAt(
  file: { readonly path: string; readonly text: string; readonly project: Project | undefined },
  offset: number,
  lang: Lang,
): DocumentView | undefined {
  const cursor = cursorAt(file.text, offset)
  if (!cursor) return undefined
  const root = schemaOf(file.path, file.text)
  return { ...file, offset, cursor, root, nodes: nodesAt(root, cursor.path), lang }
}

/** The collections whose ids may stand at the cursor. */
export function collectionsAt({ cursor, nodes }: DocumentView): readonly CollectionName[] {
  if (cursor.at === 'key') return nodes.flatMap((node) => node['x-keys'] ?? [])
  return [...new Set(nodes.flatMap((node) => node['x-ref'] ?? []))]
}

/** What the id under the cursor declares or refers to. */
export function declarationAt(view: DocumentView): NameDeclaration | undefined {
  const { project, cursor, path } = view
  if (!project || cursor.word.text === '') return undefined
  const wanted = collectionsAt(view)
  if (wanted.length > 0) return declarationOf(project.names, cursor.word.text, wanted, path)
  if (cursor.at !== 'value' || cursor.path.at(-1) !== 'id') return undefined
  return (project.names.byId.get(cursor.word.text) ?? []).find(
    (d) => d.path === path && d.start <= cursor.word.end && cursor.word.start <= d.end,
  )
}
