import { createReadStream } from 'node:fs'
import { createGunzip, gzipSync } from 'node:zlib'
import { writeFileAtomically } from '../../architecture/index.js'
import { InputError, type Text } from '../../kernel/index.js'
import { carriedLines, faultsIn, fill, storeDigest } from './store/carry.js'
import type { Store } from './store/open.js'

/** Writes all of a store into a file; gives the figure by which it is known again. */
export async function backup(store: Store, file: string): Promise<string> {
  const lines: string[] = []
  for await (const line of carriedLines(store)) lines.push(`${line}\n`)
  writeFileAtomically(file, gzipSync(lines.join('')))
  return storeDigest(store)
}

/** Fills an empty store from a file. @throws InputError where that cannot be */
export async function restore(store: Store, file: string): Promise<string> {
  try {
    await fill(store, linesIn(file))
  } catch (error) {
    if (error instanceof InputError || !(error instanceof Error && 'code' in error)) throw error
    const code = String(error.code)
    throw new InputError({
      vi: `Không đọc được bản sao lưu “${file}” (${code}).`,
      en: `“${file}” cannot be read (${code}).`,
    })
  }
  return storeDigest(store)
}

/** The lines of a packed file; it is opened when the first is asked for, so that none goes by unheard. */
async function* linesIn(file: string): AsyncGenerator<string> {
  const packed = createReadStream(file).on('error', (error) => source.destroy(error))
  const source = packed.pipe(createGunzip()).setEncoding('utf8')
  let begun: string[] = []
  for await (const chunk of source) {
    const [end = '', ...lines] = String(chunk).split('\n')
    begun.push(end)
    for (const line of lines) {
      yield begun.join('')
      begun = [line]
    }
  }
  const last = begun.join('')
  if (last !== '') yield last
}

/** Carries all from one store to an empty one, and proves that both hold the same. @throws InputError where they do not */
export async function move(from: Store, to: Store): Promise<string> {
  await fill(to, carriedLines(from))
  const [before, after] = [await storeDigest(from), await storeDigest(to)]
  if (before === after) return after
  throw new InputError({
    vi: 'Hai kho dữ liệu khác nhau sau khi chuyển; hãy giữ kho cũ và báo lỗi này.',
    en: 'The two stores differ after the move; keep the old one and report this.',
  })
}

/** Checks the log's seals and every content. */
export async function verify(store: Store): Promise<{ readonly faults: readonly Text[]; readonly digest: string }> {
  const faults = await faultsIn(store)
  return { faults, digest: faults.length > 0 ? '' : await storeDigest(store) }
}
