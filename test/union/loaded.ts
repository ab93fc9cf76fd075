import { resolve } from 'node:path'
import { commentedYaml } from '../../src/architecture/edit/commented.js'
import { disk } from '../../src/architecture/read/disk.js'
import { withUnsaved } from '../../src/architecture/read/unsaved.js'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import type { UnionPlan } from '../../src/architecture/schema/union-plan.js'
import type { UnionSource } from '../../src/lifecycle/union/sources.js'
import { unite } from '../../src/lifecycle/union/unite.js'

/** A workspace of texts that stand on no disk. */
export function loaded(root: string, texts: ReadonlyMap<string, string>) {
  const files = new Map([...texts].map(([name, text]) => [resolve(root, name), text]))
  return loadWorkspace(resolve(root), { cwd: resolve(root), files: withUnsaved(disk, files) })
}

/** A source of one fragment. */
export function source(key: string, text: string, packs = '[]'): UnionSource {
  const header = `kientruc: 1\nid: ${key}\nname: Kiến trúc ${key}\nversion: "1"\npacks: ${packs}\n`
  return {
    key,
    folder: key,
    workspace: loaded(
      `/nguon/${key}`,
      new Map([
        ['kientruc.yaml', header],
        ['x.yaml', text],
      ]),
    ),
  }
}

/** A union carried out, read back from its files. */
export function made(sources: readonly UnionSource[], plan: UnionPlan) {
  const union = unite(sources, plan)
  const texts = new Map(
    [...union.files].map(([name, content]) => [name, commentedYaml(content, [], union.comments)] as const),
  )
  const workspace = loaded('/moi', texts)
  return { union, texts, ...workspace }
}
