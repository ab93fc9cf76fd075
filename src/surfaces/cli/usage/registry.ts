import type { Flag } from '../../../kernel/index.js'
import type { CommandGroup } from '../command.js'
import { asOf } from './flags.js'

const to: Flag = {
  flags: '--to <url>',
  meaning: {
    vi: 'địa chỉ của kho (hoặc biến KIENTRUC_DESK); mã truy cập trong biến KIENTRUC_TOKEN',
    en: 'the registry’s address (or KIENTRUC_DESK); the token is in KIENTRUC_TOKEN',
  },
}

export const registryGroup: CommandGroup = {
  name: 'registry',
  summary: {
    vi: 'kho kiến trúc các tỉnh: gửi bản chụp có chữ ký, hỏi “tỉnh nào đã có?”',
    en: 'the registry of provinces: send a signed snapshot, ask “which province has it?”',
  },
  details: {
    vi: 'Kho chạy trên hệ thống thẩm định của một bộ (“kientruc serve --registry”). Tỉnh giữ kiến trúc của mình; kho chỉ tra cứu và so sánh. Xem docs/registry.md.',
    en: 'The registry runs on the review desk of a ministry (“kientruc serve --registry”). A province keeps its own architecture; the registry searches and compares only. See docs/registry.md.',
  },
  commands: [
    {
      name: 'key',
      summary: {
        vi: 'tạo khóa ký của tỉnh, in khóa công khai',
        en: 'make the province’s key and print its public half',
      },
      details: {
        vi: 'Khóa công khai gửi đơn vị vận hành kho qua kênh tin cậy để ghi nhận tỉnh; khóa riêng cất tại tỉnh.',
        en: 'The public key goes to the registry’s operator by a way that can be trusted; the private one stays.',
      },
      flags: [
        {
          flags: '--out <file>',
          meaning: {
            vi: 'tệp khóa riêng sẽ ghi, chỉ chủ tệp đọc được (bắt buộc); không bao giờ ghi đè',
            en: 'the private key to write, for its owner’s eyes alone (required); never overwritten',
          },
        },
      ],
      examples: [{ line: 'kientruc registry key --out khoa-tinh.pem', meaning: { vi: 'làm một lần', en: 'once' } }],
      load: async () => ({ run: (await import('../pack.js')).key }),
    },
    {
      name: 'push',
      summary: {
        vi: 'gửi bản chụp kiến trúc và các đề xuất chưa quyết định',
        en: 'send a snapshot of the architecture and its open proposals',
      },
      details: {
        vi: 'Bản chụp được ký và nối với bản trước của tỉnh. Không gửi nơi đặt, cấp độ an toàn, kết nối giữa các hệ thống. Kiến trúc có lỗi thì không gửi. --dry-run cho xem sẽ gửi gì, không cần mạng.',
        en: 'The snapshot is signed and chained to the one before. Places, security levels and ties are not sent. An architecture at fault is not sent. --dry-run shows what would be, without network.',
      },
      flags: [
        to,
        {
          flags: '--sign-with <file>',
          meaning: {
            vi: 'tệp khóa riêng của tỉnh (hoặc biến KIENTRUC_REGISTRY_KEY)',
            en: 'the province’s private key (or KIENTRUC_REGISTRY_KEY)',
          },
        },
        {
          flags: '--public',
          meaning: {
            vi: 'cho mọi người đọc tên, chủ quản, chức năng của các hệ thống',
            en: 'let everybody read names, owners and functions of the systems',
          },
        },
        { flags: '--dry-run', meaning: { vi: 'chỉ cho xem, không gửi', en: 'only show it; nothing is sent' } },
        {
          flags: '--out <file>',
          meaning: { vi: 'ghi bản chụp (JSON) ra tệp', en: 'write the snapshot (JSON) to a file' },
        },
        asOf,
      ],
      examples: [
        {
          line: 'kientruc registry push --dry-run --out gui-di.json',
          meaning: { vi: 'xem sẽ gửi những gì', en: 'see what would be sent' },
        },
        {
          line: 'kientruc registry push --to https://kho.example.vn --sign-with khoa-tinh.pem',
          meaning: { vi: 'gửi, ví dụ hằng quý hoặc trong CI', en: 'send it, for instance each quarter or in CI' },
        },
      ],
      load: async () => ({ run: (await import('../registry.js')).push }),
    },
    {
      name: 'search',
      args: '<words...>',
      argMeaning: { vi: 'mô tả bằng lời phần mềm làm gì', en: 'in words what the software does' },
      summary: { vi: 'tỉnh nào đã có?', en: 'which province has it?' },
      flags: [
        to,
        { flags: '--province <id>', meaning: { vi: 'chỉ tìm ở một tỉnh', en: 'of this province alone' } },
        {
          flags: '--format <format>',
          values: ['text', 'json'],
          meaning: { vi: 'text (mặc định) hoặc json', en: 'text (default) or json' },
        },
      ],
      examples: [
        {
          line: 'kientruc registry search "quản lý tàu cá, giám sát hành trình" --to https://kho.example.vn',
          meaning: { vi: 'trước khi lập dự án', en: 'before a project is drawn up' },
        },
      ],
      load: async () => ({ run: (await import('../registry.js')).search }),
    },
  ],
}
