import { withoutAccents } from '../../language/index.js'
import type { Agency } from '../schema/agency.js'

/** Abbreviations that agencies use in each other's names. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b|\buy ban nhan dan\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bvp\b/g, 'van phong'],
  [/\btp\b/g, 'thanh pho'],
  [/\btx\b/g, 'thi xa'],
  [/\btt\b/g, 'thi tran'],
]

/** One key for the ways of typing an agency's name: case, accents, punctuation and the usual abbreviations. */
export function agencyKey(name: string): string {
  const plain = withoutAccents(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return abbreviations.reduce((text, [pattern, full]) => text.replace(pattern, full), plain)
}

/** Finds agencies by name, short name, alias or id. Where two share a name, the first that was declared. */
export function agencyFinder(agencies: Iterable<Agency>): (text: string) => Agency | undefined {
  const byName = new Map<string, Agency>()
  for (const agency of agencies) {
    for (const name of [agency.id, agency.name, agency.shortName ?? '', ...(agency.aliases ?? [])]) {
      const key = agencyKey(name)
      if (key !== '' && !byName.has(key)) byName.set(key, agency)
    }
  }
  return (text) => byName.get(agencyKey(text))
}
