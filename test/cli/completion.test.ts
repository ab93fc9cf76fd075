import { describe, expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'

const complete = async (...words: string[]) => {
  const { out, code } = await kientruc(folder(small), ['complete', '--', ...words])
  expect(code).toBe(0)
  return out
    .trimEnd()
    .split('\n')
    .map((l) => l.split('\t')[0])
}

describe('completion', () => {
  it.each([
    [['gr'], ['graph']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['check', '--form'], ['--format']],
    [['check', '--format', 's'], ['sarif']],
    [['check', '--format=s'], ['--format=sarif']],
    [
      ['check', '--format', '=', 'j'],
      ['json', 'junit'],
    ],
    [['--lang', 'en', 'val'], ['validate']],
    [
      ['--lang', ''],
      ['vi', 'en'],
    ],
    [['graph', '--focus', 'csdl'], ['csdl-dat-dai']],
    [
      ['graph', '--agency', ''],
      ['so-a', 'so-b'],
    ],
    [['impact', 'ht-'], ['ht-mot-cua']],
    [['explain', 'hosting/no'], ['hosting/no-backup']],
    [['check', 'x.yaml', ''], [':file']],
    [['init', ''], [':dir']],
    [['validate', '--baseline', ''], [':file']],
    [['export', 'x'], ['xlsx']],
  ])('%j', async (words, expected) => {
    expect(await complete(...words)).toEqual(expected)
  })

  it('names every command, and not what is only for shells', async () => {
    const names = await complete('')
    expect(names).toEqual(expect.arrayContaining(['init', 'validate', 'check', 'diff', 'impact', 'completion']))
    expect(names).not.toContain('complete')
    expect((await kientruc('/', ['--help'])).out).not.toMatch(/^ +complete /m)
  })

  it('is silent where there is no architecture, and refuses an unknown shell', async () => {
    expect(await kientruc('/', ['complete', '--', 'impact', ''])).toEqual({ code: 0, out: '', err: '' })
    const refused = await kientruc('/', ['completion', 'bsh'])
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('bash')
  })
})
