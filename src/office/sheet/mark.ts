import { addressOf, columnNumber } from './address.js'

/** Styles of a workbook with a marked twin for each that is asked for. */
export interface CellMarks {
  /** The style that looks like another, on the ground of a marked cell. */
  readonly styleFor: (style: number) => number
  /** The style sheet with what was added. */
  readonly xml: () => string
}

const ground =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill>'

/** A style sheet that gains, at the end of its lists, one ground and the styles that use it; nothing in it moves. */
export function markedStyles(styles: string): CellMarks {
  const [, , cells = ''] = /<cellXfs([^>]*)>([\s\S]*?)<\/cellXfs>/.exec(styles) ?? []
  const known = cells.match(/<xf\b[^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g) ?? []
  const [, , fills = ''] = /<fills([^>]*)>([\s\S]*?)<\/fills>/.exec(styles) ?? []
  const fill = (fills.match(/<fill[\s>/]/g) ?? []).length
  const added: string[] = []
  const twins = new Map<number, number>()
  return {
    styleFor(style) {
      const twin = twins.get(style)
      if (twin !== undefined) return twin
      const own = known[style] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
      const bare = own
        .replace(/^(<xf\b[^>]*?)\s(?:fillId|applyFill)="[^"]*"/, '$1')
        .replace(/^(<xf\b[^>]*?)\s(?:fillId|applyFill)="[^"]*"/, '$1')
      added.push(bare.replace(/^<xf\b/, `<xf fillId="${fill}" applyFill="1"`))
      const number = known.length + added.length - 1
      twins.set(style, number)
      return number
    },
    xml: () => {
      const withFill = appended(styles, 'fills', [ground], fill + 1)
      return appended(withFill, 'cellXfs', added, known.length + added.length)
    },
  }
}

function appended(styles: string, list: string, items: readonly string[], count: number): string {
  return styles.replace(
    new RegExp(`<${list}([^>]*)>([\\s\\S]*?)</${list}>`),
    (_, attributes: string, inner: string) =>
      `<${list}${attributes.replace(/\scount="[^"]*"/, '')} count="${count}">${inner}${items.join('')}</${list}>`,
  )
}

/** A sheet in which one cell has another style; a cell or row that is not there is made, in its place. */
export function cellXml(sheet: string, cell: string, styleFor: (style: number) => number): string {
  const existing = new RegExp(`<c\\b(?=[^>]*\\sr="${cell}")([^>]*?)(/?)>`).exec(sheet)
  if (existing) {
    const [whole, attributes = '', empty = ''] = existing
    const style = Number(/\ss="(\d+)"/.exec(attributes)?.[1] ?? 0)
    const kept = attributes.replace(/\ss="\d+"/, '')
    return sheet.replace(whole, `<c${kept} s="${styleFor(style)}"${empty}>`)
  }
  const at = addressOf(cell)
  if (!at) return sheet
  const fresh = `<c r="${cell}" s="${styleFor(0)}"/>`
  const row = new RegExp(`<row\\b(?=[^>]*\\sr="${at.row}")([^>]*?)(?:/>|>([\\s\\S]*?)</row>)`).exec(sheet)
  if (row) {
    const [whole, attributes = '', inner = ''] = row
    const cells = inner.match(/<c\b[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g) ?? []
    const before = cells.filter((one) => columnNumber(/\sr="([A-Z]+)/.exec(one)?.[1] ?? '') < at.column)
    const content = [...before, fresh, ...cells.slice(before.length)].join('')
    return sheet.replace(whole, () => `<row${attributes}>${content}</row>`)
  }
  const later = [...sheet.matchAll(/<row\b[^>]*?\sr="(\d+)"/g)].find(([, n]) => Number(n) > at.row)
  const end = later?.index ?? sheet.lastIndexOf('</sheetData>')
  return end < 0 ? sheet : `${sheet.slice(0, end)}<row r="${at.row}">${fresh}</row>${sheet.slice(end)}`
}
