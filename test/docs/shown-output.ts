import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { kientruc } from '../support/cli.js'

export const root = join(import.meta.dirname, '../..')

/** The pages that show the tool at work. */
export const pages = ['README.md', 'docs/tour.md', 'docs/vi/huong-dan.md']

const block = /```console\n\$ kientruc (.*)\n[\s\S]*?```/g

/** A page with the output under each `$ kientruc …` as the tool prints it now; `…` marks where a long output was cut. */
export async function withRealOutput(page: string): Promise<string> {
  const text = readFileSync(join(root, page), 'utf8')
  const parts: string[] = []
  let end = 0
  for (const match of text.matchAll(block)) {
    const [whole, line = ''] = match
    const { out } = await kientruc(root, words(line))
    parts.push(text.slice(end, match.index), `\`\`\`console\n$ kientruc ${line}\n${shortened(out)}\n\`\`\``)
    end = match.index + whole.length
  }
  return parts.join('') + text.slice(end)
}

const mostLines = 34

function shortened(out: string): string {
  const lines = out.trimEnd().split('\n')
  return lines.length <= mostLines ? lines.join('\n') : [...lines.slice(0, mostLines - 1), '…'].join('\n')
}

/** Splits a command line as a shell would where only double quotes are used. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? '')
}

export async function refresh(): Promise<void> {
  for (const page of pages) writeFileSync(join(root, page), await withRealOutput(page))
}
