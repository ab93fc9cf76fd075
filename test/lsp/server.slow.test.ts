import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type {
  CodeAction,
  CodeLens,
  CompletionList,
  DocumentSymbol,
  Hover,
  Location,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver'
import { folder, small, system } from '../support/disk.js'
import { editor } from './client.js'

type Editor = Awaited<ReturnType<typeof editor>>
const opened: Editor[] = []
const start = async (dir: string, ...flags: string[]) => {
  const one = await editor(dir, ...flags)
  opened.push(one)
  return one
}
afterEach(async () => {
  for (const one of opened.splice(0)) await one.hangUp()
})

const codes = (list: readonly { code?: unknown }[]) => list.map((d) => d.code)
const none = (list: readonly unknown[]) => list.length === 0
const some = (list: readonly unknown[]) => list.length > 0
const text = (of: Record<string, string>, name: string) => of[name] ?? ''

const proposal = `proposal:
  id: dx-1
  title: Xây dựng phần mềm quản lý bến cá
  agency: so-a
  kind: build
  date: 2019-03-15
  purpose: Quản lý tàu cá ra vào bến, cấp chuyến biển.
  dependsOn:
    - { to: csdl-dat-dai, kind: data }
`

describe('a proposal that is being written', () => {
  it('has its verdict above it, follows what is typed, and is mended with a click', async () => {
    const vs = await start(
      folder({ ...small, 'lgsp.yaml': 'components:\n  - { id: lgsp, name: LGSP, layer: du-lieu }\n' }),
    )
    await vs.open('dx.yaml', proposal)
    const found = await vs.until('dx.yaml', (list) => codes(list).includes('integration/bypasses-platform'))
    const lenses = await vs.ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: vs.uri('dx.yaml') } })
    expect(lenses[0]?.command?.title).toMatch(/^Chưa phù hợp: 1 không đạt/)
    const [lens] = lenses
    expect(await vs.ask('workspace/executeCommand', lens?.command)).toBeNull()
    expect(vs.shownPlaces).toEqual([expect.objectContaining({ uri: vs.uri('dx.yaml'), takeFocus: true })])
    const diagnostics = found.filter((d) => d.code === 'integration/bypasses-platform')
    const actions = await vs.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: vs.uri('dx.yaml') },
      range: diagnostics[0]?.range,
      context: { diagnostics },
    })
    expect(actions.map((a) => a.title)).toEqual(['Ghi “via: lgsp” vào hồ sơ'])
    await vs.type('dx.yaml', proposal.replace('kind: data }', 'kind: data, via: lgsp }'))
    await vs.until('dx.yaml', (list) => !codes(list).includes('integration/bypasses-platform'))
    const now = await vs.ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: vs.uri('dx.yaml') } })
    expect(now[0]?.command?.title).not.toContain('không đạt')
    expect(vs.refreshed()).toBeGreaterThan(0)
  })
})

