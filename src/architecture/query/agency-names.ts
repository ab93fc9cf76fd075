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

/**
 * Finds agencies by name, short name, alias or id, however these are spaced and joined: “Sở LĐTB&XH”, “Sở LĐ-TB và XH”, “Sở Lao động,
 * Thương binh và Xã hội”. Where two share a name, the first that was declared; initials only where one has them.
 */
export function agencyFinder(agencies: Iterable<Agency>): (text: string) => Agency | undefined {
  const byName = new Map<string, Agency>()
  const byJoined = new Map<string, Agency>()
  const byInitials = new Map<string, Agency | undefined>()
  for (const agency of agencies) {
    for (const name of [agency.id, agency.name, agency.shortName ?? '', ...(agency.aliases ?? [])]) {
      const key = agencyKey(name)
      if (key !== '' && !byName.has(key)) byName.set(key, agency)
      const joined = joinedKey(name)
      if (joined !== '' && !byJoined.has(joined)) byJoined.set(joined, agency)
    }
    const initials = initialsOf(agency.name)
    if (initials !== undefined) byInitials.set(initials, byInitials.has(initials) ? undefined : agency)
  }
  return (text) => byName.get(agencyKey(text)) ?? byJoined.get(joinedKey(text)) ?? byInitials.get(joinedKey(text))
}

/** A name without spaces and “và”: what is left however its words are joined. */
const joinedKey = (name: string) => agencyKey(name).replace(/\bva\b|\s/g, '')

/** What a department is called by the first letters of its field: “Sở LĐTBXH”; of fewer letters many would share them. */
function initialsOf(name: string): string | undefined {
  const [, head = '', field = ''] = /^(so|bo) (.+)$/.exec(agencyKey(name)) ?? []
  const letters = field
    .split(' ')
    .filter((word) => word !== 'va' && word !== '')
    .map((word) => word.charAt(0))
  return letters.length >= 4 ? `${head}${letters.join('')}` : undefined
}
