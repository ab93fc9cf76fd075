import fc from 'fast-check'
import { partsOf, zipped } from '../support/xlsx.js'
import { near } from './mutate.js'

const share = fc.double({ min: 0, max: 1, noNaN: true })
export const bytesChanged = fc.record({
  cut: fc.option(share, { nil: null }),
  flips: fc.array(fc.record({ at: share, to: fc.nat({ max: 255 }) }), { maxLength: 5 }),
})

/** How an Office file is damaged: in the XML of one part, in its bytes, or not at all. */
type Damage = {
  readonly bytes: {
    readonly cut: number | null
    readonly flips: readonly { readonly at: number; readonly to: number }[]
  }
  readonly xml: { readonly part: string; readonly text: string } | null
}

export function damage(whole: Uint8Array): fc.Arbitrary<Damage> {
  const parts = partsOf(whole)
  const partChanged = fc
    .constantFrom(...Object.keys(parts))
    .chain((part) => fc.record({ part: fc.constant(part), text: near([parts[part] ?? '']) }))
  return fc.record({ bytes: bytesChanged, xml: fc.option(partChanged, { nil: null }) })
}

export function damaged(whole: Uint8Array, { bytes, xml }: Damage): Uint8Array {
  return changed(xml === null ? whole : zipped({ ...partsOf(whole), [xml.part]: xml.text }), bytes)
}

export function changed(intact: Uint8Array, { cut, flips }: Damage['bytes']): Uint8Array {
  const bytes = intact.slice(0, cut === null ? undefined : Math.floor(cut * intact.length))
  for (const { at, to } of flips) bytes[Math.floor(at * (bytes.length - 1))] = to
  return bytes
}
