import { readFileSync } from 'node:fs'

/** The version in package.json; the build puts it in so that nothing is read at start-up. */
declare const KIENTRUC_VERSION: string | undefined

export const version: string = typeof KIENTRUC_VERSION === 'string' ? KIENTRUC_VERSION : fromPackage()

function fromPackage(): string {
  const parsed: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  const found: unknown = typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'version') : undefined
  return String(found)
}

/** Digest of the tool as it was built (scripts/build.mjs); nothing where it runs from its sources. */
export function buildDigest(): string | undefined {
  try {
    return readFileSync(new URL('./digest', import.meta.url), 'latin1')
  } catch {
    return undefined
  }
}
