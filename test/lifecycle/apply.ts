import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { read } from './workspace.js'

export const A = ['--architecture', 'kien-truc', '--lang', 'en']
/** An approval with all that belongs to it. */
export const decided = [
  ...A,
  'apply',
  'de-xuat/tau-ca.yaml',
  '--date',
  '2019-04-02',
  '--document',
  '12/QĐ-UBND',
  '--reason',
  'thử',
]

/** Every file below a folder with its content. */
export function tree(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((e) => e.isFile())
  return Object.fromEntries(
    files.map((e) => [join(e.parentPath, e.name).slice(dir.length + 1), read(e.parentPath, e.name)]),
  )
}
