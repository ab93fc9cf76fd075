import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as Type from 'typebox'
import { digestOf } from '../../../architecture/index.js'
import { InputError } from '../../../kernel/index.js'
import type { Db } from './db.js'

/** One step of the tables, numbered without gaps; what was applied is never changed. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly digest: string
}

/** The steps that this version of the tool knows, in order. */
export function migrations(folder = fileURLToPath(new URL('./migrations', import.meta.url))): readonly Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return files.sort().map((file, i) => {
    const number = i + 1
    if (!file.startsWith(`${String(number).padStart(4, '0')}-`)) throw new Error(`migration ${file} is out of order`)
    const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
    const name = file.replace(/^\d+-|\.sql$/g, '')
    return { number, name, sql, digest: digestOf(sql) }
  })
}

const Applied = Type.Object({ number: Type.Integer(), digest: Type.String() })

/**
 * Brings a database to the tables that this version knows, all in one transaction, so that one that is cut off leaves the
 * tables as they were.
 * @param before is called when there is something to do to a database that has been used; dumps it
 * @returns how many steps were taken
 * @throws InputError for a database of a later version, or one whose past is not ours
 */
export async function migrate(
  db: Db,
  known: readonly Migration[] = migrations(),
  before: () => Promise<void> = async () => undefined,
): Promise<number> {
  const done = await db.owner(async (tx) => {
    await tx.script(begin)
    return tx.rows(Applied, 'select number, digest from migration order by number')
  })
  refuseForeign(done, known)
  if (done.length === known.length) return 0
  if (done.length > 0) await before()
  return db.owner(async (tx) => {
    // Another server may be starting on the same database.
    await tx.script('lock table migration in exclusive mode')
    const applied = await tx.rows(Applied, 'select number, digest from migration order by number')
    refuseForeign(applied, known)
    const open = known.slice(applied.length)
    for (const { number, name, sql, digest } of open) {
      await tx.script(sql)
      await tx.run('insert into migration (number, name, digest) values ($1, $2, $3)', [number, name, digest])
    }
    return open.length
  })
}

const begin = `create schema if not exists desk;
create table if not exists desk.migration (
  number int primary key,
  name text not null,
  digest text not null,
  applied_at timestamptz not null default now()
)`

function refuseForeign(applied: readonly Type.Static<typeof Applied>[], known: readonly Migration[]): void {
  if (applied.length > known.length)
    throw new InputError({
      vi: 'Cơ sở dữ liệu thuộc phiên bản kientruc mới hơn bản đang chạy. Hãy cập nhật kientruc rồi chạy lại.',
      en: 'The database belongs to a later version of kientruc than this one. Update kientruc and try again.',
    })
  const foreign = applied.find(({ number, digest }, i) => known[i]?.number !== number || known[i]?.digest !== digest)
  if (!foreign) return
  throw new InputError({
    vi: `Bước dựng bảng số ${foreign.number} của cơ sở dữ liệu khác với bản kientruc đang chạy; không thay đổi gì. Hãy dùng đúng phiên bản đã dựng cơ sở dữ liệu này, hoặc khôi phục từ bản sao lưu.`,
    en: `Step ${foreign.number} of the database's tables is not the one that this kientruc knows; nothing was changed. Use the version that made the database, or restore a backup.`,
  })
}
