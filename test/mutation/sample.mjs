import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { isDrawn } from './draw.mjs'

/** The sample that `npm run mutate -- … --sample PERCENT` asks for. */
export const asked = process.env.KIENTRUC_SAMPLE === undefined ? undefined : JSON.parse(process.env.KIENTRUC_SAMPLE)

/** Lets only the mutants of the sample be tried; the others count as not compiling, which no score counts. */
class Sample {
  async init() {}

  async check(mutants) {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, resultOf(mutant)]))
  }

  group(mutants) {
    return [mutants.map((mutant) => mutant.id)]
  }
}

function resultOf(mutant) {
  // Stryker copies the project to a folder of its own, and counts places from 0 until it reports.
  const path = mutant.fileName.replaceAll('\\', '/')
  const file = path.slice(path.lastIndexOf('/src/') + 1)
  const from1 = ({ line, column }) => ({ line: line + 1, column: column + 1 })
  const location = { start: from1(mutant.location.start), end: from1(mutant.location.end) }
  const drawn = isDrawn(asked, file, { ...mutant, location })
  return drawn ? { status: 'passed' } : { status: 'compileError', reason: 'Not in the sample.' }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', Sample)]
