import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { proposalOfDossier } from '../../src/exchange/dossier/proposal.js'
import { readerFor } from '../../src/exchange/proposal-readers/choose.js'
import { byHand, bytesOf, corpus } from '../exchange/corpus/make.js'
import { scored } from '../exchange/corpus/score.js'
import type { Arrived } from '../exchange/corpus/types.js'

const workspace = loadWorkspace(join(import.meta.dirname, '../..', 'architecture'))
const unused = () => Promise.reject(new Error('needs another program'))

/** What `check` takes of a dossier of the corpus. */
async function headerOf(dossier: Arrived): Promise<Readonly<Record<string, unknown>>> {
  const bytes = await bytesOf(dossier)
  const file = { path: dossier.file, bytes, limits: workspace.reading.limits }
  const read = await readerFor(dossier.file, bytes).reader?.read(file, { convert: unused, printed: unused })
  const { result } = await proposalOfDossier(read ? [read.paper] : [], workspace, 'vi')
  expect('proposal' in result, `${dossier.layout}: refused`).toBe(true)
  return 'proposal' in result ? result.proposal.header : {}
}

// The whole corpus, with what LibreOffice and Chromium write: npm run bench:dossiers.
it.each(corpus.development.filter(byHand).map((d) => [`${d.layout}, ${d.project.slug}`, d] as const))(
  '%s',
  async (_, dossier) => {
    const scores = scored(await headerOf(dossier), dossier)
    expect([...scores].flatMap(([field, { shown }]) => shown.map((s) => `${field} ${s}`))).toEqual([])
  },
)

it('of layouts kept apart, title, agency and kind are right, and what is found is right', async () => {
  let [right, wrong, missed] = [0, 0, 0]
  for (const dossier of corpus.unseen.filter(byHand)) {
    for (const [field, score] of scored(await headerOf(dossier), dossier)) {
      if (field === 'title' || field === 'agency' || field === 'kind') expect(score.shown).toEqual([])
      right += score.right
      wrong += score.wrong
      missed += score.missed
    }
  }
  expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.95)
  expect(right / (right + missed)).toBeGreaterThanOrEqual(0.93)
})
