import * as Type from 'typebox'
import type { Correction } from '../../../architecture/index.js'
import type { Contents } from './contents.js'
import type { Tx } from './db.js'

export const FileRow = Type.Object({
  position: Type.Integer(),
  name: Type.String(),
  digest: Type.String(),
  bytes: Type.Integer(),
})
export type FileRow = Type.Static<typeof FileRow>

export function filesOf(tx: Tx, dossier: string, version: number): Promise<FileRow[]> {
  return tx.rows(
    FileRow,
    'select position, name, digest, bytes from file where dossier_id = $1 and version = $2 order by position',
    [dossier, version],
  )
}

/** The files of a version with what they hold. */
export async function contentsOf(
  tx: Tx,
  dossier: string,
  version: number,
  contents: Contents,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  const files = []
  for (const { name, digest } of await filesOf(tx, dossier, version))
    files.push({ name, bytes: await contents.get(digest, tx) })
  return files
}

const VersionRow = Type.Object({
  version: Type.Integer(),
  digest: Type.String(),
  // Checked by what judges it; the database holds what this desk wrote.
  corrections: Type.Unsafe<readonly Correction[]>(Type.Array(Type.Object({}))),
  author: Type.String(),
  created_at: Type.String(),
})
export type VersionRow = Type.Static<typeof VersionRow>

/** The versions of a dossier that the actor may see, the first one first. */
export function versionsOf(tx: Tx, dossier: string): Promise<VersionRow[]> {
  return tx.rows(
    VersionRow,
    `select v.version, v.digest, v.corrections, a.name as author, v.created_at
      from dossier_version v join account a on a.id = v.created_by where v.dossier_id = $1 order by v.version`,
    [dossier],
  )
}

export interface NewVersion {
  readonly workspace: string
  readonly dossier: string
  readonly version: number
  readonly digest: string
  readonly by: string
  readonly at: string
  readonly files: readonly Omit<FileRow, 'position'>[]
}

export async function addVersion(tx: Tx, given: NewVersion): Promise<void> {
  const { workspace, dossier, version, digest, by, at } = given
  await tx.run(
    `insert into dossier_version (workspace_id, dossier_id, version, digest, created_by, created_at)
      values ($1, $2, $3, $4, $5, $6)`,
    [workspace, dossier, version, digest, by, at],
  )
  await addFiles(tx, given)
}

async function addFiles(tx: Tx, { workspace, dossier, version, files }: NewVersion): Promise<void> {
  for (const [position, file] of files.entries())
    await tx.run(
      `insert into file (workspace_id, dossier_id, version, position, name, digest, bytes)
        values ($1, $2, $3, $4, $5, $6, $7)`,
      [workspace, dossier, version, position, file.name, file.digest, file.bytes],
    )
}

/** Other files for a version that was not sent; what was corrected of the old ones is gone with them. */
export async function replaceFiles(tx: Tx, given: NewVersion): Promise<void> {
  const { dossier, version, digest } = given
  const known = await tx.run(
    "update dossier_version set digest = $3, corrections = '[]' where dossier_id = $1 and version = $2",
    [dossier, version, digest],
  )
  if (known === 0) return addVersion(tx, given)
  await tx.run('delete from file where dossier_id = $1 and version = $2', [dossier, version])
  await addFiles(tx, given)
}

export async function saveCorrections(
  tx: Tx,
  dossier: string,
  version: number,
  corrections: readonly Correction[],
): Promise<void> {
  const changed = await tx.run('update dossier_version set corrections = $3 where dossier_id = $1 and version = $2', [
    dossier,
    version,
    JSON.stringify(corrections),
  ])
  if (changed !== 1) throw new Error(`the corrections of ${dossier} were not kept`)
}
