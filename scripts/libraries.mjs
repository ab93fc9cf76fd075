// What goes into the bundle of other people's, told from the modules that the bundlers took: their licences, as their terms ask
// (dist/THIRD-PARTY.txt), and a bill of materials in CycloneDX (dist/bom.cdx.json). The same bundle gives the same bytes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import cyclonedx from '@cyclonedx/cyclonedx-library'
import { root } from './install.mjs'

const { Enums, Models, Serialize, SPDX, Spec } = cyclonedx

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

/**
 * Writes both papers.
 * @param modules paths of all files that were bundled, ours among them
 */
export function writeLibraries(modules) {
  const folders = [...new Set(modules.flatMap((path) => folderOf(path) ?? []))]
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const libraries = folders.map((folder) => libraryIn(folder, locked[folder])).sort(byName)
  const refused = libraries.filter((l) => !accepted.has(l.license.replace(/[()]/g, '').split(' OR ')[0]))
  if (refused.length > 0) {
    console.error(`Licences to be looked at first: ${refused.map((l) => `${l.name} (${l.license})`).join(', ')}`)
    process.exit(1)
  }
  const parts = libraries.map((l) => `${l.name} ${l.version}\n${l.license}\n\n${l.text.trim()}\n`)
  writeFileSync(join(root, 'dist', 'THIRD-PARTY.txt'), parts.join(`\n${'─'.repeat(72)}\n\n`))
  writeFileSync(join(root, 'dist', 'bom.cdx.json'), `${billOf(libraries)}\n`)
}

/** The folder of the library that a module belongs to, as the lock file names it; nothing for a file of ours. */
function folderOf(path) {
  const name = relative(root, path).split(sep).join('/')
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(name)?.[0]
}

function libraryIn(folder, locked) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  const file = readdirSync(join(root, folder)).find((f) => /^(licen[cs]e|copying)(\.|$)/i.test(f))
  return {
    name,
    version,
    license: String(license ?? 'none'),
    text: file ? readFileSync(join(root, folder, file), 'utf8') : '',
    integrity: locked?.integrity ?? '',
  }
}

function byName(a, b) {
  return a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1
}

/** Without number and time, which would differ from build to build. */
function billOf(libraries) {
  const { name, version, description, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const bill = new Models.Bom()
  const own = componentOf({ name, version, license, integrity: '' }, Enums.ComponentType.Application)
  own.description = description
  bill.metadata.component = own
  for (const library of libraries) {
    const component = componentOf(library, Enums.ComponentType.Library)
    bill.components.add(component)
    own.dependencies.add(component.bomRef)
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6))
  return serializer.serialize(bill, { sortLists: true, space: 1 })
}

function componentOf({ name, version, license, integrity }, type) {
  const [, group, short] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name)
  const component = new Models.Component(type, short, {
    ...(group ? { group } : {}),
    version,
    bomRef: `${name}@${version}`,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  })
  const { SpdxLicense, LicenseExpression } = Models
  component.licenses.add(SPDX.isSupportedSpdxId(license) ? new SpdxLicense(license) : new LicenseExpression(license))
  const [, digest] = /^sha512-(.+)$/.exec(integrity) ?? []
  if (digest) component.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(digest, 'base64').toString('hex'))
  return component
}
