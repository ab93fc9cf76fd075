import { describe, expect, it } from 'vitest'
import { secretsIn, withoutSecrets } from '../../src/text/secrets.js'

const kinds = (text: string) => secretsIn(text).map((s) => `${s.kind} ${text.slice(s.start, s.end)}`)

describe('secrets in a text', () => {
  it.each([
    ['Tài khoản admin, mật khẩu: Bt@2018', ['password Bt@2018']],
    ['mật khẩu quản trị là Abc12345.', ['password Abc12345.']],
    ['Server=db1;User Id=sa;Password=P4ss!word;', ['password P4ss!word']],
    ['postgres://gis:Sec_ret9@csdl.local/dat-dai', ['password Sec_ret9']],
    ['-----BEGIN RSA PRIVATE KEY----- MIIE', ['key -----BEGIN RSA PRIVATE KEY-----']],
    ['khóa AKIAIOSFODNN7EXAMPLE', ['key AKIAIOSFODNN7EXAMPLE']],
    ['api_key=9f8e7d6c5b4a39281706', ['key 9f8e7d6c5b4a39281706']],
    ['Máy chủ 10.36.2.15:8080 và 192.168.1.1', ['private-address 10.36.2.15:8080', 'private-address 192.168.1.1']],
    ['IPv6 fd12:3456:789a::1', ['private-address fd12:3456:789a::1']],
    ['https://mc.example.vn/wp-admin/index.php', ['admin-address https://mc.example.vn/wp-admin/index.php']],
    ['ssh://root@10.0.0.1', ['admin-address ssh://root@10.0.0.1']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })

  it.each([
    'Đặt lại mật khẩu: gửi mã OTP qua tin nhắn',
    'Lưu mật khẩu: SHA-256 có muối',
    'Mật khẩu: ******',
    'Phần mềm phiên bản 10.2.1.4, v10.1.2.3',
    'Mục 10.1.2 và số 192.168',
    'Địa chỉ công khai 203.162.0.181, vòng lặp 127.0.0.1',
    'https://binhthuan.gov.vn/administration-reform',
    'Phát hành token cho ứng dụng: theo OAuth 2.0',
    'Cổng https://dichvucong.binhthuan.gov.vn/tra-cuu?ma=10.11',
  ])('nothing in: %s', (text) => {
    expect(kinds(text)).toEqual([])
  })

  it('covers every secret and keeps the rest', () => {
    expect(withoutSecrets('Máy 10.1.1.1, mật khẩu: Bt@2018, xong.')).toBe('Máy •••, mật khẩu: •••, xong.')
  })
})
