import { resolve } from 'node:path'
import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { proposedUnion } from '../../src/lifecycle/union/propose.js'
import { unite } from '../../src/lifecycle/union/unite.js'
import { lostIn } from '../../src/lifecycle/union/lost.js'
import { freshYaml } from '../../src/architecture/edit/fresh.js'
import { disk } from '../../src/architecture/read/disk.js'
import { withUnsaved } from '../../src/architecture/read/unsaved.js'

it('tries', () => {
  const sources = [['ld', 'architecture-2026'], ['bt', 'architecture']].map(([key, folder]) => ({ key: key!, folder: folder!, workspace: loadWorkspace(resolve(folder!), { cwd: resolve('.') }) }))
  const plan = proposedUnion(sources, { asOf: '2026-11-30' })
  writeFileSync('/tmp/plan.yaml', freshYaml(plan as never, []))
  const union = unite(sources, plan)
  const root = '/tmp/union-out'
  const texts = new Map([...union.files].map(([n, v]) => [`${root}/${n}`, freshYaml(v, [])] as const))
  const w = loadWorkspace(root, { cwd: root, files: withUnsaved(disk, texts) })
  console.log(w.hits.length, w.hits.slice(0, 10).map((h) => [h.location?.file, h.location?.line, h.message.en]))
  console.log('systems', w.model.systems.size, 'conflicts', union.conflicts.length, union.conflicts.slice(0, 6), 'rewired', union.rewired)
  console.log(lostIn(sources, plan, union).slice(0, 20))
  expect(1).toBe(1)
})
