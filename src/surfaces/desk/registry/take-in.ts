import { digestOf, isSignedBy } from '../../../architecture/index.js'
import { InputError } from '../../../kernel/index.js'
import { readSnapshot } from '../../../lifecycle/index.js'
import type { Desk } from '../desk.js'
import { Refused } from '../http/refused.js'
import type { Person } from '../http/route.js'
import { DbError } from '../store/db.js'
import { log } from '../store/log.js'
import { addSnapshot, registryMember } from '../store/registry.js'
import type { Registry } from './registry.js'

/** The registry of a desk. @throws Refused where it has none */
export function registryOf({ registry }: Pick<Desk, 'registry'>): Registry {
  if (!registry) throw new Refused(404)
  return registry
}

export interface TakenIn {
  /** Counts the province's snapshots from 1. */
  readonly number: number
  readonly digest: string
  /** Whether it was there already: it was sent twice. */
  readonly again: boolean
}

/**
 * Takes in what a province sends: signed by its key, whole, and made after the snapshot that the registry holds of it, so that of
 * two that are sent at once neither is lost unseen.
 * @throws Refused where the person is of no province of the registry; InputError for what cannot be taken in, with the mend
 */
export async function takeInSnapshot(
  bytes: Uint8Array,
  signature: string,
  { actor }: Pick<Person, 'actor'>,
  desk: Pick<Desk, 'db' | 'workspace' | 'contents' | 'now' | 'registry'>,
): Promise<TakenIn> {
  const { db, workspace, contents, now } = desk
  const { agency = '' } = actor
  const registry = registryOf(desk)
  const read = readSnapshot(bytes)
  if ('problem' in read) throw new InputError(read.problem)
  const { snapshot } = read
  const digest = digestOf(bytes)
  const taken = await db
    .transaction(actor, async (tx): Promise<TakenIn> => {
      const member = await registryMember(tx, agency)
      if (!member) throw new Refused(403)
      if (snapshot.province !== agency)
        throw new InputError({
          vi: `Bản chụp là của “${snapshot.province}”, còn tài khoản gửi thuộc “${agency}”.`,
          en: `The snapshot is of “${snapshot.province}”, but the account is of “${agency}”.`,
        })
      if (!isSignedBy(bytes, signature, member.public_key))
        throw new InputError({
          vi: 'Chữ ký không khớp với khóa công khai mà kho đã ghi nhận của tỉnh. Hãy ký bằng đúng khóa, hoặc báo đơn vị vận hành kho đổi khóa.',
          en: 'The signature is not by the key that the registry knows of the province. Sign with that key, or have the operator change it.',
        })
      if (member.digest === digest) return { number: member.number ?? 1, digest, again: true }
      if (snapshot.previous !== member.digest) throw overtaken()
      const number = (member.number ?? 0) + 1
      await contents.put(bytes, tx)
      const at = now().toISOString()
      const sent = { snapshot, digest, bytes: bytes.length, signature, publicKey: member.public_key, number }
      await addSnapshot(tx, workspace, sent, { account: actor.account, at })
      await log(tx, workspace, { kind: 'registry-sent', at, account: actor.account, data: { agency, number, digest } })
      return { number, digest, again: false }
    })
    .catch((error: unknown) => {
      // Another of the same province was written between reading and writing.
      throw error instanceof DbError && error.code === '23505' ? overtaken() : error
    })
  registry.changed()
  return taken
}

const overtaken = () =>
  new InputError({
    vi: 'Kho đã có một bản khác của tỉnh, gửi sau khi bản này được lập. Hãy chạy lại lệnh gửi để lập bản mới.',
    en: 'The registry holds another snapshot of the province, sent after this one was made. Run the command again to make a new one.',
  })
