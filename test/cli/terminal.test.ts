import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder, small, system } from '../support/disk.js'

/** In YAML and on a terminal: C0 as escapes of a quoted text, C1 and reorderings as they are. */
const tricks = '\\e[2J\\e]0;lừa\\a\\b\\x9b31m\u009b2J\u202e\u2066\u200b'
/** What may come in a comment or in a file's name; of C0, YAML allows none there. */
const raw = '\u009b2J\u202eabc\u2066\u200f'
const name = `"Hệ thống ${tricks}"`
const proposal = (id: string) =>
  `# ${raw}\nproposal:\n  id: ${id}\n  title: ${name}\n  agency: so-a\n  kind: build\n  date: 2019-03-15\n  purpose: ${name}\n  functions: [${name}]\n  layer: ung-dung\n  scope: province\n  budget: { total: 100, unit: million-vnd, sources: [{ source: ${name}, amount: 90 }] }\n`
const files = {
  ...small,
  [`la${raw}.yaml`]: `# ${raw}\nagencies:\n  - { id: la, name: ${name}, shortName: ${name}, kind: department }\nsystems:\n${system('ht-la').replace(/name: .*/, `name: ${name}`)}    # ${raw}\n`,
  [`dx${raw}.yaml`]: proposal('dx-1'),
  [`dx2${raw}.yaml`]: proposal('dx-2'),
}
const dx = `dx${raw}.yaml`

/** What a terminal obeys, beside line ends and colours. */
/** How a command that takes long says how far it is: on one line, written anew. */
const progress = /\r(?:[^\r\x1b[]*\[[█ ]*\] \d+\/\d+|\x1b\[K)/g
const obeyed = /[\0-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\x1b(?!\[\d+(;\d+)*m)/

const lines: readonly (readonly string[])[] = [
  ['validate'],
  ['validate', '--verbose'],
  ['check', dx],
  ['check', dx, `dx2${raw}.yaml`, '--verbose'],
  ['check', `khong-co${raw}.yaml`],
  ...['json', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'html'].map((format) => [
    'check',
    dx,
    '--format',
    format,
  ]),
  ...['svg', 'dot', 'mermaid', 'graphml', 'gexf', 'json'].map((format) => ['graph', '--format', format]),
  ['check', dx, '--out', `json=kq${raw}.json`],
  ['similar', `tàu cá ${raw}`],
  ['explain', 'ht-la'],
  ['explain', `khong-co${raw}`],
  ['impact', 'ht-la'],
  ['evaluate'],
  ['portfolio', dx],
  ['snapshot'],
  ['progress', 'status'],
  ['propose', '--title', `Bến ${raw}`, '--agency', 'la', '--kind', 'build', '--purpose', raw, '--out', '-'],
  ['apply', dx, '--date', '2019-05-01', '--dry-run'],
  ['apply', dx, '--date', '2019-05-01'],
  ['diff', dx],
  ['export', 'csv', '--out', `x${raw}.csv`],
  ['import', 'xlsx', `x${raw}.csv`, '--dry-run'],
  ['--max', `khong${raw}=1`, 'validate'],
  [`lenh${raw}`],
  [`--tuy-chon${raw}`],
]

/** Whoever looks at a terminal sees what is there, and what will be done. */
describe('on a terminal', () => {
  it.each(lines.map((line) => [JSON.stringify(line.join(' ')).slice(0, 70), line] as const))('%s', async (_, line) => {
    const dir = folder(files)
    for (const args of line[0] === 'import' ? [lines.find(([word]) => word === 'export') ?? [], line] : [line]) {
      const { out, err } = await kientruc(dir, args, '', true)
      expect(`${out}${err.replace(progress, '')}`).not.toMatch(obeyed)
    }
  })

  it('shows in a patch where the text would lie', async () => {
    const dir = folder(files)
    const all = ['--date', '2019-05-01', '--dry-run', '--reason', 'Đã được đồng ý', '--document', '1/QĐ-UBND']
    const shown = await kientruc(dir, ['apply', dx, ...all], '', true)
    const piped = await kientruc(dir, ['apply', dx, ...all])
    expect(shown).toMatchObject({ code: 0, out: expect.stringContaining('[U+202E]') })
    expect(shown.out.split('\n')).toHaveLength(piped.out.split('\n').length)
  })

  it('a file of comments alone hides no line behind a carriage return', async () => {
    const dir = folder(small)
    const path = join(dir, 'he-thong.yaml')
    writeFileSync(path, `${readFileSync(path, 'utf8')}# thật\rgiả\n`)
    const { code, out, err } = await kientruc(dir, ['validate'], '', true)
    expect([code, `${out}${err}`.includes('\r')]).toEqual([expect.any(Number), false])
  })
})
