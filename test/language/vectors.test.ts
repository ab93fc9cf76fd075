import { describe, expect, it } from 'vitest'
import { bundledJudging } from '../../src/architecture/read/judging.js'
import { wordKey } from '../../src/language/normalise.js'
import { readVectors, rowReader, vectorWords } from '../../src/language/vectors.js'

const table = ['đất\t90', 'đai\t10', 'đất đai\t40\t0.9', 'đai lưng\t5\t0.4', 'nước\t30', ''].join('\n')
const few = readVectors(vectorWords(table), Int8Array.from([3, 4, 0, 5, 127, 0, -3, 4, 1, 0]))

/** Texts as read: a number a word. */
const keys = ['đất', 'đai', 'lưng', 'nước', 'dat', 'nuoc', 'lạ'].map(wordKey)
const read = (text: string, unaccented = false) =>
  rowReader(
    (reading) => keys[reading] ?? '',
    few,
  )({ tokens: text.split(' ').map((word) => ({ readings: [keys.indexOf(wordKey(word))] })), unaccented })

describe('vectors', () => {
  it('are rows of length 1, with the share of each word', () => {
    expect(few.dimensions).toBe(2)
    expect(few.at(1)).toBe(2)
    expect([...few.rows.subarray(few.at(0), few.at(0) + 2)].map((x) => x.toFixed(2))).toEqual(['0.60', '0.80'])
    expect(few.shares[0]).toBeCloseTo(90 / 175, 9)
  })

  it('are those of two words that cohere, unless the second coheres more with the third', () => {
    expect(read('đất đai nước')).toEqual([2, 4])
    expect(read('đai lưng đất')).toEqual([3, 0])
    expect(read('đất đai lưng')).toEqual([2])
  })

  it('leave out what they do not know, and read unaccented words as the commonest', () => {
    expect(read('lạ nước')).toEqual([4])
    expect(read('nuoc', true)).toEqual([4])
    expect(read('dat', true)).toEqual([0])
  })

  it('that come with the tool put what means much the same together', () => {
    const vectors = bundledJudging().vectors()
    const row = (text: string): number => {
      const [first = '', second] = text.split(' ').map(wordKey)
      return (second === undefined ? vectors.rowOf(first) : vectors.phrasesFrom(first)?.get(second)?.row) ?? -1
    }
    const near = (a: string, b: string): number => {
      let sum = 0
      const [x, y] = [vectors.at(row(a)), vectors.at(row(b))]
      for (let i = 0; i < vectors.dimensions; i++) sum += (vectors.rows[x + i] ?? 0) * (vectors.rows[y + i] ?? 0)
      return sum
    }
    expect(near('tàu cá', 'ngư dân')).toBeGreaterThan(near('tàu cá', 'học sinh') + 0.3)
    expect(near('bệnh viện', 'bệnh nhân')).toBeGreaterThan(near('bệnh viện', 'đất đai') + 0.3)
  })
})
