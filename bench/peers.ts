import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A tool of the same kind, installed into a scratch folder, on a model of the same size and shape. */
export interface Peer {
  readonly name: string
  /** Arguments for Node. */
  readonly args: readonly string[]
  readonly cwd: string
}

/** Installs the peers that npm has; what cannot be installed is told and left out. */
export function installPeers(folder: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  for (const name of ['likec4', '@eventcatalog/linter'])
    try {
      execFileSync(npm, ['install', '--no-audit', '--no-fund', '--ignore-scripts', name], {
        cwd: folder,
        stdio: 'pipe',
      })
    } catch (error) {
      console.error(`${name} cannot be installed: ${String(error).split('\n')[0]}`)
    }
  return folder
}

/** Those that are installed, each on a LikeC4 model and an EventCatalog of `size` systems (services) with three dependencies (sent events) each, which are written. */
export function peersFor(installed: string, folder: string, size: number): Peer[] {
  const likec4 = join(folder, 'likec4')
  mkdirSync(likec4, { recursive: true })
  writeFileSync(join(likec4, 'model.c4'), likec4Model(size))
  const catalog = join(folder, 'eventcatalog')
  eventCatalog(catalog, size)
  const peers = [
    { name: 'LikeC4', library: 'likec4', start: ['bin', 'likec4.mjs'], args: ['validate', likec4], cwd: likec4 },
    {
      name: 'EventCatalog linter',
      library: '@eventcatalog/linter',
      start: ['dist', 'cli', 'index.js'],
      args: [catalog],
      cwd: catalog,
    },
  ]
  return peers.flatMap(({ name, library, start, args, cwd }) => {
    const at = join(installed, 'node_modules', library)
    if (!existsSync(at)) return []
    const { version }: { version: string } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'))
    return [{ name: `${name} ${version},`, args: [join(at, ...start), ...args], cwd }]
  })
}

const targets = (i: number): number[] => [...new Set([i - 1, i - 7, Math.floor(i / 2)])].filter((t) => t >= 0 && t < i)

function likec4Model(size: number): string {
  const systems = Array.from({ length: size }, (_, i) => `  s${i} = system 'System ${i}'`)
  const links = Array.from({ length: size }, (_, i) => targets(i).map((t) => `  s${i} -> s${t} 'data'`)).flat()
  return `specification { element system }\nmodel {\n${[...systems, ...links].join('\n')}\n}\nviews { view index { include s0 } }\n`
}

function eventCatalog(folder: string, size: number): void {
  for (let i = 0; i < size; i++) {
    const [event, service] = [join(folder, 'events', `E${i}`), join(folder, 'services', `S${i}`)]
    mkdirSync(event, { recursive: true })
    mkdirSync(service, { recursive: true })
    writeFileSync(join(event, 'index.mdx'), `---\nid: E${i}\nname: Event ${i}\nversion: 1.0.0\n---\nEvent ${i}.\n`)
    const receives = targets(i).map((t) => `  - id: E${t}`)
    writeFileSync(
      join(service, 'index.mdx'),
      `---\nid: S${i}\nname: Service ${i}\nversion: 1.0.0\nsends:\n  - id: E${i}\n${receives.length ? `receives:\n${receives.join('\n')}\n` : ''}---\nService ${i}.\n`,
    )
  }
}
