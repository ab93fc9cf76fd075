import { readFileSync } from 'node:fs'
import type { BlockList } from 'node:net'
import { dirname, resolve } from 'node:path'
import * as Type from 'typebox'
import Value from 'typebox/value'
import { InputError, type Text } from '../../../kernel/index.js'
import { allowed } from '../domain/commands.js'
import { listOf } from './address.js'

/** What another system can be told of: what is done with a dossier, and what becomes of decisions and the architecture. */
const hookEvents: readonly string[] = [
  ...Object.keys(allowed),
  ...['decision-committed', 'decision-published', 'decision-conflict', 'architecture-changed'],
]

const HookSettings = Type.Object(
  {
    webhooks: Type.Array(
      Type.Object(
        {
          name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' }),
          url: Type.String({ maxLength: 2000 }),
          /** A file with the secret alone, beside this one or by its whole path. */
          secretFile: Type.String({ minLength: 1, maxLength: 2000 }),
          events: Type.Array(Type.String(), { minItems: 1 }),
          /** Addresses or ranges of one's own network to which it may be sent. */
          addresses: Type.Optional(Type.Array(Type.String())),
        },
        { additionalProperties: false },
      ),
      { maxItems: 50 },
    ),
  },
  { additionalProperties: false },
)

/** Another system that is told what happens here. */
export interface Hook {
  readonly name: string
  readonly url: URL
  readonly key: Uint8Array
  readonly events: readonly string[]
  readonly listed: BlockList
}

/** The list of whom the desk may tell anything. @throws InputError for a file that cannot be used */
export function hooksFrom(file: string): readonly Hook[] {
  const refuse = (why: Text) =>
    new InputError({
      vi: `“${file}”: ${why.vi} Xem docs/desk.md, “Thông báo sang hệ thống khác”.`,
      en: `“${file}”: ${why.en} See docs/desk.md, “Telling other systems”.`,
    })
  const read = (path: string) => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      throw refuse({ vi: `không đọc được tệp “${path}”.`, en: `“${path}” cannot be read.` })
    }
  }
  let value: unknown
  try {
    value = JSON.parse(read(file))
  } catch (error) {
    if (error instanceof InputError) throw error
    throw refuse({ vi: 'không phải JSON hợp lệ.', en: 'this is no valid JSON.' })
  }
  if (!Value.Check(HookSettings, value)) {
    const [first] = Value.Errors(HookSettings, value)
    const at = first?.instancePath || '/'
    throw refuse({ vi: `mục ${at} không đúng dạng (${first?.message}).`, en: `at ${at}: ${first?.message}.` })
  }
  const names = new Set<string>()
  return value.webhooks.map(({ name, url, secretFile, events, addresses = [] }) => {
    const wrong = (vi: string, en: string) => refuse({ vi: `“${name}”: ${vi}`, en: `“${name}”: ${en}` })
    if (names.has(name)) throw wrong('tên dùng hai lần.', 'the name is used twice.')
    names.add(name)
    const odd = events.find((event) => !hookEvents.includes(event))
    if (odd !== undefined)
      throw wrong(
        `không có sự kiện “${odd}”; có: ${hookEvents.join(', ')}.`,
        `there is no event “${odd}”, only ${hookEvents.join(', ')}.`,
      )
    const target = URL.canParse(url) ? new URL(url) : undefined
    const plain = target?.protocol === 'http:' && addresses.length > 0
    if (!target || !(target.protocol === 'https:' || plain) || target.username !== '' || target.hash !== '')
      throw wrong(
        'url cần địa chỉ https, không kèm tên hay mật khẩu (http chỉ khi addresses nêu địa chỉ nội bộ).',
        'the url must be https without name or password (http only where “addresses” lists one of your own network).',
      )
    const secret = read(resolve(dirname(file), secretFile)).trim()
    const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret)
    if (key.length < 24) throw wrong('khóa bí mật ngắn hơn 24 byte.', 'the secret is shorter than 24 bytes.')
    try {
      return { name, url: target, key, events, listed: listOf(addresses) }
    } catch {
      throw wrong(
        'addresses cần địa chỉ IP hoặc dải “10.1.0.0/16”.',
        '“addresses” takes IP addresses or ranges such as 10.1.0.0/16.',
      )
    }
  })
}
