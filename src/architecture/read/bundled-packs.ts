import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the packs that come with the tool are: beside `src` in the repository, beside `dist` once built (`dist/packs` has no YAML). */
export function bundledPacks(): string {
  const candidates = ['../packs/', '../../packs/', '../../../packs/'].map((p) =>
    fileURLToPath(new URL(p, import.meta.url)),
  )
  return candidates.find((dir) => existsSync(join(dir, 'tu-dien.yaml'))) ?? candidates[0] ?? 'packs'
}

/** The ids of the packs that come with the tool. */
export function bundledPackIds(): string[] {
  return readdirSync(bundledPacks())
    .filter((f) => f.endsWith('.yaml'))
    .map((f) => basename(f, '.yaml'))
    .sort()
}
