import type { Flag } from '../../../kernel/index.js'
import type { CommandGroup } from '../command.js'
import { asOf, format, out } from './flags.js'

const period: Flag = {
  flags: '--period <period>',
  meaning: {
    vi: 'kỳ báo cáo: 2019-Q2, 2019 hoặc ngày 2019-05-20 (mặc định: quý vừa qua)',
    en: 'period: 2019-Q2, 2019, or a day such as 2019-05-20 (default: the last quarter)',
  },
}
const dueDays: Flag = {
  flags: '--due-days <n>',
  meaning: {
    vi: 'số ngày sau khi hết kỳ phải báo cáo (mặc định 10; đặt theo quy định của tỉnh)',
    en: 'days after the period’s end by which reports are due (default 10; set it as the province asks)',
  },
}

export const progressGroup: CommandGroup = {
  name: 'progress',
  summary: {
    vi: 'báo cáo tiến độ của các cơ quan: ai đã gửi, dự án nào chậm, tổng hợp, cập nhật kiến trúc',
    en: 'progress reports of the agencies: who reported, what slipped, sums, updating the architecture',
  },
  details: {
    vi: 'Mỗi cơ quan ghi một tệp YAML cho mỗi kỳ (nhóm progressReports) trong thư mục kiến trúc, hoặc trong thư mục ghi ở “progress:” của kientruc.yaml. “kientruc validate” kiểm tra báo cáo.',
    en: 'Each agency writes one YAML file a period (collection progressReports), below the architecture or in the folder that “progress:” of kientruc.yaml names. “kientruc validate” checks the reports.',
  },
  commands: [
    {
      name: 'status',
      summary: {
        vi: 'ai đã báo cáo, ai quá hạn, dự án nào chậm trong một kỳ',
        en: 'who has reported, who is late, what slipped in a period',
      },
      flags: [period, dueDays, asOf, format('brief'), out],
      examples: [
        {
          line: 'kientruc progress status --period 2019-Q2',
          meaning: { vi: 'quý II/2019', en: 'the second quarter of 2019' },
        },
      ],
      load: () => import('../progress-status.js'),
    },
    {
      name: 'report',
      summary: {
        vi: 'tổng hợp theo giai đoạn, mục tiêu, lĩnh vực, cơ quan; biểu đồ kế hoạch và thực tế',
        en: 'sums by phase, objective, field and agency; a chart of plan against actual',
      },
      flags: [period, dueDays, asOf, format('brief'), out],
      examples: [
        {
          line: 'kientruc progress report --period 2019-Q2 --out html=tien-do.html',
          meaning: { vi: 'báo cáo quý dạng HTML, in được', en: 'the quarterly report as a page that prints' },
        },
        {
          line: 'kientruc progress report --period 2019-Q2 --format markdown',
          meaning: { vi: 'nội dung cho công văn báo cáo quý', en: 'the text of the quarterly letter' },
        },
      ],
      load: () => import('../progress-report.js'),
    },
    {
      name: 'apply',
      summary: {
        vi: 'cập nhật vòng đời của hệ thống trong kiến trúc theo báo cáo',
        en: 'update the systems’ lifecycles by what was reported',
      },
      flags: [
        {
          ...period,
          meaning: {
            vi: 'chỉ theo báo cáo của kỳ này (mặc định: mọi báo cáo)',
            en: 'only by this period’s reports (default: all)',
          },
        },
        { flags: '--dry-run', meaning: { vi: 'chỉ in thay đổi, không ghi', en: 'print the changes, write nothing' } },
      ],
      examples: [
        {
          line: 'kientruc progress apply --dry-run',
          meaning: { vi: 'xem trước thay đổi', en: 'see what would change' },
        },
      ],
      load: () => import('../progress-apply.js'),
    },
  ],
}
