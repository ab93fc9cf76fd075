import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withoutOthers } from '../../src/surfaces/cli/review.js'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'

const dossier = (functions = '[Đăng ký đất đai, Tra cứu thửa đất, Chấm công nhân viên]', id = 'dx-01') => `proposal:
  id: ${id}
  title: Xây dựng cơ sở dữ liệu đất đai
  agency: so-a
  date: 2020-03-02
  kind: build
  purpose: Quản lý đất đai, cấp giấy chứng nhận quyền sử dụng đất cho người dân trên địa bàn tỉnh.
  functions: ${functions}
  budget: { total: 1200, unit: million-vnd, sources: [{ source: Ngân sách, amount: 800 }] }
`
const at = (opinions?: string, text = dossier()) =>
  folder({ ...small, 'hs/dx.yaml': text, ...(opinions === undefined ? {} : { 'hs/dx.y-kien.yaml': opinions }) })
const said = (rest: string) => `proposal: dx-01\nby: Nguyễn Văn A\ndate: 2020-05-04\n${rest}`
const json = async (dir: string, ...argv: readonly string[]) => {
  const { out, err } = await kientruc(dir, ['check', 'hs', '--format', 'json', '--fail-on', 'never', ...argv])
  expect(err).toBe('')
  return JSON.parse(out)
}
interface Told {
  readonly rule: string
  readonly fingerprint: string
}
const named = async (dir: string, rule: string) => {
  const { results } = await json(dir)
  return results[0].findings.find((f: Told) => f.rule === rule)
}

