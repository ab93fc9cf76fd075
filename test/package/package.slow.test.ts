import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** What `npm pack` makes of the built repository, unpacked as a user gets it. */
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'kientruc-package-'))
const installed = join(folder, 'node_modules', 'kientruc')
const manifest: {
  scripts: Record<string, string>
  dependencies: Record<string, string>
  files: string[]
} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
let names: string[]

beforeAll(() => {
  const made = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [pack]: { filename: string; files: { path: string }[] }[] = JSON.parse(made)
  names = pack?.files.map((f) => f.path) ?? []
  execFileSync('mkdir', ['-p', installed])
  execFileSync('tar', ['-xzf', join(folder, pack?.filename ?? ''), '-C', installed, '--strip-components', '1'])
  for (const dependency of Object.keys(manifest.dependencies)) {
    const target = join(folder, 'node_modules', dependency)
    execFileSync('mkdir', ['-p', join(target, '..')])
    symlinkSync(join(root, 'node_modules', dependency), target)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the package', () => {
  it('holds what is needed to run and nothing of the workshop', () => {
    for (const needed of [
      'bin/kientruc.js',
      'dist/index.js',
      'dist/types/index.d.ts',
      'dist/THIRD-PARTY.txt',
      'LICENSE',
    ])
      expect(names).toContain(needed)
    expect(names.filter((n) => /^(src|test|bench|scripts|docs|node_modules|out|architecture)\//.test(n))).toEqual([])
    expect(names.filter((n) => /^dist\/(run|bench)\/|\.map$|\.test\./.test(n))).toEqual([])
  })

  it('runs nothing when it is installed', () => {
    expect(Object.keys(manifest.scripts).filter((s) => /^(pre|post)?(install|prepare|prepublish)$/.test(s))).toEqual([])
    const lock: { packages: Record<string, { dev?: boolean; hasInstallScript?: boolean }> } = JSON.parse(
      readFileSync(join(root, 'package-lock.json'), 'utf8'),
    )
    const shipped = Object.entries(lock.packages).filter(([, p]) => !p.dev)
    expect(shipped.filter(([, p]) => p.hasInstallScript).map(([name]) => name)).toEqual([])
  })

  it('pleases publint', async () => {
    const { messages } = await publint({ pkgDir: installed, level: 'warning', strict: true, pack: false })
    expect(messages).toEqual([])
  })

  it('runs from where it was unpacked', () => {
    const out = execFileSync(process.execPath, [join(installed, 'bin/kientruc.js'), '--lang', 'en', 'explain'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(out).toContain('hosting/outside-data-centre')
  })

  it('loads the network of graphology only where a command asks it', () => {
    const loads = (...args: string[]) => {
      const watched = `const { start } = require(${JSON.stringify(join(installed, 'bin/start.js'))})
        const names = []
        const { main } = start((name) => names.push(name))('main.cjs')
        const io = { write: () => undefined, isTTY: false, columns: 80 }
        main(${JSON.stringify(args)}, { cwd: ${JSON.stringify(root)}, env: {}, out: io, err: io, stdin: () => '', today: () => '2019-12-31', interactive: false, beginning: () => undefined })
          .then(() => console.log(names.some((name) => name.startsWith('network-'))))`
      return execFileSync(process.execPath, ['-e', watched], { encoding: 'utf8' }).trim()
    }
    for (const line of ['--help', 'explain hosting/no-backup', 'similar tàu-cá', 'graph --format json', 'schema'])
      expect([line, loads(...line.split(' '))]).toEqual([line, 'false'])
    expect(loads('validate')).toBe('true')
  })

  it('has types that a strict program compiles against', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { check, loadProposals, loadWorkspace, type Verdict } from 'kientruc'
const workspace = loadWorkspace('architecture')
const result = check(workspace, loadProposals(['x.yaml'], workspace), { lang: 'vi', today: '2020-01-01', version: '1' })
export const verdicts: Verdict[] = result.results.map((r) => r.verdict)
`,
    )
    const options = { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', types: [], skipLibCheck: true }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['use.ts'] }))
    const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(tsc.stdout).toBe('')
  })
})
