import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGlossary } from '../../bench/labelled-set.js'
import { finderOf } from '../../src/appraise/finders.js'
import { labelledSetFiles, readLabelledSet } from '../../src/architecture/index.js'
import { defaultLimits } from '../../src/kernel/index.js'
import {
  labelledProfile,
  labelledProposal,
  labelledSystem,
  measured,
  scoredCases,
  systemFrom,
} from '../../src/match/index.js'
import { folder } from '../support/disk.js'

const gold = join(process.cwd(), 'bench', 'gold')
const read = (at: string) => readLabelledSet(at, process.cwd(), defaultLimits)

describe('a labelled set', () => {
  it.each(['dev', 's8'])('is read as its JSON says, and written so that it is read again: %s', (name) => {
    const set = read(join(gold, name))
    const json = (file: string) => JSON.parse(readFileSync(join(gold, name, file), 'utf8'))
    expect(set.catalogue).toEqual(json('catalogue.json'))
    expect(set.proposals).toEqual(json('proposals.json'))
    expect(set.labels).toEqual(json('labels.json'))
    expect(read(folder(Object.fromEntries(labelledSetFiles(set))))).toEqual(set)
  })

  it('says of systems and proposals all that the finder asks', () => {
    const set = read(join(gold, 'dev'))
    for (const profile of set.catalogue.map(systemFrom)) expect(systemFrom(labelledSystem(profile))).toEqual(profile)
    for (const profile of set.proposals.map(labelledProfile))
      expect(labelledProfile(labelledProposal(profile))).toEqual(profile)
    const some = set.proposals.map(labelledProfile)[0]
    const words = fc.array(fc.string(), { maxLength: 3 })
    const fields = {
      aliases: words,
      functions: words,
      consumes: words,
      realizes: words,
      carriesOut: words,
      upgrades: words,
    }
    fc.assert(
      fc.property(fc.record({ ...fields, shared: fc.boolean(), ownerNames: words }), (more) => {
        const profile = { ...some, ...more } as NonNullable<typeof some>
        expect(labelledProfile(labelledProposal(profile))).toEqual(profile)
      }),
    )
  })
})

describe('the measure', () => {
  it('agrees with the script beside the labelled sets', () => {
    const set = read(join(gold, 's11'))
    const finder = finderOf(set.catalogue.map(systemFrom), readGlossary(join(process.cwd(), 'packs', 'tu-dien.yaml')))
    const cases = [...scoredCases(set, finder)]
    const dir = mkdtempSync(join(tmpdir(), 'score-'))
    const results = cases.map(({ id, verdict, ranked }) => ({
      proposal: { id },
      duplication: { verdict, matches: ranked.map((one) => ({ of: 'system', id: one, relation: 'related' })) },
    }))
    writeFileSync(join(dir, 'result.json'), JSON.stringify({ results }))
    const script = join(gold, 'score.mjs')
    const args = [script, join(gold, 's11', 'labels.json'), join(dir, 'result.json'), '--json']
    const { all } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
    rmSync(dir, { recursive: true })
    expect(measured(cases, () => true)).toMatchObject({
      cases: all.proposals,
      lenient: all.lenientMacroF1,
      strict: all.strictMacroF1,
      alarms: all.falseAlarms,
      missed: all.missedDuplicates,
      hit1: all['hit@1'],
      hit5: all['hit@5'],
      sure: all.lenientAccuracy,
    })
  }, 60_000)
})
