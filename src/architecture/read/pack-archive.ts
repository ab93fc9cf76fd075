import type { Limits, Text } from '../../kernel/index.js'
import { packed } from '../../office/index.js'
import { digestOf } from './digest.js'
import { isSignedBy, signWith } from './keys.js'
import { partsOfZip, type SealedPart } from './sealed-zip.js'

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
export async function sealPack(
  { id, version }: { readonly id: string; readonly version: string },
  texts: ReadonlyMap<string, string>,
  privateKey: string,
): Promise<Uint8Array> {
  const parts = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => [name, bytesOf(text)] as const)
  const files = Object.fromEntries(parts.map(([name, bytes]) => [name, named(bytes)]))
  const list = bytesOf(`${JSON.stringify({ kpack: 1, id, version, files } satisfies ArchiveList, null, 2)}\n`)
  const signature = bytesOf(`${signWith(list, privateKey)}\n`)
  return packed(new Map([[listName, list], [signatureName, signature], ...parts]))
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
  try {
    const parts = partsOfZip(archive)
    const [list, signature] = [unfolded(parts.get(listName)), unfolded(parts.get(signatureName))]
    const texts = new Map([...parts].filter(([name]) => name !== listName && name !== signatureName))
    if ([...texts.keys()].some((name) => !packTextName.test(name)))
      return refuse('có tệp lạ', 'it holds files that do not belong there')
    if (!list || !signature) return refuse('thiếu bảng kê hoặc chữ ký', 'its list or its signature is missing')
    const size = [...texts.values()].reduce((sum, part) => sum + part.size, 0)
    if (size > limits.fileBytes || texts.size > limits.files) return refuse('quá lớn', 'it is too large')
    const signer = keys.find(({ key }) => isSignedBy(list, textOf(signature), key))
    if (!signer) return unsigned(keys)
    const files = filesIn(list)
    const read = new Map([...texts].map(([name, part]) => [name, part.unfold()]))
    const same = files && read.size === Object.keys(files).length
    if (same && [...read].every(([name, bytes]) => files[name] === named(bytes)))
      return { texts: read, by: signer.name }
    return refuse(
      'nội dung không đúng bảng kê đã ký, tệp đã bị sửa',
      'its content is not what was signed: it was altered',
    )
  } catch {
    return refuse('không phải tệp nén zip, hoặc bị hỏng', 'it is no zip archive, or damaged')
  }
}

/** @throws Error where it is damaged, or larger than a list of ours */
function unfolded(part: SealedPart | undefined): Uint8Array | undefined {
  if (part && part.size > mostListBytes) throw new Error('too large')
  return part?.unfold()
}

function unsigned(keys: readonly PackKey[]): { readonly problem: Text } {
  if (keys.length === 0)
    return refuse(
      'bản kê kiến trúc chưa nêu khóa nào được ký gói (packKeys)',
      'the manifest names no key that may sign packs (packKeys)',
    )
  const names = keys.map((k) => k.name).join(', ')
  return refuse(`chữ ký không phải của ${names}, hoặc tệp đã bị sửa`, `it is not signed by ${names}, or was altered`)
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

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

function refuse(vi: string, en: string): { readonly problem: Text } {
  return { problem: { vi: `Không dùng được gói: ${vi}.`, en: `The pack cannot be used: ${en}.` } }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** A content as the list names it. */
function named(content: Uint8Array): string {
  return `sha256:${digestOf(content)}`
}
