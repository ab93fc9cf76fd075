import { check } from '../../../src/appraise/check.js'
import { loadProposals } from '../../../src/architecture/read/proposals.js'
import { near } from '../mutate.js'
import { demand, target } from '../target.js'
import { proposals, sound } from '../workspace.js'
import { demandPlace } from './architecture.js'

/** A dossier that is broken somewhere: it is judged or refused, and a refused one is never called conforming. */
export const proposal = target({
  inputs: near(proposals),
  tries: 60,
  holds: (text) => {
    const loaded = loadProposals(['-'], sound, text)
    for (const { hits } of [...loaded.proposals, ...loaded.rejected])
      for (const hit of hits)
        demandPlace({ ...hit, location: hit.location && { ...hit.location, file: 'x.yaml' } }, text)
    const { results } = check(sound, loaded, { lang: 'en', today: '2019-03-15', version: '0' })
    demand(results.length === 1, `${results.length} results of one dossier`)
    for (const { verdict, duplication, findings } of results) {
      const errors = findings.some((f) => f.severity === 'error' && f.waivedBy === undefined)
      demand(!errors || verdict === 'nonconforming' || loaded.rejected.length > 0, `${verdict} in spite of errors`)
      demand(loaded.rejected.length === 0 || verdict === 'insufficient', `${verdict} of a file that could not be read`)
      for (const { score, coverage } of duplication.matches)
        for (const share of [score, coverage.ofProposal, coverage.ofTarget])
          demand(share >= 0 && share <= 1, `a share of ${share}`)
    }
  },
})
