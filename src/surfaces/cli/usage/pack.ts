import type { Flag } from '../../../kernel/index.js'
import type { CommandGroup } from '../command.js'

const trusted: Flag = {
  flags: '--key <key>',
  meaning: {
    vi: 'khóa công khai (ed25519:…) phải là của bên ký tệp .kpack; mặc định: packKeys của kiến trúc ở đây',
    en: 'the public key (ed25519:…) that must have signed the .kpack; default: packKeys of the architecture here',
  },
}

export const packGroup: CommandGroup = {
  name: 'pack',
  summary: {
    vi: 'gói nội dung: kiểm tra, đóng gói có chữ ký để gửi đến máy không có mạng',
    en: 'content packs: check them, seal them for machines without a network',
  },
  commands: [
    {
      name: 'check',
      args: '<pack>',
      argMeaning: {
        vi: 'tệp YAML, thư mục hoặc tệp .kpack',
        en: 'a YAML file, a folder or a .kpack',
      },
      summary: {
        vi: 'kiểm tra một gói như khi kiến trúc dùng nó',
        en: 'check a pack as an architecture would find it',
      },
      details: {
        vi: 'Trường lạ, tham chiếu sai, thời gian hiệu lực chồng nhau, văn bản thay thế không có hoặc vòng tròn, chữ ký không khớp, cũ hơn bản kèm theo công cụ. Mã thoát 1 khi có lỗi.',
        en: 'Unknown fields and references, times of force that overlap, successors that do not exist or run in a circle, a signature that does not fit, a version older than the tool’s own. Exit code 1 where there is a fault.',
      },
      flags: [trusted],
      examples: [
        {
          line: 'kientruc pack check goi/van-ban-2027.yaml',
          meaning: { vi: 'trước khi gửi các tỉnh', en: 'before it is sent out' },
        },
      ],
      load: async () => ({ run: (await import('../pack.js')).checkPackCommand }),
    },
    {
      name: 'build',
      args: '<pack>',
      argMeaning: { vi: 'tệp YAML hoặc thư mục của gói', en: 'the pack’s YAML file or folder' },
      summary: { vi: 'đóng gói và ký thành tệp .kpack', en: 'seal and sign a pack as a .kpack' },
      details: {
        vi: 'Kiểm tra gói trước, chỉ ký khi không có lỗi. Cùng nội dung và khóa thì ra cùng một tệp.',
        en: 'Checks the pack first and signs only what has no fault. The same content and key give the same file.',
      },
      flags: [
        {
          flags: '--sign-with <file>',
          meaning: { vi: 'tệp khóa riêng (do pack key ghi)', en: 'the private key (as pack key wrote it)' },
        },
        {
          flags: '--out <file>',
          meaning: { vi: 'tệp .kpack sẽ ghi (bắt buộc)', en: 'the .kpack to write (required)' },
        },
      ],
      examples: [
        {
          line: 'kientruc pack build goi/van-ban-2027 --sign-with khoa.pem --out van-ban-2027.kpack',
          meaning: {
            vi: 'bên nhận nêu khóa công khai ở packKeys',
            en: 'whoever gets it names the public key in packKeys',
          },
        },
      ],
      load: async () => ({ run: (await import('../pack.js')).build }),
    },
    {
      name: 'key',
      summary: { vi: 'tạo khóa ký, in khóa công khai', en: 'make a signing key and print its public half' },
      flags: [
        {
          flags: '--out <file>',
          meaning: {
            vi: 'tệp khóa riêng sẽ ghi, chỉ chủ tệp đọc được (bắt buộc); không bao giờ ghi đè',
            en: 'the private key to write, for its owner’s eyes alone (required); never overwritten',
          },
        },
      ],
      examples: [
        { line: 'kientruc pack key --out khoa.pem', meaning: { vi: 'cất khóa riêng nơi an toàn', en: 'keep it safe' } },
      ],
      load: async () => ({ run: (await import('../pack.js')).key }),
    },
  ],
}
