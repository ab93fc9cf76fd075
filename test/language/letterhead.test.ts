import { describe, expect, it } from 'vitest'
import { isLetterhead, subjectOfTitle, withoutLetterhead } from '../../src/language/letterhead.js'

describe('what stands around a letter', () => {
  it.each([
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập – Tự do – Hạnh phúc',
    'Số: 123/TTr-UBND',
    'Kính gửi: Sở Thông tin và Truyền thông;',
    'V/v phê duyệt chủ trương',
    'v / v: nâng cấp',
    'Nơi nhận:',
    '- Lưu: VT, KT.',
    'Bình Thuận, ngày 12 tháng 3 năm 2020',
  ])('%s', (line) => expect(isLetterhead(line)).toBe(true))

  it.each([
    'Số hóa tài liệu giấy',
    'Số: hồ sơ tiếp nhận trong kỳ',
    'Độc lập với hệ thống của Bộ',
    'Nơi nhận hồ sơ của người dân',
    'Gửi thông báo cho người dân, ngày và giờ hẹn',
    'Lưu vết truy cập',
  ])('is not: %s', (line) => expect(isLetterhead(line)).toBe(false))

  it('is taken out of a text line by line, and the rest stays', () => {
    expect(withoutLetterhead('Kính gửi: Sở Y tế\nQuản lý hồ sơ.\nNơi nhận: như trên')).toBe('Quản lý hồ sơ.')
    expect(withoutLetterhead('Quản lý hồ sơ.')).toBe('Quản lý hồ sơ.')
  })

  it('opens a subject, which is told without it', () => {
    expect(subjectOfTitle('V/v: nâng cấp phần mềm')).toBe('nâng cấp phần mềm')
    expect(subjectOfTitle('Về việc mua sắm')).toBe('mua sắm')
    expect(subjectOfTitle('Về đích nông thôn mới')).toBe('Về đích nông thôn mới')
  })
})
