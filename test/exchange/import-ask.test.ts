import { describe, expect, it } from 'vitest'
import { throughAll } from '../../src/surfaces/cli/import-ask.js'

describe('questions about an import, one after the other', () => {
  const answered = async (...script: string[]) => {
    const put: string[] = []
    const kept = new Map<string, string>()
    const asking = throughAll(
      ['a', 'b', 'c'],
      async (question, isFirst) => {
        put.push(isFirst ? `${question} first` : question)
        const next = script.shift()
        if (next === undefined) throw new Error('stopped')
        return next
      },
      (question, answer) => kept.set(question, answer),
    )
    await asking.catch(() => put.push('stopped'))
    return [put.join(' '), [...kept].map(([question, answer]) => `${question}=${answer}`).join(' ')]
  }

  it('goes back to the one before, whose answer is given anew', async () => {
    expect(await answered('1', 'back', '2', '3', '4')).toEqual(['a first b a first b c', 'a=2 b=3 c=4'])
    expect(await answered('back', '1', '2', '3')).toEqual(['a first a first b c', 'a=1 b=2 c=3'])
  })

  it('keeps what was answered where the rest is left open or the user stops', async () => {
    expect(await answered('1', 'rest')).toEqual(['a first b', 'a=1'])
    expect(await answered('1', '2')).toEqual(['a first b c stopped', 'a=1 b=2'])
  })
})