describe('diagnostics', () => {
  it('follow what is typed, saved or not, and name severity, rule and place', async () => {
    const vs = await start(folder(small))
    await vs.open('he-thong.yaml')
    await vs.type('he-thong.yaml', small['he-thong.yaml'].replace('owner: so-b', 'owner: so-c'))
    const [one] = await vs.until('he-thong.yaml', some)
    expect(one).toMatchObject({
      severity: 1,
      code: 'model/unknown-reference',
      source: 'kientruc',
      range: { start: { line: 13, character: 11 }, end: { line: 13, character: 15 } },
    })
    expect(one?.message).toContain('Không có cơ quan nào mang mã “so-c”')
    await vs.type('he-thong.yaml', small['he-thong.yaml'])
    await vs.until('he-thong.yaml', none)
  })

  it('tell in one file what was broken in another', async () => {
    const vs = await start(folder(small))
    await vs.open('co-quan.yaml')
    await vs.type('co-quan.yaml', 'agencies:\n  - { id: so-a, name: Sở A, kind: department }\n')
    expect(codes(await vs.until('he-thong.yaml', some))).toEqual(['model/unknown-reference'])
  })

  it('of broken YAML are its own alone, and what was last sound is kept for the others', async () => {
    const vs = await start(folder({ ...small, 'x.yaml': `systems:\n${system('ht-x', '    hosting: csdl-dat-dai\n')}` }))
    await vs.open('he-thong.yaml')
    await vs.open('x.yaml')
    await vs.type('he-thong.yaml', `${small['he-thong.yaml']}  - id: ht-moi\n    name: [\n`)
    const broken = await vs.until('he-thong.yaml', some)
    expect(codes(broken)).toEqual(['model/schema'])
    expect(broken[0]?.message).toContain('Không đọc được YAML')
    const found = await vs.position<Location>('definition', 'x.yaml', 'hosting: csdl|-dat-dai')
    expect(found.uri).toBe(vs.uri('he-thong.yaml'))
    await vs.type('he-thong.yaml', small['he-thong.yaml'])
    await vs.until('he-thong.yaml', none)
  })

  it('of a proposal are those of check, against the architecture as it stands in the editor', async () => {
    const vs = await start(folder({ ...small, 'de-xuat/a.yaml': proposal }))
    await vs.open('de-xuat/a.yaml')
    expect(codes(await vs.until('de-xuat/a.yaml', some))).toContain('dossier/incomplete')
    await vs.type('de-xuat/a.yaml', proposal.replace('kind: build', 'kind: bulid'))
    const wrong = await vs.until('de-xuat/a.yaml', (l) => codes(l).includes('model/schema'))
    expect(codes(wrong)).toEqual(['model/schema'])
  })

  it('come in English when asked, and with related places', async () => {
    const vs = await start(folder({ ...small, 'x.yaml': `systems:\n${system('csdl-dat-dai')}` }), '--lang', 'en')
    const [one] = await vs.until('x.yaml', some)
    expect(one?.message).toContain('already names another system')
    expect(one?.relatedInformation?.[0]?.location.uri).toBe(vs.uri('he-thong.yaml'))
  })

  it('follow files that change on the disk', async () => {
    const dir = folder({ ...small, 'x.yaml': 'systems:\n  - id: a\n' })
    const vs = await start(dir)
    await vs.until('x.yaml', some)
    rmSync(join(dir, 'x.yaml'))
    await vs.saved()
    await vs.until('x.yaml', none)
    writeFileSync(join(dir, 'kientruc.yaml'), 'kientruc: 9\n')
    await vs.saved()
    await vs.until('kientruc.yaml', some)
  })

  it('are none for a file outside any architecture', async () => {
    const dir = folder({
      'compose.yaml': 'services: {}\n',
      'kt/kientruc.yaml': small['kientruc.yaml'],
      'kt/x.yaml': 'systems:\n  - id: a\n',
    })
    const vs = await start(dir)
    await vs.open('compose.yaml')
    await vs.open('kt/x.yaml')
    await vs.until('kt/x.yaml', some)
    expect(vs.bytes()).not.toContain('compose.yaml","diagnostics":[{')
  })
})

