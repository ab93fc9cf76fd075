import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { Text } from '../../../kernel/index.js'
import { withoutAccents } from '../../../language/index.js'

/** What guessing one password costs: 32 MiB, three times over. */
const cost = { N: 1 << 15, r: 8, p: 3, maxmem: 64 << 20 } as const
const keyBytes = 32

/** How a password is kept. */
export async function hashOf(password: string): Promise<string> {
  const salt = randomBytes(16)
  return keptAs(salt, await derived(password, salt, cost.N, cost.r, cost.p))
}

function keptAs(salt: Buffer, key: Buffer): string {
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Whether a password is the one that is kept; where there is none it takes as long, and the answer is no. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [kind, n, r, p, salt, key] = (kept ?? nobodys).split('$')
  if (kind !== 'scrypt' || salt === undefined || key === undefined) return false
  const expected = Buffer.from(key, 'base64url')
  const got = await derived(password, Buffer.from(salt, 'base64url'), Number(n), Number(r), Number(p))
  return expected.length === got.length && timingSafeEqual(expected, got) && kept !== null
}

/** Where there is no password: what costs as much to try, and is the digest of none. */
const nobodys = keptAs(randomBytes(16), randomBytes(keyBytes))

function derived(password: string, salt: Uint8Array, N: number, r: number, p: number): Promise<Buffer> {
  return new Promise((done, failed) => {
    // The same letters are the same password, however the keyboard writes them.
    scrypt(password.normalize('NFKC'), salt, keyBytes, { N, r, p, maxmem: cost.maxmem }, (error, key) =>
      error ? failed(error) : done(key),
    )
  })
}

/** The bounds on a new password: long enough, and no book. */
export const passwordLength = { least: 12, most: 200 } as const

/** Words of this place, which a guesser tries first; beside them the name that one signs in by. */
const triedFirst = [
  'matkhau',
  'password',
  'kientruc',
  'thamdinh',
  'quantri',
  'admin',
  'vietnam',
  'chuyendoiso',
  'qwerty',
]
/** So many letters that are different from each other must be left of a password without them. */
const leastOwn = 5

/** Why a password cannot be taken; nothing where it can. */
export function passwordFault(password: string, login: string): Text | undefined {
  const { least, most } = passwordLength
  if ([...password].length < least || password.length > most)
    return { vi: `Mật khẩu cần từ ${least} ký tự.`, en: `A password has at least ${least} characters.` }
  const plain = fold(password).replace(/\s/gu, '')
  const words = [...triedFirst, ...fold(login).split(/[^\p{L}\d]+/u)].filter((word) => word.length >= 3)
  const own = words.reduce((left, word) => left.replaceAll(word, ''), plain)
  if (new Set(own).size >= leastOwn && !runs.some((run) => run.includes(own))) return undefined
  return {
    vi: 'Mật khẩu này dễ đoán: lặp lại, dãy liên tiếp, hoặc chỉ gồm tên đăng nhập và từ thông dụng. Hãy dùng một câu của riêng bạn.',
    en: 'This password is easily guessed: it repeats, counts, or has but your name and common words. Use a sentence of your own.',
  }
}

const runs = ['0123456789', '9876543210', 'abcdefghijklmnopqrstuvwxyz'].map((run) => run.repeat(3))
const fold = (text: string) => withoutAccents(text.normalize('NFC').toLowerCase())

/** Something that nobody can guess, for a cookie or a link. */
export function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** Whether something looks like one. */
export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text)
