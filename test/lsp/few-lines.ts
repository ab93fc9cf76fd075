import { join, resolve } from 'node:path'
import { disk } from '../../src/architecture/read/disk.js'
import { createMemory } from '../../src/architecture/read/memory.js'
import { withUnsaved } from '../../src/architecture/read/unsaved.js'
import type { Lang } from '../../src/kernel/text.js'
import { type Project, readProject } from '../../src/surfaces/lsp/project.js'
import { isProposal } from '../../src/surfaces/lsp/schema-at.js'
import { type DocumentView, viewAt } from '../../src/surfaces/lsp/view.js'
import { small } from '../support/small.js'

export const root = resolve('/kien-truc-thu')
const memory = createMemory()

/** The small workspace with other files, as an editor has it that has saved nothing. */
export function projectOf(files: Readonly<Record<string, string>> = {}): Project {
  const texts = new Map(Object.entries({ ...small, ...files }).map(([name, text]) => [join(root, name), text]))
  const proposals = [...texts].flatMap(([path, text]) => (isProposal(text) ? [path] : []))
  return readProject(root, withUnsaved(disk, texts), memory, proposals, undefined)
}

/**
 * A view at the mark `|` of a file. What is typed is no part of the project yet, as while a file is broken: the project is that
 * of the small workspace and `files`.
 */
export function typing(marked: string, { name = 'x.yaml', files = {}, lang = 'en' }: Where = {}): DocumentView {
  return viewIn(projectOf(files), name, marked, lang)
}

/** A view at the mark `|` of a file that belongs to the project as it stands. */
export function reading(marked: string, { name = 'x.yaml', files = {}, lang = 'en' }: Where = {}): DocumentView {
  return viewIn(projectOf({ ...files, [name]: marked.replace('|', '') }), name, marked, lang)
}

interface Where {
  readonly name?: string
  readonly files?: Readonly<Record<string, string>>
  readonly lang?: Lang
}

function viewIn(project: Project, name: string, marked: string, lang: Lang): DocumentView {
  const view = viewAt({ path: join(root, name), text: marked.replace('|', ''), project }, marked.indexOf('|'), lang)
  if (!view) throw new Error(`nothing can be said at the mark of ${marked}`)
  return view
}
