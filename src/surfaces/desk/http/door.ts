import * as Type from 'typebox'
import { InputError } from '../../../kernel/index.js'
import type { Desk } from '../desk.js'
import { isPassword } from './passwords.js'
import type { AskedByPerson } from './route.js'
import { countTry, forgive } from './throttle.js'

const Kept = Type.Object({ password: Type.Union([Type.String(), Type.Null()]) })

/** Lets on whoever knows the password of their account, which is asked for before something grave. @throws InputError */
export async function demandPassword({ form, person, address }: AskedByPerson, desk: Desk): Promise<void> {
  const { db, workspace } = desk
  const keys = { login: person.login, address }
  await countTry(keys, desk)
  const [row] = await db.transaction({ kind: 'door', workspace, key: person.login }, (tx) =>
    tx.rows(Kept, 'select password from account where id = $1', [person.actor.account]),
  )
  if (!(await isPassword(form.get('password') ?? '', row?.password ?? null)))
    throw new InputError({ vi: 'Mật khẩu hiện tại không đúng.', en: 'That is not the password now.' })
  await forgive(keys, desk)
}
