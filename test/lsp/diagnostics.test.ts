import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRecall } from '../../src/appraise/recall.js'
import { judgementOf } from '../../src/surfaces/lsp/diagnostics.js'
import { small, system } from '../support/small.js'
import { projectOf, root } from './few-lines.js'

/** What an editor shows, by file: `line severity rule`. */
function shown(files: Readonly<Record<string, string>>, open: readonly string[] = [], lang: 'vi' | 'en' = 'en') {
  const { diagnostics: found } = judgementOf(projectOf(files), {
    lang,
    today: '2020-06-01',
    version: '1',
    recall: createRecall(),
    open: new Set(open.map((name) => join(root, name))),
  })
  return new Map([...found].map(([path, list]) => [path.slice(root.length + 1), list]))
}
const brief = (of: ReturnType<typeof shown>) =>
  Object.fromEntries(
    [...of].map(([name, list]) => [name, list.map((d) => `${d.range.start.line} ${d.severity} ${d.code}`)]),
  )

const proposal = `proposal:
  id: dx-1
  title: Phần mềm bến cá
  agency: so-a
  kind: build
  date: 2019-03-15
  purpose: Quản lý tàu cá ra vào bến.
  dependsOn: [{ to: khong-co, kind: data }]
`

describe('diagnostics', () => {
  it('of a sound workspace are none', () => {
    expect(brief(shown({}))).toEqual({})
  })

  it('stand in the file at fault, with the words and the remedy in the language asked for', () => {
    const files = { 'x.yaml': `systems:\n${system('a').replace('so-a', 'so-c')}` }
    expect(brief(shown(files))).toEqual({ 'x.yaml': ['4 1 model/unknown-reference'] })
    const [one] = shown(files).get('x.yaml') ?? []
    expect(one?.message).toMatch(/^There is no agency with the id “so-c”/)
    expect(one?.range).toEqual({ start: { line: 4, character: 11 }, end: { line: 4, character: 15 } })
    expect(shown(files, [], 'vi').get('x.yaml')?.[0]?.message).toContain('Không có cơ quan nào mang mã “so-c”')
  })

  it('of a manifest that cannot be used are all there is', () => {
    const files = { 'kientruc.yaml': 'kientruc: 99\n', 'x.yaml': `systems:\n${system('a').replace('so-a', 'so-c')}` }
    expect(Object.keys(brief(shown(files)))).toEqual(['kientruc.yaml'])
  })

  it('of a proposal are judged where it is open', () => {
    const found = shown({ 'dx.yaml': proposal }, ['dx.yaml']).get('dx.yaml') ?? []
    expect(found.map((d) => d.code)).toContain('model/unknown-reference')
    expect(found.map((d) => d.code)).toContain('dossier/incomplete')
  })

  it('by an architecture that is at fault only tell what is wrong with the proposal itself', () => {
    const files = { 'dx.yaml': proposal, 'x.yaml': `systems:\n${system('a').replace('so-a', 'so-c')}` }
    const rules = (shown(files, ['dx.yaml']).get('dx.yaml') ?? []).map((d) => d.code)
    expect(rules).toContain('model/unknown-reference')
    expect(rules.filter((rule) => !String(rule).startsWith('model/'))).toEqual([])
  })

  it('that are waived are hints which say by whom', () => {
    const loop = `    dependsOn: [{ to: b, kind: data }]\n`
    const files = {
      'x.yaml': `systems:\n${system('a', loop)}${system('b', loop.replace('to: b', 'to: a'))}`,
    }
    const [found] = shown(files).get('x.yaml') ?? []
    expect(found?.severity).toBeLessThan(4)
    const waiver = `waivers:\n  - { rule: ${found?.code}, subject: a, reason: Đang tách, approvedBy: Giám đốc Sở A, expires: "2030" }\n`
    const hints = (shown({ ...files, 'mien.yaml': waiver }).get('x.yaml') ?? []).filter((d) => d.severity === 4)
    expect(hints.map((d) => d.code)).toEqual([found?.code])
    expect(hints[0]?.message).toContain('Waived: Giám đốc Sở A')
  })

  it('name the places of the others involved', () => {
    const files = { 'y.yaml': small['he-thong.yaml'].slice(0, small['he-thong.yaml'].indexOf('  - id: csdl-dat-dai')) }
    const all = [...shown(files).values()].flat()
    expect(all.some((d) => d.code === 'model/duplicate-id')).toBe(true)
  })
})
