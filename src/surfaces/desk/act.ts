import { InputError } from '../../kernel/index.js'
import type { Desk } from './desk.js'
import type { DossierCommand } from './domain/commands.js'
import { outcomeOf } from './domain/decide.js'
import type { Dossier } from './domain/dossier.js'
import { Refused } from './http/refused.js'
import type { Person } from './http/route.js'
import type { Tx } from './store/db.js'
import { addDecision } from './store/decisions.js'
import { factsOf, saveFacts } from './store/dossiers.js'
import { log } from './store/log.js'

/** What is written beside a command, in the same transaction, before the dossier is what it becomes. */
export type Effect = (tx: Tx, dossier: Dossier, at: string) => Promise<void>

/**
 * Does something with a dossier, or several things one after the other, whole or not at all: the domain decides, the dossier and
 * the log are written in one transaction, and what else belongs to it with them.
 * @throws Refused where the actor sees no such dossier; InputError where the domain refuses, in words for the page
 */
export async function act(
  id: string,
  commands: DossierCommand | readonly DossierCommand[],
  { actor }: Person,
  { db, workspace, now, decided }: Desk,
  effect: Effect = async () => undefined,
): Promise<Dossier> {
  const at = now().toISOString()
  const after = await db.transaction(actor, async (tx) => {
    let dossier = await factsOf(tx, id)
    if (!dossier) throw new Refused(404)
    const done: DossierCommand[] = []
    for (const command of Array.isArray(commands) ? commands : [commands]) {
      const decision = outcomeOf(dossier, command, actor, at)
      if ('refused' in decision) throw new InputError(decision.refused)
      dossier = decision.dossier
      done.push(command)
    }
    await effect(tx, dossier, at)
    await saveFacts(tx, id, dossier, at)
    for (const { do: kind, ...data } of done)
      await log(tx, workspace, {
        kind,
        at,
        account: actor.account,
        dossier: id,
        data: { ...data, ...(actor.agency === undefined ? {} : { agency: actor.agency }) },
      })
    for (const command of done) await keepDecision(tx, command, dossier)
    return dossier
  })
  if (after.state === 'approved') decided()
  return after

  /** A decision is kept with what is to be done about it. */
  async function keepDecision(tx: Tx, command: DossierCommand, { version }: Dossier): Promise<void> {
    if (command.do !== 'approve' && command.do !== 'refuse') return
    await addDecision(tx, {
      ...{ workspace, dossier: id, version: Math.max(1, version), by: actor.account, at },
      ...(command.do === 'approve'
        ? { outcome: 'approved', reason: command.grounds }
        : { outcome: 'refused', reason: command.reason }),
    })
  }
}
