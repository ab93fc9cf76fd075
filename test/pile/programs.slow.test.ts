import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { folder, small } from '../support/disk.js'
import { pdfOf, streamOf } from '../support/pdf.js'

/** What other programs and threads do for the pile, by the built command. */
const root = resolve(import.meta.dirname, '../..')
const office = spawnSync('soffice', ['--version']).status === 0

function check(dir: string, args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'kientruc.js'), 'check', ...args], {
    cwd: dir,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  return { status, out: stdout, err: stderr }
}
const titles = (out: string): string[] =>
  JSON.parse(out).results.map(
    (r: { proposal: { file: string; title: string } }) => `${r.proposal.file}: ${r.proposal.title}`,
  )

const page = (extra = '') =>
  `<html><meta charset="utf-8"><body><p>Tên dự án: Xây dựng phần mềm quản lý hồ chứa</p><p>Chủ đầu tư: Sở A</p><p>Mục tiêu: Quản lý hồ chứa nước.</p>${extra}</body></html>`

describe.runIf(office)('by LibreOffice', () => {
  it('old Word, OpenDocument, RTF and old Excel are read; nothing is left behind', () => {
    const dir = folder(small)
    writeFileSync(join(dir, 'a.html'), page())
    const convert = (to: string, filter: string) =>
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${encodeURI(join(dir, '.p'))}`,
          '--headless',
          `--infilter=${filter}`,
          '--convert-to',
          to,
          '--outdir',
          join(dir, 'den'),
          join(dir, 'a.html'),
        ],
        { stdio: 'ignore' },
      )
    for (const to of ['doc', 'odt', 'rtf']) convert(to, 'HTML (StarWriter)')
    convert('xls', 'calc_HTML_WebQuery')
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('kientruc-'))
    const { out, err } = check(dir, ['den', '--format', 'json'])
    const title = 'Xây dựng phần mềm quản lý hồ chứa'
    expect(titles(out), err).toEqual(['doc', 'odt', 'rtf', 'xls'].map((ending) => `den/a.${ending}: ${title}`))
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('kientruc-'))).toEqual(before)
  })

  it('a picture at an address of the network is not asked for', async () => {
    let asked = 0
    const server = createServer((_, response) => {
      asked++
      response.end()
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const dir = folder({
      ...small,
      'trang.doc': page(
        `<img src="http://127.0.0.1:${port}/a.png"><link rel="stylesheet" href="http://127.0.0.1:${port}/a.css">`,
      ),
    })
    // Not by spawnSync: whoever waits for a process hears no request.
    const ran = promisify(execFile)(
      process.execPath,
      [join(root, 'bin', 'kientruc.js'), 'check', 'trang.doc', '--format', 'json'],
      { cwd: dir },
    )
    const { stdout: out } = await ran.catch((failed: { stdout: string }) => failed)
    server.close()
    expect(titles(out)).toHaveLength(1)
    expect(asked).toBe(0)
  })

  it('what it cannot open is told', () => {
    const dir = folder({
      ...small,
      'a.odt': readFileSync(join(root, 'test/exchange/fixtures/thue-dich-vu.docx')).subarray(0, 3000),
    })
    const { status, err } = check(dir, ['a.odt'])
    expect(status).toBe(2)
    expect(err).not.toMatch(/node:internal|\bat .+:\d+/)
  })
})

it('without LibreOffice it is said what to do, and the others are read', () => {
  const dir = folder({
    ...small,
    'den/a.rtf': '{\\rtf1 x}',
    'den/b.yaml': 'proposal: { id: b, title: B, agency: so-a, kind: build, purpose: x }\n',
  })
  const { status, out, err } = check(dir, ['den', '--format', 'json'], { KIENTRUC_SOFFICE: '/khong/co' })
  expect(status).toBe(2)
  expect(titles(out)).toContain('den/b.yaml: B')
  expect(out + err).toContain('KIENTRUC_SOFFICE')
})

describe('in a thread of its own', () => {
  it('a PDF is read', () => {
    const dir = folder({ ...small, 'a.pdf': readFileSync(join(root, 'test/exchange/fixtures/to-trinh.pdf')) })
    expect(JSON.parse(check(dir, ['a.pdf', '--format', 'json']).out).results[0].proposal.functions).toContain(
      'In trích lục',
    )
  })

  it('one that unfolds without end is ended, and the others are read', () => {
    const bomb = zlibSync(zlibSync(new Uint8Array(400 << 20).fill(32), { level: 1 }), { level: 9 })
    const pdf = pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>',
      streamOf(bomb, '/Filter[/FlateDecode/FlateDecode]'),
    ])
    const dir = folder({
      ...small,
      'den/a.pdf': pdf,
      'den/b.yaml': 'proposal: { id: b, title: B, agency: so-a, kind: build, purpose: x }\n',
    })
    const { status, out } = check(dir, ['den', '--format', 'json'])
    expect(status).toBe(2)
    expect(titles(out)).toContain('den/b.yaml: B')
    expect(out).toMatch(/quá lớn|không đọc xong/)
  })
})
