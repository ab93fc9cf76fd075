import type { CommandGroup } from '../command.js'
import { asOf, format, out } from './flags.js'

export const judgeGroup: CommandGroup = {
  name: 'judge',
  summary: {
    vi: 'bộ phán xét trùng lặp: lấy nhãn từ quyết định của tỉnh, đo trên tập đã gán nhãn',
    en: 'the judge of duplicates: labels from the province’s decisions, figures on a labelled set',
  },
  details: {
    vi: 'Bộ phán xét là tệp trọng số; “judge:” trong kientruc.yaml nêu tệp riêng của tỉnh. Cách lập tệp từ các tập đã gán nhãn: docs/duplicate-finder.md của mã nguồn.',
    en: 'The judge is a file of weights; “judge:” in kientruc.yaml names a province’s own. How it is fitted to labelled sets: docs/duplicate-finder.md of the sources.',
  },
  commands: [
    {
      name: 'export',
      args: '[proposal...]',
      argMeaning: {
        vi: 'tệp, thư mục đề xuất (mặc định: thư mục ghi trong kientruc.yaml)',
        en: 'proposal files and folders (default: the folder that kientruc.yaml names)',
      },
      summary: {
        vi: 'lập tập đã gán nhãn từ các quyết định và miễn trừ đã ghi',
        en: 'make a labelled set of the decisions and waivers on record',
      },
      details: {
        vi: 'Phát hiện còn ghi trong quyết định phê duyệt là nhãn đúng; phát hiện được miễn trừ hiểu là không trùng lặp; phê duyệt không kèm phát hiện là không trùng lặp, hoặc nâng cấp nếu đã khai. Đề xuất chưa có quyết định không thành nhãn. Hãy đọc lại labels.json trước khi dùng.',
        en: 'A finding that an approval records is a label; one that was waived is taken as no duplicate; an approval without any is none, or an upgrade if declared. What nobody decided is no label. Read labels.json before it is used.',
      },
      flags: [
        { flags: '--out <dir>', meaning: { vi: 'thư mục sẽ ghi (bắt buộc)', en: 'the folder to write (required)' } },
        format('brief'),
        asOf,
      ],
      examples: [
        {
          line: 'kientruc judge export de-xuat/ --out tap-2026',
          meaning: { vi: 'từ các đề xuất đã có quyết định', en: 'of the proposals that were decided' },
        },
      ],
      load: () => import('../judge-export.js'),
    },
    {
      name: 'score',
      args: '<set>',
      argMeaning: { vi: 'thư mục tập đã gán nhãn', en: 'the folder of a labelled set' },
      summary: {
        vi: 'đo bộ phán xét trên một tập đã gán nhãn',
        en: 'measure the judge on a labelled set',
      },
      details: {
        vi: 'Đối chiếu từng đề xuất của tập với danh mục của tập, bằng từ điển và bộ phán xét của kiến trúc, rồi so với nhãn: macro-F1, báo nhầm, bỏ sót, đúng hệ thống, phần để cán bộ xem.',
        en: 'Judges each proposal of the set against the set’s catalogue, by the architecture’s glossary and judge, and compares with the labels: macro-F1, false alarms, misses, places, what is left to an officer.',
      },
      flags: [
        {
          flags: '--judge <file>',
          meaning: {
            vi: 'đo tệp này thay cho bộ phán xét đang dùng',
            en: 'measure this file instead of the judge in use',
          },
        },
        format('brief'),
        out,
        asOf,
      ],
      examples: [
        { line: 'kientruc judge score tap-2026', meaning: { vi: 'bộ phán xét đang dùng', en: 'the judge in use' } },
        {
          line: 'kientruc judge score tap-2026 --judge phan-xet-moi.json --format json',
          meaning: { vi: 'một tệp khác, dạng JSON', en: 'another file, as JSON' },
        },
      ],
      load: () => import('../judge-score.js'),
    },
  ],
}
