import type { CommandGroup } from '../command.js'

export const proposalGroup: CommandGroup = {
  name: 'proposal',
  summary: { vi: 'phiếu đề xuất bằng Excel', en: 'proposal forms in Excel' },
  commands: [
    {
      name: 'form',
      summary: {
        vi: 'lập phiếu đề xuất trống (.xlsx), có hướng dẫn và danh sách chọn lấy từ kiến trúc',
        en: 'an empty proposal form (.xlsx), with hints and lists from the architecture',
      },
      flags: [
        { flags: '--out <file>', meaning: { vi: 'tệp .xlsx sẽ ghi (bắt buộc)', en: 'the .xlsx to write (required)' } },
      ],
      examples: [
        {
          line: 'kientruc proposal form --out phieu-de-xuat.xlsx',
          meaning: {
            vi: 'gửi cho cơ quan điền, rồi: kientruc check phieu-de-xuat.xlsx',
            en: 'send it out to be filled in, then: kientruc check form.xlsx',
          },
        },
      ],
      load: () => import('../proposal-form.js'),
    },
  ],
}
