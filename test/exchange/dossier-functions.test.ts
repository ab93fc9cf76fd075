import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import type { DossierReading } from '../../src/exchange/dossier/context.js'
import { announcedLists } from '../../src/exchange/dossier/functions/announced-lists.js'
import { readDossier } from '../../src/exchange/dossier/read-dossier.js'
import { readPaper } from '../../src/office/paper/read-paper.js'
import { type Blocks, docxOf, h, p } from '../support/dossier.js'
import { lists, others, requestWith } from './dossiers/function-lists.js'

const { model } = loadWorkspace(join(import.meta.dirname, '../..', 'architecture'))
/** The functions that are read of a request with these pieces. */
async function functionsOf(blocks: Blocks): Promise<unknown> {
  const paper = await readPaper(await docxOf({ blocks: requestWith(blocks) }), 'ho-so.docx')
  return readDossier(paper, model).header.functions ?? []
}

describe('functions are read from', () => {
  it.each(lists)('%s', async (_, blocks, functions) => {
    expect(await functionsOf(blocks)).toEqual(functions)
  })
})

describe('no functions are', () => {
  it.each(others)('%s', async (_, blocks) => {
    expect(await functionsOf(blocks)).toEqual([])
  })
})

it('a long series of use cases is one list, not one from each of them on', async () => {
  const cases = Array.from({ length: 300 }, (_, i) => [
    h(2, `UC-${i + 1}. Khai báo đàn ${i + 1}`),
    p('Tác nhân: Chủ trại'),
    p('Mô tả: Nhập số tai; hệ thống kiểm tra trùng.'),
  ])
  const paper = await readPaper(await docxOf({ blocks: [p('**Mô tả nghiệp vụ**'), ...cases.flat()] }), 'ho-so.docx')
  const lists = announcedLists({ paper, passages: [] } as Partial<DossierReading> as DossierReading)
  expect(lists.map(({ items }) => items.length)).toContain(300)
  expect(lists.reduce((sum, { items }) => sum + items.length, 0)).toBeLessThan(1000)
})
