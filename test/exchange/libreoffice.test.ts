import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'

// Made by scripts/libreoffice-fixture.mjs.
const fixture = readFileSync(join(import.meta.dirname, 'fixtures/libreoffice.xlsx'))

it('reads what LibreOffice wrote: merged cells, a date, a formula’s kept result', async () => {
  const dir = folder({ ...small, 'dm.xlsx': fixture })
  const { err } = await kientruc(dir, ['import', 'xlsx', 'dm.xlsx', '--yes'])
  expect(err).toContain('Danh mục!E3 lưu ý\n    Ô chứa công thức')
  const { systems } = loadWorkspace(dir).model
  expect(systems.get('phan-mem-quan-ly-ho-chua')).toMatchObject({
    owner: 'so-a',
    lifecycle: { from: '2019-03-15' },
    cost: { amount: 1250 },
  })
  expect(systems.get('kho-du-lieu-mo')).toMatchObject({
    owner: 'so-a',
    lifecycle: { from: '2020-04' },
    cost: { amount: 500 },
  })
})
