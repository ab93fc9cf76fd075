import type { Limits } from '../../kernel/index.js'
import { statusSign } from '../../present/index.js'
import { nameKey } from '../names.js'
import { type C4Element, type C4Line, c4Catalog } from './c4.js'
import { type Catalog, tally } from './catalog.js'
import { type DrawioCell, type DrawioPage, drawioPages } from './drawio-cells.js'
import { notOfFormat } from './foreign-text.js'

/**
 * Reads a drawing of draw.io. Shapes that carry our properties go back to their place. Of others a box that a line leads to or that
 * stands in a container is a system, a container groups; what is only there to be looked at is told.
 * @throws InputError where it cannot be read or is no drawing
 */
export async function readDrawio(bytes: Uint8Array, file: string, limits: Limits): Promise<Catalog> {
  const pages = await drawioPages(bytes, file, limits)
  if (!pages) throw notOfFormat(file, 'tệp draw.io (mxfile)', 'draw.io file (mxfile)')
  const left = tally()
  const elements = new Map<string, C4Element>()
  const lines: C4Line[] = []
  pages.forEach((page, i) => {
    const keys = new Map<string, string>()
    for (const { cell, element } of elementsOf(page, `${i + 1}`)) {
      // One thing may stand on several pages.
      const same = element.sort === 'system' ? (cell.properties.get('kientruc') ?? nameKey(element.name)) : ''
      const key = same === '' ? element.key : `shape ${same}`
      keys.set(element.key, key)
      if (!elements.has(key))
        elements.set(key, { ...element, key, within: element.within && (keys.get(element.within) ?? element.within) })
    }
    for (const cell of page.cells) {
      if (!cell.edge) continue
      const [from, to] = [cell.source, cell.target].map((id) => keys.get(`${i + 1}/${id ?? ''}`))
      const { location, properties, label } = cell
      const via = properties.get('via')?.split(' ')
      const words = [properties.get('kind') ?? [], plainLabel(label)].flat()
      if (from === undefined || to === undefined) left.add('line', location)
      else lines.push({ from, to, words, via: via?.length === 1 ? via[0] : undefined, location })
    }
  })
  return c4Catalog({ elements: [...elements.values()], lines, remarks: left.remarks() }, limits)
}

/** The shapes of a page that say something, what holds others before these. */
function elementsOf({ cells }: DrawioPage, page: string) {
  const shapes = new Map(cells.flatMap((cell) => (cell.vertex ? [[cell.id, cell] as const] : [])))
  const holders = new Set(cells.flatMap(({ parent, vertex }) => (vertex && shapes.has(parent) ? [parent] : [])))
  const joined = new Set(cells.flatMap(({ edge, source, target }) => (edge ? [source, target] : [])))
  const all = [...shapes.values()].flatMap((cell) => {
    const { id, parent, location, properties } = cell
    const name = nameOf(cell)
    if (name === '' || /(?:^|;)edgeLabel(?:;|=|$)/.test(cell.style)) return []
    const { sort, word } = sortOf(cell, holders.has(id), joined.has(id) || shapes.has(parent))
    const element: C4Element = {
      key: `${page}/${id}`,
      sort,
      word,
      name,
      description: properties.get('c4Description')?.trim() || undefined,
      tags: (properties.get('tags') ?? '').split(/\s+/).filter((tag) => tag !== ''),
      links: [properties.get('link')],
      properties: new Map([...properties].filter(([key]) => !drawn.has(key))),
      within: shapes.has(parent) ? `${page}/${parent}` : undefined,
      location,
    }
    return [{ cell, element }]
  })
  const depthOf = (cell: DrawioCell): number => {
    const seen = new Set<DrawioCell>()
    for (let at: DrawioCell | undefined = cell; at && !seen.has(at) && seen.size < deepest; at = shapes.get(at.parent))
      seen.add(at)
    return seen.size
  }
  const depths = new Map(all.map(({ cell }) => [cell, depthOf(cell)]))
  return all.sort((a, b) => (depths.get(a.cell) ?? 0) - (depths.get(b.cell) ?? 0))
}

/** Nobody draws boxes in boxes any deeper. */
const deepest = 64

/** Attributes that are draw.io’s own. */
const drawn = new Set('placeholders tooltip tags c4Name c4Type c4Description'.split(' '))

function sortOf({ properties, style }: DrawioCell, holds: boolean, tied: boolean): Pick<C4Element, 'sort' | 'word'> {
  const place = properties.get('kientruc')
  if (place !== undefined) {
    const [collection = ''] = place.split('.')
    if (collection === 'systems' || collection === 'components') return { sort: 'system', word: collection }
    return { sort: collection === 'layers' ? 'group' : 'other', word: `kientruc: ${collection}` }
  }
  if (/(?:^|;)text;/.test(style)) return { sort: 'other', word: 'text' }
  if (/umlActor|shape=actor|\.person/i.test(style) || properties.get('c4Type') === 'Person')
    return { sort: 'person', word: 'person' }
  if (holds || /(?:^|;)(?:swimlane|group)(?:;|$)/.test(style)) return { sort: 'group', word: 'container' }
  const word = /cylinder|datastore|database/i.test(style) ? 'database' : 'shape'
  return { sort: tied ? 'system' : 'other', word }
}

/** The label as people read it, without the sign of the state that our drawing puts before it. */
function nameOf({ label, style, properties }: DrawioCell): string {
  const told = properties.get('c4Name')
  if (told !== undefined && told.trim() !== '') return told.trim()
  const name = /(?:^|;)html=1/.test(style) ? plainLabel(label) : label.replace(/\s+/g, ' ').trim()
  const sign = Object.entries(statusSign).find(([status]) => status === properties.get('status'))?.[1]
  return sign !== undefined && name.startsWith(`${sign} `) ? name.slice(sign.length + 1) : name
}

const entities = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }))

/** The text of a label in HTML. */
function plainLabel(label: string): string {
  return label
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:(\w{2,6})|#(\d{1,7}));/g, (written, name: string | undefined, code: string | undefined) => {
      if (name !== undefined) return entities.get(name) ?? written
      const point = Number(code)
      return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : ' '
    })
    .replace(/\s+/g, ' ')
    .trim()
}
