import { fileURLToPath } from 'node:url'

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where the tests have the content packs as the build would leave them. */
export const readyPacks = fileURLToPath(new URL('../../node_modules/.cache/kientruc/packs', import.meta.url))
