import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { schemaDocument } from '../../src/surfaces/cli/schema.js'
import { kientruc } from '../support/cli.js'
import { folder, small, system } from '../support/disk.js'

const proposal = (extra = '') =>
  `proposal:\n  id: dx-1\n  title: Xây dựng phần mềm quản lý bến cá\n  agency: so-a\n  kind: build\n  date: 2019-03-15\n  purpose: Quản lý tàu cá ra vào bến, cấp chuyến biển.\n${extra}`
const trace = /^\s+at .+:\d+:\d+\)?$|node:internal|TypeError|RangeError/m

describe('the command line', () => {
  it('shows help in Vietnamese, and in English when asked', async () => {
    const vi = await kientruc('/', ['--help'])
    expect(vi.code).toBe(0)
    expect(vi.out).toContain('Cách dùng:')
    for (const name of ['init', 'validate', 'check', 'similar', 'report', 'graph', 'explain', 'schema'])
      expect(vi.out).toContain(name)
    expect((await kientruc('/', ['--lang', 'en', '--help'])).out).toContain('Usage:')
  })

  it('shows examples in the help of each command, in both languages', async () => {
    for (const name of ['init', 'validate', 'check', 'similar', 'report', 'graph', 'explain', 'schema']) {
      expect((await kientruc('/', [name, '--help'])).out).toMatch(new RegExp(`Ví dụ:\\n\\s+kientruc .*${name}`))
      expect((await kientruc('/', ['--lang', 'en', name, '--help'])).out).toContain('Examples:')
    }
  })

  it('prints the version', async () => {
    expect((await kientruc('/', ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  const unusable: Record<string, [string[], string]> = {
    'a mistyped command': [['valdate'], 'validate'],
    'a mistyped option': [['validate', '--fail-onn', 'error'], '--fail-on'],
    'an option without its value': [['validate', '--as-of'], '--as-of'],
    'a mistyped format': [['validate', '--format', 'jsn'], 'json'],
    'a mistyped language': [['--lang', 'fr', 'validate'], 'vi'],
    'a day that does not exist': [['validate', '--as-of', '2019-13-45'], '2019-13-45'],
    'a level that does not exist': [['validate', '--fail-on', 'warn'], 'warning'],
    'an output without a format': [['validate', '--out', 'x.json'], '--out'],
    'no workspace': [['--architecture', 'khong-co', 'validate'], 'kientruc.yaml'],
    'too many arguments': [['schema', 'proposal', 'x'], 'schema'],
    'no proposal': [['check'], 'kientruc check'],
    'a proposal that is not there': [['check', 'khong-co.yaml'], 'khong-co.yaml'],
    'a site without a folder': [['report'], '--out'],
    'a graph around nothing': [['graph', '--focus', 'csdl-dat-dia'], 'csdl-dat-dai'],
    'an id that does not exist': [['explain', 'hosting/no-bakcup'], 'hosting/no-backup'],
    'a schema that does not exist': [['schema', 'proposl'], 'proposal'],
  }
  for (const [what, [argv, mention]] of Object.entries(unusable)) {
    it(`refuses ${what} with exit code 2 and the mend`, async () => {
      const run = await kientruc(folder(small), argv)
      expect(run.err).toContain(mention)
      expect(run).toMatchObject({ code: 2, out: '' })
      expect(run.err).not.toMatch(trace)
    })
  }
})

describe('an output into a folder', () => {
  const two = () =>
    folder({
      ...small,
      'de-xuat/a.yaml': proposal(),
      'de-xuat/b.yaml': proposal().replace('dx-1', 'DX-1').replace('bến cá', 'bãi cá'),
      'de-xuat/c.yaml': proposal().replace('bến cá', 'chợ cá'),
    })

  it('holds a file for each proposal, also where ids are the same but for the case, or the same', async () => {
    const root = two()
    const run = await kientruc(root, [
      'check',
      'de-xuat',
      '--fail-on',
      'never',
      '--out',
      'html=phieu/',
      '--out',
      'json=phieu/',
    ])
    expect(run.err).toContain('phieu/dx-1.html')
    const files = readdirSync(join(root, 'phieu'))
    expect(files.filter((f) => f.endsWith('.html'))).toHaveLength(3)
    expect(files).toContain('dx-1.html')
    expect(new Set(files.map((f) => f.toLowerCase())).size).toBe(6)
    for (const f of files) expect(f).toMatch(/^dx-1(-[a-z0-9-]+)?\.(html|json)$/)
    const papers = files.filter((f) => f.endsWith('.html')).map((f) => readFileSync(join(root, 'phieu', f), 'utf8'))
    for (const name of ['bến cá', 'bãi cá', 'chợ cá'])
      expect(
        papers.filter((p) => p.includes(`<title>Đề nghị bổ sung hồ sơ: Xây dựng phần mềm quản lý ${name}`)),
      ).toHaveLength(1)
  })

  it('reads as if each had been checked alone', async () => {
    const root = folder({ ...small, 'a.yaml': proposal() })
    await kientruc(root, ['check', 'a.yaml', '--fail-on', 'never', '--out', 'json=mot.json', '--out', 'json=nhieu/'])
    expect(readFileSync(join(root, 'nhieu', 'dx-1.json'), 'utf8')).toBe(readFileSync(join(root, 'mot.json'), 'utf8'))
  })

  it('is refused for a review of the architecture', async () => {
    const run = await kientruc(folder(small), ['validate', '--out', 'html=phieu/'])
    expect(run).toMatchObject({ code: 2 })
    expect(run.err).toContain('phieu/')
  })
})

describe('validate', () => {
  it('is content with a sound workspace', async () => {
    const run = await kientruc(folder(small), ['validate'])
    expect(run.out).toContain('✓ Không phát hiện vấn đề nào.')
    expect(run.code).toBe(0)
  })

  it('shows the place, a code frame with a caret, the basis and the mend', async () => {
    const dir = folder({ ...small, 'x.yaml': `systems:\n${system('ht-x', '    owenr: so-a\n')}` })
    const run = await kientruc(dir, ['validate'])
    expect(run.code).toBe(2)
    expect(run.out).toContain('x.yaml:9:5')
    expect(run.out).toContain('9 │     owenr: so-a\n      │     ^^^^^')
    expect(run.out).toContain('Có phải bạn muốn viết “owner”?')
  })

  it('gives JSON that fits the published schema, on standard output alone', async () => {
    const dir = folder({
      ...small,
      'x.yaml': `systems:\n${system('ht-x', '    dependsOn: [ { to: ht-x, kind: data } ]\n')}`,
    })
    const run = await kientruc(dir, ['validate', '--format', 'json'])
    const result: unknown = JSON.parse(run.out)
    const validateResult = new Ajv2020({ strict: false }).compile(schemaDocument('validate-result'))
    expect(validateResult(result), JSON.stringify(validateResult.errors)).toBe(true)
    expect(result).toMatchObject({
      results: [
        { findings: [{ rule: 'model/self-dependency', subject: 'ht-x', location: { file: 'x.yaml', line: 9 } }] },
      ],
    })
    expect(run.code).toBe(1)
  })

  it('tells an architecture that cannot be used from one that breaks a rule, whatever the level', async () => {
    const unreadable = folder({ ...small, 'x.yaml': 'systems: [\n' })
    expect((await kientruc(unreadable, ['validate', '--fail-on', 'never'])).code).toBe(2)
    const breaking = folder({
      ...small,
      'x.yaml': `systems:\n${system('ht-x', '    dependsOn: [ { to: ht-x, kind: data } ]\n')}`,
    })
    expect((await kientruc(breaking, ['validate'])).code).toBe(1)
  })

  it('fails from the level that was asked for', async () => {
    const dir = folder({
      ...small,
      'x.yaml': `systems:\n${system('ht-x', '    dependsOn: [ { to: ht-x, kind: data } ]\n')}`,
    })
    expect((await kientruc(dir, ['validate', '--fail-on', 'never'])).code).toBe(0)
  })
})

describe('check', () => {
  it('appraises a proposal of plain words, and says what it must', async () => {
    const dir = folder({ ...small, 'dx.yaml': proposal() })
    const run = await kientruc(dir, ['check', 'dx.yaml', '--fail-on', 'never'])
    expect(run.code).toBe(0)
    expect(run.out).toContain('Xây dựng phần mềm quản lý bến cá')
    expect(run.out).toContain('cơ quan thẩm định xem xét, quyết định')
  })

  it('gives JSON that fits the published schema', async () => {
    const dir = folder({
      ...small,
      'dx/a.yaml': proposal(),
      'dx/b.yaml': proposal().replace('dx-1', 'dx-2'),
      'dx/c.yaml': 'proposal: { id: dx-3 }\n',
    })
    const run = await kientruc(dir, ['check', 'dx', '--format', 'json'])
    const result: unknown = JSON.parse(run.out)
    const checkResult = new Ajv2020({ strict: false }).compile(schemaDocument('check-result'))
    expect(checkResult(result), JSON.stringify(checkResult.errors)).toBe(true)
    expect(run.code).toBe(2)
    expect(result).toMatchObject({
      results: [
        { proposal: { id: 'dx-1' } },
        { proposal: { id: 'dx-2' } },
        { proposal: { id: 'dx-3' }, verdict: 'insufficient' },
      ],
    })
  })

  it('reads from standard input', async () => {
    const run = await kientruc(folder(small), ['check', '-', '--format', 'json', '--fail-on', 'never'], proposal())
    expect(JSON.parse(run.out).results[0].proposal).toMatchObject({ id: 'dx-1', file: '<stdin>' })
  })

  it('uses the folder that the manifest names', async () => {
    const dir = folder({
      ...small,
      'kientruc.yaml': `${small['kientruc.yaml']}proposals: de-xuat\n`,
      'de-xuat/a.yaml': proposal(),
    })
    expect(
      JSON.parse((await kientruc(dir, ['check', '--format', 'json', '--fail-on', 'never'])).out).summary.proposals,
    ).toBe(1)
  })

  it('names an unknown agency and judges all the same', async () => {
    const dir = folder({ ...small, 'dx.yaml': proposal().replace('so-a', 'so-khong-co') })
    const run = await kientruc(dir, ['check', 'dx.yaml', '--fail-on', 'never'])
    expect(run.out).toContain('dx.yaml:4:11')
    expect(run.out).toContain('so-khong-co')
  })

  it('tells two proposals with one id apart by their files', async () => {
    const dir = folder({ ...small, 'a.yaml.txt': '', 'dx/a.yaml': proposal(), 'dx/b.yaml': proposal() })
    const run = await kientruc(dir, ['check', 'dx'])
    expect(run.code).toBe(1)
    expect(run.out).toMatch(/dx\/b\.yaml:2:7[\s\S]*dx\/a\.yaml:2:7/)
  })

  it('refuses to judge by a broken architecture', async () => {
    const dir = folder({ ...small, 'x.yaml': 'systems: [\n', 'dx/a.yaml': proposal() })
    const run = await kientruc(dir, ['check', 'dx/a.yaml', '--format', 'json'])
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain('x.yaml:2:1')
  })

  it('writes several formats in one run and makes missing folders', async () => {
    const dir = folder({ ...small, 'dx.yaml': proposal() })
    const run = await kientruc(dir, [
      'check',
      'dx.yaml',
      '--fail-on',
      'never',
      '--out',
      'json=sau/r.json',
      '--out',
      'html=sau/r.html',
    ])
    expect(run.code).toBe(0)
    expect(JSON.parse(readFileSync(join(dir, 'sau/r.json'), 'utf8')).summary.proposals).toBe(1)
    expect(readFileSync(join(dir, 'sau/r.html'), 'utf8')).toMatch(/^<!doctype html>/i)
    expect(readdirSync(join(dir, 'sau'))).toEqual(['r.html', 'r.json'])
  })

  it('says why an output cannot be written', async () => {
    const dir = folder({ ...small, 'dx.yaml': proposal(), tep: 'x' })
    const run = await kientruc(dir, ['check', 'dx.yaml', '--fail-on', 'never', '--out', 'json=tep/r.json'])
    expect(run.code).toBe(2)
    expect(run.err).toContain('Không ghi được')
    expect(readFileSync(join(dir, 'tep'), 'utf8')).toBe('x')
  })

  it('makes control characters harmless', async () => {
    const dir = folder({
      ...small,
      'dx.yaml': proposal().replace('Xây dựng phần mềm quản lý bến cá', '"Xin chào \\u001b[2J\\u202e đỏ"'),
    })
    const run = await kientruc(dir, ['check', 'dx.yaml', '--fail-on', 'never'])
    expect(run.out + run.err).not.toMatch(/[\u001b\u202e]/)
    expect(run.out).toContain('[U+001B]')
  })

  it.each([
    ['de-xuat', 0],
    ['proposals-2026', 0],
    ['bi-mat-2026', 2],
  ])('reads %s beside an architecture without a repository: %i', async (name, code) => {
    const manifest = `${small['kientruc.yaml']}proposals: ../${name}\n`
    const inside = Object.entries({ ...small, 'kientruc.yaml': manifest }).map(([file, text]) => [`kt/${file}`, text])
    const dir = folder({ ...Object.fromEntries(inside), [`${name}/dx.yaml`]: proposal() })
    const run = await kientruc(dir, ['--architecture', 'kt', 'check', '--fail-on', 'never'])
    expect(run.code, run.err).toBe(code)
  })

  it('gives the same bytes twice', async () => {
    const dir = folder({ ...small, 'dx.yaml': proposal() })
    const argv = ['check', 'dx.yaml', '--format', 'json']
    expect((await kientruc(dir, argv)).out).toBe((await kientruc(dir, argv)).out)
  })
})

describe('similar', () => {
  it('finds a system by its words, with the reason', async () => {
    const run = await kientruc(folder(small), ['similar', 'quản', 'lý', 'đất', 'đai'])
    expect(run.out).toMatch(/^1\. Cơ sở dữ liệu đất đai/)
    expect(run.code).toBe(0)
  })

  it('answers as JSON, as many as asked for', async () => {
    const run = await kientruc(folder(small), ['similar', 'dat dai', '--format', 'json', '--limit', '1'])
    expect(JSON.parse(run.out).matches).toMatchObject([{ id: 'csdl-dat-dai' }])
  })

  it('takes a whole proposal', async () => {
    const dir = folder({ ...small, 'dx.yaml': proposal().replace('quản lý bến cá', 'cơ sở dữ liệu đất đai') })
    expect((await kientruc(dir, ['similar', 'dx.yaml'])).out).toContain('csdl-dat-dai')
  })
})

describe('graph', () => {
  it.each([
    ['svg', /^<\?xml|^<svg/],
    ['dot', /^(strict )?digraph/],
    ['mermaid', /(flowchart|graph) /],
    ['graphml', /<graphml/],
    ['gexf', /<gexf/],
    ['json', /^\{/],
    ['html', /^<!doctype html>/i],
  ])('draws %s', async (format, looks) => {
    const run = await kientruc(folder(small), ['graph', '--format', format])
    expect(run.out).toMatch(looks)
    expect(run.out).toContain('Cơ sở dữ liệu đất đai')
    expect(run.code).toBe(0)
  })

  it('lays a proposal on it and writes to a file', async () => {
    const dir = folder({ ...small, 'dx.yaml': proposal('  dependsOn: [ { to: csdl-dat-dai, kind: data } ]\n') })
    const run = await kientruc(dir, [
      'graph',
      '--format',
      'dot',
      '--overlay',
      'dx.yaml',
      '--focus',
      'dx-1',
      '--out',
      'g.dot',
    ])
    expect(run).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(join(dir, 'g.dot'), 'utf8')).toContain('dx-1')
  })
})

describe('explain', () => {
  it('lists the rules by family without a workspace', async () => {
    const run = await kientruc(folder(), ['explain'])
    expect(run.code).toBe(0)
    for (const id of ['model/schema', 'duplication/duplicates-system', 'waiver/expired']) expect(run.out).toContain(id)
  })

  it('explains a rule in both languages', async () => {
    const vi = await kientruc(folder(), ['explain', 'hosting/outside-data-centre'])
    expect(vi.out).toContain('Hướng xử lý')
    expect((await kientruc(folder(), ['--lang', 'en', 'explain', 'hosting/outside-data-centre'])).out).toContain(
      'What to do',
    )
  })

  it('explains a system with what it needs and who needs it', async () => {
    const run = await kientruc(folder(small), ['explain', 'csdl-dat-dai'])
    expect(run.out).toContain('Cơ sở dữ liệu đất đai')
    expect(run.out).toContain('Được sử dụng bởi:\n  - Hệ thống một cửa điện tử (ht-mot-cua)')
  })
})

describe('schema', () => {
  it('prints valid JSON Schemas', async () => {
    const all = JSON.parse((await kientruc('/', ['schema'])).out)
    for (const [name, schema] of Object.entries<Record<string, unknown>>(all.$defs)) {
      expect(
        () => new Ajv2020({ strict: false, formats: { 'partial-date': true } }).compile(schema),
        name,
      ).not.toThrow()
    }
    expect(Object.keys(all.$defs)).toContain('proposal')
  })

  it('writes one file a schema', async () => {
    const dir = folder()
    await kientruc(dir, ['schema', '--out', 'luoc-do'])
    expect(readdirSync(join(dir, 'luoc-do'))).toContain('fragment.schema.json')
  })
})

describe('report', () => {
  it('writes a site whose start page exists, twice over, keeping what a user put there', async () => {
    const dir = folder({ ...small, 'dx.yaml': proposal() })
    expect((await kientruc(dir, ['report', 'dx.yaml', '--out', 'trang'])).code).toBe(0)
    const first = readFileSync(join(dir, 'trang/index.html'), 'utf8')
    writeFileSync(join(dir, 'trang/ghi-chu.txt'), 'của tôi')
    expect((await kientruc(dir, ['report', 'dx.yaml', '--out', 'trang'])).code).toBe(0)
    expect(readFileSync(join(dir, 'trang/index.html'), 'utf8')).toBe(first)
    expect(readFileSync(join(dir, 'trang/ghi-chu.txt'), 'utf8')).toBe('của tôi')
    expect(readdirSync(dir).filter((f) => f.startsWith('.'))).toEqual([])
  })

  it('refuses a folder with content of another kind', async () => {
    const dir = folder(small)
    mkdirSync(join(dir, 'anh'))
    writeFileSync(join(dir, 'anh/a.jpg'), 'x')
    expect((await kientruc(dir, ['report', '--out', 'anh'])).code).toBe(2)
    expect(existsSync(join(dir, 'anh/index.html'))).toBe(false)
  })
})
