import fc from 'fast-check'

/**
 * The gate tries the same generated cases on every run, so that it tells of the change at hand; `SEED=random` (or a number) tries
 * others, as `npm run fuzz` always does.
 */
const { SEED = '20261130' } = process.env
if (SEED !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(SEED) })
