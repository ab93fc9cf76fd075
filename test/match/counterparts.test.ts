import { describe, expect, it } from 'vitest'
import { readGlossary } from '../../bench/labelled-set.js'
import { bundledJudging } from '../../src/architecture/read/judging.js'
import { blankProfile, createFinder, type Profile } from '../../src/match/index.js'

const glossary = readGlossary('packs/tu-dien.yaml')

const system = (id: string, name: string, functions: readonly string[], owner = 'so-tai-chinh'): Profile => ({
  ...blankProfile,
  id,
  name,
  functions,
  owner,
  kind: 'application',
  scope: 'province',
})

const ours = [
  system('a/tai-san', 'Phần mềm quản lý tài sản công', [
    'Kê khai nhà, đất, ô tô',
    'Tính khấu hao',
    'Điều chuyển, thanh lý',
  ]),
  system('a/ngan-sach', 'Phần mềm lập dự toán ngân sách', ['Lập dự toán', 'Thảo luận, giao dự toán']),
]
const theirs = [
  system('b/tscong', 'Theo dõi tài sản công của cơ quan', [
    'Ghi tăng, giảm nhà đất, xe công',
    'Tính hao mòn, thanh lý tài sản',
  ]),
  system('b/thu-vien', 'Thư viện điện tử', ['Biên mục sách', 'Cho mượn, nhận trả'], 'thu-vien'),
]
const across = (profiles: readonly Profile[]) =>
  createFinder(profiles, glossary, bundledJudging()).across((id) => id.slice(0, 1))

describe('systems of two catalogues', () => {
  it('tells what does the same in other words, and why', () => {
    const [found, ...others] = across([...ours, ...theirs])
    expect(found).toMatchObject({ a: 'a/tai-san', b: 'b/tscong' })
    expect(found?.reason.vi).toMatch(/^Cùng mục đích, cùng làm “/)
    expect(others).toEqual([])
  })

  it('is the same in whatever order they stand', () => {
    expect(across([...theirs, ...ours].reverse())).toEqual(across([...ours, ...theirs]))
  })

  it('never tells two of one catalogue', () => {
    expect(across([...ours, { ...(ours[0] ?? blankProfile), id: 'a/tai-san-2' }])).toEqual([])
  })
})
