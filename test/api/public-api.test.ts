import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import {
  check,
  examplesOf,
  formatsOf,
  graphDocument,
  InputError,
  loadProposals,
  loadWorkspace,
  pageOf,
  rendererOf,
  rules,
  site,
  validate,
} from '../../src/index.js'
import { folder, small } from '../support/disk.js'

const root = join(import.meta.dirname, '../..')
const options = { lang: 'vi', today: '2020-06-01', version: '0.0.0' } as const

describe('the public API', () => {
  it('does the main job without printing or ending the process', async () => {
    const printed = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write'), vi.spyOn(console, 'log')]
    const ended = vi.spyOn(process, 'exit')
    const workspace = loadWorkspace(join(root, 'architecture'), { cwd: root })
    const result = check(
      workspace,
      loadProposals(['proposals/huyen-ham-thuan-bac-mot-cua-xa.yaml'], workspace),
      options,
    )
    expect(result.results[0]?.duplication.matches[0]?.id).toBe('mot-cua')
    expect(validate(workspace, options).results).toHaveLength(1)
    const context = { lang: 'vi', width: 100, verbose: false } as const
    const { model } = workspace
    // A PDF is printed by a program that the command line finds.
    for (const format of formatsOf('result').filter((f) => f !== 'pdf')) {
      const content = await rendererOf('result', format).render({ result, model }, context)
      expect(content instanceof Uint8Array ? content.length : [...content].join('').length, format).toBeGreaterThan(100)
    }
    expect((await site(workspace.model, result, { lang: 'vi' })).has('index.html')).toBe(true)
    const document = graphDocument(model, { focus: 'lgsp' })
    expect(await rendererOf('graph', 'dot').render({ document }, context)).toContain('digraph')
    for (const spy of [...printed, ended]) expect(spy).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })

  it('throws what a user can get wrong as InputError, with places', () => {
    const dir = folder({ ...small, 'kientruc.yaml': 'kientruc: 9\n' })
    expect(() => loadWorkspace(dir, { cwd: dir })).toThrow(InputError)
  })

  it('lists every rule with its words in both languages', () => {
    for (const rule of rules) {
      for (const text of [rule.title, rule.remedy, pageOf(rule)]) expect(text.vi && text.en, rule.id).toBeTruthy()
      expect(examplesOf(rule)?.pass, rule.id).toBeTruthy()
      expect(rule.id).toMatch(/^[a-z0-9]+\/[a-z-]+$/)
    }
    expect(rules.length).toBeGreaterThanOrEqual(39)
  })
})
