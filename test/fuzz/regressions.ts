import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Input } from './target.js'

const root = process.env.KIENTRUC_ROOT ?? fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'test/fuzz/regressions')

/** Inputs that once broke something, by target: the tests try them ever after. */
export function regressions(): { target: string; file: string; input: Input }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      target: file.split('.')[0] ?? '',
      file,
      input: JSON.parse(readFileSync(join(folder, file), 'utf8')),
    }))
}

/** Keeps an input, under a name made of its content. @returns the file */
export function keep(target: string, input: Input): string {
  const text = `${JSON.stringify(input, null, 1)}\n`
  const file = join(folder, `${target}.${createHash('sha256').update(text).digest('hex').slice(0, 10)}.json`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, text)
  return file
}
