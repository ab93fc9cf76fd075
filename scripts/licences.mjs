// Gathers the licences of the libraries that go into the bundle into dist/THIRD-PARTY.txt: their terms ask for it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

/** Terms under which a public body may use and pass on what we ship. */
const accepted = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'PSF-2.0',
  'BlueOak-1.0.0',
  'MIT-0',
])

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const libraries = Object.entries(packages)
  .filter(([path, entry]) => path !== '' && !entry.dev && !entry.optional)
  .map(([path]) => {
    const folder = join(root, path)
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((f) => /^(licen[cs]e|copying)(\.|$)/i.test(f))
    return {
      name,
      version,
      license: String(license ?? 'none'),
      text: file ? readFileSync(join(folder, file), 'utf8') : '',
    }
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1))

const refused = libraries.filter((l) => !accepted.has(l.license.replace(/[()]/g, '').split(' OR ')[0]))
if (refused.length > 0) {
  console.error(`Licences to be looked at first: ${refused.map((l) => `${l.name} (${l.license})`).join(', ')}`)
  process.exit(1)
}
if (existsSync(join(root, 'dist'))) {
  const parts = libraries.map((l) => `${l.name} ${l.version}\n${l.license}\n\n${l.text.trim()}\n`)
  writeFileSync(join(root, 'dist', 'THIRD-PARTY.txt'), parts.join(`\n${'─'.repeat(72)}\n\n`))
}
