import * as Type from 'typebox'
import type { Desk } from '../desk.js'
import { Refused } from './refused.js'

/** Failures that are allowed in a quarter of an hour, by name and by address. */
const allowed = { login: 8, address: 60 } as const
const windowMinutes = 15

type Kind = keyof typeof allowed
type Keys = Readonly<Record<Kind, string>>

const Row = Type.Object({ key: Type.String(), failures: Type.Integer() })

/**
 * Counts a try before it is made, so that many at once count as many.
 * @throws Refused where there were too many
 */
export async function countTry(keys: Keys, desk: Desk): Promise<void> {
  const since = new Date(desk.now().getTime() - windowMinutes * 60_000).toISOString()
  const rows = await at(desk, (tx) =>
    tx.rows(
      Row,
      `insert into throttle (workspace_id, key, failures, since)
         select $1, key, 1, $3::timestamptz from unnest($2::text[]) as key
       on conflict (workspace_id, key) do update set
         failures = case when throttle.since < $4::timestamptz then 1 else throttle.failures + 1 end,
         since = case when throttle.since < $4::timestamptz then excluded.since else throttle.since end
       returning key, failures`,
      [desk.workspace, names(keys), desk.now().toISOString(), since],
    ),
  )
  const over = rows.some(({ key, failures }) => failures > (key.startsWith('login:') ? allowed.login : allowed.address))
  if (over) throw new Refused(429)
}

/** Forgets the tries of somebody who came in; those of the address stay, lest one good name frees a guesser. */
export async function forgive(keys: Keys, desk: Desk): Promise<void> {
  await at(desk, (tx) => tx.run('delete from throttle where key = $1', [`login:${keys.login}`]))
}

const names = (keys: Keys) => [`login:${keys.login}`, `address:${keys.address}`]

function at<T>({ db, workspace }: Desk, work: Parameters<typeof db.transaction<T>>[1]): Promise<T> {
  return db.transaction({ kind: 'door', workspace, key: '' }, work)
}
