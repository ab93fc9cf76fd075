import { type Importer, importers } from '../../../exchange/index.js'
import type { Flag } from '../../../kernel/index.js'
import type { Command, CommandGroup } from '../command.js'
import { asOf } from './flags.js'

const shared: readonly Flag[] = [
  { flags: '--dry-run', meaning: { vi: 'chỉ xem trước thay đổi, không ghi', en: 'show the change, write nothing' } },
  {
    flags: '--overwrite',
    meaning: {
      vi: 'lấy theo tệp ở những chỗ kiến trúc đã sửa tay hoặc ghi khác',
      en: 'let the file win where the architecture was edited by hand or differs',
    },
  },
  {
    flags: '--into <file>',
    meaning: {
      vi: 'tệp YAML nhận các mục mới, tính từ thư mục kiến trúc (mặc định nhap/TÊN_TỆP.yaml)',
      en: 'the YAML file for new entries, from the architecture’s folder (default nhap/NAME.yaml)',
    },
  },
]

export const importGroup: CommandGroup = {
  name: 'import',
  summary: {
    vi: 'nhập từ Excel, Word, biểu mẫu, ArchiMate, Backstage, CALM',
    en: 'read from Excel, Word, forms, ArchiMate, Backstage, CALM',
  },
  commands: [
    ...importers.map(commandOf),
    {
      name: 'docx',
      args: '<file>',
      argMeaning: { vi: 'hồ sơ đề xuất (.docx)', en: 'a dossier (.docx)' },
      summary: { vi: 'đọc hồ sơ Word thành bản nháp đề xuất YAML', en: 'read a dossier in Word into a draft proposal' },
      details: {
        vi: 'Đọc đề cương, báo cáo nghiên cứu khả thi, tờ trình, phiếu đề xuất viết bằng Word: tên, chủ đầu tư, mục tiêu, chức năng, dữ liệu, đối tượng sử dụng, văn bản viện dẫn, tiêu chuẩn, kết nối, nơi đặt, kinh phí, tiến độ. Mỗi mục ghi rõ đoạn, bảng đã đọc; chỗ chưa chắc và chỗ không tìm thấy được nêu riêng, không tự suy đoán. Mã thoát 1 khi còn thiếu mục bắt buộc.',
        en: 'Reads outlines, feasibility studies, submissions and forms written in Word: title, agency, purpose, functions, data, users, legal documents, standards, connections, hosting, budget, schedule. Each field tells the paragraph or table it was read at; what is unsure and what was not found is told, nothing is guessed. Exit code 1 where a required field is missing.',
      },
      flags: [
        {
          flags: '--out <file>',
          meaning: {
            vi: 'tệp YAML sẽ ghi (mặc định: in ra màn hình)',
            en: 'the YAML to write (default: standard output)',
          },
        },
        { flags: '--overwrite', meaning: { vi: 'ghi đè tệp đã có', en: 'replace a file that exists' } },
      ],
      examples: [
        {
          line: 'kientruc import docx de-cuong.docx --out de-xuat/de-cuong.yaml',
          meaning: { vi: 'lập bản nháp rồi rà soát, bổ sung', en: 'a draft to look over and complete' },
        },
        {
          line: 'kientruc check de-cuong.docx',
          meaning: { vi: 'đối chiếu thẳng hồ sơ Word, không cần YAML', en: 'check the dossier itself, without YAML' },
        },
      ],
      load: () => import('../import-docx.js'),
    },
  ],
}

function commandOf(importer: Importer): Command {
  const { name, argMeaning, summary, details, flags, examples, dated } = importer
  return {
    name,
    args: '<file>',
    argMeaning,
    summary,
    ...(details && { details }),
    flags: [...shared, ...flags, ...(dated ? [asOf] : [])],
    examples,
    load: async () => ({ run: (await import('../import.js')).importing(importer) }),
  }
}
