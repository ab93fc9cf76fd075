import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { formColumns, mau03Tables } from '../../../src/architecture/mau03/columns.js'
import { loadWorkspace } from '../../../src/architecture/read/workspace.js'
import { writeWorkbook } from '../../../src/office/sheet/write-workbook.js'
import { kientruc } from '../../support/cli.js'
import { small } from '../../support/small.js'
import { demand, target } from '../target.js'

const cell = fc.oneof(
  fc.constantFrom(
    ...['', 'ht-mot-cua', 'Hệ thống một cửa điện tử', 'Sở A', 'sở b', 'Ứng dụng', 'Phần mềm', 'Toàn tỉnh', 'Có', 'x'],
    ...[
      '15/3/2019',
      '31/02/2019',
      '2019',
      'quý II/2019',
      '1,25',
      '1.500',
      '-3',
      '1e9',
      '=1+1',
      'csdl-dat-dai; Kho mới',
    ],
    ...[
      '- Một\n- Hai',
      '__proto__',
      'constructor',
      '../x',
      '{a: b}',
      '# x',
      "'",
      '"',
      '\u202e',
      '🐟',
      '&a',
      '*a',
      '---',
    ],
    ...['Bản ghi gốc', 'CSDL/tài sản dữ liệu', 'Hiện trạng', 'Kết nối', 'mật khẩu: Aa@12345', 'a'.repeat(300)],
  ),
  fc.string({ unit: 'binary', maxLength: 10 }),
)
const row = fc.array(cell, { minLength: 1, maxLength: 8 })
const headings = fc.shuffledSubarray(
  [
    ...['STT', 'Mã', 'Tên hệ thống', 'Tên gọi khác', 'Cơ quan chủ quản', 'Chức năng', 'Tình trạng', 'Từ ngày'],
    ...['Kinh phí (tỷ đồng)', 'Kết nối với', 'Cấp độ', 'Phạm vi', 'Loại', 'Lớp', 'Người sử dụng', 'Ghi chú'],
  ],
  { minLength: 1, maxLength: 8 },
)
const catalogue = fc.tuple(headings, fc.array(row, { maxLength: 5 })).map(([head, rows]) => ({
  as: 'xlsx',
  sheets: [{ name: 'Danh mục', rows: [head, ...rows] }],
}))
const form = fc.tuple(...mau03Tables.map(() => fc.array(row, { maxLength: 3 }))).map((tables) => ({
  as: 'mau03',
  sheets: mau03Tables.map((name, i) => ({ name, rows: tables[i] ?? [] })),
}))

/** Catalogues and exchange forms of any cells: refused, or taken over into an architecture that stays sound, once. */
export const imports = target({
  inputs: fc.oneof(catalogue, form),
  tries: 12,
  holds: async ({ as, sheets }) => {
    const dir = mkdtempSync(join(tmpdir(), 'kientruc-fuzz-'))
    try {
      for (const [name, text] of Object.entries(small)) writeFileSync(join(dir, name), text)
      const book = sheets.map(({ name, rows }) => ({ name, widths: [], rows: [...headingOf(name), ...rows] }))
      writeFileSync(join(dir, 'x.xlsx'), await writeWorkbook('x', book))
      const line = ['import', as, 'x.xlsx', ...(as === 'xlsx' ? ['--yes'] : [])]
      const first = await kientruc(dir, line)
      demand(first.code <= 2, `exit code ${first.code}: ${first.err}`)
      const left = textsIn(dir)
      demand(first.code < 2 || left.size === Object.keys(small).length, 'a refused import that wrote something')
      const { hits } = loadWorkspace(dir, { cwd: dir })
      demand(hits.length === 0, `the architecture is at fault afterwards: ${hits[0]?.message.en}`)
      await kientruc(dir, line)
      demand(same(textsIn(dir), left), 'a second import of the same file changes something')
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  },
})

/** The titles of a table of the form; a catalogue brings its own. */
const headingOf = (name: string) =>
  mau03Tables.filter((table) => table === name).map((table) => formColumns[table].map((column) => column.title))

/** The text of every YAML file of an architecture, by its path; a plan is none. */
function textsIn(dir: string): Map<string, string> {
  const all = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  const files = all.filter((file) => file.endsWith('.yaml') && !file.endsWith('.plan.yaml') && !file.startsWith('.'))
  return new Map(files.sort().map((file) => [file, readFileSync(join(dir, file), 'utf8')]))
}

const same = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
  JSON.stringify([...a]) === JSON.stringify([...b])
