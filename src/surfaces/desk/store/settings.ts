import type { Tx } from './db.js'

/** Keeps a setting of the workspace; one that is as it was is not written again. */
export async function keepSetting(tx: Tx, workspace: string, name: string, value: unknown): Promise<void> {
  await tx.run(
    `insert into setting (workspace_id, name, value) values ($1, $2, $3)
      on conflict (workspace_id, name) do update set value = excluded.value where setting.value <> excluded.value`,
    [workspace, name, JSON.stringify(value)],
  )
}
