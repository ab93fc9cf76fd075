import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeWorkbook } from '../src/office/index.js'
import { measure } from './process.js'
import { table } from './table.js'
import { catalogueRows, writeWorkspace } from './workspace.js'

/**
 * npm run bench:import [-- --rows 5000,50000] [--systems 10000] [--runs 1] [--keep FOLDER]
 *
 * What catalogues in Excel cost in whole processes: the plan of workbooks with so many rows, finder included, made against the
 * worked example, and the export of an architecture with so many systems. `--keep` leaves the workbooks and their plans there.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '5000,50000' },
    systems: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
})
const numbers = (list: string) => list.split(',').filter(Boolean).map(Number)
const scratch = mkdtempSync(join(tmpdir(), 'kientruc-import-'))
const kientruc = resolve('bin', 'kientruc.js')

try {
  const lines: string[][] = []
  const take = (name: string, args: readonly string[], before?: () => void) => {
    const { cpu, memory, code, err } = measure([kientruc, '--no-cache', ...args], Number(values.runs), scratch, before)
    if (code > 1) throw new Error(err)
    lines.push([name, cpu.toFixed(2), memory.toFixed(0)])
  }
  cpSync('architecture', join(scratch, 'architecture'), { recursive: true })
  for (const count of numbers(values.rows)) {
    const name = `danh-muc-${count}.xlsx`
    writeFileSync(join(scratch, name), await catalogueOf(count))
    take(`import xlsx, ${count} rows`, ['import', 'xlsx', name], () =>
      rmSync(join(scratch, `${name}.plan.yaml`), { force: true }),
    )
  }
  for (const count of numbers(values.systems)) {
    const { workspace } = writeWorkspace(join(scratch, String(count)), count, 'per-agency')
    take(`export xlsx, ${count} systems`, ['--architecture', workspace, 'export', 'xlsx', '--out', `${count}.xlsx`])
  }
  console.log(table(['command', 'CPU s', 'peak MiB'], lines))
  if (values.keep !== undefined) cpSync(scratch, resolve(values.keep), { recursive: true })
} finally {
  if (existsSync(scratch)) rmSync(scratch, { recursive: true, force: true })
}

/** A catalogue as agencies keep it, the same bytes in every run. */
function catalogueOf(count: number): Promise<Uint8Array> {
  const heading = [
    'TT',
    'Mã hệ thống',
    'Tên hệ thống thông tin',
    'Đơn vị chủ quản',
    'Chức năng chính',
    'Dữ liệu quản lý',
    'Đối tượng sử dụng',
    'Phạm vi',
    'Năm đưa vào sử dụng',
    'Tình trạng',
    'Mô tả',
  ]
  const rows = catalogueRows(count).map((row, i) => [String(i + 1), ...row])
  return writeWorkbook('Danh mục hệ thống thông tin', [{ name: 'Danh mục', widths: [], rows: [heading, ...rows] }])
}
