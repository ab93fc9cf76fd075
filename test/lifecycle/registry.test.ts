import { describe, expect, it } from 'vitest'
import { loadWorkspace, ownProposals } from '../../src/architecture/index.js'
import {
  compareProvinces,
  type ProvinceSnapshot,
  provinceSnapshot,
  type RegistryRecord,
  readSnapshot,
  registryIndex,
  snapshotBytes,
  snapshotHead,
} from '../../src/lifecycle/index.js'

const workspace = loadWorkspace('architecture', { cwd: process.cwd() })
const { model } = workspace
const facts = { province: 'binh-thuan', asOf: '2018-12-31', commit: undefined, previous: undefined, published: false }
const proposals = (ownProposals(workspace)?.proposals ?? []).map(({ proposal }) => proposal)
const snapshot = provinceSnapshot(model, proposals, facts)

describe('a province’s snapshot', () => {
  it('is the same bytes for the same architecture, and is read again as it was', () => {
    const again = loadWorkspace('architecture', { cwd: process.cwd() })
    expect(snapshotBytes(provinceSnapshot(again.model, [...proposals].reverse(), facts))).toEqual(
      snapshotBytes(snapshot),
    )
    expect(readSnapshot(snapshotBytes(snapshot))).toEqual({ snapshot })
  })

  it('holds the province’s own systems and open proposals, and nothing that only the province should know', () => {
    const own = new Set(snapshot.systems.map(({ id }) => id))
    expect(own.size).toBeGreaterThan(100)
    for (const system of model.systems.values())
      if (model.originOf(system) !== 'workspace') expect(own.has(system.id), system.id).toBe(false)
    expect(snapshot.proposals.length).toBeGreaterThan(0)
    for (const { id } of snapshot.proposals) expect(model.decisions.has(id)).toBe(false)
    const text = JSON.stringify(snapshot)
    for (const field of ['hosting', 'securityLevel', 'dependsOn', 'standards', 'source'])
      expect(text).not.toContain(`"${field}"`)
  })

  it('is refused where it is another, cut off, or has an id twice', () => {
    const problem = (bytes: Uint8Array) => {
      const read = readSnapshot(bytes)
      return 'problem' in read ? read.problem.en : undefined
    }
    expect(problem(snapshotBytes(snapshot).slice(0, 1000))).toContain('no JSON')
    expect(problem(new Uint8Array([0xff, 0xfe]))).toContain('no JSON')
    const bent = (change: object) => snapshotBytes({ ...snapshot, ...change } as ProvinceSnapshot)
    expect(problem(bent({ asOf: 'hôm nay' }))).toContain('/asOf')
    expect(problem(bent({ extra: 1 }))).toContain('not as it should be')
    const [first] = snapshot.systems
    expect(problem(bent({ systems: [first, first] }))).toContain('twice')
  })
})

describe('provinces beside each other', () => {
  const head = snapshotHead(snapshot)
  const none = { ...head, components: [], platforms: [] }

  it('are counted by component and platform, what nobody has among them', () => {
    const rows = compareProvinces([head, none], 'components', [{ id: 'khong-ai-co', name: 'Không ai có' }])
    expect(rows[0]).toEqual({ id: 'khong-ai-co', name: 'Không ai có', systems: [0, 0], provinces: 0 })
    const sum = rows.reduce((all, { systems: [own = 0] }) => all + own, 0)
    expect(sum).toBe(head.components.reduce((all, { systems }) => all + systems, 0))
    expect(rows.slice(1).every(({ provinces }) => provinces === 1)).toBe(true)
  })
})

describe('the index over provinces', () => {
  const records = ['mot', 'hai'].flatMap((province): RegistryRecord[] =>
    snapshot.systems.slice(0, 40).map((record) => ({ province, of: 'system', record })),
  )
  const index = registryIndex(records, model.glossary, model.judging)

  it('finds of each province what is asked, and of one alone', () => {
    const [wanted] = records
    const text = wanted?.of === 'system' ? wanted.record.name : ''
    const id = wanted?.record.id
    const found = index.search(text, 10, new Set())
    expect(
      found
        .filter((hit) => hit.id === id)
        .map(({ province }) => province)
        .sort(),
    ).toEqual(['hai', 'mot'])
    const alone = index.search(text, 10, new Set(['hai']))
    expect(alone.length).toBeGreaterThan(0)
    expect(new Set(alone.map(({ province }) => province))).toEqual(new Set(['hai']))
  })

  it('puts what both have into groups, and nothing of one province alone', () => {
    const groups = index.groups()
    expect(groups.length).toBeGreaterThan(20)
    for (const { members } of groups) expect(new Set(members.map(({ province }) => province)).size).toBe(2)
  })
})
