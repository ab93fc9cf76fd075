import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { bundledPackIds, bundledPacks, checkPack, loadWorkspace } from '../../src/architecture/index.js'
import { partsOfZip } from '../../src/architecture/read/sealed-zip.js'
import { InputError } from '../../src/kernel/index.js'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'

/** A pack of law of a day to come: one new decree, in the place of one that the tool knows. */
const pack = `pack: { id: luat-2027, name: Luật năm 2027, version: "2027.1", date: 2027-01-05 }
documents:
  - { id: nd-1-2027, number: 1/2027/NĐ-CP, title: Nghị định thử, effectiveFrom: 2027-02-01, confidence: reported }
`
const manifest = (lines: string) => ({ ...small, 'kientruc.yaml': `${small['kientruc.yaml']}${lines}` })

let made: { readonly dir: string; readonly key: string; readonly archive: Uint8Array }
// Folders go after each test.
beforeEach(async () => {
  const dir = folder({ 'goi.yaml': pack })
  const key = (await kientruc(dir, ['pack', 'key', '--out', 'khoa.pem'])).out.trim()
  const built = await kientruc(dir, ['pack', 'build', 'goi.yaml', '--sign-with', 'khoa.pem', '--out', 'luat.kpack'])
  expect(built.code, built.err).toBe(0)
  made = { dir, key, archive: readFileSync(join(dir, 'luat.kpack')) }
})

/** The workspace that names an archive, under these keys. */
function withArchive(archive: Uint8Array, keys: string) {
  const dir = folder(manifest(`packs: [goi/luat.kpack]\n${keys}`))
  mkdirSync(join(dir, 'goi'))
  writeFileSync(join(dir, 'goi', 'luat.kpack'), archive)
  return () => loadWorkspace(dir, { cwd: dir })
}
const keys = (key = made.key) => `packKeys: [{ name: Bộ thử, key: "${key}" }]\n`

function reasonFor(load: () => unknown): string {
  try {
    load()
  } catch (error) {
    if (error instanceof InputError) return error.hits.map((h) => `${h.location?.line} ${h.message.vi}`).join('\n')
    throw error
  }
  return 'loaded'
}

