// `npm run lint`: format and lint, types, import directions, unused code.
import { join } from 'node:path'
import { install, node } from './install.mjs'

install()
node(join('scripts', 'templates.mjs'))
node(join('scripts', 'rules.mjs'))
node(join('scripts', 'browser.mjs'))
node(join('node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.')
node(join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.json')
node(join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.test.json')
node(join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.browser.json')
node(
  join('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
  '--config',
  '.dependency-cruiser.cjs',
  'src',
)
node(join('node_modules', 'knip', 'bin', 'knip.js'), '--no-progress')
