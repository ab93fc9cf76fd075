import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder, small, system } from '../support/disk.js'
import { assistant, deskOf } from './client.js'

const proposal = (id: string, title: string, extra = '') =>
  `proposal:\n  id: ${id}\n  title: ${title}\n  agency: so-a\n  kind: build\n  date: 2019-03-15\n  purpose: Quản lý thửa đất, hồ sơ địa chính, cấp giấy chứng nhận.\n${extra}`
const files = {
  ...small,
  'kientruc.yaml': `${small['kientruc.yaml']}proposals: de-xuat\n`,
  'de-xuat/a.yaml': proposal('dx-a', 'Xây dựng cơ sở dữ liệu đất đai'),
}
const land =
  'Tên dự án: Xây dựng cơ sở dữ liệu đất đai\nChủ đầu tư: Sở A\nMục tiêu: Quản lý thửa đất và hồ sơ địa chính'

describe('the tools', () => {
  it('are told with titles, both schemas and that they only read, in the language asked for', async () => {
    for (const lang of ['vi', 'en'] as const) {
      const { tools } = await (await assistant(folder(files), { lang })).client.listTools()
      expect(tools.map((t) => t.name)).toEqual([
        ...['similar', 'check_proposal', 'explain', 'system', 'impact', 'law_as_of', 'validate'],
      ])
      for (const { title, annotations, inputSchema, outputSchema } of tools) {
        expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false })
        expect([inputSchema.type, outputSchema?.type]).toEqual(['object', 'object'])
        expect(/[ảạệộ]/.test(`${title}${JSON.stringify(inputSchema)}`)).toBe(lang === 'vi')
      }
    }
  })

  it('judge YAML, a dossier of the folder and plain text, as `check` does', async () => {
    const dir = folder(files)
    const { call } = await assistant(dir)
    const { out } = await kientruc(dir, ['check', 'de-xuat/a.yaml', '--format', 'json'])
    const [result] = JSON.parse(out).results
    const byId = await call('check_proposal', { id: 'dx-a', requirements: true, limit: 10 })
    expect(byId).toMatchObject({ verdict: result.verdict, findings: result.findings, duplication: result.duplication })
    const byYaml = await call('check_proposal', { yaml: files['de-xuat/a.yaml'] })
    expect(byYaml.duplication).toMatchObject({ verdict: result.duplication.verdict })
    const byText = await call('check_proposal', { text: land })
    expect(byText.proposal).toMatchObject({ title: 'Xây dựng cơ sở dữ liệu đất đai', agency: 'so-a' })
    expect(byText.duplication).toMatchObject({ matches: [{ id: 'csdl-dat-dai' }, {}] })
    expect(byText.remarks).not.toEqual([])
    expect(byText).toHaveProperty('advice')
  })

  it('compare with the folder’s other proposals only when asked', async () => {
    const { call } = await assistant(folder(files))
    const yaml = proposal('dx-b', 'Xây dựng cơ sở dữ liệu đất đai')
    const others = async (amongProposals: boolean) => {
      const { duplication } = await call('check_proposal', { yaml, amongProposals, limit: 10 })
      return (duplication as { matches: { of: string }[] }).matches.filter((m) => m.of === 'proposal').length
    }
    expect([await others(false), await others(true)]).toEqual([0, 1])
  })

  it('tell the question for the officer where the judge is unsure', async () => {
    const { call } = await assistant(folder(files))
    // From the same to something else there is a point at which nobody can tell.
    const more = [
      '',
      ', bến cá',
      ', quản lý bến cá',
      ', quản lý tàu cá và bến cá',
      ', tàu cá, bến cá, nhật ký khai thác',
    ]
    const reviews = []
    for (const besides of more) {
      const purpose = `purpose: Giải quyết hồ sơ${besides}`
      const yaml = proposal('dx-1', 'Hệ thống một cửa').replace(/purpose: .*/, purpose)
      const { duplication } = await call('check_proposal', { yaml })
      const { review } = duplication as { readonly review?: object }
      if (review) reviews.push(review)
    }
    expect(reviews.length).toBeGreaterThan(0)
    for (const review of reviews)
      expect(review).toMatchObject({ between: [{}, {}], question: expect.stringContaining('?') })
  })

  it('find, explain, show and follow systems, rules, documents and the law', async () => {
    const { call } = await assistant(folder(files))
    expect(await call('similar', { text: 'quản lý đất đai', limit: 1 })).toMatchObject({
      asOf: '2019-06-01',
      matches: [{ id: 'csdl-dat-dai' }],
    })
    expect(await call('explain', { id: 'hosting/no-backup' })).toMatchObject({ kind: 'rule' })
    expect(await call('explain', { id: 'so-a' })).toMatchObject({ kind: 'agencies', name: 'Sở A' })
    expect(await call('system', { id: 'Cơ sở dữ liệu đất đai' })).toMatchObject({
      ...{ id: 'csdl-dat-dai', owner: { id: 'so-b', name: 'Sở B' }, layer: { name: 'Dữ liệu' } },
      usedBy: [{ id: 'ht-mot-cua', kind: 'data' }],
      declaredAt: 'he-thong.yaml:11',
    })
    expect(await call('impact', { id: 'csdl-dat-dai', retireOn: '2020' })).toMatchObject({
      ...{ dependents: [{ id: 'ht-mot-cua' }], leftOut: 0 },
      retirement: { day: '2020-01-01' },
    })
    const law = await call('law_as_of', { day: '2026-08', since: '2019' })
    expect(law).toMatchObject({ asOf: '2026-08-01', since: { day: '2019-01-01' } })
    expect(await call('validate', { limit: 1 })).toMatchObject({ summary: { errors: 0 } })
  })

  it('see what changed in the files since the last question, also that they broke', async () => {
    const dir = folder(files)
    const { call, refusal } = await assistant(dir)
    expect(await refusal('system', { id: 'ht-moi' })).toContain('ht-moi')
    writeFileSync(join(dir, 'moi.yaml'), `systems:\n${system('ht-moi')}`)
    expect(await call('system', { id: 'ht-moi' })).toMatchObject({ name: 'Hệ thống ht-moi' })
    writeFileSync(join(dir, 'moi.yaml'), 'systems:\n  - id: [')
    expect(await refusal('similar', { text: 'đất đai' })).toMatch(/Kiến trúc có 1 lỗi.*moi\.yaml:\d/s)
    expect(await call('validate', {})).toMatchObject({ summary: { errors: 1 } })
  })
})

