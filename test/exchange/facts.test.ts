import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { factsOf, fields, readSentences, tally } from '../../bench/sentences.js'

const root = join(import.meta.dirname, '../..')

/** What a word means is said by its sentence; half of the sentences hold words that look like facts and are none. */
describe('facts that single sentences tell', () => {
  it.each(['development', 'unseen'])('of the half for %s are read, and little else', (half) => {
    const sentences = readSentences(join(root, 'test/exchange/sentences', `${half}.yaml`))
    expect(sentences.length).toBeGreaterThan(190)
    const read = sentences.map(({ text }) => factsOf(text, root))
    const { right, wrong, missed } = tally(sentences, read, fields)
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.97)
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.93)
  })
})
