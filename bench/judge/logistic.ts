import type { Head } from '../../src/architecture/schema/judge-file.js'
import { standing } from '../../src/match/heads.js'

/** A case to fit to: its figures in the order of the names, the number of its answer, and how much it counts. */
export interface Case {
  readonly figures: ArrayLike<number>
  readonly answer: number
  readonly weight: number
}

/**
 * Logistic regression with a ridge, on standardised figures cut at three deviations; of more than two answers the multinomial.
 * Newton's method: the sum that it makes smallest has one minimum, so that the result does not depend on where one begins.
 * @param ridge half of it times each squared weight is added to the loss (the bias goes free)
 */
export function fitHead(
  names: readonly string[],
  answers: readonly string[],
  cases: readonly Case[],
  ridge: number,
): Head {
  const scales = scalesOf(names.length, cases)
  const rows = cases.map(({ figures }) => Float64Array.from(scales, (scale, i) => standing(scale, figures[i] ?? 0)))
  const { weights, bias } =
    answers.length === 2 ? fitTwo(rows, cases, ridge) : fitMany(rows, cases, answers.length, ridge)
  return {
    answers: [...answers],
    figures: names.map((name, i) => ({
      name,
      mean: round(scales[i]?.mean ?? 0),
      deviation: round(scales[i]?.deviation ?? 0),
      weights: weights.map((row) => round(row[i] ?? 0)),
    })),
    bias: bias.map(round),
  }
}

export function round(value: number): number {
  return Math.round(value * 1e5) / 1e5 || 0
}

function scalesOf(width: number, cases: readonly Case[]): { mean: number; deviation: number }[] {
  return Array.from({ length: width }, (_, i) => {
    let sum = 0
    for (const { figures } of cases) sum += figures[i] ?? 0
    const mean = round(sum / Math.max(1, cases.length))
    let squares = 0
    for (const { figures } of cases) squares += ((figures[i] ?? 0) - mean) ** 2
    return { mean, deviation: round(Math.sqrt(squares / Math.max(1, cases.length))) }
  })
}

const mostSteps = 30
const small = 1e-8

function fitTwo(rows: readonly Float64Array[], cases: readonly Case[], ridge: number) {
  const width = rows[0]?.length ?? 0
  let beta = new Float64Array(width + 1)
  for (let step = 0; step < mostSteps; step++) {
    const gradient = new Float64Array(width + 1)
    const hessian = emptyMatrix(width + 1)
    rows.forEach((row, at) => {
      const one = cases[at]
      if (!one) return
      const p = 1 / (1 + Math.exp(-dot(beta, row)))
      const slope = one.weight * (p - one.answer)
      const curve = one.weight * p * (1 - p)
      for (let i = 0; i <= width; i++) {
        const x = i < width ? (row[i] ?? 0) : 1
        gradient[i] = (gradient[i] ?? 0) + slope * x
        if (curve < 1e-12) continue
        const line = hessian[i] as Float64Array
        const scaled = curve * x
        for (let j = 0; j <= i; j++) line[j] = (line[j] ?? 0) + scaled * (j < width ? (row[j] ?? 0) : 1)
      }
    })
    const move = newtonStep(gradient, hessian, beta, width, ridge)
    beta = move.beta
    if (move.length < small) break
  }
  return {
    weights: [new Float64Array(width), beta.subarray(0, width)],
    bias: [0, beta[width] ?? 0],
  }
}

function dot(beta: Float64Array, row: Float64Array): number {
  let sum = beta[row.length] ?? 0
  for (let i = 0; i < row.length; i++) sum += (beta[i] ?? 0) * (row[i] ?? 0)
  return sum
}

function newtonStep(gradient: Float64Array, hessian: Float64Array[], beta: Float64Array, width: number, ridge: number) {
  for (let i = 0; i < gradient.length; i++) {
    const line = hessian[i] as Float64Array
    const isBias = i % (width + 1) === width
    line[i] = (line[i] ?? 0) + (isBias ? 1e-6 : ridge)
    if (!isBias) gradient[i] = (gradient[i] ?? 0) + ridge * (beta[i] ?? 0)
  }
  const by = solve(hessian, gradient)
  let length = 0
  const next = beta.map((value, i) => {
    length = Math.max(length, Math.abs(by[i] ?? 0))
    return value - (by[i] ?? 0)
  })
  return { beta: next, length }
}

/** The multinomial: all answers' weights at once. */
function fitMany(rows: readonly Float64Array[], cases: readonly Case[], count: number, ridge: number) {
  const width = rows[0]?.length ?? 0
  const size = (width + 1) * count
  let beta = new Float64Array(size)
  for (let step = 0; step < mostSteps; step++) {
    const gradient = new Float64Array(size)
    const hessian = emptyMatrix(size)
    rows.forEach((row, at) => {
      const one = cases[at]
      if (!one) return
      const p = chances(beta, row, count)
      for (let a = 0; a < count; a++) {
        const slope = one.weight * ((p[a] ?? 0) - (one.answer === a ? 1 : 0))
        for (let i = 0; i <= width; i++) {
          const x = i < width ? (row[i] ?? 0) : 1
          const place = a * (width + 1) + i
          gradient[place] = (gradient[place] ?? 0) + slope * x
          const line = hessian[place] as Float64Array
          for (let b = 0; b <= a; b++) {
            const curve = one.weight * (p[a] ?? 0) * ((a === b ? 1 : 0) - (p[b] ?? 0)) * x
            const to = a === b ? i : width
            const begin = b * (width + 1)
            for (let j = 0; j <= to; j++)
              line[begin + j] = (line[begin + j] ?? 0) + curve * (j < width ? (row[j] ?? 0) : 1)
          }
        }
      }
    })
    const move = newtonStep(gradient, hessian, beta, width, ridge)
    beta = move.beta
    if (move.length < small) break
  }
  const of = (a: number) => beta.subarray(a * (width + 1), (a + 1) * (width + 1))
  return {
    weights: Array.from({ length: count }, (_, a) => of(a).subarray(0, width)),
    bias: Array.from({ length: count }, (_, a) => of(a)[width] ?? 0),
  }
}

function chances(beta: Float64Array, row: Float64Array, count: number): number[] {
  const width = row.length
  const sums = Array.from({ length: count }, (_, a) => dot(beta.subarray(a * (width + 1), (a + 1) * (width + 1)), row))
  const largest = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - largest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

function emptyMatrix(size: number): Float64Array[] {
  return Array.from({ length: size }, () => new Float64Array(size))
}

/** Cholesky; only the lower half of the matrix is given, and it is overwritten. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  for (let i = 0; i < size; i++) {
    const row = matrix[i] as Float64Array
    for (let j = 0; j <= i; j++) {
      const other = matrix[j] as Float64Array
      let sum = row[j] ?? 0
      for (let k = 0; k < j; k++) sum -= (row[k] ?? 0) * (other[k] ?? 0)
      row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (other[j] ?? 1)
    }
  }
  const x = right.slice()
  for (let i = 0; i < size; i++) {
    const row = matrix[i] as Float64Array
    let sum = x[i] ?? 0
    for (let k = 0; k < i; k++) sum -= (row[k] ?? 0) * (x[k] ?? 0)
    x[i] = sum / (row[i] ?? 1)
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i] ?? 0
    for (let k = i + 1; k < size; k++) sum -= ((matrix[k] as Float64Array)[i] ?? 0) * (x[k] ?? 0)
    x[i] = sum / ((matrix[i] as Float64Array)[i] ?? 1)
  }
  return x
}
