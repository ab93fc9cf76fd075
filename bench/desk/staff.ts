import { createHash } from 'node:crypto'
import { digestOf } from '../../src/architecture/index.js'
import type { Role } from '../../src/surfaces/desk/domain/roles.js'
import { agencies, provinceId, provinces } from './provinces.js'
import { fallsOn, type Weighted, wholeOf } from './weighted.js'

/** Who works at a desk, or only looks. */
export type Kind = 'agency' | 'reviewer' | 'lead' | 'leader' | 'auditor' | 'member' | 'ministry' | 'public'

/** Of a hundred people at a national desk so many of each kind. */
const shares: Weighted<Kind> = [
  ['agency', 44],
  ['reviewer', 30],
  ['lead', 5],
  ['leader', 4],
  ['auditor', 2],
  ['member', 7],
  ['ministry', 4],
  ['public', 4],
]

const rolesOf: Readonly<Record<Exclude<Kind, 'public'>, readonly Role[]>> = {
  agency: ['drafter', 'submitter'],
  reviewer: ['reviewer'],
  lead: ['lead'],
  leader: ['leader'],
  auditor: ['auditor'],
  member: ['member'],
  ministry: ['ministry'],
}

/** Somebody with an account of their own. */
export interface Holder {
  readonly kind: Exclude<Kind, 'public'>
  readonly account: string
  readonly login: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly agency: string | undefined
  /** What the cookie of their session holds, and what the desk keeps of it. */
  readonly secret: string
  readonly session: string
}

/** An id that is the same in every run. */
export function fixedId(of: string): string {
  const hex = createHash('md5').update(of).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const families = 'Nguyễn|Trần|Lê|Phạm|Hoàng|Phan|Vũ|Đặng|Bùi|Đỗ'.split('|')
const given = 'An|Bình|Chi|Dũng|Giang|Hà|Hùng|Khánh|Lan|Minh|Nga|Phúc|Quang|Sơn|Thảo|Tuấn|Vân|Yến'.split('|')

/** The kinds of so many people, in an order in which every server gets some of each. */
export function kindsOf(people: number): Kind[] {
  const whole = wholeOf(shares)
  // A step that has no divisor in common with the whole comes by every place.
  return Array.from({ length: people }, (_, i) => fallsOn(shares, (i * 37) % whole))
}

/** Everybody who has an account, each of an agency or province where their kind is of one. */
export function holders(people: number): Holder[] {
  return kindsOf(people).flatMap((kind, i): Holder[] => {
    if (kind === 'public') return []
    const login = `nguoi-${String(i + 1).padStart(4, '0')}`
    const secret = createHash('sha256').update(`session ${login}`).digest('base64url')
    return [
      {
        ...{ kind, login, secret, account: fixedId(`account ${login}`), session: digestOf(secret) },
        name: `${families[i % families.length]} ${given[i % given.length]} ${i + 1}`,
        roles: rolesOf[kind],
        agency:
          kind === 'agency'
            ? agencies[(i * 7) % agencies.length]?.id
            : kind === 'member'
              ? provinceId(i % provinces.length)
              : undefined,
      },
    ]
  })
}
