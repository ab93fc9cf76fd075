import type { Said } from '../judge.js'
import { opinionsOf } from '../pages/dossier/seen.js'
import { dispositionsOf } from '../store/appraisals.js'
import type { Tx } from '../store/db.js'
import { versionsOf } from '../store/versions.js'

/** What people say of a version of a dossier, by which it is judged. */
export async function saidOn(tx: Tx, dossier: string, version: number): Promise<Said> {
  const versions = await versionsOf(tx, dossier)
  return {
    corrections: versions.find((one) => one.version === version)?.corrections ?? [],
    opinions: opinionsOf({ dispositions: await dispositionsOf(tx, dossier) }),
  }
}
