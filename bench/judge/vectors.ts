import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readVectors, vectorWords, type WordVectors } from '../../src/language/vectors.js'

export function vectorsOf(root = process.cwd()): WordVectors {
  const folder = join(root, 'packs', 'vectors')
  const bytes = readFileSync(join(folder, 'vectors.i8'))
  return readVectors(
    vectorWords(readFileSync(join(folder, 'words.tsv'), 'utf8')),
    new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  )
}
