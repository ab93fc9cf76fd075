import * as Type from 'typebox'
import { InputError } from '../../../kernel/index.js'
import { outcomeOf } from '../domain/decide.js'
import type { DossierState } from '../domain/dossier.js'
import { dossierDigest } from '../judge.js'
import { addAppraisal, appraisalOf, conclusionOf } from '../store/appraisals.js'
import { addArchitectureVersion } from '../store/decisions.js'
import { factsOf, saveFacts } from '../store/dossiers.js'
import { log } from '../store/log.js'
import { contentsOf } from '../store/versions.js'
import type { KeeperOptions } from './options.js'
import { otherwise } from './outcome.js'
import { saidOn } from './said.js'

/** States in which the Department works on a dossier, and its latest appraisal is to be by the architecture as it is. */
const worked: readonly DossierState[] = ['submitted', 'appraising', 'awaiting', 'consulting']

const Open = Type.Object({ id: Type.String(), version: Type.Integer(), state: Type.String() })

/**
 * Keeps the architecture as a version if it is another than before, and judges again what is open. A dossier for which that comes
 * to something else is marked, and the mark says what.
 */
export async function lookAgain(options: KeeperOptions): Promise<void> {
  const { db, workspace, judge, now } = options
  const { digest, commit } = await judge.standing(true)
  await addArchitectureVersion(db, workspace, { digest, commit, at: now().toISOString() })
  const open = await db.transaction({ kind: 'system', workspace }, (tx) =>
    tx.rows(
      Open,
      `select d.id, d.version, d.state from dossier d
         where (d.state = any ($1) and (select a.architecture_digest from appraisal a
             where a.dossier_id = d.id and a.version = d.version order by a.created_at desc limit 1) <> $2)
           or (d.state = 'concluded' and d.looked_at_by is distinct from $2)
         order by d.number`,
      [worked, digest],
    ),
  )
  for (const one of open) await lookAt(one, digest, options)
}

async function lookAt(
  { id, version, state }: Type.Static<typeof Open>,
  by: string,
  options: KeeperOptions,
): Promise<void> {
  const { db, workspace, judge, contents, now, lang, problem } = options
  const system = { kind: 'system', workspace } as const
  const { files, before, said } = await db.transaction(system, async (tx) => ({
    files: await contentsOf(tx, id, version, contents),
    before: (state === 'concluded' ? await conclusionOf(tx, id) : await appraisalOf(tx, id, version))?.result,
    said: await saidOn(tx, id, version),
  }))
  if (!before) return
  // What was concluded by this very architecture stands.
  const after =
    before.architecture.digest === by
      ? before
      : await judge.judge(files, before.lang, said).then(({ result }) => result, told)
  if (!after || after.architecture.digest !== by) return
  const difference = otherwise(before, after)
  await db.transaction(system, async (tx) => {
    const facts = await factsOf(tx, id)
    if (!facts || Math.max(1, facts.version) !== version) return
    const at = now().toISOString()
    if (facts.state === 'concluded') await tx.run('update dossier set looked_at_by = $2 where id = $1', [id, by])
    else if (worked.includes(facts.state))
      await addAppraisal(tx, { workspace, dossier: id, version, digest: dossierDigest(files), result: after, at })
    if (!difference || facts.stale) return
    const command = { do: 'mark-stale', reason: difference[lang] } as const
    const decision = outcomeOf(facts, command, { account: 'server', roles: 'server' }, at)
    if ('refused' in decision) return
    await saveFacts(tx, id, decision.dossier, at)
    await log(tx, workspace, {
      kind: 'mark-stale',
      at,
      dossier: id,
      data: { reason: difference[lang], why: difference, digest: by },
    })
  })

  function told(error: unknown): undefined {
    // What can no longer be read is for people to see when they open it.
    if (!(error instanceof InputError)) problem(error)
  }
}