describe('an officer’s file beside the dossier', () => {
  it('a finding set aside stays with name and reason, and does not count', async () => {
    const { fingerprint } = await named(at(), 'budget/sources-differ')
    const dir = at(said(`findings: [{ finding: ${fingerprint}, state: set-aside, reason: Vốn đối ứng bổ sung sau }]\n`))
    const { results, summary } = await json(dir)
    const plain = await json(at())
    expect(results[0].findings.find((f: Told) => f.fingerprint === fingerprint)).toMatchObject({
      officer: { state: 'set-aside', by: 'Nguyễn Văn A', date: '2020-05-04', reason: 'Vốn đối ứng bổ sung sau' },
      waivedBy: expect.stringContaining('Nguyễn Văn A'),
    })
    expect(summary).toMatchObject({ waived: 1, warnings: plain.summary.warnings - 1 })
    const { out } = await kientruc(dir, ['check', 'hs/dx.yaml'])
    expect(out.replace(/\s+/g, ' ')).toContain('Cán bộ gác lại (Nguyễn Văn A, 04/05/2020): Vốn đối ứng bổ sung sau')
  })

  it('one that is agreed or asked about counts as before', async () => {
    const { fingerprint } = await named(at(), 'budget/sources-differ')
    const before = await json(at())
    for (const state of ['state: accepted', 'state: asked, reason: Còn nguồn nào?']) {
      const { summary, results } = await json(at(said(`findings: [{ finding: ${fingerprint}, ${state} }]\n`)))
      expect(summary).toEqual(before.summary)
      expect(results[0].verdict).toBe(before.results[0].verdict)
    }
  })

  it('a match set aside takes the findings that rest on it and the verdict on duplication with it', async () => {
    const before = (await json(at())).results[0]
    expect(before.duplication.matches[0]).toMatchObject({
      id: 'csdl-dat-dai',
      relation: expect.not.stringContaining('related'),
    })
    const dir = at(said('matches: [{ match: csdl-dat-dai, state: set-aside, reason: Khác đối tượng quản lý }]\n'))
    const { duplication, findings } = (await json(dir)).results[0]
    expect(duplication).toMatchObject({ verdict: 'none', reason: expect.stringContaining('Nguyễn Văn A') })
    expect(duplication.matches[0].officer).toMatchObject({ state: 'set-aside' })
    const resting = findings.filter((f: Told & { related: string[] }) => /^(duplication|reuse)/.test(f.rule))
    expect(resting.length).toBeGreaterThan(0)
    expect(resting.every((f: { waivedBy?: string }) => f.waivedBy !== undefined)).toBe(true)
  })

  it('a correction changes what is judged, and places stay those of the file', async () => {
    const dir = at(
      said(
        'corrections:\n  - { field: functions, remove: tra cứu thửa đất, reason: Thuộc dự án khác }\n  - { field: budget, is: 800 }\n',
      ),
    )
    const { proposal, officer, findings } = (await json(dir)).results[0]
    expect(proposal).toMatchObject({ functions: ['Đăng ký đất đai', 'Chấm công nhân viên'], budget: 800 })
    expect(officer.corrections[0]).toMatchObject({
      text: expect.stringContaining('tra cứu thửa đất'),
      by: 'Nguyễn Văn A',
    })
    expect(findings.some((f: Told) => f.rule === 'budget/sources-differ')).toBe(false)
    const lines = (await json(at())).results[0].findings.map((f: { location?: { line: number } }) => f.location?.line)
    for (const { location } of findings) expect(lines).toContain(location?.line)
  })

  it.each([
    [
      said('findings: [{ finding: a0000000000000000000000000000000, state: accepted }]\n'),
      /dx\.y-kien\.yaml:4:23/,
      /không có nội dung này/,
    ],
    [said('matches: [{ match: khong-co, state: accepted }]\n'), /dx\.y-kien\.yaml:4:20/, /khong-co/],
    [said('corrections: [{ field: functions, remove: Không có }]\n'), /dx\.y-kien\.yaml:4:43/, /Không có/],
    [said('matches: [{ match: csdl-dat-dai, state: set-aside }]\n'), /dx\.y-kien\.yaml:4:41/, /chưa ghi lý do/],
    ['proposal: dx-99\nby: A\ndate: 2020-05-04\n', /dx\.y-kien\.yaml:1:11/, /không phải của “dx-01”/],
    [said('corrections: [{ field: title, remove: A }]\n'), /dx\.y-kien\.yaml:4:15/, /“is: …”/],
    [said('corrections: [{ field: kind, is: mua }]\n'), /dx\.y-kien\.yaml:4:34/, /Giá trị được dùng: build/],
    ['proposal: dx-01\ndate: 2020-05-04\n', /dx\.y-kien\.yaml:1:1/, /by/],
  ])('a wrong file is refused at its place: %s', async (opinions, place, words) => {
    const { code, err, out } = await kientruc(at(opinions), ['check', 'hs/dx.yaml'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(place)
    expect(err).toMatch(words)
  })

  it('a new version keeps what still applies and says what no longer does', async () => {
    const { results, architecture } = await json(at())
    const { fingerprint } = results[0].findings.find((f: Told) => f.rule === 'budget/sources-differ')
    const seen = `seen: { dossier: "${results[0].proposal.digest}", architecture: "${architecture.digest}" }\n`
    const opinions = said(
      `${seen}findings:\n  - { finding: ${fingerprint}, state: set-aside, reason: Bổ sung sau }\n  - { finding: ffffffffffffffffffffffffffffffff, state: accepted, about: Thiếu thời gian }\n`,
    )
    // Of the same version it is a mistake, unless it says what was found once; of another one it is told.
    const mistaken = opinions.replace(', about: Thiếu thời gian', '')
    expect((await kientruc(at(mistaken), ['check', 'hs/dx.yaml'])).code).toBe(2)
    expect((await kientruc(at(opinions), ['check', 'hs/dx.yaml'])).out).toContain(
      'Ý kiến không còn áp dụng: Thiếu thời gian',
    )
    const { officer, findings } = (await json(at(opinions, dossier('[Đăng ký đất đai]')))).results[0]
    expect(officer.lapsed).toEqual([{ of: 'findings', index: 1, about: 'Thiếu thời gian' }])
    expect(findings.find((f: Told) => f.fingerprint === fingerprint).officer.state).toBe('set-aside')
  })
})

describe('kientruc review', () => {
  it('in a pipe prints what is open and a file that check takes', async () => {
    const dir = at()
    const { out, code } = await kientruc(dir, ['review', 'hs/dx.yaml', '--by', 'Trần Thị B'])
    expect(code).toBe(0)
    const { fingerprint } = await named(dir, 'budget/sources-differ')
    expect(out).toContain(`finding: "${fingerprint}"`)
    expect(out).toContain('hs/dx.y-kien.yaml')
    writeFileSync(join(dir, 'hs/dx.y-kien.yaml'), out.slice(out.indexOf('# state:')))
    const { results } = await json(dir)
    expect(results[0].officer).toMatchObject({ by: 'Trần Thị B', lapsed: [] })
    expect((await kientruc(dir, ['review', 'hs/dx.yaml'])).out).not.toContain('match: csdl-dat-dai')
  })

  it('takes one dossier that can be read', async () => {
    const dir = at()
    writeFileSync(join(dir, 'hs/hai.yaml'), dossier('[Một]', 'dx-02'))
    expect((await kientruc(dir, ['review', 'hs'])).code).toBe(2)
  })
})

describe('check --against', () => {
  it('says what a new version mended, by its old dossier or its old result', async () => {
    const dir = at()
    writeFileSync(join(dir, 'cu.json'), (await kientruc(dir, ['check', 'hs/dx.yaml', '--format', 'json'])).out)
    renameSync(join(dir, 'hs/dx.yaml'), join(dir, 'cu.yaml'))
    const mended = readFileSync(join(dir, 'cu.yaml'), 'utf8')
      .replace('amount: 800', 'amount: 1200')
      .replace('dx-01', 'dx-moi')
    writeFileSync(join(dir, 'hs/dx.yaml'), mended)
    const [byFile, byResult] = [await json(dir, '--against', 'cu.yaml'), await json(dir, '--against', 'cu.json')]
    for (const { results } of [byFile, byResult]) {
      const { since } = results[0]
      expect(since.gone.map((f: Told) => f.rule)).toEqual(['budget/sources-differ'])
      expect(since.new).toEqual([])
      expect(since.same).toBeGreaterThan(0)
      expect(since.verdict.before).toBe(since.verdict.after)
    }
    const { out } = await kientruc(dir, ['check', 'hs/dx.yaml', '--against', 'cu.json'])
    expect(out).toMatch(/So với cu\.json: kết luận vẫn là/)
    expect((await kientruc(dir, ['check', 'hs/dx.yaml', '--against', 'khong-co.json'])).code).toBe(2)
  })
})

describe('two officers at one dossier', () => {
  const on = (finding: string, reason: string) => ({ finding, state: 'set-aside' as const, reason })
  it('keeps what the other wrote while this one was asked, and leaves out the same of this one', () => {
    const said = { findings: [on('a', 'tôi'), on('b', 'tôi'), on('c', 'tôi')], matches: [], corrections: [] }
    const known = { findings: [on('a', 'cũ')] }
    const now = { findings: [on('a', 'cũ'), on('b', 'người khác')] }
    const { mine, others } = withoutOthers(said, known, now)
    expect({ others, findings: mine.findings.map((f) => f.finding) }).toEqual({ others: 1, findings: ['a', 'c'] })
  })
})
