import type { Head } from '../../src/architecture/schema/judge-file.js'
import { standardised } from '../../src/match/heads.js'
import { factorised, type Lower, solved } from './cholesky.js'

/** A case to fit to: its figures in the order of the names, the number of its answer, and how much it counts. */
export interface Case {
  readonly figures: ArrayLike<number>
  readonly answer: number
  readonly weight: number
}

/**
 * Logistic regression with a ridge, on standardised figures cut at three deviations; of more than two answers the multinomial.
 * Newton's method, each step by conjugate gradients: the sum that it makes smallest has one minimum, so that the result does
 * not depend on where one begins.
 * @param begin a fit to nearly the same cases, from which it is not far
 * @param ridge half of it times each squared weight is added to the loss (the bias goes free)
 */
export function fitHead(
  names: readonly string[],
  answers: readonly string[],
  cases: readonly Case[],
  ridge: number,
  begin?: Begin,
): Head {
  const scales = scalesOf(names.length, cases)
  const problem = problemOf(answers.length, scales, cases, ridge)
  const beta = begin ? minimumNear(problem, begin) : minimum(problem)
  const weight = (answer: number, figure: number): number => {
    const row = answer - (answers.length - problem.free)
    return row < 0 ? 0 : round(beta[row * problem.width + figure] ?? 0)
  }
  return {
    answers: [...answers],
    figures: names.map((name, i) => ({
      name,
      mean: scales[i]?.mean ?? 0,
      deviation: scales[i]?.deviation ?? 0,
      weights: answers.map((_, answer) => weight(answer, i)),
    })),
    bias: answers.map((_, answer) => weight(answer, names.length)),
  }
}

/** A head and how its loss bends around it: a fit to some fewer cases is a few short steps away. */
export interface Begin {
  readonly beta: Float64Array
  readonly bend: Lower
}

export function beginAt({ answers, figures, bias }: Head, cases: readonly Case[], ridge: number): Begin {
  const problem = problemOf(answers.length, figures, cases, ridge)
  const { width, free } = problem
  const beta = new Float64Array(width * free)
  ;[...figures.map(({ weights }) => weights), bias].forEach((weights, i) => {
    for (let a = 0; a < free; a++) beta[a * width + i] = weights[a + answers.length - free] ?? 0
  })
  return { beta, bend: factorised(bends(problem, beta)) }
}

function problemOf(answers: number, scales: readonly Scale[], cases: readonly Case[], ridge: number): Problem {
  return {
    width: scales.length + 1,
    // Of two answers the first stays at nought; a 1 at the end of each row is for the bias.
    free: answers === 2 ? 1 : answers,
    rows: cases.map(({ figures }) =>
      Float64Array.from({ length: scales.length + 1 }, (_, i) => {
        const scale = scales[i]
        return scale ? standardised(scale, figures[i] ?? 0) : 1
      }),
    ),
    cases,
    ridge,
  }
}

type Scale = Pick<Head['figures'][number], 'mean' | 'deviation'>

export function round(value: number): number {
  return Math.round(value * 1e5) / 1e5 || 0
}

function scalesOf(width: number, cases: readonly Case[]): Scale[] {
  return Array.from({ length: width }, (_, i) => {
    let sum = 0
    for (const { figures } of cases) sum += figures[i] ?? 0
    const mean = round(sum / Math.max(1, cases.length))
    let squares = 0
    for (const { figures } of cases) squares += ((figures[i] ?? 0) - mean) ** 2
    return { mean, deviation: round(Math.sqrt(squares / Math.max(1, cases.length))) }
  })
}

interface Problem {
  /** Weights of an answer, its bias last. */
  readonly width: number
  /** So many answers have weights of their own. */
  readonly free: number
  readonly rows: readonly Float64Array[]
  readonly cases: readonly Case[]
  readonly ridge: number
}

const mostSteps = 30
/** After a step shorter than this the next would be a hundredth of it. */
const small = 1e-3
/** The bias is held back just enough to have a minimum where it would run away. */
const freely = 1e-2

function minimum(problem: Problem): Float64Array {
  let beta = new Float64Array(problem.width * problem.free)
  for (let step = 0; step < mostSteps; step++) {
    const chances = chancesOf(problem, beta)
    const gradient = gradientOf(problem, chances, beta)
    const by = solve((vector) => curvature(problem, chances, vector), gradient, diagonal(problem, chances))
    beta = beta.map((value, i) => value - (by[i] ?? 0))
    if (by.every((value) => Math.abs(value) < small)) break
  }
  return beta
}

/** Newton's method with the bend of the beginning throughout. */
function minimumNear(problem: Problem, begin: Begin): Float64Array {
  let { beta } = begin
  for (let step = 0; step < mostSteps; step++) {
    const by = solved(begin.bend, gradientOf(problem, chancesOf(problem, beta), beta))
    beta = beta.map((value, i) => value - (by[i] ?? 0))
    if (by.every((value) => Math.abs(value) < small / 10)) break
  }
  return beta
}

function gradientOf(problem: Problem, chances: readonly Float64Array[], beta: Float64Array): Float64Array {
  const slopes = chances.map((p, at) =>
    p.map((chance, a) => weightOf(problem.cases[at]) * (chance - said(problem, at, a))),
  )
  return gathered(problem, slopes, beta)
}

