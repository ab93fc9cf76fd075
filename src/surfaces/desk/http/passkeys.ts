import { isIP } from 'node:net'
import * as Type from 'typebox'
import Value from 'typebox/value'
import type { KnownPasskey } from '../store/passkeys.js'

/** Whom a passkey is shown to: it is bound to the desk's name, and signs for no other. */
export interface RelyingParty {
  readonly id: string
  readonly origin: string
}

/** Nothing where browsers allow no passkeys: at an address without a name, or without HTTPS beyond this machine. */
export function relyingParty(origin: string): RelyingParty | undefined {
  const { protocol, hostname } = new URL(origin)
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return undefined
  return protocol === 'https:' || hostname === 'localhost' ? { id: hostname, origin } : undefined
}

/** What a browser is asked for, as text for its script, and the challenge that the answer has to sign. */
export interface Ceremony {
  readonly options: string
  readonly challenge: string
}

const described = (known: readonly KnownPasskey[]) =>
  known.map(({ id, transports }) => ({ id, transports: transports.split(',').filter((one) => one !== '') }))

/** Asks for a new passkey, on none of the devices that have one already. */
export async function newPasskey(
  desk: RelyingParty,
  { name, login, account }: { readonly name: string; readonly login: string; readonly account: string },
  known: readonly KnownPasskey[],
): Promise<Ceremony> {
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  const options = await generateRegistrationOptions({
    ...{ rpID: desk.id, rpName: desk.id, userName: login, userDisplayName: name },
    userID: new TextEncoder().encode(account),
    excludeCredentials: described(known),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  })
  return { options: JSON.stringify(options), challenge: options.challenge }
}

/** Asks for one of the passkeys that somebody has. */
export async function showPasskey(desk: RelyingParty, known: readonly KnownPasskey[]): Promise<Ceremony> {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  const options = await generateAuthenticationOptions({
    ...{ rpID: desk.id, userVerification: 'preferred' },
    allowCredentials: described(known),
  })
  return { options: JSON.stringify(options), challenge: options.challenge }
}

const common = {
  ...{ id: Type.String(), rawId: Type.String(), type: Type.Literal('public-key') },
  clientExtensionResults: Type.Object({}),
}
const Made = Type.Object({
  ...common,
  response: Type.Object({
    ...{ clientDataJSON: Type.String(), attestationObject: Type.String() },
    transports: Type.Optional(Type.Array(Type.String({ pattern: '^[a-z-]{1,20}$' }), { maxItems: 10 })),
  }),
})
const Shown = Type.Object({
  ...common,
  response: Type.Object({ clientDataJSON: Type.String(), authenticatorData: Type.String(), signature: Type.String() }),
})

function answerIn<T extends Type.TObject>(shape: T, text: string): Type.Static<T> | undefined {
  try {
    const answer: unknown = JSON.parse(text)
    return Value.Check(shape, answer) ? answer : undefined
  } catch {
    return undefined
  }
}

/** The passkey that a browser made, if it made it for this desk and this challenge. */
export async function madePasskey(
  desk: RelyingParty,
  challenge: string,
  text: string,
): Promise<KnownPasskey | undefined> {
  const response = answerIn(Made, text)
  if (!response) return undefined
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const made = await verifyRegistrationResponse({
    ...{ response, expectedChallenge: challenge, expectedOrigin: desk.origin, expectedRPID: desk.id },
    requireUserVerification: false,
  }).catch(() => undefined)
  if (!made?.verified) return undefined
  const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential
  return { id, public_key: Buffer.from(publicKey).toString('base64url'), counter, transports: transports.join(',') }
}

/** Which of the known passkeys was shown, and how often it was by its own count; nothing for whatever does not hold. */
export async function shownPasskey(
  desk: RelyingParty,
  challenge: string,
  text: string,
  known: readonly KnownPasskey[],
): Promise<{ readonly passkey: KnownPasskey; readonly counter: number } | undefined> {
  const response = answerIn(Shown, text)
  const passkey = known.find(({ id }) => id === response?.id)
  if (!response || !passkey) return undefined
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  // A count that does not grow is that of a copy, and throws as everything else does.
  const shown = await verifyAuthenticationResponse({
    ...{ response, expectedChallenge: challenge, expectedOrigin: desk.origin, expectedRPID: desk.id },
    credential: {
      ...{ id: passkey.id, counter: passkey.counter },
      publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
    },
    requireUserVerification: false,
  }).catch(() => undefined)
  return shown?.verified ? { passkey, counter: shown.authenticationInfo.newCounter } : undefined
}
