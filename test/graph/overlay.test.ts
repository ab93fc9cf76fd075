import { expect, test } from 'vitest'
import { graphOf } from '../../src/architecture/graph/graph.js'
import { overlay } from '../../src/architecture/graph/overlay.js'
import { eachReliance } from '../../src/architecture/graph/reliances.js'
import { proposalOf, systemLine, workspaceOf } from '../support/model.js'

const base = workspaceOf(`agencies:
  - { id: so-a, name: Sở A, kind: department }
layers:
  - { id: ung-dung, name: Ứng dụng, order: 1, kind: band }
systems:
${systemLine('kho')}${systemLine('cong', { dependsOn: '[{ to: kho, kind: data }]' })}`)

const dossier = (more: string) =>
  proposalOf(`proposal:\n  id: dx\n  title: Phần mềm mới\n  agency: so-a\n  kind: build\n  purpose: Thử\n${more}`, base)

test('what a dossier leaves open is an application for its own agency, in no layer', () => {
  const proposal = dossier('  dependsOn: [{ to: kho, kind: data }]\n')
  const merged = overlay(base.model, proposal)
  const built = merged.systems.get('dx')
  expect(built).toMatchObject({ name: 'Phần mềm mới', owner: 'so-a', kind: 'application', layer: '', scope: 'agency' })
  expect(built && 'declared' in built).toBe(false)
  expect([...merged.systems.keys()]).toEqual(['kho', 'cong', 'dx'])
  expect(merged.dependencies.map((d) => `${d.from}>${d.to}`)).toEqual(['cong>kho', 'dx>kho'])
  expect(base.model.systems.has('dx')).toBe(false)
})

test('what it says stands', () => {
  const proposal = dossier('  systemKind: portal\n  layer: ung-dung\n  scope: province\n')
  expect(overlay(base.model, proposal).systems.get('dx')).toMatchObject({
    kind: 'portal',
    layer: 'ung-dung',
    scope: 'province',
  })
})

test('a system with the id of an existing one stands in its place', () => {
  const proposal = dossier('systems:\n  - { id: kho, name: Kho mới, kind: database }\n')
  const merged = overlay(base.model, proposal)
  expect(merged.systems.get('kho')).toMatchObject({ name: 'Kho mới', kind: 'database' })
  expect(merged.systems.size).toBe(2)
})

test('places are found in the dossier first, then in the architecture', () => {
  const proposal = dossier('')
  const merged = overlay(base.model, proposal)
  const kho = base.model.systems.get('kho')
  expect(merged.locate(proposal.header, 'title')).toMatchObject({ line: 3 })
  expect(kho && merged.locate(kho, 'name')?.file).toBe('x.yaml')
  // A dossier in Excel knows its own cells alone.
  const cell = { file: 'dx.xlsx', line: 2, column: 3, length: 1, excerpt: '', within: 'Đề xuất!C2' }
  const locate = (node: object) => (node === proposal.header ? cell : undefined)
  const fromExcel = overlay(base.model, { ...proposal, locate })
  expect(fromExcel.locate(proposal.header)).toBe(cell)
  expect(kho && fromExcel.locate(kho, 'name')?.file).toBe('x.yaml')
})

test('a training builds nothing that its connections could start from', () => {
  const yaml =
    'proposal:\n  id: dx\n  title: Tập huấn\n  agency: so-a\n  kind: training\n  purpose: Thử\ndependencies:\n  - { from: dx, to: kho, kind: uses, via: cong }\n'
  const merged = overlay(base.model, proposalOf(yaml, base))
  expect(merged.dependencies).toHaveLength(2)
  expect(graphOf(merged).size).toBe(1)
  expect([...eachReliance(merged)].map((r) => r.from)).toEqual(['cong'])
})
