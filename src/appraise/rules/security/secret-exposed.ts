import { collectionNames, type Locator } from '../../../architecture/index.js'
import type { Location, Text } from '../../../kernel/index.js'
import { mayHoldSecret, type SecretKind, secretsIn, withoutSecrets } from '../../../language/index.js'
import { framework, securityLevels } from '../bases.js'
import type { Found, RuleCode } from '../rule.js'

const names: Record<SecretKind, Text> = {
  password: { vi: 'mật khẩu', en: 'a password' },
  key: { vi: 'khóa hoặc mã truy cập', en: 'a key or access token' },
  'private-address': { vi: 'địa chỉ mạng nội bộ', en: 'an address of an internal network' },
  'admin-address': { vi: 'địa chỉ trang quản trị', en: 'the address of an administration page' },
}

export const secretExposed = {
  id: 'security/secret-exposed',
  severity: 'warning',
  basis: [...framework, ...securityLevels],
  *architecture({ model, locate }) {
    for (const collection of collectionNames) {
      for (const entity of model[collection].values()) {
        if (model.originOf(entity) !== 'workspace' || clean.has(entity)) continue
        const found = isSuspect(entity) ? [...exposedIn(entity, idOf(entity), locate)] : []
        if (found.length === 0) clean.add(entity)
        yield* found
      }
    }
  },
  *proposal({ proposal }) {
    const { header } = proposal
    const nodes = new Set<object>([header, ...proposal.systems.map((s) => s.declared), ...proposal.dependencies])
    for (const node of nodes) yield* exposedIn(node, idOf(node) ?? header.id, proposal.locate)
  },
} satisfies RuleCode

/** Entities without a secret: what is read again unchanged is not searched again. */
const clean = new WeakSet<object>()

function idOf(node: object): string | undefined {
  const id: unknown = Reflect.get(node, 'id')
  return typeof id === 'string' ? id : undefined
}

/** Whether any text in a value is worth a search; most are not, so that to find out makes no lists. */
function isSuspect(value: unknown): boolean {
  if (typeof value === 'string') return mayHoldSecret(value)
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some(isSuspect)
  const node = value as Readonly<Record<string, unknown>>
  for (const key in node) if (isSuspect(node[key])) return true
  return false
}

/** One finding for each field, however many secrets it holds: they go together. */
function* exposedIn(node: object, subject: string | undefined, locate: Locator): Generator<Found> {
  for (const key of Object.keys(node)) {
    const value: unknown = Reflect.get(node, key)
    if (typeof value === 'object' && value !== null) yield* exposedIn(value, subject, locate)
    if (typeof value !== 'string') continue
    const kinds = [...new Set(secretsIn(value.normalize('NFC')).map((s) => s.kind))]
    if (kinds.length === 0) continue
    const list = (lang: 'vi' | 'en') => kinds.map((kind) => names[kind][lang]).join(', ')
    yield {
      subject,
      location: covered(locate(node, Array.isArray(node) ? Number(key) : key)),
      message: {
        vi: `Nội dung có ${list('vi')}: “${shortly(value)}”.`,
        en: `The text holds ${list('en')}: “${shortly(value)}”.`,
      },
    }
  }
}

/** A code frame must not repeat what should not have been written. */
function covered(location: Location | undefined): Location | undefined {
  return location && { ...location, excerpt: withoutSecrets(location.excerpt) }
}

function shortly(text: string): string {
  const shown = withoutSecrets(text).replace(/\s+/g, ' ').trim()
  const at = Math.max(0, shown.indexOf('•••') - 60)
  return `${at > 0 ? '…' : ''}${shown.slice(at, at + 120)}${shown.length > at + 120 ? '…' : ''}`
}
