import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver'
import { createRecall } from '../../src/appraise/recall.js'
import { actionsFor } from '../../src/surfaces/lsp/actions.js'
import { judgementOf } from '../../src/surfaces/lsp/diagnostics.js'
import { hoverAt } from '../../src/surfaces/lsp/hover.js'
import { remediesFor } from '../../src/surfaces/lsp/remedies.js'
import { lensesOf } from '../../src/surfaces/lsp/verdict.js'
import { viewAt } from '../../src/surfaces/lsp/view.js'
import { projectOf, root } from './few-lines.js'

const systems = {
  'he-thong-khac.yaml': `components:
  - { id: lgsp, name: "Nền tảng tích hợp, chia sẻ dữ liệu (LGSP)", layer: du-lieu }
systems:
  - id: qlvb
    name: Hệ thống quản lý văn bản và điều hành
    description: Tiếp nhận, xử lý, phát hành văn bản đi, văn bản đến, theo dõi nhiệm vụ được giao.
    kind: application
    owner: so-b
    layer: ung-dung
    scope: province
    functions: [Tiếp nhận văn bản đến, Phát hành văn bản đi, Ký số văn bản, Theo dõi xử lý văn bản]
    users: [cán bộ công chức toàn tỉnh]
    lifecycle: { status: operational }
`,
}
/** As a person writes it, with a remark and a break of its own. */
const proposal = `# Hồ sơ của Sở A
proposal:
  id: dx-1
  title: Xây dựng phần mềm quản lý văn bản và điều hành   # bản thảo
  agency: so-a
  kind: build
  date: 2020-03-15
  purpose: Tiếp nhận, xử lý, phát hành văn bản đi, văn bản đến, theo dõi nhiệm vụ được giao.
  functions: [Tiếp nhận văn bản đến, Phát hành văn bản đi, Ký số văn bản, Theo dõi xử lý văn bản]
  users: [cán bộ công chức toàn tỉnh]
  scope: province
  dependsOn:
    - { to: csdl-dat-dai, kind: data }
`
const path = join(root, 'dx.yaml')

/** What an editor is told of a proposal that it has open. */
function judged(text: string) {
  const project = projectOf({ ...systems, 'dx.yaml': text })
  const options = { lang: 'vi', today: '2020-06-01', version: '1', recall: createRecall() } as const
  const { diagnostics, results } = judgementOf(project, { ...options, open: new Set([path]) })
  const result = results.get(path)
  if (!result) throw new Error('not judged')
  return { project, result, diagnostics: diagnostics.get(path) ?? [] }
}

/** The texts that the quick mends of one rule lead to, by title. */
function mended(text: string, rule: string): Map<string, string> {
  const { project, result, diagnostics } = judged(text)
  const fixed = new Map<string, string>()
  for (const diagnostic of diagnostics.filter((d) => d.code === rule)) {
    for (const action of remediesFor(viewOf(text, project, diagnostic), diagnostic, result)) {
      const [change] = Object.values(action.edit?.changes ?? {}).flat()
      if (change) fixed.set(action.title, applied(text, change))
    }
  }
  return fixed
}

function viewOf(text: string, project: ReturnType<typeof projectOf>, { range }: Pick<Diagnostic, 'range'>) {
  const view = viewAt({ path, text, project }, offsetOf(text, range.start), 'vi')
  if (!view) throw new Error('nothing there')
  return view
}

function applied(text: string, { range, newText }: { range: Diagnostic['range']; newText: string }): string {
  return text.slice(0, offsetOf(text, range.start)) + newText + text.slice(offsetOf(text, range.end))
}

const offsetOf = (text: string, { line, character }: { line: number; character: number }) =>
  text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character

const rules = (text: string) => judged(text).diagnostics.map((d) => d.code)

