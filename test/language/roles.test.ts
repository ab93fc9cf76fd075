import { describe, expect, it } from 'vitest'
import { builds, consumedShare, consumes, genericShare } from '../../src/language/roles.js'

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
    ['Nền tuyến ống dùng lớp của Sở Xây dựng', true],
    ['Ghi chép mẻ nấu, nhắc bảo dưỡng nồi hơi; gửi ảnh sang kho ảnh liên viện', false],
    ['Lấy danh sách thửa từ VBDLIS', true],
    ['LẤY SỐ TỪ CÁC TRẠM ĐO', false],
    ['Cập nhật kết quả lên hệ thống', false],
  ])('%s uses what exists: %s', (line, uses) => {
    expect(consumes(line)).toBe(uses)
  })

  it.each([
    ['Máy chủ xác thực riêng cho ngành', true],
    ['Lắp đặt thiết bị đọc thẻ', true],
    ['Tra cứu hồ sơ', false],
    ['Phân hệ 8: Dựng máy chủ định danh của ngành', true],
    ['Quản lý người thuê trọ, giấy phép xây dựng', false],
    ['Xây dựng thực đơn tuần', false],
    ['Lập dịch vụ ký số từ xa của ngành', true],
  ])('%s sets up something: %s', (line, makes) => {
    expect(builds(line)).toBe(makes)
  })

  it('is used in part where one of its clauses is', () => {
    const share = consumedShare('Ghi chép mẻ nấu, nhắc bảo dưỡng nồi hơi; gửi ảnh sang kho ảnh liên viện')
    expect(share).toBeGreaterThan(0.2)
    expect(share).toBeLessThan(0.6)
    expect(consumedShare('')).toBe(0)
  })
})
