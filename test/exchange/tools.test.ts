import * as backstage from '@backstage/catalog-model'
import { D2 } from '@terrastruct/d2'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import type { Model } from '../../src/architecture/index.js'
import { exporters } from '../../src/exchange/index.js'
import { defaultLimits, visibleLine } from '../../src/kernel/index.js'
import { readXmlText } from '../../src/office/index.js'
import { graphDocument } from '../../src/present/index.js'
import { fixture, hostile, hostileFixture } from '../present/html/fixture.js'

const { model } = fixture()
const bad = hostileFixture().model
const models = [
  ['an ordinary architecture', model],
  ['hostile names', bad],
] as const
/** What an id of a hostile architecture looks like where a format shows the name in full. */
const hostileName = visibleLine(Object.values(hostile).join(' | '))

async function exported(name: string, of: Model): Promise<string> {
  const found = exporters.find((e) => e.name === name)
  if (!found) throw new Error(`no exporter ${name}`)
  const findings = () => {
    throw new Error('not asked for')
  }
  return String(await found.write({ model: of, lang: 'vi', asOf: '2019-03-15', tables: [], findings }))
}

const drawn = (of: Model) => graphDocument(of, { lang: 'vi', group: 'none' })

describe.each(models)('read by the target’s own parser: %s', (_, of) => {
  const engine = new D2()
  afterAll(() =>
    Promise.resolve((engine as unknown as { worker?: { terminate?: () => unknown } }).worker?.terminate?.()),
  )

  it('D2 compiles it: a shape a box, a connection a line, names as they are', async () => {
    const { diagram } = await engine.compile(await exported('d2', of))
    const { nodes, edges, clusters } = drawn(of)
    const labels = labelsOf(diagram)
    expect(diagram.connections).toHaveLength(edges.length)
    const layers = clusters.filter((c) => nodes.some((n) => n.cluster === c.id))
    expect(labels).toHaveLength(nodes.length + layers.length)
    for (const { name } of nodes) expect(labels.some((l) => l.endsWith(visibleLine(name)))).toBe(true)
  })

  it('Backstage takes every entity, and every reference leads to one', async () => {
    const documents = parseAllDocuments(await exported('backstage', of))
    const entities = documents.map((d): backstage.Entity => d.toJSON())
    const kinds = [
      backstage.componentEntityV1alpha1Validator,
      backstage.resourceEntityV1alpha1Validator,
      backstage.systemEntityV1alpha1Validator,
      backstage.domainEntityV1alpha1Validator,
      backstage.groupEntityV1alpha1Validator,
      backstage.apiEntityV1alpha1Validator,
    ]
    const policy = backstage.EntityPolicies.allOf([
      new backstage.SchemaValidEntityPolicy(),
      new backstage.NoForeignRootFieldsEntityPolicy(),
      new backstage.FieldFormatEntityPolicy(),
    ])
    const known = new Set(entities.map((e) => `${e.kind.toLowerCase()}:default/${e.metadata.name}`))
    expect(known.size).toBe(entities.length)
    for (const entity of entities) {
      await policy.enforce(entity)
      const taken = await Promise.all(kinds.map((k) => k.check(entity)))
      expect(taken.filter(Boolean), entity.metadata.name).toHaveLength(1)
      const { owner, dependsOn = [] } = (entity.spec ?? {}) as { owner?: string; dependsOn?: string[] }
      for (const reference of [...(owner ? [owner] : []), ...dependsOn]) expect(known).toContain(reference)
    }
    expect(entities.filter((e) => ['Component', 'Resource'].includes(e.kind))).toHaveLength(of.systems.size)
  })

  it('CALM: its schema of nodes and relationships fits, and every relationship joins nodes that are there', async () => {
    const document = JSON.parse(await exported('calm', of))
    const validate = new Ajv2020({ strict: false }).compile(calmSchema)
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true)
    const ids = new Set(document.nodes.map((n: { 'unique-id': string }) => n['unique-id']))
    expect(ids.size).toBe(document.nodes.length)
    const relationships = document.relationships as { 'unique-id': string; 'relationship-type': object }[]
    expect(new Set(relationships.map((r) => r['unique-id'])).size).toBe(relationships.length)
    for (const { 'relationship-type': type } of relationships)
      for (const id of idsOf(type)) expect(ids, JSON.stringify(type)).toContain(id)
  })

  it('draw.io: well-formed, every shape stands in a container and every line between shapes, no label is HTML', async () => {
    const cells: Record<string, string>[] = []
    const ids = new Set<string>()
    await readXmlText({ file: 'x.drawio', text: await exported('drawio', of) }, defaultLimits, {
      open: (name, attributes) => {
        if (attributes.id) ids.add(attributes.id)
        if (name === 'mxCell') cells.push({ ...attributes })
      },
    })
    for (const { parent, source, target, style } of cells) {
      for (const id of [parent, source, target]) if (id !== undefined) expect(ids).toContain(id)
      if (style !== undefined) expect(style).toContain('html=0')
    }
    const { nodes, edges } = drawn(of)
    expect(cells.filter((c) => c.edge === '1')).toHaveLength(edges.length)
    expect(cells.filter((c) => c.vertex === '1').length).toBeGreaterThanOrEqual(nodes.length)
  })
})

