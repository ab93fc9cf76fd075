import type { Flag } from '../../../kernel/index.js'
import type { Command } from '../command.js'
import { asOf } from './flags.js'

const flag = (flags: string, vi: string, en: string, repeatable = false): Flag => ({
  flags,
  meaning: { vi: repeatable ? `${vi}; dùng được nhiều lần` : vi, en: repeatable ? `${en}; may be repeated` : en },
  ...(repeatable ? { repeatable } : {}),
})

export const propose: Command = {
  name: 'propose',
  summary: {
    vi: 'lập một đề xuất mới: hỏi những điều cần thiết, gợi ý hệ thống đã có, ghi tệp YAML có chú thích',
    en: 'start a proposal: asks what matters, shows what exists, writes a commented YAML',
  },
  details: {
    vi: 'Trong cửa sổ lệnh, công cụ hỏi những mục chưa ghi ở tùy chọn; vừa gõ tên vừa thấy các hệ thống gần giống đã có. Không có cửa sổ lệnh thì cần --title, --agency, --kind, --purpose.',
    en: 'In a terminal it asks for what the options leave open; while you type the title, systems that come near are shown. Without a terminal it needs --title, --agency, --kind and --purpose.',
  },
  flags: [
    flag('--title <text>', 'tên đề xuất', 'title'),
    flag('--agency <id>', 'mã hoặc tên cơ quan đề xuất', 'the agency’s id or name'),
    flag(
      '--kind <kind>',
      'build, upgrade, lease, buy, infrastructure, training, consultancy',
      'build, upgrade, lease, buy, infrastructure, training, consultancy',
    ),
    flag('--purpose <text>', 'mục tiêu, sự cần thiết', 'purpose'),
    flag('--function <text>', 'một chức năng', 'a function', true),
    flag('--data <text>', 'một loại dữ liệu', 'a kind of data', true),
    flag('--user <text>', 'một đối tượng sử dụng', 'a group of users', true),
    flag(
      '--scope <scope>',
      'phạm vi: national, province, sector, district, commune, agency',
      'scope: national, province, sector, district, commune, agency',
    ),
    flag('--task <id>', 'nhiệm vụ của lộ trình', 'task of the roadmap'),
    flag('--from <date>', 'bắt đầu', 'begin'),
    flag('--to <date>', 'kết thúc', 'end'),
    flag('--budget <n>', 'tổng kinh phí, triệu đồng', 'budget, million dong'),
    flag('--upgrade <id>', 'hệ thống được nâng cấp', 'a system that it improves', true),
    flag(
      '--id <id>',
      'mã đề xuất (mặc định: số tiếp theo của cơ quan trong năm)',
      'the proposal’s id (default: the agency’s next of the year)',
    ),
    flag('--date <date>', 'ngày lập (mặc định: hôm nay)', 'its date (default: today)'),
    flag(
      '--out <file>',
      'tệp sẽ ghi, - để in ra màn hình (mặc định: theo tên, trong thư mục đề xuất)',
      'file to write, - for standard output (default: by the title, in the proposals’ folder)',
    ),
    asOf,
  ],
  examples: [
    { line: 'kientruc propose', meaning: { vi: 'hỏi từng mục', en: 'asks for everything' } },
    {
      line: 'kientruc propose --title "Phần mềm quản lý bến cá" --agency so-nnptnt --kind build --purpose "Quản lý tàu ra vào bến" --out ben-ca.yaml',
      meaning: { vi: 'không hỏi, ghi vào ben-ca.yaml', en: 'asks nothing, writes ben-ca.yaml' },
    },
  ],
  load: () => import('../propose.js'),
}
