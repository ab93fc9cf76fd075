import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { folder } from '../support/disk.js'

const root = join(import.meta.dirname, '../..')
const script = join(root, 'scripts/rules.mjs')

/** A folder of one rule with everything that it needs. */
const whole = {
  'index.ts': `import { an } from './an/index.js'`,
  'an/index.ts': `import { a } from './a.js'`,
  'an/a.ts': `export const a = {\n  id: 'an/a',\n} satisfies RuleCode`,
  'an/helper.ts': 'export const helper = 1',
  'an/a.md': `---
title: { vi: Tên, en: Name }
remedy: { vi: Sửa, en: Mend }
---
# Tiếng Việt

Một.

Hai.

# English

One.
`,
  'an/a.yaml': 'pass: |\n  a: 1\nfail: |\n  a: 2\n  ---\n  b: 1\nfound: { line: 1, subject: a }\n',
}
/** A page that is another rule's. */
const aliased = whole['an/a.md'].replace(/---\n# .*/s, 'page: an/z\n---\n')
const gathered = (files: Readonly<Record<string, string>>) => {
  const dir = folder(Object.fromEntries(Object.entries(files).filter(([, text]) => text !== '')))
  const { status, stderr } = spawnSync(process.execPath, [script, dir], { encoding: 'utf8' })
  const written = (name: string) => readFileSync(join(dir, `${name}.generated.ts`), 'utf8')
  return { status, stderr, dir, written }
}

describe('what stands beside a rule', () => {
  it('is gathered word for word', () => {
    const { status, written } = gathered(whole)
    expect(status).toBe(0)
    expect(written('words')).toContain('"an/a": {"title":{"vi":"Tên","en":"Name"},"remedy":{"vi":"Sửa","en":"Mend"}}')
    expect(written('pages')).toContain('"an/a": {"vi":"Một.\\n\\nHai.","en":"One."}')
    expect(written('examples')).toContain(
      '"pass":"a: 1\\n","fail":"a: 2\\n---\\nb: 1\\n","found":{"line":1,"subject":"a"}',
    )
  })

  it('may be the page of another rule', () => {
    const b = { 'an/b.ts': whole['an/a.ts'].replace('an/a', 'an/b'), 'an/b.yaml': whole['an/a.yaml'] }
    const index = `${whole['an/index.ts']}\nimport { b } from './b.js'`
    const { written } = gathered({ ...whole, ...b, 'an/index.ts': index, 'an/b.md': aliased.replace('an/z', 'an/a') })
    expect(written('pages')).toContain('"an/b": {"vi":"Một.\\n\\nHai.","en":"One."}')
  })

  const without = (text: string, file: string) => file.replace(text, '')
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['no page', { 'an/a.md': '' }, 'an/a.ts: the rule has no page; write an/a.md'],
    ['no examples', { 'an/a.yaml': '' }, 'an/a.ts: the rule has no examples; write an/a.yaml'],
    ['a page of no rule', { 'an/helper.md': whole['an/a.md'] }, 'an/helper.md: there is no rule an/helper.ts'],
    ['examples of no rule', { 'an/b.yaml': whole['an/a.yaml'] }, 'an/b.yaml: there is no rule an/b.ts'],
    [
      'another id',
      { 'an/a.ts': whole['an/a.ts'].replace('an/a', 'an/b') },
      "an/a.ts: the id of the rule must be 'an/a'",
    ],
    ['not in the family', { 'an/index.ts': '' }, 'an/index.ts: the rule an/a is missing from the table'],
    ['a family of its own', { 'index.ts': '' }, 'index.ts: the family an is missing from the table'],
    [
      'one language',
      { 'an/a.md': without(', en: Name', whole['an/a.md']) },
      'an/a.md: title must be given in vi and en',
    ],
    ['no English', { 'an/a.md': without('One.', whole['an/a.md']) }, 'an/a.md: the page needs “# Tiếng Việt”, then'],
    ['the page of no rule', { 'an/a.md': aliased }, 'an/a.md: page names an/z, and there is no such rule'],
    ['another key', { 'an/a.md': whole['an/a.md'].replace('title', 'basis: x\ntitle') }, 'an/a.md: “basis” is none of'],
    [
      'no place',
      { 'an/a.yaml': without('subject: a', whole['an/a.yaml']) },
      'an/a.yaml: needs “pass”, “fail”, and “found”',
    ],
  ])('stops the build: %s', (_, files, fault) => {
    const { status, stderr, dir } = gathered({ ...whole, ...files })
    expect(status).toBe(1)
    // One fault, told once.
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(fault)])
    expect(existsSync(join(dir, 'words.generated.ts'))).toBe(false)
  })
})

describe('what a command loads when it starts', () => {
  it.each([
    ['validate', ['words']],
    ['check', ['words']],
    ['explain', ['examples', 'pages', 'words']],
  ])('%s: %j', async (command, expected) => {
    const { facesOfEsbuild } = await import(join(root, 'scripts/faces.mjs'))
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [`src/surfaces/cli/${command}.ts`],
      plugins: [facesOfEsbuild],
      bundle: true,
      splitting: true,
      write: false,
      metafile: true,
      outdir: 'out',
      platform: 'node',
      format: 'esm',
      packages: 'external',
    })
    const loaded = new Set<string>()
    const load = (file: string) => {
      const { imports = [] } = metafile.inputs[file] ?? {}
      if (loaded.has(file)) return
      loaded.add(file)
      for (const { path, kind } of imports) if (kind === 'import-statement') load(path)
    }
    load(`src/surfaces/cli/${command}.ts`)
    const generated = [...loaded].map((file) => /rules\/(\w+)\.generated\.ts$/.exec(file)?.[1])
    expect(generated.filter((name) => name !== undefined).sort()).toEqual(expected)
  })
})
