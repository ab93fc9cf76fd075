/** What in a text must not stand in an architecture that many people read. */
export interface Secret {
  readonly kind: SecretKind
  /** Where it begins and ends in the text. */
  readonly start: number
  readonly end: number
}

/** Names are those of the 2026 draft guide: no passwords, keys, addresses of administration, sensitive configuration. */
export type SecretKind = 'password' | 'key' | 'private-address' | 'admin-address'

/** Each pattern's first group is the secret itself. */
const patterns: readonly (readonly [SecretKind, RegExp])[] = [
  // A user's password inside an address or connection string: postgres://user:pass@host
  ['password', /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:([^\s/@]+)@/giu],
  [
    'password',
    /(?:mật khẩu|mat khau|\bpassword|\bpasswd|\bpwd|\bpassphrase)(?:[^\S\n]+[\p{L}\d_-]+){0,2}[^\S\n]*(?:[:=]|(?<!\p{L})là(?!\p{L}))[^\S\n]*["'“]?([^\s"'”,;]{4,})/giu,
  ],
  ['key', /(-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----)/gu],
  // Keys whose issuers mark them by a prefix: AWS, GitHub, GitLab, Google, Slack, and signed tokens (RFC 7519).
  [
    'key',
    /\b(AKIA[0-9A-Z]{16}|gh[opsu]_[A-Za-z0-9]{30,}|glpat-[\w-]{20,}|AIza[\w-]{35}|xox[abpr]-[\w-]{10,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{5,})/gu,
  ],
  [
    'key',
    /(?:api[ _-]?key|secret(?:[ _-]?key)?|access[ _-]?token|token|khóa bí mật|khóa api|mã bí mật)[^\S\n]*(?:[:=]|(?<!\p{L})là(?!\p{L}))[^\S\n]*["'“]?([\w+/=.-]{12,})/giu,
  ],
  // RFC 1918, loopback excluded: 127.0.0.1 tells nothing.
  [
    'private-address',
    /(?<![\d.])((?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})(?::\d{1,5})?)(?![\d.]*\d)/gu,
  ],
  // RFC 4193: unique local addresses of IPv6.
  ['private-address', /(?<![\w:])(f[cd][0-9a-f]{2}(?::[0-9a-f]{0,4}){2,7})(?![\w:])/giu],
  [
    'admin-address',
    /\b(https?:\/\/[^\s"'<>]*\/(?:wp-admin|administrator|admin|phpmyadmin|manager\/html|quan-?tri|cpanel)(?![\w-])[^\s"'<>]*)/giu,
  ],
  ['admin-address', /\b((?:ssh|rdp|telnet|vnc|ftp):\/\/[^\s"'<>]+)/giu],
]

/** Something that every pattern needs, in NFC or not: nearly all texts of an architecture are settled by looking for this alone. */
const necessary =
  /[:=]|\d\.\d|(?<!\p{L})[lL](?:[àÀ]|[aA]\u0300)(?!\p{L})|-----|AKIA|gh[opsu]_|glpat-|AIza|xox[abpr]-|eyJ/u

/** Whether a text, as written, is worth a search at all. */
export function mayHoldSecret(text: string): boolean {
  return necessary.test(text)
}

/** A word before an address that makes it the number of a version. */
const versionBefore = /(?:phiên bản|version|\bv|\bver)[\s.]*$/iu
/** What follows “mật khẩu:” but is the name of a method, or an example left blank. */
const noPassword =
  /^(?:sha|md|aes|hmac|pbkdf|bcrypt|argon|scrypt|otp|totp|sms|oauth|fido|vneid)[\w-]*$|^[*•x.…_-]+$|^[<{[$]/iu

/** The secrets of a text in NFC, in the order in which they stand; overlapping ones are told once. */
export function secretsIn(text: string): Secret[] {
  if (!mayHoldSecret(text)) return []
  const found: Secret[] = []
  for (const [kind, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const secret = match[1] ?? ''
      const start = match.index + match[0].lastIndexOf(secret)
      if (kind === 'password' && !couldBePassword(secret)) continue
      if (kind === 'key' && secret.length < 30 && !/\d/.test(secret)) continue
      if (kind === 'private-address' && versionBefore.test(text.slice(Math.max(0, start - 20), start))) continue
      found.push({ kind, start, end: start + secret.length })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((secret, i) => !found.slice(0, i).some((earlier) => secret.start < earlier.end))
}

/** People's passwords mix letters with digits or signs; an ordinary word after “mật khẩu:” is prose. */
function couldBePassword(word: string): boolean {
  return !noPassword.test(word) && /[\d!@#$%^&*_+=?]/.test(word.replace(/(?<![.)])[.)]+$/, ''))
}

/** The text with every secret covered; its length tells nothing. */
export function withoutSecrets(written: string): string {
  const text = written.normalize('NFC')
  let shown = ''
  let from = 0
  for (const { start, end } of secretsIn(text)) {
    shown += `${text.slice(from, start)}•••`
    from = end
  }
  return shown + text.slice(from)
}
