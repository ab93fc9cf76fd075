import { xmlHead, xmlText } from '../pack.js'
import { addressOf } from './address.js'

/** What is said of a cell. */
export interface CellNote {
  readonly sheet: string
  /** `C17`. */
  readonly cell: string
  readonly text: string
}

const author = 'kientruc'

const noComments = `${xmlHead}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>`
const noDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>'

/** One note a cell, the texts of several one after another, in the order of the sheet. */
export function oneForEachCell(notes: readonly CellNote[]): CellNote[] {
  const byCell = new Map<string, CellNote>()
  for (const note of notes) {
    const earlier = byCell.get(note.cell)
    byCell.set(note.cell, earlier ? { ...note, text: `${earlier.text}\n\n${note.text}` } : note)
  }
  const place = ({ cell }: CellNote) => addressOf(cell) ?? { row: 0, column: 0 }
  return [...byCell.values()].sort((a, b) => place(a).row - place(b).row || place(a).column - place(b).column)
}

/** The comments of a sheet and the boxes that show them, as they are and with the notes; those written here before are replaced. */
export function withComments(
  comments = noComments,
  drawing = noDrawing,
  notes: readonly CellNote[],
): { readonly comments: string; readonly drawing: string } {
  const authors = [...comments.matchAll(/<author>([^<]*)<\/author>|<author\/>/g)].map(([, name]) => name)
  const own = authors.indexOf(author)
  const number = own >= 0 ? own : authors.length
  const named = own >= 0 ? comments : opened(comments, 'authors', `<author>${author}</author>`)
  const earlier = own < 0 ? [] : [...named.matchAll(comment)].filter(([, attributes = '']) => by(attributes) === own)
  const kept = earlier.reduce((xml, [whole]) => xml.replace(whole, ''), named)
  const gone = new Set(earlier.map(([, attributes = '']) => refOf(attributes)))
  const shapes = drawing.replace(/<v:shape\b[\s\S]*?<\/v:shape>/g, (shape) => (gone.has(cellOf(shape)) ? '' : shape))
  const taken = new Set([...kept.matchAll(comment)].map(([, attributes = '']) => refOf(attributes)))
  const [joined, fresh] = [notes.filter(({ cell }) => taken.has(cell)), notes.filter(({ cell }) => !taken.has(cell))]
  const told = kept.replace(comment, (whole, attributes: string) => {
    const note = joined.find(({ cell }) => cell === refOf(attributes))
    return note ? whole.replace('</text>', `${run(`\n\n${note.text}`)}</text>`) : whole
  })
  const added = fresh.map(
    ({ cell, text }) => `<comment ref="${cell}" authorId="${number}"><text>${run(text)}</text></comment>`,
  )
  return {
    comments: opened(told, 'commentList', added.join('')),
    drawing: opened(shapes, 'xml', shapesOf(fresh, shapes)),
  }
}

const comment = /<comment\b([^>]*)>[\s\S]*?<\/comment>/g
const refOf = (attributes: string) => /\bref="([^"]*)"/.exec(attributes)?.[1] ?? ''
const by = (attributes: string) => Number(/\bauthorId="(\d+)"/.exec(attributes)?.[1] ?? -1)

function run(text: string): string {
  const lines = text.split('\n').map(xmlText).join('\n')
  return `<r><rPr><sz val="11"/><rFont val="Times New Roman"/><family val="1"/></rPr><t xml:space="preserve">${lines}</t></r>`
}

/** XML with something more at the end of an element, which may have been written empty. */
export function opened(xml: string, element: string, added: string): string {
  const end = xml.lastIndexOf(`</${element}>`)
  if (end >= 0) return xml.slice(0, end) + added + xml.slice(end)
  return xml.replace(
    new RegExp(`<${element}([^>]*)/>`),
    (_, rest: string) => `<${element}${rest}>${added}</${element}>`,
  )
}

/** The cell, `C17`, that a box belongs to. */
function cellOf(shape: string): string {
  const number = (name: string) => Number(new RegExp(`<x:${name}>\\s*(\\d+)`).exec(shape)?.[1] ?? -1) + 1
  let letters = ''
  for (let rest = number('Column'); rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${number('Row')}`
}

const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** The boxes in which spreadsheets show comments, hidden until the cell is pointed at. */
function shapesOf(notes: readonly CellNote[], drawing: string): string {
  const first = Math.max(1024, ...[...drawing.matchAll(/_x0000_s(\d+)/g)].map(([, n]) => Number(n))) + 1
  const each = notes.map(({ cell, text }, i) => {
    const { row, column } = addressOf(cell) ?? { row: 1, column: 1 }
    const needed = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 45), 2)
    const height = Math.min(40, needed)
    return `<v:shape id="_x0000_s${first + i}" type="#_x0000_t202" style="position:absolute;width:320pt;height:${height * 15}pt;z-index:${i + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column}, 15, ${row - 1}, 5, ${column + 1}, 300, ${row - 1 + height}, 5</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  })
  return (drawing.includes('id="_x0000_t202"') ? '' : shapeType) + each.join('')
}
