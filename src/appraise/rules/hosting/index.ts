import type { RuleCode } from '../rule.js'
import { cloudNotConsidered } from './cloud-not-considered.js'
import { newDataCentre } from './new-data-centre.js'
import { noBackup } from './no-backup.js'
import { outsideDataCentre } from './outside-data-centre.js'

/** The rules of this family, in the order in which a reviewer reads them. */
export const hostingRules: readonly RuleCode[] = [outsideDataCentre, newDataCentre, noBackup, cloudNotConsidered]
