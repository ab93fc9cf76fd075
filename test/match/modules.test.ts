import { describe, expect, it } from 'vitest'
import { createLexicon } from '../../src/language/lexicon.js'
import { createReader } from '../../src/language/reader.js'
import { compileThesaurus } from '../../src/language/thesaurus.js'
import { readProfile } from '../../src/match/document.js'
import { proposal } from './profiles.js'

const own = ['Đếm tổ yến', 'Thống kê diện tích vườn yến', 'Tra cứu tổ']
const glossary = [
  { term: 'đăng nhập một lần', component: true, synonyms: ['một mật khẩu'] },
  { term: 'quản lý tài khoản', component: true, broader: 'đăng nhập một lần' },
]

function left(name: string, functions: readonly string[], purpose = ''): string[] {
  const lexicon = createLexicon()
  const reader = createReader(lexicon, compileThesaurus(glossary, lexicon)).fork((text) => text)
  return readProfile(proposal(name, { purpose, functions }), reader)
    .units.filter(({ part }) => part === 'function')
    .map(({ text }) => text)
}

describe('the modules that any system has', () => {
  it.each([
    'Đăng nhập, phân quyền người dùng',
    'Quản trị người dùng',
    'báo cáo thống kê',
    'BÁO CÁO, THỐNG KÊ THEO THÁNG, QUÝ',
    'bao cao thong ke',
    'Sao lưu, phục hồi dữ liệu',
    'Chức năng tìm kiếm nâng cao',
  ])('are left out of what is compared: %s', (module) => {
    expect(left('Quản lý chim yến', [...own, module])).toEqual(own)
  })

  it('stay where the title speaks of them, and where there is nothing else', () => {
    expect(left('Hệ thống báo cáo của tỉnh', ['Giao chỉ tiêu', 'Báo cáo'])).toEqual(['Giao chỉ tiêu', 'Báo cáo'])
    expect(left('Quản lý chim yến', ['Báo cáo', 'Đăng nhập'])).toEqual(['Báo cáo', 'Đăng nhập'])
  })

  it('stay where they are a component that the prose speaks of', () => {
    const lines = [...own, 'Quản lý tài khoản']
    expect(left('Quản lý chim yến', lines, 'Cán bộ vào bằng một mật khẩu.')).toEqual(lines)
    expect(left('Quản lý chim yến', lines, 'Cán bộ vào bằng cửa sau.')).toEqual(own)
  })
})
