import { describe, expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'

const hostile = `proposal:
  id: dx-1
  title: "</testcase><script>alert(1)</script> ::error::x%0A | [x](javascript:alert(1)) \`\`\` @all \\u0007 \\"'&"
  agency: khong-co
  kind: build
  date: 2019-03-15
  purpose: Quản lý tàu cá ra vào bến, cấp chuyến biển.
`
const checked = (format: string, ...more: string[]) =>
  kientruc(folder({ ...small, 'de xuat, 1.yaml': hostile }), [
    'check',
    'de xuat, 1.yaml',
    '--format',
    format,
    ...more,
    '--fail-on',
    'never',
  ])

describe('machine formats on hostile text', () => {
  it('junit holds only its own elements and every finding', async () => {
    const { out } = await checked('junit')
    const elements = new Set([...out.matchAll(/<\/?([a-z-]+)/g)].map((m) => m[1]))
    expect([...elements].sort()).toEqual(['system-out', 'testcase', 'testsuite', 'testsuites'])
    expect(out).toContain('&lt;script&gt;')
    expect(out).not.toMatch(/[\u0000-\u0008]/)
    expect(out).toContain('dossier/unknown-agency')
  })

  it('github writes one command a line, with properties escaped', async () => {
    const { out } = await checked('github')
    for (const line of out.trimEnd().split('\n'))
      expect(line).toMatch(
        /^::(error|warning|notice) file=de xuat%2C 1\.yaml,line=\d+,col=\d+,endColumn=\d+,title=[^:,]+ \([a-z/-]+\)::/,
      )
    expect(out.split('\n').length - 1).toBeLessThanOrEqual(31)
  })

  it('gitlab gives each issue a fingerprint of its own, the same in every run', async () => {
    const issues: { fingerprint: string; location: { path: string } }[] = JSON.parse((await checked('gitlab')).out)
    expect(issues.length).toBeGreaterThan(2)
    expect(new Set(issues.map((i) => i.fingerprint)).size).toBe(issues.length)
    expect(JSON.parse((await checked('gitlab')).out)).toEqual(issues)
  })

  it('sarif names its rules with help, relative URIs and fingerprints', async () => {
    const log = JSON.parse((await checked('sarif')).out)
    const [run] = log.runs
    expect(log.version).toBe('2.1.0')
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
      expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('de%20xuat%2C%201.yaml')
      expect(result.partialFingerprints['kientruc/v2']).toMatch(/^[0-9a-f]{32}(-\d+)?$/)
    }
    for (const rule of run.tool.driver.rules) expect(rule.help.markdown.length).toBeGreaterThan(100)
  })

  it('markdown leaves no markup of the proposal alive', async () => {
    const { out } = await checked('markdown', '--annex', 'all')
    expect(out).not.toMatch(/<script|\]\(javascript/)
    expect(out.match(/(?<!\\)`{3}.*/g) ?? []).toEqual(['```mermaid', '```'])
    expect(out).not.toContain('@all')
  })
})
