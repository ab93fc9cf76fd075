import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

/** How a public key is written: `ed25519:` and its 32 bytes in base64. */
export const publicKeyPattern = /^ed25519:[A-Za-z0-9+/]{43}=$/

/** Signs with a private key in PEM; in base64. @throws Error where the key is none of Ed25519 */
export function signWith(bytes: Uint8Array, privateKey: string): string {
  const key = createPrivateKey(privateKey)
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key')
  return sign(null, bytes, key).toString('base64')
}

/** Whether the holder of a public key signed these bytes; false for what is no key or no signature too. */
export function isSignedBy(bytes: Uint8Array, signature: string, publicKey: string): boolean {
  if (!publicKeyPattern.test(publicKey)) return false
  const x = Buffer.from(publicKey.slice('ed25519:'.length), 'base64').toString('base64url')
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, bytes, key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

/** `ed25519:…` of a private or public key in PEM. */
export function publicKeyOf(pem: string): string {
  const { x = '' } = createPublicKey(pem).export({ format: 'jwk' })
  return `ed25519:${Buffer.from(x, 'base64url').toString('base64')}`
}
