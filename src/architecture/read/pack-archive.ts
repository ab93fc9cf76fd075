import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { unzipSync, zipSync } from 'fflate'
import type { Limits, Text } from '../../kernel/index.js'

/**
 * A signed content pack (`.kpack`): a zip archive of YAML texts, a list of them with their digests (`goi.json`), and an Ed25519
 * signature of that list (`goi.sig`, base64). So law travels to machines without a network, and arrives as it left.
 */
export const archiveEnding = '.kpack'
const [listName, signatureName] = ['goi.json', 'goi.sig']
/** How a text in an archive may be called: none leads anywhere. */
export const packTextName = /^[a-z0-9][a-z0-9._-]*\.ya?ml$/i
/** List and signature are small; a larger one is no archive of ours. */
const mostListBytes = 1 << 20

interface ArchiveList {
  readonly kpack: 1
  readonly id: string
  readonly version: string
  /** `sha256:…` of each text, by name. */
  readonly files: Readonly<Record<string, string>>
}

/** A key that signs packs, as the manifest names it. */
export interface PackKey {
  readonly name: string
  /** `ed25519:` and the 32 bytes of the public key in base64. */
  readonly key: string
}

/** Seals a pack: the same texts, key and version give the same bytes. @throws Error where the key is none of Ed25519 */
export function sealPack(
  { id, version }: { readonly id: string; readonly version: string },
  texts: ReadonlyMap<string, string>,
  privateKey: string,
): Uint8Array {
  const key = createPrivateKey(privateKey)
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key')
  const parts = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => [name, bytesOf(text)] as const)
  const files = Object.fromEntries(parts.map(([name, bytes]) => [name, digestOf(bytes)]))
  const list = bytesOf(`${JSON.stringify({ kpack: 1, id, version, files } satisfies ArchiveList, null, 2)}\n`)
  const signature = bytesOf(`${sign(null, list, key).toString('base64')}\n`)
  const all = [[listName, list] as const, [signatureName, signature] as const, ...parts]
  // The earliest time that a zip archive can say.
  return zipSync(Object.fromEntries(all), { level: 9, mtime: new Date(1980, 0, 1) })
}

/** `ed25519:…` of a private or public key in PEM, as a manifest names it. */
export function publicKeyOf(pem: string): string {
  const { x = '' } = createPublicKey(pem).export({ format: 'jwk' })
  return `ed25519:${Buffer.from(x, 'base64url').toString('base64')}`
}

/**
 * Opens an archive that one of the keys has signed. Nothing of it is believed, nor unfolded beyond the bounds, before its
 * signature and the digest of each text hold.
 */
export function openPack(
  archive: Uint8Array,
  keys: readonly PackKey[],
  limits: Limits,
): { readonly texts: ReadonlyMap<string, Uint8Array>; readonly by: string } | { readonly problem: Text } {
  const parts = unfold(archive, limits)
  if (parts instanceof Map === false) return parts
  const [list, signature] = [parts.get(listName), parts.get(signatureName)]
  if (!list || !signature) return refuse('thiếu bảng kê hoặc chữ ký', 'its list or its signature is missing')
  const signer = keys.find(({ key }) => fits(list, signature, publicKeyFrom(key)))
  if (!signer)
    return keys.length === 0
      ? refuse(
          'bản kê kiến trúc chưa nêu khóa nào được ký gói (packKeys)',
          'the manifest names no key that may sign packs (packKeys)',
        )
      : refuse(
          `chữ ký không phải của ${keys.map((k) => k.name).join(', ')}, hoặc tệp đã bị sửa`,
          `it is not signed by ${keys.map((k) => k.name).join(', ')}, or was altered`,
        )
  const files = filesIn(list)
  const texts = new Map([...parts].filter(([name]) => name !== listName && name !== signatureName))
  const same = files && texts.size === Object.keys(files).length
  if (!same || [...texts].some(([name, bytes]) => files[name] !== digestOf(bytes)))
    return refuse(
      'nội dung không đúng bảng kê đã ký, tệp đã bị sửa',
      'its content is not what was signed: it was altered',
    )
  return { texts, by: signer.name }
}

function unfold(archive: Uint8Array, limits: Limits): Map<string, Uint8Array> | { readonly problem: Text } {
  const seen = new Set<string>()
  let [total, strange] = [0, false]
  try {
    const parts = unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        const known = name === listName || name === signatureName
        total += originalSize
        strange ||= seen.has(name) || !(known || packTextName.test(name)) || (known && originalSize > mostListBytes)
        seen.add(name)
        return !strange && total <= limits.fileBytes && seen.size <= limits.files
      },
    })
    if (strange) return refuse('có tệp lạ', 'it holds files that do not belong there')
    if (total > limits.fileBytes || seen.size > limits.files) return refuse('quá lớn', 'it is too large')
    return new Map(Object.entries(parts))
  } catch {
    return refuse('không phải tệp nén zip, hoặc bị hỏng', 'it is no zip archive, or damaged')
  }
}

function filesIn(list: Uint8Array): ArchiveList['files'] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(list).toString('utf8'))
    const files: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'files') : undefined
    return typeof files === 'object' && files !== null ? { ...(files as ArchiveList['files']) } : undefined
  } catch {
    return undefined
  }
}

function fits(list: Uint8Array, signature: Uint8Array, key: KeyObject | undefined): boolean {
  return key !== undefined && verify(null, list, key, Buffer.from(Buffer.from(signature).toString('latin1'), 'base64'))
}

function publicKeyFrom(key: string): KeyObject | undefined {
  const x = Buffer.from(key.replace(/^ed25519:/, ''), 'base64').toString('base64url')
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  } catch {
    return undefined
  }
}

function refuse(vi: string, en: string): { readonly problem: Text } {
  return { problem: { vi: `Không dùng được gói: ${vi}.`, en: `The pack cannot be used: ${en}.` } }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}