describe('a signed pack', () => {
  it('is read where a key of the manifest has signed it, with its version and date in the result', async () => {
    const { model, hits } = withArchive(made.archive, keys())()
    expect(hits).toEqual([])
    const document = model.documents.get('nd-1-2027')
    expect(document?.number).toBe('1/2027/NĐ-CP')
    expect(model.locate(document ?? {})?.file).toMatch(/goi\/luat\.kpack\/goi\.yaml$/)
    expect(model.packs).toContainEqual({
      id: 'luat-2027',
      name: 'Luật năm 2027',
      version: '2027.1',
      date: '2027-01-05',
    })
    const dir = folder(manifest(`packs: [luat.kpack]\n${keys()}`))
    writeFileSync(join(dir, 'luat.kpack'), made.archive)
    const { out } = await kientruc(dir, ['validate', '--format', 'json'])
    expect(JSON.parse(out).architecture.packs).toContainEqual({
      id: 'luat-2027',
      version: '2027.1',
      date: '2027-01-05',
    })
  })

  it('is refused at its line without a key, and under another', async () => {
    expect(reasonFor(withArchive(made.archive, ''))).toMatch(/^5 .*chưa nêu khóa nào/)
    const other = (await kientruc(folder(), ['pack', 'key', '--out', 'khac.pem'])).out.trim()
    expect(reasonFor(withArchive(made.archive, keys(other)))).toMatch(/^5 .*chữ ký không phải của Bộ thử/)
  })

  it('is refused where anything in it was altered, added or taken away', () => {
    const parts = unzipSync(made.archive)
    const bytes = (text: string) => new TextEncoder().encode(text)
    const altered = (change: Record<string, Uint8Array | undefined>) => {
      const all = Object.entries({ ...parts, ...change }).filter((e): e is [string, Uint8Array] => e[1] !== undefined)
      return reasonFor(withArchive(zipSync(Object.fromEntries(all)), keys()))
    }
    expect(altered({})).toBe('loaded')
    const text = strFromU8(parts['goi.yaml'] ?? new Uint8Array())
    expect(altered({ 'goi.yaml': bytes(text.replace('2027-02-01', '2026-02-01')) })).toContain('đã bị sửa')
    expect(altered({ 'them.yaml': bytes('documents: []\n') })).toContain('đã bị sửa')
    expect(altered({ 'goi.yaml': undefined })).toContain('đã bị sửa')
    expect(
      altered({ 'goi.json': bytes(strFromU8(parts['goi.json'] ?? new Uint8Array()).replace('2027.1', '2027.2')) }),
    ).toContain('đã bị sửa')
    expect(altered({ 'goi.sig': undefined })).toContain('thiếu bảng kê hoặc chữ ký')
    expect(altered({ '../ngoai.yaml': bytes('x: 1') })).toContain('có tệp lạ')
    expect(reasonFor(withArchive(made.archive.subarray(0, 200), keys()))).toContain('bị hỏng')
    expect(reasonFor(withArchive(bytes('không phải zip'), keys()))).toContain('bị hỏng')
  })

  it('is not unfolded beyond its bounds', () => {
    const bomb = zipSync({
      'goi.json': new Uint8Array(),
      'goi.sig': new Uint8Array(),
      'a.yaml': new Uint8Array(200 << 20),
    })
    expect(reasonFor(withArchive(bomb, keys()))).toContain('quá lớn')
    // One that says less of its size than it unfolds to.
    const lying = Buffer.from(bomb)
    for (const sign of ['PK\x01\x02', 'PK\x03\x04']) {
      const at = lying.lastIndexOf(sign, undefined, 'latin1')
      lying.writeUInt32LE(10, at + (sign.charCodeAt(2) === 1 ? 24 : 22))
    }
    expect(() => partsOfZip(lying).get('a.yaml')?.unfold()).toThrow()
    expect(reasonFor(withArchive(lying, keys()))).toContain('chữ ký không phải')
  })

  it('is the same file each time, and its key is for its owner alone and never overwritten', async () => {
    const { dir, archive } = made
    await kientruc(dir, ['pack', 'build', 'goi.yaml', '--sign-with', 'khoa.pem', '--out', 'lai.kpack'])
    expect(readFileSync(join(dir, 'lai.kpack')).equals(archive)).toBe(true)
    expect(statSync(join(dir, 'khoa.pem')).mode & 0o077).toBe(0)
    const again = await kientruc(dir, ['pack', 'key', '--out', 'khoa.pem'])
    expect(again.code).toBe(2)
    expect(again.err).toContain('không bao giờ bị ghi đè')
  })
})

describe('a pack of the same id as the tool’s own', () => {
  const law = (version: string) =>
    `pack: { id: nen-tang-quoc-gia, name: Nền tảng, version: "${version}" }\ndocuments:\n  - { id: vb-moi, number: 2/2027/QĐ-TTg, title: Thử }\n`
  const workspace = (version: string, packs = 'nen-tang-quoc-gia, goi/nen-tang.yaml') => {
    const dir = folder({ ...manifest(`packs: [${packs}]\n`), 'goi/nen-tang.yaml': law(version) })
    return loadWorkspace(dir, { cwd: dir })
  }

  it('takes its place where it is not older', () => {
    const { model, hits } = workspace('2027.1')
    expect(hits).toEqual([])
    expect(model.packs.filter((p) => p.id === 'nen-tang-quoc-gia')).toEqual([
      { id: 'nen-tang-quoc-gia', name: 'Nền tảng', version: '2027.1' },
    ])
    expect(model.documents.has('vb-moi')).toBe(true)
    const other = workspace('2027.1', 'goi/nen-tang.yaml, nen-tang-quoc-gia').model.packs
    expect(new Set(other)).toEqual(new Set(model.packs))
  })

  it('is not used where it is older, which is told at its line; 9 comes before 11', () => {
    for (const version of ['2017.12', '2018.0.9']) {
      const { model, hits } = workspace(version)
      expect(model.documents.has('vb-moi')).toBe(false)
      expect(hits.map((h) => `${h.location?.line} ${h.message.vi}`)).toEqual([
        `5 Gói “nen-tang-quoc-gia” phiên bản ${version} cũ hơn bản 2018.1 kèm theo công cụ nên không dùng.`,
      ])
    }
  })
})