describe('above a proposal', () => {
  it('stand its verdict and the nearest systems with their likeness, and each leads there', () => {
    const { project, result } = judged(proposal)
    const lenses = lensesOf(path, proposal, result, project, 'vi')
    expect(lenses.map((l) => l.range.start.line)).toEqual(lenses.map(() => 1))
    const [verdict, near] = lenses.map((l) => l.command)
    expect(verdict?.title).toMatch(/^Chưa phù hợp: \d+ không đạt/)
    expect(near?.title).toMatch(/^≈ Hệ thống quản lý văn bản và điều hành \(\d+ %, trùng lặp\)$/)
    expect(near?.arguments?.[0]).toMatchObject({
      uri: expect.stringMatching(/he-thong-khac\.yaml$/),
      range: { start: { line: 3 } },
    })
    expect(verdict?.arguments?.[0]).toMatchObject({ uri: expect.stringMatching(/dx\.yaml$/) })
  })

  it('stands no system where nothing of the proposal is met', () => {
    const text = proposal
      .replace(/title: .*/, 'title: Phần mềm cảnh báo sóng thần')
      .replace(/purpose: .*/, 'purpose: Cảnh báo sóng thần cho ngư dân.')
      .replace(/functions: .*/, 'functions: [Thu nhận địa chấn, Hú còi báo động]')
      .replace(/users: .*/, 'users: [ngư dân]')
    const { project, result } = judged(text)
    expect(result.duplication.matches.length).toBeGreaterThan(0)
    expect(lensesOf(path, text, result, project, 'vi')).toHaveLength(1)
  })

  it('a hover over `proposal` shows the evidence line by line', () => {
    const { project, result } = judged(proposal)
    const view = viewOf(proposal, project, {
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 2 } },
    })
    const card = hoverAt(view, new Map(), result) ?? ''
    expect(card).toContain('**Chưa phù hợp')
    expect(card).toContain('Ký số văn bản ↔ Ký số văn bản')
  })

  it('hostile names stay words', () => {
    const { project, result } = judged(proposal.replace('dx-1', 'dx-2'))
    const [match] = result.duplication.matches
    if (!match) throw new Error('no match')
    const bad = { ...match, name: '[x](command:evil)\n# <img src=x>' }
    const hostile = { ...result, duplication: { ...result.duplication, matches: [bad] } }
    const view = viewOf(proposal, project, {
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 2 } },
    })
    expect(hoverAt(view, new Map(), hostile)).not.toMatch(/(?<!\\)\]\(command|^# |(?<!\\)<img/m)
    expect(lensesOf(path, proposal, hostile, project, 'vi')[1]?.command?.title).not.toContain('\n')
  })
})

describe('quick mends of what was found', () => {
  it('declare an upgrade or a reuse of the system that is there, and keep every other line', () => {
    const fixed = mended(proposal, 'duplication/duplicates-system')
    expect([...fixed.keys()]).toEqual([
      'Ghi “upgrades: [qlvb]” vào hồ sơ',
      'Khai báo dùng lại “Hệ thống quản lý văn bản và điều hành” (reuses)',
    ])
    for (const [title, text] of fixed) {
      const added = text.split('\n').filter((line) => !proposal.split('\n').includes(line))
      expect(added).toEqual([title.includes('upgrades') ? '  upgrades: [qlvb]' : '  reuses: [qlvb]'])
      expect(text.split('\n')).toHaveLength(proposal.split('\n').length + 1)
    }
  })

  it('put right the misspelt id of an agency, whatever rule tells of it', () => {
    const text = proposal.replace('agency: so-a', 'agency: so-aa')
    const { project, diagnostics } = judged(text)
    const titles = diagnostics.flatMap((d) => actionsFor(viewOf(text, project, d), d, new Map()).map((a) => a.title))
    expect(titles).toContain('Sửa “so-aa” thành “so-a”')
    const sound = judged(proposal)
    expect(
      sound.diagnostics.flatMap((d) =>
        actionsFor(viewOf(proposal, sound.project, d), d, new Map()).map((a) => a.title),
      ),
    ).toEqual([])
  })

  it('name the platform that a dependency goes through, at that dependency, and the finding is gone', () => {
    const fixed = mended(proposal, 'integration/bypasses-platform')
    const text = fixed.get('Ghi “via: lgsp” vào hồ sơ') ?? ''
    expect(text).toContain('    - { to: csdl-dat-dai, kind: data, via: lgsp }\n')
    expect(rules(proposal)).toContain('integration/bypasses-platform')
    expect(rules(text)).not.toContain('integration/bypasses-platform')
  })

  it('add the fields that are missing, empty', () => {
    const found = judged(proposal).result.findings.find((f) => /^\w+(, \w+)*$/.test(f.yaml ?? ''))
    const fixed = mended(proposal, found?.rule ?? '?')
    const [title = '', text = ''] = [...fixed][0] ?? []
    const names = title.replace('Thêm trường còn thiếu: ', '').split(', ')
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(text).toMatch(new RegExp(`^  ${name}: (""|\\[\\]|\\{\\})$`, 'm'))
  })

  it('offer nothing where the file has changed since', () => {
    const { project, result, diagnostics } = judged(proposal)
    const [one] = diagnostics.filter((d) => d.code === 'duplication/duplicates-system')
    if (!one) throw new Error('nothing found')
    const broken = 'proposal: [\n'.repeat(12)
    expect(remediesFor(viewOf(broken, project, one), one, result)).toEqual([])
  })
})