/** The matrix of second derivatives, its lower half. */
function bends(problem: Problem, beta: Float64Array): Lower {
  const { width, free, rows, cases, ridge } = problem
  const matrix = Array.from(beta, (_, i) => {
    const row = new Float64Array(i + 1)
    row[i] = i % width === width - 1 ? freely : ridge
    return row
  })
  const chances = chancesOf(problem, beta)
  rows.forEach((row, at) => {
    const p = chances[at] ?? row
    for (let a = 0; a < free; a++)
      for (let b = 0; b <= a; b++) {
        const bend = weightOf(cases[at]) * (p[a] ?? 0) * ((a === b ? 1 : 0) - (p[b] ?? 0))
        for (let i = 0; i < width; i++) {
          const line = matrix[a * width + i] ?? row
          const by = bend * (row[i] ?? 0)
          const [from, to] = [b * width, a === b ? i + 1 : width]
          for (let j = 0; j < to; j++) line[from + j] = (line[from + j] ?? 0) + by * (row[j] ?? 0)
        }
      }
  })
  return matrix
}

const weightOf = (one: Case | undefined): number => one?.weight ?? 0

/** 1 for the answer of a case. */
function said({ cases, free }: Problem, at: number, answer: number): number {
  return cases[at]?.answer === (free === 1 ? 1 : answer) ? 1 : 0
}

/** Of each row the probability of the answers that have weights. */
function chancesOf(problem: Problem, beta: Float64Array): Float64Array[] {
  return problem.rows.map((row) => {
    const sums = products(problem, row, beta)
    if (problem.free === 1) return sums.map((sum) => 1 / (1 + Math.exp(-sum)))
    const largest = Math.max(...sums)
    const powers = sums.map((sum) => Math.exp(sum - largest))
    let total = 0
    for (const power of powers) total += power
    return powers.map((power) => power / total)
  })
}

function products({ width, free }: Problem, row: Float64Array, vector: Float64Array): Float64Array {
  const sums = new Float64Array(free)
  for (let a = 0; a < free; a++) {
    let sum = 0
    const from = a * width
    for (let i = 0; i < width; i++) sum += (row[i] ?? 0) * (vector[from + i] ?? 0)
    sums[a] = sum
  }
  return sums
}

/** Rows times what is said of each, and the ridge's part. */
function gathered({ width, free, rows, ridge }: Problem, of: readonly Float64Array[], vector: Float64Array) {
  const sum = vector.map((value, i) => value * (i % width === width - 1 ? freely : ridge))
  rows.forEach((row, at) => {
    for (let a = 0; a < free; a++) {
      const slope = of[at]?.[a] ?? 0
      if (slope === 0) continue
      const from = a * width
      for (let i = 0; i < width; i++) sum[from + i] = (sum[from + i] ?? 0) + slope * (row[i] ?? 0)
    }
  })
  return sum
}

/** The matrix of second derivatives times a vector. */
function curvature(problem: Problem, chances: readonly Float64Array[], vector: Float64Array): Float64Array {
  const bends = problem.rows.map((row, at) => {
    const moved = products(problem, row, vector)
    const p = chances[at] ?? moved
    let mean = 0
    for (let a = 0; a < moved.length; a++) mean += (p[a] ?? 0) * (moved[a] ?? 0)
    return moved.map((move, a) => weightOf(problem.cases[at]) * (p[a] ?? 0) * (move - mean))
  })
  return gathered(problem, bends, vector)
}

function diagonal(problem: Problem, chances: readonly Float64Array[]): Float64Array {
  const { width, free, rows, cases, ridge } = problem
  const sum = new Float64Array(width * free).map((_, i) => (i % width === width - 1 ? freely : ridge))
  rows.forEach((row, at) => {
    for (let a = 0; a < free; a++) {
      const p = chances[at]?.[a] ?? 0
      const bend = weightOf(cases[at]) * p * (1 - p)
      for (let i = 0; i < width; i++) sum[a * width + i] = (sum[a * width + i] ?? 0) + bend * (row[i] ?? 0) ** 2
    }
  })
  return sum
}

const mostTurns = 500
const exact = 1e-2

/** Conjugate gradients: solves `times(x) = right`, nearly enough for the next step of Newton. */
function solve(times: (vector: Float64Array) => Float64Array, right: Float64Array, scale: Float64Array): Float64Array {
  const x = new Float64Array(right.length)
  const left = right.slice()
  const eased = left.map((value, i) => value / (scale[i] ?? 1))
  let way = eased.slice()
  let size = dot(left, eased)
  const enough = size * exact * exact
  for (let turn = 0; turn < mostTurns && size > enough; turn++) {
    const moved = times(way)
    const length = size / dot(way, moved)
    for (let i = 0; i < x.length; i++) {
      x[i] = (x[i] ?? 0) + length * (way[i] ?? 0)
      left[i] = (left[i] ?? 0) - length * (moved[i] ?? 0)
      eased[i] = (left[i] ?? 0) / (scale[i] ?? 1)
    }
    const next = dot(left, eased)
    way = way.map((value, i) => (eased[i] ?? 0) + (next / size) * value)
    size = next
  }
  return x
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