describe('ids', () => {
  it('are completed with names, in their own collections, also while the file is broken', async () => {
    const vs = await start(folder(small))
    const typed = `${small['he-thong.yaml']}  - id: ht-moi\n    name: [\n    owner: `
    await vs.open('he-thong.yaml', typed)
    const { items } = await vs.position<CompletionList>('completion', 'he-thong.yaml', 'name: [\n    owner: |')
    expect(items.map((i) => [i.label, i.detail])).toEqual([
      ['so-a', 'Sở A'],
      ['so-b', 'Sở B'],
    ])
  })

  it('are explained, found and listed wherever they are used', async () => {
    const vs = await start(folder({ ...small, 'de-xuat/a.yaml': proposal }))
    await vs.open('de-xuat/a.yaml')
    await vs.open('he-thong.yaml')
    const hover = await vs.position<Hover>('hover', 'de-xuat/a.yaml', 'to: csdl-|dat-dai')
    expect(JSON.stringify(hover.contents)).toMatch(/Cơ sở dữ liệu đất đai.*Được dẫn chiếu ở 2 chỗ/)
    const there = await vs.position<Location>('definition', 'de-xuat/a.yaml', 'to: csdl-|dat-dai')
    expect(there).toMatchObject({ uri: vs.uri('he-thong.yaml'), range: { start: { line: 10, character: 8 } } })
    const uses = await vs.position<Location[]>('references', 'he-thong.yaml', 'id: csdl-|dat-dai', {
      context: { includeDeclaration: true },
    })
    expect(uses.map((l) => l.uri).sort()).toEqual([
      vs.uri('de-xuat/a.yaml'),
      vs.uri('he-thong.yaml'),
      vs.uri('he-thong.yaml'),
    ])
  })

  it('are renamed in every file, proposals too, and nothing else is touched', async () => {
    const waiver =
      'waivers:\n  - { rule: hosting/no-backup, subject: csdl-dat-dai, reason: x, approvedBy: y, expires: 2030-01-01 }\n'
    const files: Record<string, string> = { ...small, 'de-xuat/a.yaml': proposal, 'mien.yaml': waiver }
    const dir = folder(files)
    const vs = await start(dir)
    await vs.open('de-xuat/a.yaml')
    const edit = await vs.position<WorkspaceEdit>('rename', 'de-xuat/a.yaml', 'to: csdl-|dat-dai', {
      newName: 'csdl-dia-chinh',
    })
    expect(Object.keys(edit.changes ?? {}).sort()).toEqual(
      ['de-xuat/a.yaml', 'he-thong.yaml', 'mien.yaml'].map(vs.uri).sort(),
    )
    for (const [name, before] of Object.entries(files)) {
      const changed = apply(before, edit.changes?.[vs.uri(name)] ?? [])
      expect(changed).toBe(before.replaceAll('csdl-dat-dai', 'csdl-dia-chinh'))
    }
  })

  it('are not renamed to nonsense, to a taken id, or where a content pack has them', async () => {
    const vs = await start(
      folder({
        ...small,
        'kientruc.yaml': `${small['kientruc.yaml']}packs: [vneaf-1.0]\n`,
        'x.yaml': `systems:\n${system('ht-x', '    realizes: [lgsp]\n')}`,
      }),
    )
    await vs.open('x.yaml')
    const rename = (mark: string, newName: string) => vs.position('rename', 'x.yaml', mark, { newName })
    await expect(rename('owner: so|-a', 'Sở A')).rejects.toThrow('không hợp lệ')
    await expect(rename('owner: so|-a', 'so-b')).rejects.toThrow('đã được dùng')
    await expect(rename('[lg|sp]', 'truc')).rejects.toThrow('gói nội dung')
  })

  it('come from the nearest of several architectures', async () => {
    const other = {
      'kientruc.yaml': small['kientruc.yaml'],
      'co-quan.yaml': 'agencies:\n  - { id: so-z, name: Sở Z, kind: department }\n',
    }
    const nested = Object.fromEntries(Object.entries(other).map(([name, content]) => [`khac/${name}`, content]))
    const dir = folder({
      ...Object.fromEntries(Object.entries(small).map(([n, c]) => [`kt/${n}`, c])),
      ...nested,
      'khac/x.yaml': 'systems:\n  - id: a\n    owner: \n',
    })
    const vs = await start(dir)
    await vs.open('kt/he-thong.yaml')
    await vs.open('khac/x.yaml')
    const { items } = await vs.position<CompletionList>('completion', 'khac/x.yaml', 'owner: |')
    expect(items.map((i) => i.label)).toEqual(['so-z'])
  })
})

describe('fields', () => {
  it('are offered where they are missing, the required ones first, and explained', async () => {
    const vs = await start(folder(small))
    await vs.open('he-thong.yaml')
    await vs.type('he-thong.yaml', `${small['he-thong.yaml']}    \n`)
    const { items } = await vs.position<CompletionList>('completion', 'he-thong.yaml', 'operational }\n    |\n')
    expect(items.map((i) => i.label)).toContain('hosting')
    expect(items.map((i) => i.label)).not.toContain('owner')
    expect(items.find((i) => i.label === 'functions')?.textEdit).toMatchObject({ newText: 'functions:\n  - ' })
    const hover = await vs.position<Hover>('hover', 'he-thong.yaml', 'lay|er:')
    expect(JSON.stringify(hover.contents)).toContain('Mã lớp kiến trúc')
  })

  it('take their words from closed sets, with their meanings', async () => {
    const vs = await start(folder(small))
    await vs.open('he-thong.yaml', small['he-thong.yaml'].replace('kind: application', 'kind: '))
    const { items } = await vs.position<CompletionList>('completion', 'he-thong.yaml', 'kind: |\n')
    expect(items.find((i) => i.label === 'portal')?.detail).toContain('cổng')
  })

  it('name rules and content packs in the manifest', async () => {
    const vs = await start(folder(small))
    await vs.open('kientruc.yaml', `${small['kientruc.yaml']}packs: []\nrules:\n  \n`)
    const { items: packs } = await vs.position<CompletionList>('completion', 'kientruc.yaml', 'packs: [|')
    expect(packs.map((i) => i.label)).toContain('vneaf-1.0')
    const { items: rules } = await vs.position<CompletionList>('completion', 'kientruc.yaml', 'rules:\n  |')
    expect(rules.map((i) => i.label)).toContain('hosting/no-backup')
  })
})

