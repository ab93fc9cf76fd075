import { describe, expect, it } from 'vitest'
import { builds, consumes, genericShare } from '../../src/language/roles.js'

describe('what a line is for', () => {
  it.each([
    ['Phân quyền, quản trị người dùng', 1],
    ['Báo cáo thống kê', 1],
    ['Giám sát hành trình tàu cá', 0],
    ['Bao cao thong ke', 1],
  ])('%s is generic to %d', (line, share) => {
    expect(genericShare(line)).toBe(share)
  })

  it('is generic in part where half of it is', () => {
    expect(genericShare('Thống kê diện tích vườn yến')).toBeGreaterThan(0.2)
    expect(genericShare('Thống kê diện tích vườn yến')).toBeLessThan(0.6)
    expect(genericShare('')).toBe(0)
  })

  it.each([
    ['Gửi tin qua nền tảng nhắn tin dùng chung của tỉnh', true],
    ['Đăng nhập một lần (SSO)', true],
    ['Xây dựng nền tảng nhắn tin riêng qua hệ thống của tỉnh', false],
    ['Giám sát hành trình tàu cá', false],
    ['Gui tin qua nen tang nhan tin dung chung cua tinh', true],
  ])('%s uses what exists: %s', (line, uses) => {
    expect(consumes(line)).toBe(uses)
  })

  it.each([
    ['Máy chủ xác thực riêng cho ngành', true],
    ['Lắp đặt thiết bị đọc thẻ', true],
    ['Tra cứu hồ sơ', false],
  ])('%s sets up something: %s', (line, makes) => {
    expect(builds(line)).toBe(makes)
  })
})
