import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exporters } from '../../src/exchange/exporters/index.js'
import type { Command, CommandGroup } from '../../src/surfaces/cli/command.js'
import { commands } from '../../src/surfaces/cli/commands.js'

/**
 * The file that `npm pack` makes of the built repository, installed as a user installs it: into a prefix and with a cache of its
 * own, by the Node that runs the tests, without network and refusing what asks for another Node.
 */
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'kientruc-package-'))
const prefix = join(folder, 'prefix')
const home = join(folder, 'home')
const windows = process.platform === 'win32'
const bin = windows ? join(prefix, 'kientruc.cmd') : join(prefix, 'bin', 'kientruc')
const modules = windows ? join(prefix, 'node_modules') : join(prefix, 'lib', 'node_modules')
const installed = join(modules, 'kientruc')
/** Nothing of the workshop: its variables, its modules, its caches. */
const env = { PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`, HOME: home, USERPROFILE: home }
const manifest: { scripts: Record<string, string>; dependencies?: object; bundleDependencies?: object } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
)
let names: string[]

beforeAll(() => {
  mkdirSync(home)
  const made = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [pack]: { filename: string; files: { path: string }[] }[] = JSON.parse(made)
  names = pack?.files.map((f) => f.path) ?? []
  execFileSync(
    'npm',
    ['install', '--global', '--prefix', prefix, '--engine-strict', '--offline', '--no-audit', '--no-fund'].concat(
      join(folder, pack?.filename ?? ''),
    ),
    { cwd: home, env, stdio: ['ignore', 'ignore', 'pipe'] },
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the installed command in a folder. */
function kientruc(cwd: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(bin, args, { cwd, env, input, encoding: 'utf8', shell: windows })
  return { code: status, out: stdout, err: stderr }
}

describe('the package', () => {
  it('holds what is needed to run and nothing of the workshop', () => {
    for (const needed of [
      'bin/kientruc.js',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/THIRD-PARTY.txt',
      'dist/bom.cdx.json',
      'LICENSE',
    ])
      expect(names).toContain(needed)
    expect(names.filter((n) => /^(src|test|bench|scripts|docs|node_modules|out|architecture)\//.test(n))).toEqual([])
    expect(names.filter((n) => /^dist\/(run|bench|types)\/|\.map$|\.test\./.test(n))).toEqual([])
  })

  it('brings all that it needs: nothing else is installed with it, and nothing runs', () => {
    expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['kientruc'])
    expect(readdirSync(installed)).not.toContain('node_modules')
    expect(manifest.dependencies ?? manifest.bundleDependencies).toBeUndefined()
    expect(Object.keys(manifest.scripts).filter((s) => /^(pre|post)?(install|prepare|prepublish)$/.test(s))).toEqual([])
  })

  it('names each library that it holds, with version, digest and licence', async () => {
    const text = readFileSync(join(installed, 'dist', 'bom.cdx.json'), 'utf8')
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull()
    const bill: {
      components: { group?: string; name: string; version: string; hashes: object[]; licenses: object[] }[]
    } = JSON.parse(text)
    const titles = bill.components.map((c) => `${c.group ? `${c.group}/` : ''}${c.name} ${c.version}`)
    for (const { hashes, licenses } of bill.components) expect([hashes.length, licenses.length]).toEqual([1, 1])
    const parts = readFileSync(join(installed, 'dist', 'THIRD-PARTY.txt'), 'utf8').split(/^─{72}$/m)
    expect(parts.map((part) => part.trim().split('\n')[0]).sort()).toEqual([...titles].sort())
    for (const library of ['ajv', 'commander', 'docx', 'graphology', 'js-yaml', 'wasm-graphviz'])
      expect(titles.join('\n')).toMatch(new RegExp(`(^|/)${library} `, 'm'))
  })

  it('tells nothing of where it was built', () => {
    for (const name of names.filter((n) => n.startsWith('dist/') || n.startsWith('bin/')))
      expect([name, readFileSync(join(installed, name)).includes(root)]).toEqual([name, false])
    const broken = `const { start } = require(${JSON.stringify(join(installed, 'bin/start.js'))})
      const io = { write: (s) => process.stdout.write(s), isTTY: false, columns: 80 }
      const world = { get cwd() { throw new Error('broken') }, env: { KIENTRUC_DEBUG: '1' }, out: io, err: io, stdin: () => '', today: () => '', interactive: false }
      start()('main.cjs').main(['explain'], world)`
    const trace = execFileSync(process.execPath, ['-e', broken], { env, encoding: 'utf8' })
    expect(trace).toMatch(/^ +at .*\(kientruc\/dist\/main\.cjs:\d+:\d+\)$/m)
    expect(trace).not.toContain(root)
  })

  it('asks only for what Node has', () => {
    const asked = names
      .filter((name) => /^(bin|dist)\/[^/]+\.c?js$/.test(name))
      .flatMap((name) => [
        ...readFileSync(join(installed, name), 'utf8').matchAll(/(?<![\w.])require\("([@\w][^"]*)"\)/g),
      ])
      .map(([, module = '']) => module)
    expect(asked.length).toBeGreaterThan(20)
    // What Ajv writes into code that it gives out, and never runs.
    const written = /^ajv\/dist\/runtime\/|^ajv-formats\/dist\/formats$/
    expect(asked.filter((module) => !isBuiltin(module) && !written.test(module))).toEqual([])
  })

  it('pleases publint', async () => {
    const { messages } = await publint({ pkgDir: installed, level: 'warning', strict: true, pack: false })
    expect(messages).toEqual([])
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

  it('has types that a strict program compiles against, without another package', { timeout: 600_000 }, () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { check, loadProposals, loadWorkspace, type Model, type Verdict } from 'kientruc'
const workspace = loadWorkspace('architecture')
const result = check(workspace, loadProposals(['x.yaml'], workspace), { lang: 'vi', today: '2020-01-01', version: '1' })
export const verdicts: Verdict[] = result.results.map((r) => r.verdict)
const model: Model = workspace.model
export const owners: string[] = [...model.systems.values()].map((s) => s.owner)
// @ts-expect-error what is not known would pass as anything
export const numbers: number[] = [...model.systems.values()].map((s) => s.owner)
`,
    )
    const options = { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', types: [] }
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: { ...options, paths: { kientruc: [join(installed, 'dist/index.d.ts')] } },
        files: ['use.ts'],
      }),
    )
    const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(tsc.stdout).toBe('')
  })

  it('is a library too', () => {
    const program = `import { loadWorkspace, validate } from ${JSON.stringify(join(installed, 'dist/index.js'))}
      console.log(loadWorkspace(${JSON.stringify(join(root, 'architecture'))}).model.systems.size)`
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: home,
      env,
      encoding: 'utf8',
    })
    expect(Number(out)).toBeGreaterThan(100)
  })
})

