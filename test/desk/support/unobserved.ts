import type { Desk } from '../../../src/surfaces/desk/desk.js'

/** For a desk whose requests nobody watches. */
export const unobserved: Pick<Desk, 'observe' | 'during'> = {
  observe: () => () => undefined,
  during: (_, work) => work(),
}
