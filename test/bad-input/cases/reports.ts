import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Case, type Cases, checkIt, proposalWith, systemWith } from '../case.js'

const attack = '"</title></script><script>alert(1)</script><img src=x onerror=alert(1)>]]>{{constructor}}"'
const hostile = proposalWith(
  '  functions: ["<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "{{constructor}}", "::error::giả", "=cmd|calc"]\n',
  { title: attack },
)
/** Markup that is live in HTML, whatever stands around it. */
const live = /<script>alert|<img src=x|href="javascript:/i
const written = (file: string, holds: (text: string) => void): Pick<Case, 'after'> => ({
  after: (dir) => holds(readFileSync(join(dir, file), 'utf8')),
})
const to = (format: string) => [...checkIt, '--fail-on', 'never', '--out', `${format}=r.${format}`]
const linked = systemWith(
  '    links: ["javascript:alert(1)", "https://vi-du.vn/\\"onmouseover=alert(1)", "data:text/html,<script>alert(1)</script>"]\n    description: "<svg onload=alert(1)>"\n',
)
const names = systemWith('')
const named = (name: string) => ({ 'x.yaml': (names['x.yaml'] ?? '').replace('Hệ thống mới', name) })
const everything = '"\\"]; x -> y [label=<b>hi</b>]; --> click A call alert() %% \\u2028 \\\\\\" </data> <![CDATA["'

/** Names that try to become part of what is written. */
export const reports: Cases = {
  'markup in an appraisal': {
    run: to('html'),
    files: hostile,
    code: 0,
    ...written('r.html', (t) => expect(t).not.toMatch(live)),
  },
  'markup in Markdown': {
    run: to('markdown'),
    files: hostile,
    code: 0,
    ...written('r.markdown', (t) => {
      expect(t).not.toMatch(live)
      expect(t).not.toMatch(/(?<!\\)\]\(javascript:/)
    }),
  },
  'markup in JUnit': {
    run: to('junit'),
    files: hostile,
    code: 0,
    ...written('r.junit', (t) => expect(t).not.toContain('<script>')),
  },
  'a workflow command in an annotation': {
    run: to('github'),
    files: hostile,
    code: 0,
    ...written('r.github', (t) => {
      for (const line of t.trim().split('\n')) expect(line).toMatch(/^::(error|warning|notice|group|endgroup)/)
    }),
  },
  'SARIF stays JSON': {
    run: to('sarif'),
    files: hostile,
    code: 0,
    ...written('r.sarif', (t) => expect(JSON.parse(t)).toHaveProperty('runs')),
  },
  'GitLab’s report stays JSON': {
    run: to('gitlab'),
    files: hostile,
    code: 0,
    ...written('r.gitlab', (t) => expect(Array.isArray(JSON.parse(t))).toBe(true)),
  },
  'links and markup in a site': {
    run: ['report', '--out', 'trang'],
    files: linked,
    code: 0,
    after: (dir) => {
      for (const path of readdirSync(join(dir, 'trang'), { recursive: true }).map(String)) {
        if (!path.endsWith('.html')) continue
        const page = readFileSync(join(dir, 'trang', path), 'utf8')
        expect(page).not.toMatch(/<svg onload|href="(javascript:|data:[^,])|"onmouseover=/i)
      }
    },
  },
  'a name that breaks out of DOT': {
    run: ['graph', '--format', 'dot'],
    files: named(everything),
    code: 0,
    hides: [/^\s*x -> y/m],
  },
  'a name that breaks out of Mermaid': {
    run: ['graph', '--format', 'mermaid'],
    files: named(everything),
    code: 0,
    hides: [/^\s*click A/m],
  },
  'a name that breaks out of GraphML': {
    run: ['graph', '--format', 'graphml'],
    files: named(everything),
    code: 0,
    hides: ['<![CDATA[', '<b>hi</b>'],
  },
  'a name that breaks out of SVG': {
    run: ['graph', '--format', 'svg'],
    files: named(everything),
    code: 0,
    hides: ['<b>hi</b>'],
  },
  'a name that breaks out of the interactive graph': {
    run: ['graph', '--format', 'html', '--out', 'g.html'],
    files: named('"</script><script>alert(1)</script>"'),
    code: 0,
    ...written('g.html', (t) => expect(t).not.toContain('<script>alert(1)')),
  },
  'a name of ten thousand letters in every picture': {
    run: ['graph', '--format', 'svg'],
    files: named('A'.repeat(10_000)),
    code: 0,
  },
  'a name in letters that read from right to left': {
    run: ['graph', '--format', 'svg'],
    files: named('"\\u202Eمرحبا\\u202C"'),
    code: 0,
  },
}
