import { describe, expect, it } from 'vitest'
import { mayHoldSecret, secretsIn, withoutSecrets } from '../../src/language/secrets.js'

const kinds = (text: string) => secretsIn(text).map((s) => `${s.kind} ${text.slice(s.start, s.end)}`)

describe('secrets in a text', () => {
  it.each([
    ['Tài khoản admin, mật khẩu: Bt@2018', ['password Bt@2018']],
    ['mật khẩu quản trị là Abc12345.', ['password Abc12345.']],
    ['MẬT KHẨU QUẢN TRỊ LÀ Abc12345', ['password Abc12345']],
    ['Mật khẩu Là Abc12345', ['password Abc12345']],
    ['Server=db1;User Id=sa;Password=P4ss!word;', ['password P4ss!word']],
    ['postgres://gis:Sec_ret9@csdl.local/dat-dai', ['password Sec_ret9']],
    ['-----BEGIN RSA PRIVATE KEY----- MIIE', ['key -----BEGIN RSA PRIVATE KEY-----']],
    ['khóa AKIAIOSFODNN7EXAMPLE', ['key AKIAIOSFODNN7EXAMPLE']],
    ['api_key=9f8e7d6c5b4a39281706', ['key 9f8e7d6c5b4a39281706']],
    ['Máy chủ 10.36.2.15:8080 và 192.168.1.1', ['private-address 10.36.2.15:8080', 'private-address 192.168.1.1']],
    ['IPv6 fd12:3456:789a::1', ['private-address fd12:3456:789a::1']],
    ['https://mc.example.vn/wp-admin/index.php', ['admin-address https://mc.example.vn/wp-admin/index.php']],
    ['ssh://root@10.0.0.1', ['admin-address ssh://root@10.0.0.1']],
    ['mật khẩu quản  trị  hệ thống: x', []],
    ['mật khẩu  quản trị : Bt@2018', ['password Bt@2018']],
    ['Password = "Bt@2018"', ['password Bt@2018']],
    ['mat khau: Bt_2018, mật khẩu: (Abc1).', ['password Bt_2018', 'password (Abc1).']],
    [`token ghp_${'a1B2'.repeat(8)}`, [`key ghp_${'a1B2'.repeat(8)}`]],
    [`glpat-${'aB3-'.repeat(5)}`, [`key glpat-${'aB3-'.repeat(5)}`]],
    [`AIza${'x_9-A'.repeat(7)}`, [`key AIza${'x_9-A'.repeat(7)}`]],
    ['xoxb-1234567890-abc', ['key xoxb-1234567890-abc']],
    ['eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.SflKx-w_rJ', ['key eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.SflKx-w_rJ']],
    ['secret key: abc/def+ghi=12', ['key abc/def+ghi=12']],
    ['khóa bí mật là  a1b2c3d4e5f6', ['key a1b2c3d4e5f6']],
    [`access_token=${'abcdefghij'.repeat(3)}`, [`key ${'abcdefghij'.repeat(3)}`]],
    [
      'Máy 172.16.0.1, 172.31.255.9 và 172.20.1.1',
      ['private-address 172.16.0.1', 'private-address 172.31.255.9', 'private-address 172.20.1.1'],
    ],
    ['FD00:1::', ['private-address FD00:1::']],
    [
      'http://cong.vn/quantri/a và https://cong.vn/quan-tri',
      ['admin-address http://cong.vn/quantri/a', 'admin-address https://cong.vn/quan-tri'],
    ],
    ['rdp://may-chu.noi-bo', ['admin-address rdp://may-chu.noi-bo']],
    // Where two overlap, the one that begins first and is longer is told.
    ['https://u:Pa55word@cong.vn/admin', ['admin-address https://u:Pa55word@cong.vn/admin']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
    // No text with a secret is passed over, however its letters are composed.
    if (expected.length > 0) for (const form of ['NFC', 'NFD']) expect(mayHoldSecret(text.normalize(form))).toBe(true)
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
    'Mật khẩu: otp-qua-sms-2',
    'Mật khẩu: <đặt sau 2019>',
    'Mật khẩu: [đặt2019]',
    'Mật khẩu: …_…_…',
    'Mật khẩu là bắt buộc).',
    'Mật khẩu: abc',
    'token: theo-quy-dinh-chung',
    'AKIA ghi là ghp_ngan, glpat-ngan, AIza-ngan, xoxb-ngan, eyJa.eyJb.c',
    'Địa chỉ 172.15.0.1, 172.32.0.1, 192.169.1.1, 110.1.1.1 và 10.1.1.1.5',
    'Tỷ số fc:1:2 và abfd12:3456:789a::1',
    'http://cong.vn/admin-moi và http://cong.vn/nadmin',
    'token: abcdefghijk',
  ])('nothing in: %s', (text) => {
    expect(kinds(text)).toEqual([])
  })

  it('covers every secret and keeps the rest', () => {
    expect(withoutSecrets('Máy 10.1.1.1, mật khẩu: Bt@2018, xong.')).toBe('Máy •••, mật khẩu: •••, xong.')
  })
})
