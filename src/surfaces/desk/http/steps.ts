import * as Type from 'typebox'
import Value from 'typebox/value'
import { digestOf } from '../../../architecture/index.js'
import type { Desk } from '../desk.js'
import { secret } from './passwords.js'
import type { DeskRequest } from './route.js'
import { stepCookie } from './sessions.js'

/** What is begun on one request and ended on a later one: a sign-in elsewhere, showing a passkey, adding one. */
type StepKind = 'oidc' | 'second-factor' | 'confirm' | 'passkey'

/** Keeps what was begun, for ten minutes; the cookie by which the same browser ends it. */
export async function beginStep(kind: StepKind, data: object, { db, workspace, now, origin }: Desk): Promise<string> {
  const own = secret()
  const at = now().getTime()
  await db.transaction({ kind: 'system', workspace }, async (tx) => {
    await tx.run('delete from doorstep where expires_at < $1', [new Date(at).toISOString()])
    await tx.run('insert into doorstep (digest, workspace_id, kind, data, expires_at) values ($1, $2, $3, $4, $5)', [
      ...[digestOf(own), workspace, kind, JSON.stringify(data)],
      new Date(at + 600_000).toISOString(),
    ])
  })
  return stepCookie(own, origin.startsWith('https:'))
}

/** What was begun by this browser, once: whoever asks again finds nothing. */
export async function endStep<T extends Type.TObject>(
  kind: StepKind,
  data: T,
  { step }: DeskRequest,
  { db, workspace, now }: Desk,
): Promise<Type.Static<T> | undefined> {
  const key = digestOf(step ?? '')
  const Step = Type.Object({ data: Type.Unknown() })
  const [gone] = await db.transaction({ kind: 'door', workspace, key }, (tx) =>
    tx.rows(
      Step,
      `with gone as (delete from doorstep where digest = $1 and kind = $2 returning data, expires_at)
        select data from gone where expires_at > $3`,
      [key, kind, now().toISOString()],
    ),
  )
  return gone && Value.Parse(data, gone.data)
}
