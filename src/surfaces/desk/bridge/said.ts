import type { SaidOfDossier } from '../judge.js'
import { opinionsHeld } from '../pages/dossier/seen.js'
import { dispositionsOf } from '../store/appraisals.js'
import type { Tx } from '../store/db.js'
import { versionsOf } from '../store/versions.js'

/** What people say of a version of a dossier, by which it is judged. */
export async function saidOn(tx: Tx, dossier: string, version: number): Promise<SaidOfDossier> {
  const versions = await versionsOf(tx, dossier)
  return {
    corrections: versions.find((one) => one.version === version)?.corrections ?? [],
    opinions: opinionsHeld({ dispositions: await dispositionsOf(tx, dossier) }),
  }
}
