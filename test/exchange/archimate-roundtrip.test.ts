import { resolve } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { freshYaml } from '../../src/architecture/edit/fresh.js'
import { disk } from '../../src/architecture/read/disk.js'
import { createMemory } from '../../src/architecture/read/memory.js'
import { withUnsaved } from '../../src/architecture/read/unsaved.js'
import { loadWorkspace, type Workspace } from '../../src/architecture/read/workspace.js'
import { collectionNames } from '../../src/architecture/schema/collections.js'
import type { Model } from '../../src/architecture/schema/model.js'
import { exchangeXml } from '../../src/exchange/archimate/exchange-xml.js'
import { exchangeDocument } from '../../src/exchange/archimate/export.js'
import { importExchange } from '../../src/exchange/archimate/import-exchange.js'
import { dependencyTypes, mappings } from '../../src/exchange/archimate/mapping.js'
import { readExchange } from '../../src/exchange/archimate/read-exchange.js'
import { planOf } from '../../src/exchange/plan.js'
import { defaultLimits } from '../../src/kernel/limits.js'
import { schemaFaultsOf, xmlTree } from '../support/exchange-schema.js'
import { fragments } from '../support/models.js'

const root = resolve('/kien-truc')
const manifest = 'kientruc: 1\nid: thu\nname: Thử\nversion: "1.0"\n'
const memory = createMemory()
const settings = { memory: {}, overwrite: false, owner: undefined, layer: undefined, source: 'x' }

/** A workspace that stands nowhere on the disk. */
function workspaceOf(files: Readonly<Record<string, string>>, header = manifest): Workspace {
  const texts = Object.entries({ 'kientruc.yaml': header, ...files }).map(
    ([name, text]) => [`${root}/${name}`, text] as const,
  )
  return loadWorkspace(root, { cwd: root, files: withUnsaved(disk, new Map(texts)), memory })
}

/** What another workspace with the same packs holds after importing what a model was exported to. */
async function throughXml(model: Model, header = manifest) {
  const xml = exchangeXml(exchangeDocument(model))
  const document = await readExchange(new TextEncoder().encode(xml), 'm.xml', defaultLimits)
  const empty = workspaceOf({}, header)
  const { decisions, remarks } = importExchange(document, empty.model, settings)
  const { added } = planOf(decisions, empty.model.locate)
  const { model: after, hits } = workspaceOf({ 'nhap.yaml': freshYaml(Object.fromEntries(added), []) }, header)
  return { xml, remarks, after, hits }
}

/** The workspace's own entities, whatever order they stand in. */
function own(model: Model): Record<string, unknown[]> {
  return Object.fromEntries(
    collectionNames.map((name) => {
      const list = [...model[name].values()].filter((e) => name === 'dependencies' || model.originOf(e) === 'workspace')
      const key = (e: object) => JSON.stringify(Object.entries(e).sort(([a], [b]) => (a < b ? -1 : 1)))
      return [name, list.sort((a, b) => (key(a) < key(b) ? -1 : 1))]
    }),
  )
}

describe('the table of mappings', () => {
  it('has a line for every collection and every kind of dependency', () => {
    expect([...Object.keys(mappings), 'dependencies'].sort()).toEqual([...collectionNames].sort())
    expect(Object.keys(dependencyTypes).sort()).toEqual(['authentication', 'data', 'hosting', 'integration', 'uses'])
  })
})

describe('Bình Thuận', () => {
  let workspace: Workspace
  let through: Awaited<ReturnType<typeof throughXml>>
  const header = `${manifest}packs: [vneaf-1.0, nen-tang-quoc-gia, tt39-2017, cap-do-attt, che-do-dau-tu]\n`
  beforeAll(async () => {
    workspace = loadWorkspace(resolve('architecture'), { cwd: resolve('.') })
    through = await throughXml(workspace.model, header)
  })

  it('comes back as it was, with nothing to say but that views are not read', () => {
    expect(through.hits).toEqual([])
    expect(through.remarks.filter((r) => r.kind !== 'note')).toEqual([])
    expect(own(through.after)).toEqual(own(workspace.model))
  })

  it('fits the structure of the published schema', () => {
    expect(schemaFaultsOf(through.xml)).toEqual([])
  })

  it('imported where it came from changes nothing', async () => {
    const document = await readExchange(new TextEncoder().encode(through.xml), 'm.xml', defaultLimits)
    const { decisions } = importExchange(document, workspace.model, settings)
    expect(planOf(decisions, workspace.model.locate)).toEqual({ edits: new Map(), added: new Map() })
  })

  it('shows views: the whole, each layer, the roadmap; no box lies on another', () => {
    const views = xmlTree(through.xml)
      .children.find((c) => c.name === 'views')
      ?.children.flatMap((d) => d.children)
    const titles = views?.map((v) => v.children.find((c) => c.name === 'name')?.text)
    expect(titles?.[0]).toBe('Toàn cảnh kiến trúc')
    expect(titles?.at(-1)).toBe('Lộ trình')
    expect(titles?.length).toBeGreaterThan(5)
    for (const view of views ?? []) {
      expect(overlaps(view.children)).toEqual([])
      const nodes = (n: (typeof view)[]): typeof view.children =>
        n.flatMap((c) => (c.name === 'node' ? [c, ...nodes(c.children)] : []))
      const shown = nodes(view.children).map((n) => n.attributes.identifier)
      for (const c of view.children.filter((n) => n.name === 'connection'))
        expect(shown).toEqual(expect.arrayContaining([c.attributes.source, c.attributes.target]))
    }
  })

  it('is the same bytes each time', () => {
    expect(exchangeXml(exchangeDocument(workspace.model))).toBe(through.xml)
  })
})

/** Boxes beside each other that share a point, or that stick out of the one around them. */
function overlaps(nodes: readonly ReturnType<typeof xmlTree>[]): string[] {
  const boxes = nodes.filter((n) => n.name === 'node')
  const [x, y, w, h] = ['x', 'y', 'w', 'h'].map((k) => (n: (typeof boxes)[number]) => Number(n.attributes[k]))
  if (!x || !y || !w || !h) return []
  const crossing = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => x(a) < x(b) + w(b) && x(b) < x(a) + w(a) && y(a) < y(b) + h(b) && y(b) < y(a) + h(a))
      .map((b) => `${a.attributes.identifier} ${b.attributes.identifier}`),
  )
  const outside = boxes.flatMap((a) =>
    a.children
      .filter(
        (n) =>
          n.name === 'node' && (x(n) < x(a) || y(n) < y(a) || x(n) + w(n) > x(a) + w(a) || y(n) + h(n) > y(a) + h(a)),
      )
      .map((n) => `${n.attributes.identifier} sticks out`),
  )
  return [...crossing, ...outside, ...boxes.flatMap((a) => overlaps(a.children))]
}

describe('any model', () => {
  it('comes back as it was', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fragments, async (fragment) => {
        const { model, hits } = workspaceOf({ 'x.yaml': freshYaml(fragment, []) })
        expect(hits).toEqual([])
        const { xml, remarks, after, hits: faults } = await throughXml(model)
        expect(schemaFaultsOf(xml)).toEqual([])
        expect(faults).toEqual([])
        expect(remarks.filter((r) => r.kind !== 'note')).toEqual([])
        expect(own(after)).toEqual(own(model))
      }),
      { numRuns: 25, endOnFailure: true },
    )
  })
})
