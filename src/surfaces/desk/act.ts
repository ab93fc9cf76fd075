import { InputError } from '../../kernel/index.js'
import type { Desk } from './desk.js'
import type { Command } from './domain/commands.js'
import { decide } from './domain/decide.js'
import type { Dossier } from './domain/dossier.js'
import { Refused } from './http/refused.js'
import type { Person } from './http/route.js'
import type { Tx } from './store/db.js'
import { factsOf, saveFacts } from './store/dossiers.js'
import { log } from './store/log.js'

/**
 * Does something with a dossier, whole or not at all: the domain decides, the dossier and the log are written in one
 * transaction, and what else belongs to it with them.
 * @param also what is written beside, in the same transaction
 * @throws Refused where the actor sees no such dossier; InputError where the domain refuses, in words for the page
 */
export async function act(
  id: string,
  command: Command,
  { actor }: Person,
  { db, workspace, now }: Desk,
  also: (tx: Tx, dossier: Dossier) => Promise<void> = async () => undefined,
): Promise<Dossier> {
  return db.transaction(actor, async (tx) => {
    const before = await factsOf(tx, id)
    if (!before) throw new Refused(404)
    const at = now().toISOString()
    const decision = decide(before, command, actor, at)
    if ('refused' in decision) throw new InputError(decision.refused)
    const { do: kind, ...data } = command
    await saveFacts(tx, id, decision.dossier, at)
    await log(tx, workspace, { kind, at, account: actor.account, dossier: id, data: { ...data, agency: actor.agency } })
    await also(tx, decision.dossier)
    return decision.dossier
  })
}
