import type { Command } from '../command.js'
import { storeActions } from '../store-actions.js'

export const serve: Command = {
  name: 'serve',
  args: '[action] [file]',
  argMeaning: [
    {
      vi: 'thay vì chạy (khi hệ thống đang dừng): backup TỆP, restore TỆP, verify, move --to NƠI, recover-admin [TÊN]',
      en: 'instead of running (while the desk is stopped): backup FILE, restore FILE, verify, move --to PLACE, recover-admin [NAME]',
    },
    { vi: 'tệp hoặc tên mà việc đó cần', en: 'the file or name that this needs' },
  ],
  argValues: storeActions,
  summary: {
    vi: 'hệ thống thẩm định trên trình duyệt: nộp, thẩm định, theo dõi hồ sơ',
    en: 'the review desk in the browser: send, appraise, follow dossiers',
  },
  details: {
    vi: 'Chạy trên máy này (127.0.0.1) với cơ sở dữ liệu đi kèm, hoặc trên máy chủ PostgreSQL từ phiên bản 15. Lần đầu in ra liên kết dùng một lần cho người quản trị. Xem docs/desk.md.',
    en: 'Runs on this machine (127.0.0.1) with a database of its own, or on a PostgreSQL server from version 15. The first start prints a one-time link for the administrator. See docs/desk.md.',
  },
  flags: [
    {
      flags: '--port <port>',
      meaning: { vi: 'cổng; mặc định 8080, 0 là cổng còn trống', en: 'the port; 8080 by default, 0 for any free one' },
    },
    {
      flags: '--data <dir>',
      meaning: {
        vi: 'thư mục dữ liệu; mặc định ./ban-tham-dinh',
        en: 'the folder of the data; ./ban-tham-dinh by default',
      },
    },
    {
      flags: '--database <address>',
      meaning: {
        vi: 'dùng máy chủ PostgreSQL: postgres://tên:mật-khẩu@máy/cơ-sở-dữ-liệu',
        en: 'use a PostgreSQL server: postgres://name:password@host/database',
      },
    },
    {
      flags: '--to <place>',
      meaning: {
        vi: 'với move: thư mục dữ liệu mới hoặc địa chỉ postgres://… còn trống',
        en: 'with move: a new folder, or the address postgres://… of an empty database',
      },
    },
    {
      flags: '--url <address>',
      meaning: {
        vi: 'địa chỉ mà người dùng truy cập, khi có máy chủ HTTPS đứng trước',
        en: 'where people reach it, with an HTTPS server in front',
      },
    },
    {
      flags: '--registry',
      meaning: {
        vi: 'giữ kho kiến trúc các tỉnh: nhận bản chụp có chữ ký, tra cứu, so sánh (docs/registry.md)',
        en: 'keep the registry of provinces: take signed snapshots, search and compare them (docs/registry.md)',
      },
    },
    {
      flags: '--remote <address>',
      meaning: {
        vi: 'kho git mà kiến trúc được đẩy lên và lấy về: https://…, ssh://…, tên@máy:đường-dẫn hoặc thư mục',
        en: 'the git repository to which the architecture is pushed and from which it is taken: https://…, ssh://…, name@host:path or a folder',
      },
    },
    {
      flags: '--oidc <file>',
      meaning: {
        vi: 'cho đăng nhập qua hệ thống OpenID Connect mà tệp JSON này mô tả (docs/desk.md)',
        en: 'let people sign in by the OpenID Connect provider that this JSON file describes (docs/desk.md)',
      },
    },
    {
      flags: '--webhooks <file>',
      meaning: {
        vi: 'báo cho các hệ thống khác mà tệp JSON này liệt kê, có ký (docs/desk.md)',
        en: 'tell the other systems that this JSON file lists what happens, signed (docs/desk.md)',
      },
    },
    {
      flags: '--log <file>',
      meaning: {
        vi: 'ghi nhật ký vận hành, mỗi yêu cầu một dòng JSON, vào cuối tệp này; “-” là ra màn hình',
        en: 'write what the server does, a line of JSON a request, at the end of this file; “-” is standard output',
      },
    },
    {
      flags: '--metrics-port <port>',
      meaning: {
        vi: 'cổng riêng trên máy này cho /health, /ready và /metrics (Prometheus)',
        en: 'a port of its own on this machine for /health, /ready and /metrics (Prometheus)',
      },
    },
    {
      flags: '--demo',
      meaning: {
        vi: 'tạo tài khoản mẫu nếu chưa có tài khoản nào',
        en: 'make sample accounts where there are none',
      },
    },
  ],
  examples: [
    {
      line: 'kientruc serve',
      meaning: { vi: 'một máy, không cần cài gì thêm', en: 'one machine, nothing else to install' },
    },
    {
      line: 'kientruc serve --demo --data /tmp/thu --port 0',
      meaning: { vi: 'dùng thử với tài khoản mẫu', en: 'try it with sample accounts' },
    },
    {
      line: 'kientruc serve --database postgres://kientruc@127.0.0.1/kientruc --url https://tham-dinh.example.vn',
      meaning: { vi: 'trên PostgreSQL, sau một máy chủ HTTPS', en: 'on PostgreSQL, behind an HTTPS server' },
    },
    {
      line: 'kientruc serve backup sao-luu.gz',
      meaning: { vi: 'sao lưu toàn bộ dữ liệu ra một tệp', en: 'all of the data in one file' },
    },
    {
      line: 'kientruc serve recover-admin --url https://tham-dinh.example.vn',
      meaning: {
        vi: 'người quản trị duy nhất mất khóa bảo mật: gỡ khóa, in liên kết dùng một lần',
        en: 'the only administrator lost their passkey: it is removed, a one-time link is printed',
      },
    },
    {
      line: 'kientruc serve move --to postgres://kientruc@127.0.0.1/kientruc',
      meaning: {
        vi: 'chuyển sang máy chủ PostgreSQL và chứng minh hai nơi giống nhau',
        en: 'onto a PostgreSQL server, proved to be the same',
      },
    },
  ],
  load: () => import('../serve.js'),
}
