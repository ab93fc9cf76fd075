import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readCases } from '../../bench/judge/cases.js'
import { createFirstHeads, fitHeads } from '../../bench/judge/fitting.js'
import { writeFigures } from '../../bench/judge/measuring.js'
import { namesIn, settingsFor } from '../../bench/judge/settings.js'
import type { JudgeFile } from '../../src/architecture/schema/judge-file.js'

it('a fit to the sets of the judge file gives its very weights', () => {
  const file: JudgeFile = JSON.parse(readFileSync('packs/phan-xet.json', 'utf8'))
  const folder = mkdtempSync(join(tmpdir(), 'judge-'))
  try {
    writeFigures(folder, file.sets)
    const cases = file.sets.flatMap((set) => readCases(folder, set))
    const settings = settingsFor(namesIn(cases))
    expect(fitHeads(cases, settings, createFirstHeads(cases, settings))).toEqual(file.heads)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 600_000)
