import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundledPackIds } from '../../src/load/packs.js'
import { loadWorkspace } from '../../src/load/workspace.js'
import { inForce } from '../../src/text/dates.js'
import { folder } from '../support/disk.js'

const ids = bundledPackIds()
const dir = folder({ 'kientruc.yaml': `kientruc: 1\nid: thu\nname: Thử\nversion: "1.0"\npacks: [${ids.join(', ')}]\n` })
const { model, hits } = loadWorkspace(dir, { cwd: join(dir) })

describe('the content packs', () => {
  it('are all there and sound together', () => {
    expect(ids).toEqual(['cap-do-attt', 'nen-tang-quoc-gia', 'tt39-2017', 'tu-dien', 'van-ban', 'vneaf-1.0'])
    expect(hits).toEqual([])
  })

  it('hold the 144 standards of circular 39/2017, each with item, obligation and confidence', () => {
    const listed = [...model.standards.values()].filter((s) => s.document === 'tt-39-2017' && s.item !== undefined)
    expect(listed.length).toBe(144)
    for (const standard of listed) expect(standard.confidence, standard.id).toBeDefined()
    const mandatory = listed.filter((s) => s.obligation === 'mandatory').length
    expect(mandatory).toBe(82)
  })

  it('hold 67 legal documents whose successors exist', () => {
    expect(
      [...model.documents.values()].filter((d) => model.originOf(d) !== 'workspace').length,
    ).toBeGreaterThanOrEqual(67)
    for (const document of model.documents.values()) expect(document.confidence, document.id).toBeDefined()
  })

  it('know which decree on IT investment is in force on a day', () => {
    const onIt = (day: string) =>
      ['nd-102-2009', 'nd-73-2019', 'nd-45-2026'].filter((id) => inForce(model.documents.get(id) ?? {}, day))
    expect(onIt('2018-10-09')).toEqual(['nd-102-2009'])
    expect(onIt('2020-01-01')).toEqual(['nd-73-2019'])
    expect(onIt('2026-03-01')).toEqual(['nd-45-2026'])
  })

  it('hold the framework’s layers in order, pillars beside them', () => {
    const bands = [...model.layers.values()].filter((l) => l.kind === 'band').sort((a, b) => a.order - b.order)
    expect(bands.map((l) => l.id)).toEqual([
      'nguoi-su-dung',
      'kenh-giao-tiep',
      'dich-vu-cong',
      'ung-dung-csdl',
      'lgsp',
      'ha-tang',
    ])
    expect([...model.layers.values()].filter((l) => l.kind === 'pillar').length).toBe(2)
  })

  it('hold the national platforms, all of national scope and owned by a ministry or national agency', () => {
    expect(model.systems.size).toBeGreaterThan(25)
    for (const system of model.systems.values()) {
      expect(system.scope, system.id).toBe('national')
      expect(['ministry', 'national'], system.id).toContain(model.agencies.get(system.owner)?.kind)
    }
  })

  it('hold the five security levels', () => {
    const levels = [...model.standards.values()].filter((s) => /^Cấp độ [1-5]$/.test(s.symbol))
    expect(levels.length).toBe(5)
  })
})
