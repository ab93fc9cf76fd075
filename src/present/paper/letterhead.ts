import type { Agency, Model } from '../../architecture/index.js'
import type { Letterhead } from '../document/model.js'
import type { Words } from '../words/index.js'

/**
 * The head of a letter: the body that signs and the one above it, number, place, and what the letter is about. What the manifest
 * does not say (`issuer`) is left to be filled in; the body above is then the province, where the architecture names exactly one.
 */
export function letterhead(model: Model, w: Words, subject?: string): Letterhead {
  const { name, place, symbol } = model.issuer ?? {}
  const agency = name === undefined ? undefined : agencyBy(model, name)
  const provinces = [...model.agencies.values()].filter((a) => a.kind === 'province')
  const province = provinces.length === 1 ? provinces[0] : undefined
  const above = model.agencies.get(agency?.parent ?? '') ?? province
  const issuer = agency?.name ?? name
  return {
    parentBody: above === undefined || above.name === issuer ? undefined : capitals(shortened(above.name)),
    issuer: issuer === undefined ? w.dots : capitals(issuer),
    number: symbol === undefined ? w.paperNumber : `${w.paperNumberOf}/${symbol}`,
    place: `${place ?? w.paperPlace}, ${w.paperDay}`,
    subject,
  }
}

/** In what office the signer signs. */
export const signerOf = (model: Model, w: Words): string => capitals(model.issuer?.signer ?? w.head)

const agencyBy = (model: Model, named: string): Agency | undefined =>
  model.agencies.get(named) ?? [...model.agencies.values()].find((a) => a.name === named)

const capitals = (text: string) => text.normalize('NFC').toLocaleUpperCase('vi')

/** The decree lets the name of the body above be shortened in the usual way. */
const shortened = (name: string) => name.normalize('NFC').replace(/^(Ủy|Uỷ) ban nhân dân\b/iu, 'UBND')
