// Bundles the process that `test/kill/bridge-kills.ts` kills; gives its path.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundled.mjs'
import { root } from './install.mjs'

export async function bridgeChild() {
  const outfile = join('dist', 'run', 'bridge-child.mjs')
  await bundle('test/kill/bridge-child.ts', outfile)
  cpSync(join(root, 'src/surfaces/desk/store/migrations'), join(root, 'dist/run/migrations'), { recursive: true })
  return join(root, outfile)
}
