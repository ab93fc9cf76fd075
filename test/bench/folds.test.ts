import { describe, expect, it } from 'vitest'
import { type Choice, crossValidated, folds, worth } from '../../bench/folds.js'
import type { Answer } from '../../bench/score.js'

const answer = (truth: string, verdict: string, ranked: string[] = []): Answer => ({
  label: {
    verdict: truth,
    targets: truth === 'none' ? [] : [{ id: 'x', relation: truth, required: true }],
    difficulty: '',
    tag: '',
  },
  verdict,
  ranked,
})

describe('choosing numbers', () => {
  it('holds a false alarm for worse than a miss, and a first place for better than the second', () => {
    const values = [
      answer('duplicate', 'duplicate', ['x']),
      answer('duplicate', 'duplicate', ['y', 'x']),
      answer('duplicate', 'none'),
      answer('none', 'duplicate'),
    ].map(worth)
    expect(values).toEqual([...values].sort((a, b) => b - a))
    expect(new Set(values).size).toBe(values.length)
  })

  it('answers for a proposal by what is best for the others, never by what is best for it', () => {
    const right = answer('duplicate', 'duplicate', ['x'])
    const wrong = answer('duplicate', 'none')
    const choices: Choice[] = [
      { name: 'good for the first', answers: [right, wrong, wrong] },
      { name: 'good for the rest', answers: [wrong, right, right] },
    ]
    const { answers, taken } = crossValidated(choices, [0, 1, 1])
    expect(answers).toEqual([wrong, wrong, wrong])
    expect([...taken.values()]).toEqual([1, 1])
  })

  it('takes the middle one of equally good choices', () => {
    const same = [answer('none', 'none'), answer('none', 'none')]
    const choices = ['low', 'middle', 'high'].map((name) => ({ name, answers: same }))
    expect([...crossValidated(choices, [0, 1]).taken]).toEqual([['middle', 2]])
  })

  it('divides into parts of nearly equal size, another way for each seed', () => {
    const parts = folds(23, 10, 1)
    const sizes = parts.reduce<number[]>((count, part) => {
      count[part] = (count[part] ?? 0) + 1
      return count
    }, [])
    expect(sizes.length).toBe(10)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBe(1)
    expect(folds(23, 10, 1)).toEqual(parts)
    expect(folds(23, 10, 2)).not.toEqual(parts)
  })
})
