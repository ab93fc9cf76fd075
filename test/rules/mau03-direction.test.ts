import { describe, expect, it } from 'vitest'
import { formColumns } from '../../src/architecture/mau03/columns.js'
import { cell } from '../../src/architecture/mau03/form.js'
import { formOf } from '../../src/architecture/mau03/from-model.js'
import { inWorkspace } from './harness.js'

const system = (id: string) =>
  `  - { id: ${id}, name: Hệ thống ${id}, kind: application, owner: so-yt, layer: ung-dung-csdl, scope: sector, lifecycle: { status: operational } }\n`
const relation = (kind: string) =>
  inWorkspace(
    `systems:\n${system('nhan')}${system('gui')}dependencies:\n  - { from: nhan, to: gui, kind: ${kind} }\n`,
    {},
    ({ workspace }) =>
      formOf(workspace.model, '2026-09-15')
        .QH_KETNOI.filter((row) => `${cell(row, 'from')} ${cell(row, 'to')}`.includes('NHAN'))
        .map((row) => `${cell(row, 'from')} → ${cell(row, 'to')}: ${cell(row, 'kind')}`),
  )

describe('the ends of a relation in the exchange form', () => {
  it('are sender and receiver where data are exchanged, user and provider elsewhere', () => {
    expect(relation('data')).toEqual(['KT-GUI → KT-NHAN: Trao đổi dữ liệu'])
    expect(relation('uses')).toEqual(['KT-NHAN → KT-GUI: Sử dụng dịch vụ'])
    expect(relation('hosting')).toEqual(['KT-NHAN → KT-GUI: Phụ thuộc'])
  })
})

describe('the columns of the exchange form', () => {
  it('are those of the draft of 13 September 2026', () => {
    expect(Object.fromEntries(Object.entries(formColumns).map(([table, columns]) => [table, columns.length]))).toEqual({
      DM_DOITUONG: 20,
      QH_KETNOI: 12,
      ANHXA: 12,
      HOANTHIEN_NV: 22,
    })
  })
  it('never share a title within a table, old titles counted', () => {
    for (const columns of Object.values(formColumns)) {
      const titles = columns.flatMap((c) => [c.title, ...(c.formerly ?? [])])
      expect(new Set(titles).size).toBe(titles.length)
    }
  })
})
