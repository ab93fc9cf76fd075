import { validate } from '../../../src/appraise/check.js'
import type { Hit } from '../../../src/kernel/finding.js'
import { InputError } from '../../../src/kernel/input-error.js'
import { near } from '../mutate.js'
import { demand, target } from '../target.js'
import { fragments, workspaceWith } from '../workspace.js'

/** A fragment that is broken somewhere: everything wrong with it is told, in its place, and the rest is judged. */
export const architecture = target({
  inputs: near(fragments),
  tries: 60,
  holds: (text) => {
    const workspace = usable(() => workspaceWith(text))
    if (!workspace) return
    for (const hit of workspace.hits) demandPlace(hit, text)
    const run = { lang: 'vi', today: '2019-03-15', version: '0' } as const
    for (const finding of validate(workspace, run).results.flatMap((r) => r.findings))
      demand(finding.message !== '' && !finding.message.includes('undefined'), `empty message: ${finding.rule}`)
  },
})

function usable<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** A place lies in the file: the line exists, and the column is at most one behind its end. */
export function demandPlace({ location, rule }: Hit, text: string): void {
  if (!location?.file.endsWith('x.yaml')) return
  const lines = text.replace(/^\ufeff/, '').split('\n')
  const line = lines[location.line - 1]
  demand(line !== undefined, `${rule} at line ${location.line} of ${lines.length}`)
  demand(
    location.column >= 1 && location.column <= line.length + 1,
    `${rule} at column ${location.column} of ${line.length}`,
  )
}