describe('saving a draft', () => {
  const draft = proposal('dx-moi', 'Quản lý bến cá')

  it('is not there without --write', async () => {
    const { client } = await assistant(folder(files))
    await expect(client.callTool({ name: 'save_draft', arguments: { yaml: draft } })).rejects.toThrow('--write')
  })

  it('writes a new file once, and none for what is no sound proposal', async () => {
    const dir = folder(files)
    const { call, refusal } = await assistant(dir, { writes: true })
    expect(await call('save_draft', { yaml: draft })).toEqual({ id: 'dx-moi', file: 'de-xuat/dx-moi.yaml' })
    expect(readFileSync(join(dir, 'de-xuat/dx-moi.yaml'), 'utf8')).toBe(draft)
    expect(await refusal('save_draft', { yaml: draft })).toContain('đã được dùng')
    expect(await refusal('save_draft', { yaml: proposal('csdl-dat-dai', 'X') })).toContain('đã được dùng')
    expect(await refusal('save_draft', { yaml: 'proposal: { id: x }' })).toContain('title')
    expect(await refusal('save_draft', { yaml: proposal('../../thoat', 'X') })).toContain('thoat')
    expect(readdirSync(join(dir, 'de-xuat')).sort()).toEqual(['a.yaml', 'dx-moi.yaml'])
    expect(existsSync(join(dir, '../thoat.yaml'))).toBe(false)
  })

  it('never overwrites a file of that name with another id in it', async () => {
    const dir = folder({ ...files, 'de-xuat/dx-moi.yaml': proposal('dx-khac', 'Khác') })
    const { refusal } = await assistant(dir, { writes: true })
    expect(await refusal('save_draft', { yaml: draft })).toContain('dx-moi.yaml')
    expect(readFileSync(join(dir, 'de-xuat/dx-moi.yaml'), 'utf8')).toContain('dx-khac')
  })
})

describe('a draft whose id is the name of something else', () => {
  it.each(['con', 'aux.x', 'kientruc', 'a.y-kien', 'a.plan', 'x.'])('%s is a proposal like any other', async (id) => {
    const dir = folder(files)
    const { call } = await assistant(dir, { writes: true })
    const draft = proposal(id, 'Quản lý bến cá')
    const { file } = (await call('save_draft', { yaml: draft })) as { file: string }
    expect(file).toMatch(/^de-xuat\/[a-z-]+-[0-9a-f]{8}\.yaml$/)
    expect(await call('check_proposal', { id })).toHaveProperty('verdict')
    expect(await call('check_proposal', { id: 'dx-a' })).toHaveProperty('verdict')
  })

  it('is not written through a link that leads out of the architecture', async () => {
    const { 'de-xuat/a.yaml': _, ...rest } = files
    const [dir, elsewhere] = [folder(rest), folder({})]
    symlinkSync(elsewhere, join(dir, 'de-xuat'))
    const { refusal } = await assistant(dir, { writes: true })
    expect(await refusal('save_draft', { yaml: proposal('dx-moi', 'X') })).toMatch(/ra ngoài|kho chứa kiến trúc/)
    expect(readdirSync(elsewhere)).toEqual([])
  })
})

describe('two assistants', () => {
  it('ask the same desk and get the same answers', async () => {
    const dir = folder(files)
    const desk = deskOf(dir)
    const [a, b] = [await assistant(dir, {}, desk), await assistant(dir, {}, desk)]
    const asks = [1, 2, 3].flatMap(() => [a, b].map((one) => one.call('check_proposal', { id: 'dx-a' })))
    const answers = new Set((await Promise.all(asks)).map((answer) => JSON.stringify(answer)))
    expect(answers.size).toBe(1)
  })
})
