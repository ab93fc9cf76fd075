import type { RuleCode } from '../rule.js'
import { bypassesPlatform } from './bypasses-platform.js'
import { dataOfRecordTwice } from './data-of-record-twice.js'
import { databaseNotConnected } from './database-not-connected.js'
import { undeclaredSource } from './undeclared-source.js'

/** The rules of this family, in the order in which a reviewer reads them. */
export const integrationRules: readonly RuleCode[] = [
  bypassesPlatform,
  undeclaredSource,
  dataOfRecordTwice,
  databaseNotConnected,
]