/** What the language server is told: begin, stop, leave. */
const talk = [
  { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
  { id: 2, method: 'shutdown' },
  { method: 'exit' },
]
  .map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }))
  .map((text) => `Content-Length: ${text.length}\r\n\r\n${text}`)
  .join('')

/** Every command on the workspace that `init` made, in an order in which each finds what it needs; 0 unless it says otherwise. */
const session: readonly { readonly line: string; readonly code?: number; readonly input?: string }[] = [
  { line: 'validate' },
  { line: 'check' },
  { line: 'check - --format json --fail-on never', input: 'proposal: { id: x, title: 5 }\n', code: 2 },
  { line: 'check --out html=kq.html --out docx=kq.docx --out sarif=kq.sarif --out junit=kq.xml' },
  { line: 'propose --title Bến-cá --agency so-tnmt --kind build --purpose Tàu-cá --out dx.yaml' },
  { line: 'progress status' },
  { line: 'progress report --period 2019-Q2' },
  { line: 'progress apply --dry-run' },
  { line: 'portfolio' },
  { line: 'snapshot' },
  { line: 'evaluate' },
  { line: 'similar quản-lý-đất-đai' },
  { line: 'report --out trang' },
  { line: 'graph --format svg' },
  { line: 'graph --format html --out so-do.html' },
  { line: 'impact he-thong-mot-cua', code: 2 },
  { line: 'explain hosting/outside-data-centre' },
  { line: 'proposal form --out phieu.xlsx' },
  { line: 'export xlsx --out ht.xlsx' },
  { line: 'export csv --out ht.csv' },
  { line: 'export mau03 --out mau03.xlsx' },
  { line: 'export archimate --out mo-hinh.xml' },
  { line: 'import xlsx ht.xlsx --dry-run' },
  { line: 'import mau03 mau03.xlsx' },
  { line: 'import archimate mo-hinh.xml --dry-run' },
  { line: 'import docx kq.docx --out tu-word.yaml' },
  { line: 'apply de-xuat/mau.yaml --date 2019-01-01' },
  { line: 'diff HEAD' },
  { line: 'law' },
  { line: 'law stale' },
  { line: 'pack key --out khoa.pem' },
  { line: 'pack check goi.yaml' },
  { line: 'pack build goi.yaml --sign-with khoa.pem --out goi.kpack' },
  { line: 'judge export --out bo-mau' },
  { line: 'judge score bo-mau' },
  { line: 'dedupe' },
  { line: 'edit --where system.owner=="so-tnmt" --set scope=province --dry-run' },
  { line: 'review de-xuat/mau.yaml' },
  { line: 'watch --help' },
  { line: 'lsp --help' },
  { line: 'mcp', input: '' },
  ...exporters.map(({ name }) => ({ line: `export ${name} --out ra-${name}` })),
  { line: 'import backstage ra-backstage --dry-run' },
  { line: 'import calm ra-calm --dry-run' },
  { line: 'import structurizr ra-structurizr --dry-run' },
  { line: 'import likec4 --help' },
  { line: 'import drawio --help' },
  { line: 'merge . . --plan hop-nhat.plan.yaml' },
  { line: 'serve --help' },
  { line: 'push de-xuat/mau.yaml', code: 2 },
  { line: 'registry key --out khoa-tinh.pem' },
  { line: 'registry push --dry-run --out gui-di.json' },
  { line: 'registry search tau ca', code: 2 },
  { line: 'cache status' },
  { line: 'cache clear' },
  { line: 'schema' },
  { line: 'completion bash' },
]

