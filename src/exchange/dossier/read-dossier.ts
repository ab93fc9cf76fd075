import type { Model } from '../../architecture/index.js'
import type { WordPaper } from '../../office/index.js'
import { readAgency } from './agency.js'
import { readAssertion } from './assertions.js'
import { readBought } from './bought.js'
import { readConnections, readUpgraded } from './connections.js'
import type { DossierReading } from './context.js'
import { readDate } from './date.js'
import type { FoundFact } from './found.js'
import { readFunctions } from './functions/read-functions.js'
import { readFunds } from './funds.js'
import { readHosting } from './hosting.js'
import { readKind } from './kind.js'
import { readLevel } from './level.js'
import { readData, readUsers } from './lists.js'
import { type Collected, merged } from './merge.js'
import { readCitations, readTechnologies } from './named.js'
import { outlineOf } from './outline.js'
import { passagesOf } from './passages.js'
import { readInherits, readPurpose } from './purpose.js'
import { readSchedule } from './schedule.js'
import { readScope } from './scope.js'
import { statementsOf } from './statements.js'
import { readTask } from './task.js'
import { readTitle } from './title/read-title.js'
import { together } from './together.js'
import { readTotal } from './total.js'

/**
 * What a dossier of one or several papers says of a proposal: only what stands there, each part with its place; names of the architecture only where
 * they stand whole. What may be meant otherwise is a doubt, what was not found is not there.
 */
export function readDossier(papers: WordPaper | readonly WordPaper[], model: Model): Collected {
  const all = 'blocks' in papers ? [papers] : papers
  return merged(together(all.map((paper) => ({ file: paper.file, found: foundIn(paper, model) }))))
}

/** What each reader found; none knows of the others, but for the title, which tells kind and upgraded systems as well. */
export function foundIn(paper: WordPaper, model: Model): FoundFact {
  const outline = outlineOf(paper.blocks)
  const reading: DossierReading = {
    paper,
    outline,
    statements: statementsOf(outline),
    passages: passagesOf(outline),
    model,
  }
  const title = readTitle(reading)
  const kind = readKind(reading, title)
  const agency = readAgency(reading)
  const functions = readFunctions(reading)
  const named = readUpgraded(reading, title)
  const connections = readConnections(reading, new Set(named.map((n) => n.value)))
  const level = readLevel(reading)
  const total = readTotal(reading)
  const funds = readFunds(reading, total.found?.value)
  return {
    title,
    agency: agency.found,
    date: readDate(reading),
    kind,
    task: readTask(reading),
    purpose: readPurpose(reading),
    // Of a purchase the items stand where a system has its functions.
    functions: kind?.value === 'buy' && functions.found.length === 0 ? readBought(reading) : functions.found,
    data: readData(reading),
    users: readUsers(reading),
    scope: readScope(reading),
    upgrades: kind?.value === 'upgrade' ? named : [],
    dependsOn: connections.found,
    hosting: readHosting(reading),
    securityLevel: level.found,
    standards: readTechnologies(reading),
    personalData: readAssertion(reading, 'personalData'),
    impactAssessed: readAssertion(reading, 'impactAssessed'),
    leaseCompared: readAssertion(reading, 'leaseCompared'),
    inherits: readInherits(reading),
    schedule: readSchedule(reading),
    total: total.found,
    funds: funds.found,
    legalBasis: readCitations(reading),
    doubts: [agency, functions, connections, level, total, funds].flatMap((answer) => answer.doubts),
  }
}
