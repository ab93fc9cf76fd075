import { xmlHead } from '../pack.js'

/** The looks that a written cell may have. */
export const styleNames = [
  'text',
  'number',
  'title',
  'note',
  'heading',
  'headingRequired',
  'headingConditional',
  'section',
  'label',
  'labelRequired',
  'input',
  'inputNumber',
] as const
export type StyleName = (typeof styleNames)[number]

interface Look {
  readonly font: number
  readonly fill: number
  readonly border: number
  /** 49 is text: what a user types stays as typed, a leading `=` included. 0 is General. */
  readonly format: number
  readonly horizontal?: 'center' | 'left' | 'right'
  readonly vertical?: 'center' | 'top'
}

const looks: Readonly<Record<StyleName, Look>> = {
  text: { font: 0, fill: 0, border: 1, format: 49 },
  number: { font: 0, fill: 0, border: 1, format: 0 },
  title: { font: 2, fill: 0, border: 0, format: 49, vertical: 'center' },
  note: { font: 3, fill: 0, border: 0, format: 49 },
  heading: { font: 1, fill: 2, border: 1, format: 49, horizontal: 'center', vertical: 'center' },
  headingRequired: { font: 4, fill: 3, border: 1, format: 49, horizontal: 'center', vertical: 'center' },
  headingConditional: { font: 1, fill: 4, border: 1, format: 49, horizontal: 'center', vertical: 'center' },
  section: { font: 1, fill: 2, border: 1, format: 49, vertical: 'center' },
  label: { font: 0, fill: 0, border: 1, format: 49, vertical: 'center' },
  labelRequired: { font: 1, fill: 0, border: 1, format: 49, vertical: 'center' },
  input: { font: 0, fill: 5, border: 1, format: 49 },
  inputNumber: { font: 0, fill: 5, border: 1, format: 0 },
}

const face = '<name val="Times New Roman"/><family val="1"/>'
const fonts = [
  `<font><sz val="12"/>${face}</font>`,
  `<font><b/><sz val="12"/>${face}</font>`,
  `<font><b/><sz val="14"/>${face}</font>`,
  `<font><i/><sz val="11"/><color rgb="FF444444"/>${face}</font>`,
  `<font><b/><sz val="12"/><color rgb="FFFFFFFF"/>${face}</font>`,
]
const solid = (rgb: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid('FFDCE6F1'),
  solid('FF1F4E79'),
  solid('FFFFF2CC'),
  solid('FFFFFDF2'),
]
const edge = (side: string) => `<${side} style="thin"><color rgb="FFA6A6A6"/></${side}>`
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border>`,
]

function style({ font, fill, border, format, horizontal, vertical = 'top' }: Look, quoted: boolean): string {
  const across = horizontal ? ` horizontal="${horizontal}"` : ''
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}><alignment${across} vertical="${vertical}" wrapText="1"/></xf>`
}

/** The number of a look in the style sheet; `quoted` marks text that would be a formula if it were typed in. */
export function styleNumber(name: StyleName, quoted: boolean): number {
  return styleNames.indexOf(name) * 2 + (quoted ? 1 : 0)
}

const list = (tag: string, items: readonly string[]) => `<${tag} count="${items.length}">${items.join('')}</${tag}>`

/** The style sheet of every workbook that is written. */
export const stylesPart = [
  xmlHead,
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  list('fonts', fonts),
  list('fills', fills),
  list('borders', borders),
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  list(
    'cellXfs',
    styleNames.flatMap((name) => [style(looks[name], false), style(looks[name], true)]),
  ),
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('')
