import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cycles } from '../../src/architecture/graph/circles.js'
import { graphOf } from '../../src/architecture/graph/graph.js'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { kientruc } from '../support/cli.js'

const root = join(import.meta.dirname, '../..')
const { model, hits } = loadWorkspace(join(root, 'architecture'), { cwd: root })

const yaml = (dir: string): string =>
  readdirSync(dir, { withFileTypes: true })
    .map((e) => (e.isDirectory() ? yaml(join(dir, e.name)) : readFileSync(join(dir, e.name), 'utf8')))
    .join('\n')

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}${String(i + 1).padStart(2, '0')}`)

describe('Bình Thuận’s architecture', () => {
  it('is sound', () => expect(hits).toEqual([]))

  it('validates without errors or warnings', async () => {
    const run = await kientruc(root, [
      '--architecture',
      'architecture',
      'validate',
      '--fail-on',
      'warning',
      '--as-of',
      '2018-12-01',
    ])
    expect(run.code, run.out).toBe(0)
  })

  // Every row of the plan's text: facts of the document, objectives, tasks of the three phases, roles and duties.
  const rows = [
    ...numbered('S-', 3),
    'O1',
    'O2',
    'O3',
    'O4',
    ...numbered('P1-', 18),
    ...numbered('P2-', 10),
    ...numbered('P3-', 10),
    ...numbered('R-', 13),
  ]
  const text = yaml(join(root, 'architecture')) + yaml(join(root, 'packs'))
  it.each(rows)('carries %s of plan 4281/KH-UBND as a source', (row) => {
    const sources = [...text.matchAll(/source: *(.*)/g)].map((m) => m[1] ?? '')
    expect(sources.some((s) => carries(s, row))).toBe(true)
  })

  /** Whether a source names a row, alone or within a span such as `R-01 đến R-08`. */
  function carries(source: string, row: string): boolean {
    return new RegExp(`(?<![A-Z0-9-])${row}(?![0-9])`).test(source)
  }

  it('has the four objectives, three phases and 38 tasks, each led by an agency and serving an objective', () => {
    expect(model.objectives.size).toBe(4)
    expect(model.phases.size).toBe(3)
    expect(model.tasks.size).toBe(38)
    const perPhase = [...model.phases.keys()].map(
      (phase) => [...model.tasks.values()].filter((t) => t.phase === phase).length,
    )
    expect(perPhase).toEqual([18, 10, 10])
    for (const task of model.tasks.values()) expect(task.objectives?.length, task.id).toBeGreaterThan(0)
  })

  it('keeps the three lists of fields apart', () => {
    const tagged = (tag: string) => [...model.capabilities.values()].filter((c) => c.tags?.includes(tag)).length
    expect(tagged('uu-tien-dvc')).toBe(7)
    expect(tagged('ra-soat-ung-dung')).toBe(6)
    expect(tagged('ra-soat-gis')).toBe(6)
  })

  it('has the departments and districts of the province', () => {
    const kinds = [...model.agencies.values()].filter((a) => model.originOf(a) === 'workspace').map((a) => a.kind)
    expect(kinds.filter((k) => k === 'department').length).toBeGreaterThanOrEqual(20)
    expect(kinds.filter((k) => k === 'district').length).toBe(10)
  })

  it('has at least 100 systems of the province’s own, each with owner, capabilities, functions and a source', () => {
    const own = [...model.systems.values()].filter((s) => model.originOf(s) === 'workspace')
    expect(own.length).toBeGreaterThanOrEqual(100)
    for (const system of own) {
      expect(model.agencies.has(system.owner), system.id).toBe(true)
      expect(system.capabilities?.length, system.id).toBeGreaterThan(0)
      expect(system.functions?.length, system.id).toBeGreaterThanOrEqual(2)
      expect(system.source && system.confidence, system.id).toBeTruthy()
    }
  })

  it('has no cycle, and integrates through the LGSP', () => {
    expect(cycles(graphOf(model))).toEqual([])
    expect(model.dependencies.filter((d) => d.via === 'lgsp').length).toBeGreaterThan(50)
  })
})
