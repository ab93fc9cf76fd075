import { describe, expect, it } from 'vitest'
import { validate } from '../../src/appraise/check.js'
import type { Finding, ValidateResult } from '../../src/appraise/result.js'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { formatsOf, rendererOf } from '../../src/present/renderers.js'
import { folder, small } from '../support/disk.js'
import { docxText } from '../support/docx.js'
import { partsOf } from '../support/xlsx.js'

/** A finding in a cell of a workbook, rendered in one format. */
async function rendered(format: string): Promise<string> {
  const workspace = loadWorkspace(folder(small))
  const { model } = workspace
  const empty = validate(workspace, { lang: 'vi', today: '2020-06-01', version: '0' })
  const finding: Finding = {
    fingerprint: 'f',
    rule: 'model/schema',
    title: 'Sai khuôn dạng',
    severity: 'error',
    message: 'Thiếu tên hệ thống.',
    location: { file: 'danh-muc.xlsx', line: 17, column: 3, length: 4, excerpt: 'Sở A', within: 'Danh mục!C17' },
    basis: [],
    related: [],
  }
  const result: ValidateResult = { ...empty, results: [{ findings: [finding] }] }
  const context = { lang: 'vi', width: 100, verbose: false } as const
  const written = await rendererOf('result', format).render({ result, model }, context)
  if (format === 'xlsx' && written instanceof Uint8Array) return Object.values(partsOf(written)).join('\n')
  return written instanceof Uint8Array ? docxText(written) : [...written].join('')
}

describe('a finding in a cell', () => {
  it.each(formatsOf('result').filter((f) => !['gitlab', 'baseline', 'pdf'].includes(f)))(
    '%s names the cell',
    async (format) => {
      expect(await rendered(format)).toContain('Danh mục!C17')
    },
  )

  it('text shows what stands in the cell', async () => {
    expect(await rendered('text')).toContain('C17 │ Sở A\n')
  })

  it('github and sarif give no line of a file that has none', async () => {
    expect(await rendered('github')).toMatch(
      /^::error file=danh-muc\.xlsx,title=Sai khuôn dạng \(model\/schema\)::Danh mục!C17: /,
    )
    expect(await rendered('sarif')).not.toContain('startLine')
  })
})
