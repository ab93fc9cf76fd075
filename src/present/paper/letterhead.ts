import type { Model } from '../../architecture/index.js'
import type { Letterhead } from '../document/model.js'

/** The head of a letter: the body above the one that signs, where the architecture names exactly one, and what it is about. */
export function letterhead(model: Model, subject?: string): Letterhead {
  const [one, ...more] = [...model.agencies.values()].filter((a) => a.kind === 'province')
  // The decree lets the name of the body above be shortened in the usual way.
  const short = one?.name.normalize('NFC').replace(/^(Ủy|Uỷ) ban nhân dân\b/iu, 'UBND')
  return { parentBody: short !== undefined && more.length === 0 ? short.toLocaleUpperCase('vi') : undefined, subject }
}
