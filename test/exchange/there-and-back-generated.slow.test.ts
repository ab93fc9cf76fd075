import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validate } from '../../src/appraise/index.js'
import { freshYaml } from '../../src/architecture/edit/fresh.js'
import { disk } from '../../src/architecture/read/disk.js'
import { createMemory } from '../../src/architecture/read/memory.js'
import { withUnsaved } from '../../src/architecture/read/unsaved.js'
import { loadWorkspace, type Workspace } from '../../src/architecture/read/workspace.js'
import { exporters, importers } from '../../src/exchange/index.js'
import { planOf } from '../../src/exchange/plan.js'
import { defaultLimits } from '../../src/kernel/limits.js'
import { fragments } from '../support/models.js'

const root = resolve('/kien-truc')
const memory = createMemory()
const asOf = '2026-11-30'

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const header = 'kientruc: 1\nid: thu\nname: Thử\nversion: "1.0"\n'
  const texts = Object.entries({ 'kientruc.yaml': header, ...files }).map(
    ([name, text]) => [`${root}/${name}`, text] as const,
  )
  return loadWorkspace(root, { cwd: root, files: withUnsaved(disk, new Map(texts)), memory })
}

/** What importing a workspace's own export into it changes, and what is said of it. */
async function back(workspace: Workspace, name: string, lang: 'vi' | 'en' = 'vi', overwrite = false) {
  const exporter = exporters.find((e) => e.name === name)
  const importer = importers.find((i) => i.name === (name === 'csv' ? 'xlsx' : name))
  if (!exporter || !importer) throw new Error(name)
  const findings = () => validate(workspace, { lang, asOf, today: asOf, version: '0' })
  const content = await exporter.write({ workspace, model: workspace.model, lang, asOf, tables: [], findings } as never)
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { decisions, remarks } = await importer.read(
    { path: `e.${exporter.ending}`, bytes, limits: defaultLimits },
    {
      workspace,
      memory: {},
      asOf,
      lang,
      overwrite,
      options: { has: (option) => option === 'yes', text: () => undefined, id: () => undefined },
      isFile: () => false,
    },
  )
  const { edits, added } = planOf(decisions, workspace.model.locate)
  return { edits, added, told: remarks.filter((r) => r.kind !== 'note' && r.kind !== 'same') }
}

const nothing = { edits: new Map(), added: new Map(), told: [] }

describe.each(['architecture', 'architecture-2026'])('%s comes back unchanged', (folder) => {
  const workspace = loadWorkspace(resolve(folder), { cwd: resolve('.') })
  it.each(['xlsx', 'csv', 'mau03', 'archimate'])('through %s', { timeout: 60_000 }, async (name) => {
    expect(await back(workspace, name)).toEqual(nothing)
    expect(await back(workspace, name, 'en', true)).toEqual(nothing)
  })
})

describe('any model comes back unchanged', () => {
  it.each(['xlsx', 'csv', 'mau03', 'archimate'])('through %s', { timeout: 120_000 }, async (name) => {
    await fc.assert(
      fc.asyncProperty(fragments, async (fragment) => {
        // A column of numbers names neither agencies nor systems, whatever its heading says.
        const named = [...(fragment.agencies ?? []), ...(fragment.systems ?? [])]
        fc.pre(!named.some((entity) => /^\d+$/.test(String(Reflect.get(Object(entity), 'name')))))
        const workspace = workspaceOf({ 'x.yaml': freshYaml(fragment, []) })
        expect(
          workspace.hits.filter((h) => h.rule === 'model/schema' && !/entered twice|both apply/.test(h.message.en)),
        ).toEqual([])
        expect(await back(workspace, name, 'vi', true)).toEqual(nothing)
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })
})
