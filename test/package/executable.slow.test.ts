import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { folder } from '../support/disk.js'

const root = join(import.meta.dirname, '../..')
const lasting = mkdtempSync(join(tmpdir(), 'kientruc-executable-'))
const release = join(lasting, 'release')
/** A computer without Node: an empty home, no path to any program. */
const home = join(lasting, 'home')
const env = { HOME: home }
const linux = process.platform === 'linux' && process.arch === 'x64'
let made = ''
let missing = ''

beforeAll(() => {
  if (!linux) return
  mkdirSync(home)
  const run = spawnSync(process.execPath, ['scripts/package.mjs', release, '--built', '--linux'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (run.status === 75) missing = run.stderr
  else if (run.status !== 0) throw new Error(run.stderr)
  made = join(release, readdirSync(release).find((name) => name.endsWith('-linux-x64')) ?? '')
}, 600_000)
afterAll(() => rmSync(lasting, { recursive: true, force: true }))

function kientruc(cwd: string, args: readonly string[], more: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(made, args, { cwd, env: { ...env, ...more }, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

/** The one folder in the cache, named by the digest of what it holds. */
function unpacked(): string {
  const cache = join(home, '.cache', 'kientruc-app')
  const names = readdirSync(cache)
  expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
  return join(cache, names[0] ?? '')
}

describe.skipIf(!linux)('the executable, where there is no Node', () => {
  // Node's own program comes from npm; without network nothing can be said here.
  beforeEach(({ skip }) => {
    if (missing !== '') skip(missing)
  })

  it('runs the commands: a new architecture, Word and PDF dossiers, a graph, a site', () => {
    const place = folder()
    expect(kientruc(place, ['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' })
    expect(kientruc(place, ['init', 'moi', '--name', 'Lâm Đồng', '--framework', '2026', '--sample']).code).toBe(0)
    cpSync(join(root, 'architecture-2026'), join(place, 'architecture'), { recursive: true })
    expect(kientruc(place, ['validate']).code).toBe(0)
    for (const name of ['to-trinh.pdf', 'thue-dich-vu.docx']) {
      cpSync(join(root, 'test/exchange/fixtures', name), join(place, name))
      const checked = kientruc(place, ['check', name, '--format', 'json', '--fail-on', 'never'])
      expect([name, checked.code, checked.err]).toEqual([name, 0, expect.any(String)])
      const result: { results: { verdict: string }[] } = JSON.parse(checked.out)
      expect(result.results).toHaveLength(1)
    }
    expect(kientruc(place, ['graph', '--out', 'so-do.svg']).code).toBe(0)
    const drawing = readFileSync(join(place, 'so-do.svg'), 'utf8')
    expect(drawing).toContain('data-node="n20"')
    // The layout engine, a thread of its own, was there.
    expect(drawing).not.toContain('vẽ theo hàng')
    expect(kientruc(place, ['report', '--out', 'trang']).code).toBe(0)
    expect(existsSync(join(place, 'trang', 'he-thong.html'))).toBe(true)
  }, 300_000)

  it('never believes what stands in the cache', () => {
    kientruc(home, ['--version'])
    const place = unpacked()
    const entry = join(place, 'bin', 'kientruc.js')
    const genuine = readFileSync(entry, 'utf8')
    writeFileSync(entry, 'console.log("altered")\n')
    const extra = join(place, 'dist', 'compiled', `${process.version}-linux-x64`)
    mkdirSync(extra, { recursive: true })
    writeFileSync(join(extra, 'kientruc.cjs'), 'altered')
    expect(kientruc(home, ['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' })
    expect(readFileSync(join(unpacked(), 'bin', 'kientruc.js'), 'utf8')).toBe(genuine)
    expect(existsSync(extra)).toBe(false)
  })

  it('says in plain words where its cache cannot be written', () => {
    const refused = kientruc(home, ['--version'], { KIENTRUC_CACHE: join(made, 'x') })
    expect(refused.code).toBe(3)
    expect(refused.err).toContain('Đặt KIENTRUC_CACHE là một thư mục ghi được')
    expect(refused.err).not.toMatch(/^\s+at /m)
  })

  it('comes with its digest and a bill that names Node and every library', async () => {
    for (const line of readFileSync(join(release, 'SHA256SUMS'), 'utf8').trim().split('\n')) {
      const [sum, name = ''] = line.split('  ')
      expect([
        name,
        createHash('sha256')
          .update(readFileSync(join(release, name)))
          .digest('hex'),
      ]).toEqual([name, sum])
    }
    const text = readFileSync(join(release, 'kientruc-0.1.0.cdx.json'), 'utf8')
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull()
    for (const name of ['"node"', '"commander"', '"graphology"', 'linux-x64']) expect(text).toContain(name)
  })
})
