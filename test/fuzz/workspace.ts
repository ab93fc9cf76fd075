import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { examples } from '../../src/appraise/rules/examples.generated.js'
import { disk } from '../../src/architecture/read/disk.js'
import type { Files } from '../../src/architecture/read/files.js'
import { createMemory } from '../../src/architecture/read/memory.js'
import { withUnsaved } from '../../src/architecture/read/unsaved.js'
import { loadWorkspace, type Workspace } from '../../src/architecture/read/workspace.js'

const root = process.env.KIENTRUC_ROOT ?? fileURLToPath(new URL('../..', import.meta.url))
const base = join(root, 'test/rules/base')
const memory = createMemory()

/** The workspace of the rules' examples with one more file in it, read without touching the disk. */
export function workspaceWith(text: string): Workspace {
  return loadWorkspace(base, { cwd: base, files: filesWith({ 'x.yaml': text }), memory })
}

export const filesWith = (texts: Readonly<Record<string, string>>): Files =>
  withUnsaved(disk, new Map(Object.entries(texts).map(([name, text]) => [join(base, name), text])))

export const sound = loadWorkspace(base, { cwd: base, memory })

const cases = Object.values(examples)
  .flatMap(({ pass, fail }) => [pass, fail])
  .flatMap((c) => c.split(/^---\n/m))

/** Fragments of an architecture, such as the rules' own examples and the files of that workspace. */
export const fragments = [
  ...cases.filter((c) => c.trim() !== '' && !/^proposal:/m.test(c)),
  ...readdirSync(base).map((file) => readFileSync(join(base, file), 'utf8')),
]

/** Proposals: the rules' examples and the samples. */
export const proposals = [
  ...cases.filter((c) => /^proposal:/m.test(c)),
  ...readdirSync(join(root, 'proposals')).map((file) => readFileSync(join(root, 'proposals', file), 'utf8')),
]
