import type { Model } from '../../architecture/index.js'
import type { Paper } from '../../office/index.js'
import { type Collected, collected } from './collect.js'
import { readContent } from './content.js'
import type { Reading } from './context.js'
import { readIdentity } from './identity.js'
import { readMoney } from './money.js'
import { outlineOf } from './outline.js'
import { passagesOf } from './passages.js'
import { statementsOf } from './statements.js'
import { readTechnical } from './technical.js'

/**
 * What a dossier in Word says of a proposal: only what stands there, each part with its place; names of the architecture only where
 * they stand whole. What may be meant otherwise is a doubt, what was not found is not there.
 */
export function readDossier(paper: Paper, model: Model): Collected {
  const outline = outlineOf(paper.blocks)
  const into = collected()
  const reading: Reading = {
    paper,
    outline,
    statements: statementsOf(outline),
    passages: passagesOf(outline),
    model,
    into,
  }
  readIdentity(reading)
  readContent(reading)
  readTechnical(reading)
  readMoney(reading)
  return into
}
