import { type Agency, agencyIndex, agencyKey, fullAgencyName, type Model, type System } from '../architecture/index.js'
import { withoutAccents } from '../language/index.js'
import { freeId, idFrom } from './names.js'

/** The agencies of a model, and those that a file names and the model has not got: each becomes a new one, once. */
export interface AgencyBook {
  /**
   * The agency that a text names; a new one where there is none, by its name or (`central`) of the centre. A text that
   * names none gives none: “-” for nothing, a ditto sign, a number, a count such as “38 đơn vị”.
   */
  readonly named: (text: string, central?: boolean) => { readonly agency: Agency; readonly isNew: boolean } | undefined
  /** The agency that a text names, if there is one. */
  readonly find: (text: string) => Agency | undefined
  /** The agency of an id. */
  readonly get: (id: string) => Agency | undefined
  readonly added: () => readonly Agency[]
}

export function agencyBook(model: Model): AgencyBook {
  const index = agencyIndex()
  for (const agency of model.agencies.values()) index.add(agency)
  const taken = new Set(model.agencies.keys())
  const added = new Map<string, Agency>()
  /** A new agency is called as it is written best: not in capitals, not without accents, not by its letters. */
  const better = (known: Agency, name: string): Agency => {
    const own = added.get(known.id)
    if (!own || !isPoor(own.name) || isPoor(name) || fullAgencyName(name) !== undefined) return own ?? known
    const renamed = { ...own, name }
    added.set(known.id, renamed)
    return renamed
  }
  return {
    named(text, central = false) {
      const name = text.replace(/\s+/g, ' ').trim()
      const known = index.find(name)
      if (known) return { agency: better(known, name), isNew: false }
      const key = agencyKey(name)
      if (!/\p{L}/u.test(key) || isCount(name) || isAnyone.test(name)) return undefined
      const full = fullAgencyName(name)
      const agency: Agency = {
        id: freeId(idFrom(name), taken),
        name: full ?? name,
        ...(full === undefined || full.length <= name.length ? {} : { shortName: name }),
        kind: kindOf(key, central),
      }
      added.set(agency.id, agency)
      index.add(agency)
      return { agency, isNew: true }
    },
    find(text) {
      const known = index.find(text)
      return known && (added.get(known.id) ?? known)
    },
    get: (id) => model.agencies.get(id) ?? added.get(id),
    added: () => [...added.values()],
  }
}

/** Whether a name is typed in capitals, without accents or with its first words shortened. */
function isPoor(name: string): boolean {
  return (
    name === name.toUpperCase() || withoutAccents(name) === name || /^(VP|BQL|BV|BVĐK|TTYT|CA|TT)\.?\s/iu.test(name)
  )
}

/** Everybody is no agency. */
const isAnyone =
  /^\s*(các|tất cả|nhiều|mọi|toàn bộ|một số|cac|tat ca|nhieu)( các)?( (đơn vị|cơ quan|sở|ban|ngành|huyện|xã|phường|trường|don vi|co quan|so|nganh|cqnn))*[\s,.]*$/iu

/** How many, not who. */
function isCount(text: string): boolean {
  return /^\s*\d[\d.,/\s]*(%|đơn vị|cơ quan|sở|ngành|huyện|xã|phường|người|hệ thống|phần mềm)?[\s\d/%]*$/iu.test(text)
}

const kinds: readonly (readonly [RegExp, Agency['kind']])[] = [
  [/^(bo|uy ban dan toc|thanh tra chinh phu|ngan hang nha nuoc)\b/, 'ministry'],
  [/^(chinh phu|van phong chinh phu|trung uong|bao hiem xa hoi viet nam|tong cuc)\b/, 'national'],
  [/^uy ban nhan dan (tinh|thanh pho truc thuoc)|^tinh\b/, 'province'],
  [/^uy ban nhan dan (huyen|thi xa|thanh pho)|^huyen\b|^thi xa\b/, 'district'],
  [/^uy ban nhan dan (xa|phuong|thi tran|dac khu)|^(xa|phuong|thi tran|dac khu)\b/, 'commune'],
  [/^(so|ban|van phong|thanh tra|cong an tinh|hoi dong nhan dan|bo chi huy)\b/, 'department'],
  [/^(trung tam|chi cuc|phong|truong|benh vien|vien|thu vien|bao tang|don vi)\b/, 'unit'],
]

/** The kind of agency that a name speaks of. */
export function agencyKind(name: string): Agency['kind'] {
  return kindOf(agencyKey(name), false)
}

function kindOf(key: string, central: boolean): Agency['kind'] {
  const kind = kinds.find(([pattern]) => pattern.test(key))?.[1] ?? 'other'
  return central && kind !== 'ministry' ? 'national' : kind
}

const scopes: Readonly<Record<Agency['kind'], System['scope']>> = {
  province: 'province',
  department: 'agency',
  district: 'district',
  commune: 'commune',
  unit: 'agency',
  ministry: 'national',
  national: 'national',
  other: 'agency',
}

/** How far a system reaches, as far as its owner tells. */
export function scopeOfOwner(owner: Agency | undefined): System['scope'] {
  return owner ? scopes[owner.kind] : 'agency'
}
