import * as Type from 'typebox'
import { addAccount } from './begin.js'
import { hashOf, secret } from './http/passwords.js'
import type { Standing } from './judge-pages.js'
import type { Db } from './store/db.js'
import { log } from './store/log.js'

/** Accounts of every role with one password, for trying things out; nothing where there are accounts already. */
export async function demonstrate(db: Db, workspace: string, { agencies }: Standing, now: Date) {
  const password = secret().slice(0, 16)
  const kept = await hashOf(password)
  // A department of the province is who sends most; an architecture may name ministries first.
  const agency = agencies.find(({ name }) => name.startsWith('Sở ')) ?? agencies[0]
  return db.transaction({ kind: 'system', workspace }, async (tx) => {
    const [known] = await tx.rows(Type.Object({ id: Type.String() }), 'select id from account limit 1')
    if (known) return undefined
    const logins: string[] = []
    for (const [login, name, roles, own] of people) {
      if (own && !agency) continue
      const id = await addAccount(tx, workspace, {
        login,
        name,
        roles,
        ...(own && agency ? { agency: agency.id } : {}),
      })
      await tx.run('update account set password = $2, created_at = $3 where id = $1', [id, kept, now.toISOString()])
      logins.push(login)
    }
    await log(tx, workspace, { kind: trial, at: now.toISOString() })
    return { logins, password }
  })
}

const trial = 'trial-begun'

/** Whether a store was made to try things out, which it then is for ever. */
export async function isTrial(db: Db, workspace: string): Promise<boolean> {
  const rows = await db.transaction({ kind: 'system', workspace }, (tx) =>
    // It is the first thing that such a log says: the rest, which grows, need not be read.
    tx.rows(Type.Object({ seq: Type.Integer() }), 'select seq from event where seq <= 3 and kind = $1', [trial]),
  )
  return rows.length > 0
}

const people = [
  ['quantri', 'Nguyễn Quản Trị', ['administrator'], false],
  ['thamdinh', 'Trần Thẩm Định', ['reviewer'], false],
  ['truongnhom', 'Lê Trưởng Nhóm', ['lead'], false],
  ['lanhdao', 'Phạm Lãnh Đạo', ['leader'], false],
  ['thanhtra', 'Võ Thanh Tra', ['auditor'], false],
  ['coquan', 'Hoàng Cơ Quan', ['drafter', 'submitter'], true],
] as const