describe('a folder of a pack', () => {
  const split = {
    'goi/dau.yaml': 'pack: { id: cua-tinh, name: Gói của tỉnh, version: "1" }\n',
    'goi/van-ban.yaml': 'documents:\n  - { id: vb-1, number: 1/QĐ-UBND, title: Thử }\n',
  }

  it('is read whole, its head in one of its files', () => {
    const dir = folder({ ...manifest('packs: [goi/]\n'), ...split })
    const { model, hits } = loadWorkspace(dir, { cwd: dir })
    expect(hits).toEqual([])
    expect(model.documents.get('vb-1') && model.originOf(model.documents.get('vb-1') ?? {})).toEqual({
      pack: 'cua-tinh',
    })
  })

  it('without a head, or with two, is told', () => {
    const told = (files: Record<string, string>) => {
      const dir = folder({ ...manifest('packs: [goi/]\n'), ...files })
      return loadWorkspace(dir, { cwd: dir }).hits.map((h) => h.message.vi)
    }
    expect(told({ 'goi/van-ban.yaml': split['goi/van-ban.yaml'], 'goi/khac.yaml': 'agencies: []\n' })).toEqual([
      '“goi/” không phải gói nội dung: không tệp nào có phần đầu pack.',
    ])
    expect(told({ ...split, 'goi/nua.yaml': split['goi/dau.yaml'] })).toContain('Gói này có hai phần đầu (pack).')
  })
})

describe('the tool’s own packs', () => {
  it.each(bundledPackIds())('%s passes the check that every pack passes', (id) => {
    const { hits, pack } = checkPack(join(bundledPacks(), `${id}.yaml`), [])
    expect(hits).toEqual([])
    expect(pack?.id).toBe(id)
  })

  it('travel sealed like any other, and hold the same', async () => {
    const { dir, key } = made
    const own = join(bundledPacks(), 'van-ban.yaml')
    const line = ['pack', 'build', own, '--sign-with', 'khoa.pem', '--out', 'van-ban.kpack']
    expect((await kientruc(dir, line)).code).toBe(0)
    const plain = folder(small)
    const sealed = folder(manifest(`packs: [van-ban.kpack]\npackKeys: [{ name: Bộ thử, key: "${key}" }]\n`))
    writeFileSync(join(sealed, 'van-ban.kpack'), readFileSync(join(dir, 'van-ban.kpack')))
    const [a, b] = [plain, sealed].map((at) => loadWorkspace(at, { cwd: at }))
    expect(b?.hits).toEqual([])
    expect([...(b?.model.documents.values() ?? [])]).toEqual([...(a?.model.documents.values() ?? [])])
    expect(b?.model.packs.find((p) => p.id === 'van-ban')).toEqual(a?.model.packs.find((p) => p.id === 'van-ban'))
  })
})

describe('pack check', () => {
  it('tells what a pack holds, and every fault with its place', async () => {
    const dir = folder({
      'tot.yaml': pack,
      'sai.yaml': `pack: { id: sai, name: Sai, version: "1" }
documents:
  - { id: vb-1, number: 1/NĐ-CP, title: Một, supersededBy: khong-co, la: 1 }
  - { id: vb-2, number: 2/NĐ-CP, title: Hai, effectiveFrom: 2027-02-01, effectiveTo: 2026-01-01 }
`,
    })
    const good = await kientruc(dir, ['pack', 'check', 'tot.yaml'])
    expect(good).toMatchObject({ code: 0, err: '' })
    expect(good.out).toBe('Luật năm 2027 (luat-2027, 2027.1): 1 văn bản; không có lỗi\n')
    const bad = await kientruc(dir, ['pack', 'check', 'sai.yaml'])
    expect(bad.code).toBe(1)
    for (const place of ['sai.yaml:3', 'sai.yaml:4']) expect(bad.err).toContain(place)
    expect(bad.err).toContain('khong-co')
    const refused = await kientruc(dir, ['pack', 'build', 'sai.yaml', '--sign-with', 'x', '--out', 'x.kpack'])
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('Gói có lỗi nên chưa ký.')
  })

  it('asks of an archive who signed it', async () => {
    const { dir, key } = made
    expect((await kientruc(dir, ['pack', 'check', 'luat.kpack', '--key', key])).code).toBe(0)
    expect((await kientruc(dir, ['pack', 'check', 'luat.kpack'])).code).toBe(2)
    expect((await kientruc(dir, ['pack', 'check', 'luat.kpack', '--key', 'abc'])).err).toContain('--key cần dạng')
  })
})
