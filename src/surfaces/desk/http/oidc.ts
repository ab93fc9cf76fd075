import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Configuration } from 'openid-client'
import * as Type from 'typebox'
import Value from 'typebox/value'
import { InputError } from '../../../kernel/index.js'
import { agencyRoles, deskRoles, type Role } from '../domain/roles.js'

const Text = Type.String({ minLength: 1, maxLength: 2000 })

/** Where people sign in elsewhere, and what they may do here by what is claimed of them there. */
export const OidcSettings = Type.Object(
  {
    issuer: Text,
    clientId: Text,
    /** A file with the secret alone, beside this one or by its whole path. */
    clientSecretFile: Text,
    /** What the button is called. */
    name: Type.Optional(Text),
    scope: Type.Optional(Text),
    /** Whoever has the value among those of the claim has the roles. */
    roles: Type.Array(
      Type.Object(
        { claim: Text, value: Text, roles: Type.Array(Type.Enum(deskRoles)), agency: Type.Optional(Text) },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)
export type OidcSettings = Type.Static<typeof OidcSettings>

/** Somebody who signed in elsewhere. */
export interface Claimed {
  readonly issuer: string
  readonly subject: string
  readonly login: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly agency: string | undefined
}

/** What a sign-in elsewhere needs to be ended by whoever began it, and by nobody else. */
export const BegunSignIn = Type.Object({ state: Type.String(), nonce: Type.String(), verifier: Type.String() })
export type BegunSignIn = Type.Static<typeof BegunSignIn>

/** Signing in by OpenID Connect: the code flow with PKCE. */
export interface Oidc {
  readonly name: string
  begin(redirect: string): Promise<{ readonly address: string; readonly begun: BegunSignIn }>
  /**
   * Who came back, after everything was checked that the provider signed.
   * @param address the whole address at which they came back
   * @throws Error where anything is not as it was begun
   */
  finish(address: string, begun: BegunSignIn): Promise<Claimed>
}

/** @throws InputError for a file that cannot be used */
export function oidcFrom(file: string): Oidc {
  const read = (path: string) => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      throw new InputError({ vi: `Không đọc được tệp “${path}”.`, en: `“${path}” cannot be read.` })
    }
  }
  const settings = settingsIn(read(file), file)
  return createOidc(settings, read(resolve(dirname(file), settings.clientSecretFile)).trim())
}

function settingsIn(text: string, file: string): OidcSettings {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new InputError({ vi: `“${file}” không phải tệp JSON hợp lệ.`, en: `“${file}” is no valid JSON.` })
  }
  if (!Value.Check(OidcSettings, value)) {
    const [first] = Value.Errors(OidcSettings, value)
    const at = first?.instancePath || '/'
    throw new InputError({
      vi: `“${file}”, mục ${at}: không đúng dạng (${first?.message}). Xem docs/desk.md, “Đăng nhập qua hệ thống khác”.`,
      en: `“${file}” at ${at}: ${first?.message}. See docs/desk.md, “Signing in elsewhere”.`,
    })
  }
  const issuer = URL.canParse(value.issuer) ? new URL(value.issuer) : undefined
  if (issuer?.protocol !== 'https:' && !(issuer?.protocol === 'http:' && issuer.hostname === '127.0.0.1'))
    throw new InputError({
      vi: `“${file}”: issuer cần địa chỉ https.`,
      en: `“${file}”: the issuer needs an https address.`,
    })
  const lost = value.roles.find(
    (one) => one.agency === undefined && one.roles.some((role) => agencyRoles.includes(role)),
  )
  if (lost)
    throw new InputError({
      vi: `“${file}”: vai trò của cơ quan (nhóm “${lost.value}”) cần nêu agency.`,
      en: `“${file}”: roles of an agency (“${lost.value}”) need “agency”.`,
    })
  return value
}

export function createOidc(settings: OidcSettings, secret: string): Oidc {
  const { issuer, clientId, name = 'OpenID Connect', scope = 'openid profile email' } = settings
  // Asked of the provider when somebody first needs it, and again after it could not be had.
  let known: Promise<Configuration> | undefined
  const configuration = async () => {
    const client = await import('openid-client')
    known ??= client
      .discovery(new URL(issuer), clientId, secret, undefined, {
        timeout: 10,
        ...(issuer.startsWith('http://127.0.0.1') ? { execute: [client.allowInsecureRequests] } : {}),
      })
      .then((found) => {
        // The connection vouches for what comes over it; the signature is checked all the same.
        client.enableNonRepudiationChecks(found)
        return found
      })
    try {
      return { client, found: await known }
    } catch (error) {
      known = undefined
      throw error
    }
  }
  return {
    name,
    begin: async (redirect) => {
      const { client, found } = await configuration()
      const begun = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const { state, nonce, verifier } = begun
      const address = client.buildAuthorizationUrl(found, {
        ...{ redirect_uri: redirect, scope, state, nonce, code_challenge_method: 'S256' },
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
      })
      return { address: address.href, begun }
    },
    finish: async (address, { state, nonce, verifier }) => {
      const { client, found } = await configuration()
      const tokens = await client.authorizationCodeGrant(found, new URL(address), {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('no id token')
      return claimed(claims, settings)
    },
  }
}

/** What is claimed of somebody, by the mapping. */
export function claimed(claims: Readonly<Record<string, unknown>>, { issuer, roles: mapping }: OidcSettings): Claimed {
  const text = (claim: string) => (typeof claims[claim] === 'string' ? String(claims[claim]).trim() : '')
  const has = (claim: string, value: string) => {
    const given = claims[claim]
    return Array.isArray(given) ? given.includes(value) : given === value
  }
  const granted = mapping.filter(({ claim, value }) => has(claim, value))
  // One account works for one agency: roles for another are left out.
  const agency = granted.find((one) => one.agency !== undefined)?.agency
  const held = granted.filter((one) => one.agency === undefined || one.agency === agency).flatMap((one) => one.roles)
  const subject = text('sub')
  const login = (text('preferred_username') || text('email') || subject).toLowerCase().slice(0, 150)
  return {
    ...{ issuer, subject, login, agency },
    name: (text('name') || login).slice(0, 200),
    roles: [...new Set(held)],
  }
}
