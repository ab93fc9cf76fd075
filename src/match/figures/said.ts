import { remembered } from '../../kernel/index.js'
import { cue, readable, usesWhatFollows, withoutAccents, withoutBrackets } from '../../language/index.js'
import { saysApart, saysExtending, saysOnTop, saysRunning } from '../continuing.js'
import { acquiresReady } from '../facts.js'
import type { Profile } from '../profile.js'
import type { Figures } from './types.js'

/** What the text says of the agencies and systems by name, and of going on with something that runs. */

const yes = (holds: boolean): number => (holds ? 1 : 0)

/** The words of a text as names are compared: no accents, no case, abbreviations in one piece (“TT&TT”, “TN-MT”). */
function bareWords(text: string): string[] {
  return (
    withoutAccents(readable(text))
      .toLowerCase()
      .replace(/(?:(?<!\s)\s+)?&\s*/g, '')
      .replace(/\b\w{1,4}(?:-\w{1,4})+\b/g, (short) => short.replaceAll('-', ''))
      .match(/\w+/g) ?? []
  )
}

/** The same of the names of agencies and systems, which every proposal is laid beside. */
const wordsOfName = remembered((name): readonly string[] => bareWords(name))
const bareName = remembered((name) => wordsOfName(name).join(' '))

/** A proposal's text, read once for all candidates. */
export interface Said {
  readonly proposal: Figures
  of(target: Profile, own: boolean): Figures
}

/** What is secret stays on a network of its own, where the systems of others cannot be used. */
const secret = cue(
  '(?:độ|mức|dấu|tài liệu|văn bản) mật',
  '(?:tối|tuyệt) mật',
  'bí mật nhà nước',
  'tách vật lý',
  'mạng (?:thông tin )?diện rộng của đảng',
)
const localGovernment = /^(?:ubnd|uy ban|phong|cong an xa)\b/
const unitOfDepartment =
  /^(?:chi cuc|trung tam|tram|cang vu|van phong dang ky|ban quan ly|quy|vien|thanh tra)\b(?! y te)/
const establishment =
  /\b(?:benh vien|truong|cong ty|ttyt|trung tam y te|tram y te|bao tang|vuon quoc gia|cang|nha may|dai|doan|thu vien)\b/
const firstWords = 3

export function said(proposal: Profile): Said {
  const { name, purpose, functions } = proposal
  const sentences = [name, ...readable(purpose).split(/[.;]\s/)]
  const agency = bareNames(proposal)
  const isEstablishment = agency.some((one) => startsWith(one, establishment))
  const places = [bareWords(purpose), ...agencyNames(proposal).map(wordsOfName)].map(placeOf)
  const text = [name, purpose, ...functions].join(' . ')
  const textOf = { whole: readable(text), bare: ` ${bareWords(text).join(' ')} ` }
  return {
    proposal: {
      runs: yes(saysRunning(readable(purpose))),
      onTop: Math.min(1, sentences.filter((one) => saysOnTop(one) || saysExtending(one)).length / 2),
      apart: yes(saysApart(readable(`${purpose} ${name}`))),
      titleExtends: yes(saysExtending(readable(name).split(/\s+/).slice(0, firstWords).join(' '))),
      secret: yes(secret(textOf.whole)),
      localGov: yes(agency.some((one) => localGovernment.test(one))),
      unitOfDepartment: yes(agency.some((one) => unitOfDepartment.test(one))),
      establishment: yes(isEstablishment),
      acquiresReady: yes(acquiresReady(proposal)),
    },
    of(target, own) {
      const theirs = !own && bareNames(target).some((one) => establishment.test(one))
      const names = [target.name, ...target.aliases].filter((one) => isTelling(wordsOfName(one)))
      const named = names.filter((one) => textOf.bare.includes(` ${bareName(one)} `))
      return {
        told: yes(agencyNames(target).some((owner) => places.some((place) => isMentionedIn(owner, place)))),
        foreignEstablishment: yes(theirs),
        bothEstablishments: yes(theirs && isEstablishment),
        nameSaid: yes(named.length > 0),
        nameUsed: yes(named.some((one) => usesWhatFollows(textOf.whole, one))),
      }
    },
  }
}

/** An agency of the architecture is known by its names; its id says nothing. */
const agencyNames = ({ owner, ownerNames }: Profile): readonly string[] =>
  ownerNames.length > 0 ? ownerNames : [owner]

const bareNames = (of: Profile): string[] => agencyNames(of).map(bareName)

const startsWith = (text: string, expression: RegExp): boolean => text.search(expression) === 0

/** An abbreviation of three letters or a name of two words; less is met by chance. */
function isTelling(name: readonly string[]): boolean {
  return name.length > 1 || (name[0] ?? '').length >= 3
}

const kindsOfAgency = new Set(['so', 'chi', 'cuc', 'trung', 'tam', 'ban', 'quan', 'ly', 'van', 'phong'])
const notNaming = new Set(['va', 'tinh'])

/** Whether words name an agency: by what follows its kind (“Sở”, “Chi cục”), or by its initials. */
export function isMentioned(agency: string, among: readonly string[]): boolean {
  return isMentionedIn(agency, placeOf(among))
}

/** Where an agency may be named. */
interface NamingPlace {
  readonly words: readonly string[]
  readonly text: string
}

function placeOf(words: readonly string[]): NamingPlace {
  return { words, text: ` ${words.filter((word) => word !== 'va').join(' ')} ` }
}

function isMentionedIn(agency: string, { words, text }: NamingPlace): boolean {
  const { size, phrase, short, long } = namingOf(agency)
  if (size === 0) return false
  if (text.includes(phrase)) return true
  if (size < 3) return false
  return words.some((word) => word === short || (word.endsWith(short) && word === long.slice(-word.length)))
}

/** How many words name an agency, these, their initials, and those of all words. */
const namingOf = remembered((agency) => {
  const all = bareWords(withoutBrackets(agency, '')).filter((word) => !notNaming.has(word))
  let from = 0
  while (from < Math.min(2, all.length - 1) && kindsOfAgency.has(all[from] ?? '')) from++
  const name = all.slice(from)
  const letters = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('')
  return { size: name.length, phrase: ` ${name.join(' ')} `, short: letters(name), long: letters(all) }
})