describe('quick mends', () => {
  it('put the word that was meant, and the field that is missing', async () => {
    const dir = folder({
      ...small,
      'x.yaml': `systems:\n${system('ht-x').replace('so-a', 'so-aa').replace('    scope: province\n', '')}`,
    })
    const vs = await start(dir)
    await vs.open('x.yaml')
    const mend = async () => {
      const diagnostics = await vs.until('x.yaml', some)
      const actions = await vs.ask<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: vs.uri('x.yaml') },
        range: diagnostics[0]?.range,
        context: { diagnostics },
      })
      return actions
    }
    const [add] = await mend()
    expect(add?.title).toBe('Thêm trường bắt buộc “scope”')
    const before = readFileSync(join(dir, 'x.yaml'), 'utf8')
    const after = apply(before, add?.edit?.changes?.[vs.uri('x.yaml')] ?? [])
    expect(after).toContain('  - scope: ""\n    id: ht-x\n')
    await vs.type('x.yaml', after.replace('scope: ""', 'scope: province'))
    await vs.until('x.yaml', (l) => codes(l).includes('model/unknown-reference'))
    const [correct] = await mend()
    expect(correct?.title).toBe('Sửa “so-aa” thành “so-a”')
  })
})

describe('symbols', () => {
  it('are what a file declares, and what all files declare', async () => {
    const vs = await start(folder(small))
    await vs.open('he-thong.yaml')
    const symbols = await vs.ask<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: vs.uri('he-thong.yaml') },
    })
    expect(symbols.map((s) => s.name)).toEqual(['Hệ thống một cửa điện tử', 'Cơ sở dữ liệu đất đai'])
    const found = await vs.ask<SymbolInformation[]>('workspace/symbol', { query: 'dat dai' })
    expect(found.map((s) => s.name)).toEqual(['Cơ sở dữ liệu đất đai (csdl-dat-dai)'])
  })
})

describe('the process', () => {
  it('counts places in UTF-16 and takes Windows line ends', async () => {
    const vs = await start(folder(small))
    const odd = `systems:\r\n  - { id: ht-x, name: 𠀀𠀀, kind: application, owner: so-c, layer: ung-dung, scope: province, lifecycle: { status: operational } }\r\n`
    await vs.open('x.yaml', odd)
    const [one] = await vs.until('x.yaml', some)
    expect(one?.range.start).toEqual({ line: 1, character: (odd.split('\r\n')[1] ?? '').indexOf('so-c') })
  })

  it('writes nothing but the protocol, and ends with 0 after a goodbye', async () => {
    const vs = await editor(folder(small))
    await vs.open('he-thong.yaml', text(small, 'he-thong.yaml').replace('so-b', 'so-c'))
    await vs.until('he-thong.yaml', some)
    expect(await vs.quit()).toBe(0)
    let rest = vs.bytes()
    while (rest !== '') {
      const head = /^Content-Length: (\d+)\r\n\r\n/.exec(rest)
      expect(head).not.toBeNull()
      const bytes = Buffer.from(rest.slice(head?.[0].length))
      const length = Number(head?.[1])
      expect(JSON.parse(bytes.subarray(0, length).toString('utf8'))).toHaveProperty('jsonrpc', '2.0')
      rest = bytes.subarray(length).toString('utf8')
    }
  })

  it('ends with 1 where the editor vanishes', async () => {
    const vs = await editor(folder(small))
    expect(await vs.hangUp()).toBe(1)
  })
})

function apply(
  before: string,
  edits: readonly {
    range: { start: { line: number; character: number }; end: { line: number; character: number } }
    newText: string
  }[],
): string {
  const starts = [0, ...[...before.matchAll(/\n/g)].map((m) => m.index + 1)]
  const offset = (p: { line: number; character: number }) => (starts[p.line] ?? 0) + p.character
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce((t, e) => t.slice(0, offset(e.range.start)) + e.newText + t.slice(offset(e.range.end)), before)
}
