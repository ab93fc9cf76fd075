import { backstageCatalog } from '../../src/exchange/tools/backstage.js'
import { readBackstage } from '../../src/exchange/tools/backstage-read.js'
import { calmDocument } from '../../src/exchange/tools/calm.js'
import { readCalm } from '../../src/exchange/tools/calm-read.js'
import type { Catalog } from '../../src/exchange/tools/catalog.js'
import { readDrawio } from '../../src/exchange/tools/drawio-read.js'
import { readLikec4 } from '../../src/exchange/tools/likec4-read.js'
import { structurizrDsl } from '../../src/exchange/tools/structurizr.js'
import { readStructurizr } from '../../src/exchange/tools/structurizr-read.js'
import { defaultLimits } from '../../src/kernel/limits.js'
import { sound } from './workspace.js'

const { model } = sound
const systems = [...model.systems.values()].slice(0, 12)

const likec4 = JSON.stringify(
  {
    specification: { elements: { system: {} } },
    elements: Object.fromEntries(
      systems.map(({ id, name, owner }) => [
        `nhom.${id.replaceAll('.', '-')}`,
        { kind: 'system', title: name, tags: ['a'], metadata: { kientruc: `systems.${id}`, owner } },
      ]),
    ),
    relations: { r: { source: { model: 'nhom.a' }, target: { model: 'nhom.b' }, kind: 'data' } },
  },
  null,
  1,
)

const structurizrJson = JSON.stringify(
  {
    model: {
      properties: { 'structurizr.groupSeparator': '/' },
      softwareSystems: systems.map(({ name, owner }, i) => ({
        ...{ id: `${i}`, name, group: 'A/B', tags: 'Element,x', properties: { owner } },
        relationships: [{ destinationId: '0', description: 'x' }],
        containers: [{ id: `${i}c`, name: 'x' }],
      })),
    },
  },
  null,
  1,
)

const shapes = systems.map(
  ({ id, owner }, i) =>
    `<object id="${i}" label="Hệ &lt;b&gt;thống&lt;/b&gt; ${i}" kientruc="systems.${id}" owner="${owner}"><mxCell parent="k" style="html=1" vertex="1"/></object>\n<mxCell id="e${i}" edge="1" source="${i}" target="0" value="dữ liệu"/>\n`,
)
const drawio = `<?xml version="1.0"?>\n<!-- a -->\n<mxfile><diagram name="1"><mxGraphModel><root>\n<mxCell id="k" parent="1" value="Khung" style="swimlane" vertex="1"/>\n${shapes.join('')}</root></mxGraphModel></diagram></mxfile>\n`

interface Foreign {
  /** Sound files of the format. */
  readonly texts: readonly string[]
  readonly read: (bytes: Uint8Array, file: string) => Catalog | Promise<Catalog>
}

/** The formats of other tools, each with files that its reader takes. */
export const foreign = {
  backstage: { texts: [backstageCatalog(model)], read: (bytes, file) => readBackstage(bytes, file, defaultLimits) },
  calm: { texts: [calmDocument(model, 'vi')], read: (bytes, file) => readCalm(bytes, file, defaultLimits) },
  structurizr: {
    texts: [structurizrDsl(model, 'vi'), structurizrJson],
    read: (bytes, file) => readStructurizr(bytes, file, defaultLimits),
  },
  likec4: { texts: [likec4], read: (bytes, file) => readLikec4(bytes, file, defaultLimits) },
  drawio: { texts: [drawio], read: (bytes, file) => readDrawio(bytes, file, defaultLimits) },
} as const satisfies Readonly<Record<string, Foreign>>

export type ForeignName = keyof typeof foreign
export const foreignNames = Object.keys(foreign) as ForeignName[]