describe('the installed command', () => {
  it('runs each of its commands', { timeout: 600_000 }, () => {
    expect(kientruc(folder, ['init', 'kho', '--framework', '2015', '--sample'])).toMatchObject({ code: 0 })
    const kho = join(folder, 'kho')
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: kho })
    writeFileSync(join(kho, 'goi.yaml'), 'pack: { id: goi-thu, name: Gói thử, version: "1" }\n')
    git('init', '-q')
    git('add', '-A')
    git('commit', '-qm', 'x')
    for (const { line, code = 0, input } of session) {
      const done = kientruc(kho, line.split(' '), input)
      expect({ line, ...done }).toMatchObject({ code })
      expect(`${done.out}${done.err}`).not.toMatch(/node:internal|Cannot find (module|package)/)
    }
    const run = new Set(
      ['init', ...session.map(({ line }) => line)].map((line) => line.split(' ').slice(0, 2).join(' ')),
    )
    const all = commands.flatMap((c: Command | CommandGroup) =>
      'commands' in c ? c.commands.map(({ name }) => `${c.name} ${name}`) : [c.name],
    )
    expect(all.filter((name) => ![...run].some((line) => line === name || line.startsWith(`${name} `)))).toEqual([])
  })

  it('serves an editor until it is told to leave', async () => {
    const server = spawn(bin, ['lsp', '--stdio'], { cwd: home, env, stdio: ['pipe', 'pipe', 'ignore'], shell: windows })
    const left = new Promise((done) => server.on('exit', done))
    server.stdin.write(talk)
    let said = ''
    for await (const piece of server.stdout) said += String(piece)
    expect(await left).toBe(0)
    expect(said).toContain('"capabilities"')
  })
})
