import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folder } from '../support/disk.js'

/** Machine outputs are the same bytes whatever the machine: another order on disk, language, time zone, width, folder. */
const root = join(import.meta.dirname, '../..')
const tool = join(root, 'bin/kientruc.js')

/** A copy of the worked example whose files were made in another order. */
function copy(order: (names: string[]) => string[]): string {
  const dir = folder()
  for (const part of ['architecture', 'proposals']) {
    const names = readdirSync(join(root, part), { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => join(e.parentPath, e.name).slice(root.length + 1))
      .sort()
    for (const name of order(names)) {
      mkdirSync(join(dir, name, '..'), { recursive: true })
      writeFileSync(join(dir, name), readFileSync(join(root, name)))
    }
  }
  return dir
}

function outputs(cwd: string, environment: Record<string, string>): Record<string, string> {
  const formats = ['json', 'sarif', 'junit', 'markdown', 'html', 'docx', 'gitlab']
  const run = (...argv: string[]) =>
    spawnSync(process.execPath, [tool, '--architecture', 'architecture', ...argv], {
      cwd,
      env: { PATH: process.env.PATH, ...environment },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
  const three = readdirSync(join(cwd, 'proposals')).sort().slice(0, 3)
  const checked = run(
    'check',
    ...three.map((f) => `proposals/${f}`),
    ...['--fail-on', 'never', '--format', 'text'],
    ...formats.flatMap((f) => ['--out', `${f}=out.${f}`]),
  )
  expect(checked.status).toBe(0)
  return {
    text: checked.stdout,
    ...Object.fromEntries(formats.map((f) => [f, readFileSync(join(cwd, `out.${f}`), 'latin1')])),
    graphml: run('graph', '--format', 'graphml', '--focus', 'lgsp').stdout,
    gexf: run('graph', '--format', 'gexf', '--focus', 'lgsp').stdout,
    natural: run('graph', '--format', 'dot', '--group', 'natural').stdout,
    similar: run('similar', 'quan ly tau ca', '--format', 'json').stdout,
  }
}

it('the same bytes whatever the order of files, the locale, the time zone, the width and the folder', () => {
  const here = outputs(
    copy((names) => names),
    { LANG: 'C.UTF-8', TZ: 'UTC', COLUMNS: '80' },
  )
  const there = outputs(
    copy((names) => [...names].reverse()),
    {
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      TZ: 'Pacific/Kiritimati',
      COLUMNS: '200',
      TERM: 'xterm-256color',
    },
  )
  for (const [name, content] of Object.entries(here)) {
    expect(content.length, name).toBeGreaterThan(100)
    expect(there[name] === content, `${name} differs`).toBe(true)
  }
})