/** Languages without a parser on npm: each line is one of few forms, and strings end only where ours end. */
describe.each(models)('line by line: %s', (_, of) => {
  const doubly = String.raw`"(?:[^"\\]|\\")*"`
  const singly = String.raw`'(?:[^'\\]|\\['\\])*'`

  it('Structurizr DSL', async () => {
    const forms = [
      String.raw`\}`,
      String.raw`workspace ${doubly} ${doubly} \{`,
      String.raw`(?:model|views|styles|properties) \{`,
      String.raw`group ${doubly} \{`,
      String.raw`s\d+ = softwareSystem ${doubly} ${doubly} ${doubly} \{`,
      `url ${doubly}`,
      `${doubly} ${doubly}`,
      `s\\d+ -> s\\d+ ${doubly} "" ${doubly}(?: \\{)?`,
      String.raw`systemLandscape ${doubly}(?: ${doubly})? \{`,
      String.raw`include (?:\*|s\d+(?: s\d+)*)`,
      'autoLayout',
      String.raw`element ${doubly} \{`,
      '(?:shape|border) [A-Za-z]+',
    ]
    const text = await exported('structurizr', of)
    expectForms(text, forms)
    expect(text).not.toContain('${')
    const names = [...text.matchAll(/softwareSystem ("(?:[^"\\]|\\")*")/g)].map((m) => m[1])
    expect(new Set(names).size).toBe(names.length)
  })

  it('LikeC4', async () => {
    const forms = [
      String.raw`(?:\}|//.*|)`,
      String.raw`(?:specification|model|views|metadata) \{`,
      'element layer',
      String.raw`element [a-z]+ \{ notation ${singly} (?:style \{ shape [a-z]+ \})? ?\}`,
      'relationship [a-z]+',
      'tag [a-z]+',
      String.raw`lop_[a-z0-9_-]+ = layer ${singly} \{`,
      String.raw`ht_[a-z0-9_-]+ = [a-z]+ ${singly} \{`,
      '#[a-z]+',
      `(?:description|title) ${singly}`,
      String.raw`link https?://[^\s]+`,
      `[a-zA-Z]+ ${singly}`,
      String.raw`metadata \{ kientruc ${singly} \}`,
      String.raw`lop_[a-z0-9_-]+\.ht_[a-z0-9_-]+ -\[[a-z]+\]-> lop_[a-z0-9_-]+\.ht_[a-z0-9_-]+ ${singly}(?: \{ metadata \{ via ${singly} \} \})?`,
      String.raw`view [a-z0-9_-]+(?: of [a-z0-9_-]+)? \{`,
      String.raw`include \*`,
    ]
    expectForms(await exported('likec4', of), forms)
  })

  it('PlantUML: nothing that its preprocessor or its markup could take for theirs', async () => {
    const label = String.raw`(?:[\p{L}\p{M}\p{N}\p{So} .,:()–—“”‘’-]|<U\+[0-9A-F]+>)*`
    const forms = [
      '@(?:start|end)uml',
      `title ${label}`,
      'skinparam shadowing false',
      String.raw`package "${label}" as c\d+ #[0-9a-f]{6} \{`,
      `[a-z]+ "${label}" as n\\d+ #[0-9a-f]{6};line:[0-9a-f]{6}(?:;line\\.dashed)?`,
      `n\\d+ -\\[#[0-9a-f]{6}(?:,[a-z]+)?\\]-> n\\d+ : ${label}`,
      String.raw`\}`,
    ]
    const text = await exported('plantuml', of)
    expectForms(text, forms)
    expect(text).not.toMatch(/--(?!>)/)
  })
})

it('shows hostile names, does not drop them', async () => {
  const { diagram } = await new D2().compile(await exported('d2', bad))
  expect(labelsOf(diagram).some((label) => label.endsWith(hostileName))).toBe(true)
})

/** The labels of all shapes, which the library's own types do not know. */
function labelsOf({ shapes }: { readonly shapes: readonly object[] }): string[] {
  return shapes.map((shape) => String((shape as { label?: unknown }).label))
}

function expectForms(text: string, forms: readonly string[]): void {
  const known = new RegExp(`^(?:${forms.join('|')})$`, 'u')
  for (const line of text.trimEnd().split('\n')) expect(line.trim()).toMatch(known)
}

function idsOf(type: object): string[] {
  return Object.values(type).flatMap((value) =>
    typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : idsOf(value),
  )
}

/** The parts of https://calm.finos.org/release/1.2/meta/core.json that speak of what we write, in our words. */
const text = { type: 'string' } as const
const nodesOf = (container: string) => ({
  type: 'object',
  required: [container, 'nodes'],
  properties: { [container]: text, nodes: { type: 'array', minItems: 1, items: text } },
})
const end = { type: 'object', required: ['node'], properties: { node: text } }
const calmSchema = {
  type: 'object',
  required: ['$schema', 'nodes', 'relationships'],
  properties: {
    nodes: {
      type: 'array',
      items: {
        type: 'object',
        required: ['unique-id', 'node-type', 'name', 'description'],
        properties: {
          'unique-id': text,
          'node-type': text,
          name: text,
          description: text,
          metadata: { type: 'object' },
        },
      },
    },
    relationships: {
      type: 'array',
      items: {
        type: 'object',
        required: ['unique-id', 'relationship-type'],
        properties: {
          'relationship-type': {
            type: 'object',
            minProperties: 1,
            maxProperties: 1,
            additionalProperties: false,
            properties: {
              interacts: nodesOf('actor'),
              'composed-of': nodesOf('container'),
              'deployed-in': nodesOf('container'),
              connects: {
                type: 'object',
                required: ['source', 'destination'],
                properties: { source: end, destination: end },
              },
            },
          },
        },
      },
    },
  },
}
