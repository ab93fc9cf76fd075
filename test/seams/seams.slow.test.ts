import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { small } from '../support/small.js'

/**
 * Each seam is proved by using it: the sources are copied, one file and one line in a table are added for each, and the tool
 * built of them is asked for what is new. Nothing else is touched, so whatever does not take its list from the table fails here.
 */
const root = join(import.meta.dirname, '../..')
mkdirSync(join(root, 'out'), { recursive: true })
/** Below the repository, from where libraries and content packs are found. */
const scratch = mkdtempSync(join(root, 'out', 'seams-'))
const workspace = join(scratch, 'workspace')

const add = (path: string, text: string) => writeFileSync(join(scratch, 'src', path), text)
const inTable = (path: string, after: string, line: string) => {
  const text = readFileSync(join(scratch, 'src', path), 'utf8')
  expect(text.split(after), `${path} has its table`).toHaveLength(2)
  add(path, text.replace(after, `${after}${line}`))
}
const run = (...args: string[]) =>
  execFileSync(process.execPath, [join(scratch, 'dist', 'tool.mjs'), ...args], {
    cwd: workspace,
    env: { ...process.env, KIENTRUC_LANG: 'en' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })

beforeAll(async () => {
  mkdirSync(workspace)
  for (const [name, text] of Object.entries(small)) writeFileSync(join(workspace, name), text)
  cpSync(join(root, 'src'), join(scratch, 'src'), { recursive: true })

  add(
    'present/diagram/tally.ts',
    `import type { Format } from './types.js'\nexport const tally: Format = ({ nodes }) => \`\${nodes.length} drawn\\n\`\n`,
  )
  inTable(
    'present/renderers.ts',
    'const graphs = [\n',
    `  graph('tally', 'txt', async () => (await import('./diagram/tally.js')).tally),\n`,
  )

  const words = (name: string) =>
    `name: '${name}', summary: { vi: 'thử ${name}', en: 'tries ${name}' }, flags: [], examples: []`
  add(
    'exchange/exporters/names.ts',
    `import type { Exporter } from '../exporter.js'
export const names: Exporter = { ${words('names')}, ending: 'txt', example: 'ten.txt', printable: true,
  write: async ({ model }) => [...model.systems.values()].map(({ name }) => name).join('\\n') }\n`,
  )
  inTable('exchange/exporters/index.ts', 'readonly Exporter[] = [', 'names, ')
  inTable(
    'exchange/exporters/index.ts',
    `import { archimate } from './archimate.js'\n`,
    `import { names } from './names.js'\n`,
  )

  add(
    'exchange/importers/lines.ts',
    `import type { Importer } from '../importer.js'
export const lines: Importer = { ${words('lines')}, argMeaning: { vi: 'tệp', en: 'a file' },
  read: async ({ path, bytes }) => ({ decisions: [], comment: '', remarks: [{ kind: 'left',
    location: { file: path, line: 1, column: 1, length: 1, excerpt: '' },
    message: { vi: '', en: \`\${new TextDecoder().decode(bytes).split('\\n').length} lines seen\` } }] }) }\n`,
  )
  inTable('exchange/importers/index.ts', 'readonly Importer[] = [', 'lines, ')
  inTable(
    'exchange/importers/index.ts',
    `import { archimate } from './archimate.js'\n`,
    `import { lines } from './lines.js'\n`,
  )

  add(
    'exchange/proposal-readers/plain.ts',
    `import type { ProposalReader } from './reader.js'
const paragraph = (text: string, n: number) => ({ of: 'paragraph', text, label: '', heading: undefined, bold: false,
  opensBold: false, centred: false, title: false, place: { in: 'text', paragraph: n + 1 } } as const)
export const plain: ProposalReader = { name: 'plain', endings: ['ghi'], kinds: [], meaning: { vi: 'ghi chép', en: 'plain notes' },
  read: async ({ path, bytes }) => ({ paper: { file: path, macros: false, trackedChanges: false,
    blocks: new TextDecoder().decode(bytes).split('\\n').filter(Boolean).map(paragraph) } }) }\n`,
  )
  inTable('exchange/proposal-readers/index.ts', 'readonly ProposalReader[] = [', 'plain, ')
  inTable(
    'exchange/proposal-readers/index.ts',
    `import { pdf } from './pdf.js'\n`,
    `import { plain } from './plain.js'\n`,
  )

  const family = 'appraise/rules/waiver'
  add(
    `${family}/many.ts`,
    `import type { RuleCode } from '../rule.js'
export const many = { id: 'waiver/many', severity: 'info', basis: [],
  *architecture({ model }) { yield { subject: 'x', message: { vi: '', en: \`\${model.waivers.length} waived\` } } },
} satisfies RuleCode\n`.replace('{ id', '{\n  id'),
  )
  add(
    `${family}/many.md`,
    `---\ntitle: { vi: Thử, en: Waivers counted }\nremedy: { vi: Thử, en: Count them }\n---\n# Tiếng Việt\n\nThử.\n\n# English\n\nWhy count.\n`,
  )
  add(`${family}/many.yaml`, 'pass: |\n  waivers: []\nfail: |\n  waivers: [x]\nfound: { line: 1, subject: x }\n')
  inTable(`${family}/index.ts`, 'readonly RuleCode[] = [', 'many, ')
  inTable(`${family}/index.ts`, `import { expired } from './expired.js'\n`, `import { many } from './many.js'\n`)
  execFileSync(process.execPath, [join(root, 'scripts', 'rules.mjs'), join(scratch, 'src', 'appraise', 'rules')])

  writeFileSync(join(scratch, 'src', 'tool.ts'), `import { run } from './surfaces/cli/run.js'\nrun(() => undefined)\n`)
  await build({
    absWorkingDir: scratch,
    entryPoints: ['src/tool.ts'],
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    define: { KIENTRUC_VERSION: '"0"' },
  })
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('a reader of proposals is a file and a line', () => {
  it('which check, its help, folders and patterns know', () => {
    writeFileSync(
      join(workspace, 'ho-so.ghi'),
      'Tên dự án: Sổ ghi mực nước\nChủ đầu tư: Sở A\nMục tiêu: Ghi mực nước hồ.\n',
    )
    const titles = (...paths: string[]) =>
      JSON.parse(run('check', ...paths, '--fail-on', 'never', '--format', 'json')).results.map(
        (r: { proposal: { title: string } }) => r.proposal.title,
      )
    expect(titles('ho-so.ghi')).toEqual(['Sổ ghi mực nước'])
    expect(titles('*.ghi')).toEqual(['Sổ ghi mực nước'])
    expect(run('check', '--help')).toContain('plain notes')
  })
})

describe('a renderer is a file and a line', () => {
  it('which the command, its help, completion and errors know', () => {
    expect(run('graph', '--format', 'tally', '--group', 'none')).toMatch(/^\d+ drawn\n$/)
    expect(run('graph', '--help')).toContain('tally')
    expect(run('complete', '--', 'graph', '--format', 'ta')).toBe('tally\n')
    expect(() => run('graph', '--format', 'nothing')).toThrow(/tally/)
  })

  it('and so does every command that shows such a thing', () => {
    expect(run('diff', '--help')).toContain('tally')
  })
})

describe('an exporter is a file and a line', () => {
  it('which is a command with help and completion', () => {
    expect(run('export', 'names').split('\n')).toHaveLength(2)
    expect(run('export', '--help')).toContain('tries names')
    expect(run('complete', '--', 'export', 'na')).toBe('names\ttries names\n')
  })
})

describe('an importer is a file and a line', () => {
  it('which is a command with help and completion', () => {
    expect(run('import', '--help')).toContain('tries lines')
    expect(run('complete', '--', 'import', 'lin')).toBe('lines\ttries lines\n')
    expect(() => run('import', 'lines', 'kientruc.yaml')).toThrow(/lines seen/)
    expect(existsSync(join(workspace, 'nhap'))).toBe(false)
  })
})

describe('a rule is its code, page and examples, and a line', () => {
  it('which judges, and is explained with its examples', () => {
    expect(run('validate')).toMatch(/0 waived/)
    const shown = run('explain', 'waiver/many')
    for (const words of ['Waivers counted', 'Why count.', 'Count them', 'waivers: []', 'waivers: [x]'])
      expect(shown).toContain(words)
    expect(run('complete', '--', 'explain', 'waiver/m')).toBe('waiver/many\tWaivers counted\n')
  })
})
