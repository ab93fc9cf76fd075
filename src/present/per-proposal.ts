import { type CheckResult, type Result, summaryOf } from '../appraise/index.js'
import { proposalsOf } from './entries.js'
import { appraisalNames } from './file-names.js'

/** A run as one result a proposal, by a file name without ending: each reads as if its proposal had been checked alone. */
export function perProposal(result: Result): Map<string, CheckResult> {
  return new Map(
    [...appraisalNames(proposalsOf(result))].map(([entry, name]) => [
      name,
      { ...result, asOf: entry.asOf, results: [entry], summary: summaryOf([entry]) },
    ]),
  )
}
