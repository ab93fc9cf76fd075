import { expect, test } from 'vitest'
import { budgetOf, linesByProject, progressLines } from '../../src/architecture/graph/progress-lines.js'
import { modelOf } from '../support/model.js'

const report = (id: string, period: string, date: string, projects: string) =>
  `  - { id: ${id}, agency: so-a, period: "${period}", date: ${date}, projects: [${projects}] }\n`
const line = (project: string, more = '') => `{ project: ${project}, status: in-progress, percent: 10${more} }`

const model = modelOf(`agencies:
  - { id: so-a, name: Sở A, kind: department }
phases:
  - { id: gd, name: Giai đoạn, from: "2019" }
tasks:
  - { id: nv, name: Nhiệm vụ, phase: gd, lead: so-a }
decisions:
  - { id: dx, name: Dự án, agency: so-a, date: 2019-01-02, verdict: conforms, budget: { total: 900, unit: million-vnd } }
progressReports:
${report('q2', '2019-Q2', '2019-07-02', line('nv'))}${report('nam', '2019', '2019-01-05', line('nv'))}${report('b', '2019-Q1', '2019-04-02', `${line('nv')}, ${line('dx', ', budget: 1000')}`)}${report('a', '2019-Q1', '2019-04-02', line('nv', ', budget: 70'))}${report('som', '2019-Q1', '2019-04-01', line('nv'))}${report('dot-xuat', '2019-05-20', '2019-12-30', line('nv'))}`)
const linesOf = (project: string) => linesByProject(model).get(project)

test('lines of a project stand in the order of the days to which they tell, then of their dates, then of their ids', () => {
  expect(linesOf('nv')?.map((l) => l.report.id)).toEqual(['som', 'a', 'b', 'dot-xuat', 'q2', 'nam'])
  expect(linesOf('dx')?.map((l) => l.report.id)).toEqual(['b'])
  expect(linesByProject(model).size).toBe(2)
})

test('a report tells to the end of its period', () => {
  const [first] = linesOf('nv') ?? []
  expect(first && progressLines(first.report)).toBe('2019-03-31')
  expect(first && progressLines({ ...first.report, period: 'quý I' })).toBe('2019-04-01')
})

test('a project may spend what was decided, and without a decision what the report says', () => {
  const [decided] = linesOf('dx') ?? []
  expect(decided?.decision?.id).toBe('dx')
  expect(decided && budgetOf(decided)).toBe(900)
  expect(linesOf('nv')?.map(budgetOf)).toEqual([undefined, 70, undefined, undefined, undefined, undefined])
})
