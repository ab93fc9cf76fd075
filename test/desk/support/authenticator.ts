import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** What a dishonest page or device changes of an answer. */
interface Bent {
  readonly origin?: string
  readonly challenge?: string
  readonly rpId?: string
  readonly counter?: number
  /** Signs with the key of nobody. */
  readonly foreign?: boolean
}

/** A passkey without a browser: makes itself known and signs, by WebAuthn's own formats. */
export interface TestPasskey {
  readonly id: string
  make(options: string, origin: string, bent?: Bent): string
  show(options: string, origin: string, bent?: Bent): string
}

export function testPasskey(): TestPasskey {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let count = 0
  const client = (type: string, asked: { challenge: string }, origin: string, bent: Bent) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: bent.challenge ?? asked.challenge,
        origin: bent.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const told = (clientDataJSON: Buffer, response: Record<string, Buffer>) =>
    JSON.stringify({
      ...{ id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' },
      clientExtensionResults: {},
      response: Object.fromEntries(
        Object.entries({ clientDataJSON, ...response }).map(([name, bytes]) => [name, bytes.toString('base64url')]),
      ),
    })
  return {
    id: id.toString('base64url'),
    make: (options, origin, bent = {}) => {
      const asked = JSON.parse(options)
      const clientData = client('webauthn.create', asked, origin, bent)
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(pair.publicKey)])
      const authData = Buffer.concat([head(bent.rpId ?? asked.rp.id, 0x41, bent.counter ?? 0), credential])
      const attestationObject = Buffer.concat([
        ...[Buffer.from([0xa3]), text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData')],
        bytes(authData),
      ])
      return told(clientData, { attestationObject })
    },
    show: (options, origin, bent = {}) => {
      const asked = JSON.parse(options)
      const clientData = client('webauthn.get', asked, origin, bent)
      count = bent.counter ?? count + 1
      const authenticatorData = head(bent.rpId ?? asked.rpId, 0x01, count)
      const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientData).digest()])
      const key = bent.foreign ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey : pair.privateKey
      return told(clientData, { authenticatorData, signature: sign('sha256', signed, key) })
    },
  }
}

/** Whom it is for, flags (present, and whether a key follows), and the count. */
function head(rpId: string, flags: number, counter: number): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), count])
}

/** An ES256 key in COSE: map of kty 2, alg -7, crv 1, x, y. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    bytes(Buffer.from(x, 'base64url')),
    Buffer.from([0x22]),
    bytes(Buffer.from(y, 'base64url')),
  ])
}

const text = (value: string) => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)])
const bytes = (value: Buffer) =>
  Buffer.concat([
    value.length < 256 ? Buffer.from([0x58, value.length]) : Buffer.from([0x59, value.length >> 8, value.length & 255]),
    value,
  ])
