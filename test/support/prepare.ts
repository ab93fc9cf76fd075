import { execFileSync } from 'node:child_process'
import { relative } from 'node:path'
import { readyPacks, root } from './folders.mjs'

/** Makes what the tests read and the repository does not hold: generated code, and the content packs as the build leaves them. */
export default function prepare(): void {
  for (const [script, ...args] of [['templates.mjs'], ['browser.mjs'], ['packs.mjs', relative(root, readyPacks)]])
    execFileSync(process.execPath, [`scripts/${script}`, ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
}
