import type { Cases } from './case.js'
import { commandLine } from './cases/command-line.js'
import { endless } from './cases/endless.js'
import { fileSystem } from './cases/file-system.js'
import { large } from './cases/large.js'
import { model } from './cases/model.js'
import { office } from './cases/office.js'
import { outside } from './cases/outside.js'
import { proposals } from './cases/proposals.js'
import { reports } from './cases/reports.js'
import { rules } from './cases/rules.js'
import { yaml } from './cases/yaml.js'

/** Every case, by kind; `node scripts/bad-input.mjs` counts them. */
export const families: Readonly<Record<string, Cases>> = {
  yaml,
  model,
  proposals,
  rules,
  commandLine,
  fileSystem,
  reports,
  large,
  endless,
  outside,
  office,
}
