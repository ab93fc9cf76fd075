import {
  AlignmentType,
  type ILevelsOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'
import type { Lang } from '../../../kernel/index.js'
import { locales } from '../../../kernel/index.js'

/**
 * The look of an official paper: Nghị định 30/2020/NĐ-CP, Phụ lục I. A4, margins of 20-25 mm above and below, 30-35 mm left,
 * 15-20 mm right; Times New Roman 13-14; page numbers in the middle above, not on the first page.
 */

/** Millimetres in twentieths of a point, Word's measure of lengths. */
export const mm = (length: number) => Math.round((length * 1440) / 25.4)

/** Points in half points, Word's measure of letters. */
export const pt = (size: number) => size * 2

/** Points in twentieths of a point: space above and below. */
const space = (points: number) => points * 20

const margins = { top: 22, bottom: 20, left: 30, right: 16 } as const

/** What is left of the page's width between the margins, in millimetres. */
export const printWidth = 210 - margins.left - margins.right

export const pageLayout: NonNullable<ISectionPropertiesOptions['page']> = {
  size: { width: mm(210), height: mm(297) },
  margin: {
    top: mm(margins.top),
    bottom: mm(margins.bottom),
    left: mm(margins.left),
    right: mm(margins.right),
    header: mm(10),
    footer: mm(10),
  },
}

const font = 'Times New Roman'

export function styles(lang: Lang): IStylesOptions {
  const heading = (size: number, above: number, italics = false) => ({
    run: { font, size: pt(size), bold: true, italics, color: '000000' },
    paragraph: { spacing: { before: space(above), after: space(4) }, keepNext: true, alignment: AlignmentType.LEFT },
  })
  return {
    default: {
      document: {
        run: { font, size: pt(13), language: { value: locales[lang].tag } },
        paragraph: { spacing: { after: 0 } },
      },
      title: {
        run: { font, size: pt(14), bold: true, color: '000000' },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: space(18), after: space(2) }, keepNext: true },
      },
      heading1: heading(13, 12),
      heading2: heading(13, 8),
      heading3: heading(13, 6, true),
    },
    paragraphStyles: [
      {
        id: 'BodyText',
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          alignment: AlignmentType.BOTH,
          indent: { firstLine: mm(10) },
          spacing: { before: space(3), after: space(3), line: 264, lineRule: LineRuleType.AUTO },
        },
      },
      {
        id: 'Verdict',
        name: 'Verdict',
        basedOn: 'Normal',
        next: 'BodyText',
        quickFormat: true,
        run: { size: pt(14) },
        paragraph: { indent: { firstLine: mm(10) }, spacing: { before: space(2), after: space(2) } },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: pt(12) },
        paragraph: { alignment: AlignmentType.BOTH, spacing: { before: space(2), after: space(4) } },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: pt(12) },
        paragraph: { spacing: { before: space(1), after: space(1) } },
      },
    ],
  }
}

/** Numbered parts I., 1., a) as the decree has them; they are Word's own, so that an officer may add and take away. */
export const parts = 'parts'
export const steps = 'steps'
export const dashes = 'dashes'

const level = (
  at: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  indent: { left: number; hanging: number },
): ILevelsOptions => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
  suffix: at < 3 ? 'space' : 'tab',
  style: { paragraph: { indent } },
})

const none = { left: 0, hanging: 0 }
const hung = { left: mm(15), hanging: mm(5) }

export const numbering = {
  config: [
    {
      reference: parts,
      levels: [
        level(0, LevelFormat.UPPER_ROMAN, '%1.', none),
        level(1, LevelFormat.DECIMAL, '%2.', none),
        level(2, LevelFormat.LOWER_LETTER, '%3)', none),
      ],
    },
    { reference: steps, levels: [{ ...level(0, LevelFormat.DECIMAL, '%1.', hung), suffix: 'tab' as const }] },
    { reference: dashes, levels: [{ ...level(0, LevelFormat.BULLET, '-', hung), suffix: 'tab' as const }] },
  ],
}
