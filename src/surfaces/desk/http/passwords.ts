import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

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

/** Something that nobody can guess, for a cookie or a link. */
export function secret(): string {
  return randomBytes(32).toString('base64url')
}
