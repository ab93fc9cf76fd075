import { expect, test } from 'vitest'
import { operatesOn, type Status, statusOn } from '../../src/architecture/graph/as-of.js'

const system = (status: Status, from?: string, to?: string) => ({
  lifecycle: { status, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
})

test.each<[Status, string | undefined, string | undefined, string, Status]>([
  // Without dates the written state holds on every day.
  ['operational', undefined, undefined, '1990-01-01', 'operational'],
  ['planned', undefined, undefined, '2030-01-01', 'planned'],
  ['retired', undefined, undefined, '2019-01-01', 'retired'],
  // The last day still belongs to it, the next no longer.
  ['operational', undefined, '2019', '2019-12-31', 'operational'],
  ['operational', undefined, '2019', '2020-01-01', 'retired'],
  ['planned', '2018', '2019', '2020-01-01', 'retired'],
  // Before its first day it is planned, or still being built.
  ['operational', '2019-03', undefined, '2019-02-28', 'planned'],
  ['operational', '2019-03', undefined, '2019-03-01', 'operational'],
  ['building', '2019-03', undefined, '2019-02-28', 'building'],
  ['retiring', '2019-03', undefined, '2019-02-28', 'planned'],
  // A date of its end tells that it still worked before; without one, retired is retired.
  ['retired', '2010', '2019', '2018-06-01', 'operational'],
  ['retired', '2010', undefined, '2018-06-01', 'retired'],
  // A plan with both dates has run its course as planned; with one of them it is only a plan.
  ['planned', '2018', '2020', '2019-06-01', 'operational'],
  ['building', '2018', '2020', '2019-06-01', 'operational'],
  ['planned', '2018', undefined, '2019-06-01', 'planned'],
  ['building', undefined, '2020', '2019-06-01', 'building'],
  ['retiring', '2018', '2020', '2019-06-01', 'retiring'],
])('%s, from %s to %s: on %s %s', (status, from, to, day, expected) => {
  expect(statusOn(system(status, from, to), day)).toBe(expected)
})

test.each<[Status, string | undefined, string | undefined, string, boolean]>([
  ['operational', undefined, undefined, '2019-06-01', true],
  ['retiring', undefined, undefined, '2019-06-01', true],
  ['retired', undefined, undefined, '2019-06-01', false],
  ['retired', '2010', undefined, '2019-06-01', false],
  ['planned', undefined, undefined, '2019-06-01', false],
  ['building', undefined, undefined, '2019-06-01', false],
  ['operational', '2019-07', undefined, '2019-06-30', false],
  // A plan for March works for sure when March is over.
  ['planned', '2019-03', undefined, '2019-03-30', false],
  ['planned', '2019-03', undefined, '2019-03-31', true],
  ['building', '2019-03', undefined, '2019-03-31', true],
  ['planned', '2018', '2019', '2020-01-01', false],
])('%s, from %s to %s: at work on %s %s', (status, from, to, day, expected) => {
  expect(operatesOn(system(status, from, to), day)).toBe(expected)
})
