import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../src/kernel/limits.js'
import { referenceOf } from '../../src/office/sheet/address.js'
import { readCsv } from '../../src/office/sheet/csv-read.js'
import { readWorkbook } from '../../src/office/sheet/read-workbook.js'
import type { Cell, Sheet } from '../../src/office/sheet/workbook.js'
import { folder } from '../support/disk.js'
import { handMade } from './corpus/hand-made.js'

const written = join(import.meta.dirname, 'corpus/written')
const office = spawnSync('soffice', ['--version']).status === 0

/** Every workbook: those of other programs (scripts/workbook-corpus.mjs) and those put together by hand. */
const corpus = new Map<string, Uint8Array>([
  ...readdirSync(written).map((name) => [basename(name, '.xlsx'), readFileSync(join(written, name))] as const),
  ...Object.entries(handMade),
])

interface Difference {
  /** `file!sheet!cell` */
  readonly at: string
  readonly cell: Cell | undefined
  readonly ours: string
  readonly theirs: string
}

const within = (pattern: RegExp) => (d: Difference) => pattern.test(d.at)

/** Where the two rightly differ, and why what we read stands. */
const explained: readonly (readonly [reason: string, holds: (difference: Difference) => boolean])[] = [
  [
    'the model has days: of a moment we keep the day',
    ({ ours, theirs }) =>
      /^\d{4}-\d\d-\d\d$/.test(ours) && [ours, american(ours)].some((day) => theirs.startsWith(`${day} `)),
  ],
  ['the order of the format’s own country', ({ ours, theirs }) => theirs === ours.replace(/(\d\d)-(\d\d)$/, '$2-$1')],
  ['LibreOffice writes half a day as 12-hour time', ({ ours, theirs }) => asTime(theirs) === ours],
  ['a number of days under a format of hours is no time of day', within(/exceljs-dates!.*!B[79]: /)],
  ['an hour under a format of days', ({ ours, theirs }) => /^0\.\d+$/.test(ours) && theirs.startsWith('12/30/1899 ')],
  [
    'formulas are never evaluated, and the file kept no result',
    ({ cell, ours }) => cell?.formula === true && ours === '',
  ],
  ['the same, of the further cells of an array formula', within(/xlsxwriter(-\w+)?!.*!A14: /)],
  [
    'day 60 of Excel never was; before it LibreOffice counts otherwise',
    within(/xlsx-odd!.*!A3: |days-at-the-edge!.*![AB]1: /),
  ],
  ['no day of Excel: what is no date stays a number', within(/days-at-the-edge!.*![FGH]1: /)],
  ['Excel reads _x0041_ as A, of whatever program', within(/xlsx-odd!.*!C3: |escaped-characters!.*!C1: /)],
  ['LibreOffice drops a text beside a value', within(/^inline-beside-value!/)],
  ['truth in words, as some programs write it', within(/^booleans-in-words!/)],
  ['a style without a format has that of its named style', within(/^styles-by-named-style!/)],
  ['blanks at the edge that are not marked as kept', ({ ours, theirs }) => ours.trim() === theirs],
  ['LibreOffice does not open part names with backslashes', within(/^backslash-parts!/)],
]

it('the corpus is large enough to mean something', () => {
  expect(corpus.size).toBeGreaterThan(90)
})

describe.runIf(office)('each workbook is read as LibreOffice reads it', () => {
  it('cell by cell', { timeout: 600_000 }, async () => {
    const dir = folder()
    mkdirSync(join(dir, 'in'))
    for (const [name, bytes] of corpus) writeFileSync(join(dir, 'in', `${name}.xlsx`), bytes)
    const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,-1'
    const profile = `-env:UserInstallation=${pathToFileURL(join(dir, 'profile')).href}`
    const files = [...corpus.keys()].map((name) => join(dir, 'in', `${name}.xlsx`))
    execFileSync('soffice', [profile, '--headless', '--convert-to', csv, '--outdir', join(dir, 'out'), ...files], {
      stdio: 'ignore',
      timeout: 500_000,
    })
    const differences: Difference[] = []
    for (const [name, bytes] of corpus) {
      const { sheets } = await readWorkbook(bytes, `${name}.xlsx`)
      for (const sheet of sheets) {
        const other = readOther(join(dir, 'out', `${name}-${sheet.name}.csv`))
        differences.push(...compared(`${name}!${sheet.name}`, sheet, other))
      }
    }
    const reasonOf = (d: Difference) => explained.find(([, holds]) => holds(d))?.[0]
    const open = differences.filter((d) => reasonOf(d) === undefined)
    expect(open.map(({ at, ours, theirs }) => `${at} ${JSON.stringify(ours)} – ${JSON.stringify(theirs)}`)).toEqual([])
    // A reason that explains nothing any more is taken out.
    expect(new Set(differences.map(reasonOf)).size).toBe(explained.length)
  })
})

function readOther(path: string): Sheet | undefined {
  try {
    return readCsv(readFileSync(path), path, { ...defaultLimits, rows: 2_000_000 }).sheets[0]
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function* compared(place: string, ours: Sheet, theirs: Sheet | undefined): Iterable<Difference> {
  if (!theirs) {
    if (ours.rows.size > 0) yield { at: `${place}: `, cell: undefined, ours: 'read', theirs: 'not opened' }
    return
  }
  for (const row of new Set([...ours.rows.keys(), ...theirs.rows.keys()])) {
    const [own, other] = [ours.rows.get(row), theirs.rows.get(row)]
    for (const column of new Set([...(own?.keys() ?? []), ...(other?.keys() ?? [])])) {
      const cell = own?.get(column)
      const [a, b] = [shown(cell), shown(other?.get(column))]
      if (a !== b) yield { at: `${place}!${referenceOf({ row, column })}: `, cell, ours: a, theirs: b }
    }
  }
}

const american = (day: string) => day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$2/$3/$1')

/** `01:30:00 PM` → `13:30`. */
function asTime(text: string): string | undefined {
  const [, hours, minutes, seconds, half] = /^(?:12\/30\/1899 )?(\d\d):(\d\d):(\d\d)(?: (AM|PM))?$/.exec(text) ?? []
  if (hours === undefined) return undefined
  const hour = (Number(hours) % (half ? 12 : 24)) + (half === 'PM' ? 12 : 0)
  return `${String(hour).padStart(2, '0')}:${minutes}${seconds === '00' ? '' : `:${seconds}`}`
}

/** A cell's content in one spelling: numbers with the digits that both keep, days by the calendar. */
function shown(cell: Cell | undefined): string {
  const text = (cell?.text ?? '').normalize('NFC').replace(/\r\n?/g, '\n')
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? []
  if (year !== undefined) return `${year}-${month}-${day}`
  const [, percent] = /^(-?[\d.]+)%$/.exec(text) ?? []
  const number = percent === undefined ? (text.trim() === '' ? Number.NaN : Number(text)) : Number(percent) / 100
  return Number.isFinite(number) && !/^0\d|^\s|\s$/.test(text) ? number.toPrecision(12) : text
}
