import { proposalReaders } from '../../../exchange/index.js'
import type { Lang } from '../../../kernel/index.js'
import type { Command } from '../command.js'
import { against, annex, annotate, asOf, baseline, changedSince, failOn, format, jobs, out, reader } from './flags.js'

/** What is read beside YAML, as the table of readers has it. */
const kinds = (lang: Lang) => proposalReaders.map((r) => r.meaning[lang]).join(', ')

export const check: Command = {
  name: 'check',
  args: '[proposal...]',
  argMeaning: {
    vi: `tệp đề xuất (.yaml, ${kinds('vi')}), thư mục, mẫu tên như '*.docx', hoặc - để đọc từ đầu vào chuẩn (mặc định: thư mục ghi trong kientruc.yaml)`,
    en: `proposals (.yaml, ${kinds('en')}), folders, patterns such as '*.docx', or - for standard input (default: the folder that kientruc.yaml names)`,
  },
  summary: {
    vi: 'đối chiếu đề xuất, dự án với kiến trúc và với nhau',
    en: 'check proposals against the architecture and against each other',
  },
  flags: [
    asOf,
    failOn,
    format('result'),
    annex,
    out,
    annotate,
    baseline,
    against,
    changedSince,
    jobs,
    ...reader,
    {
      flags: '--together',
      meaning: {
        vi: 'các tệp nêu cùng nhau (thuyết minh, phụ lục …) là một hồ sơ; với thư mục: các tệp của mỗi thư mục con là một hồ sơ',
        en: 'files named together (text, appendices …) are one dossier; of a folder: those of each folder below are one',
      },
    },
  ],
  examples: [
    {
      line: 'kientruc check de-xuat/csdl-dat-dai.yaml',
      meaning: { vi: 'đối chiếu một đề xuất', en: 'check one proposal' },
    },
    {
      line: 'kientruc check de-xuat --out html=ket-qua.html',
      meaning: {
        vi: 'đối chiếu cả thư mục, ghi phiếu thẩm định HTML',
        en: 'check a folder and write the appraisal as HTML',
      },
    },
    {
      line: 'kientruc check de-xuat --out html=phieu/',
      meaning: {
        vi: 'ghi mỗi đề xuất một phiếu vào thư mục phieu',
        en: 'write an appraisal for each proposal into the folder phieu',
      },
    },
    {
      line: 'kientruc check de-cuong.docx --out docx=phieu.docx',
      meaning: {
        vi: 'đối chiếu hồ sơ Word, ghi phiếu thẩm định bằng Word',
        en: 'check a dossier in Word and write the appraisal in Word',
      },
    },
    {
      line: 'kientruc check ho-so-den/',
      meaning: {
        vi: 'cả chồng hồ sơ Word, Excel, PDF trong thư mục; tệp nào không xem được đều nêu tên',
        en: 'a pile of Word, Excel and PDF; what was not looked at is named',
      },
    },
    {
      line: "kientruc check 'ho-so-den/**/*.docx'",
      meaning: { vi: 'mẫu tên, công cụ tự tìm (cả trên Windows)', en: 'a pattern, expanded by the tool itself' },
    },
    {
      line: 'kientruc check --together thuyet-minh.docx phu-luc.xlsx',
      meaning: { vi: 'nhiều tệp của một hồ sơ', en: 'several files of one dossier' },
    },
    {
      line: 'kientruc check de-cuong.docx --annex none --out pdf=van-ban.pdf',
      meaning: {
        vi: 'chỉ phần chính của văn bản để trình ký, dạng PDF',
        en: 'only the letter that is signed, as PDF',
      },
    },
    {
      line: 'kientruc check de-xuat --out xlsx=hop.xlsx',
      meaning: {
        vi: 'một bảng tổng hợp cho cuộc họp: kinh phí, kết luận, lý do, kiến nghị',
        en: 'one table for the meeting: money, verdict, reason, recommendation',
      },
    },
    {
      line: 'kientruc check phieu.xlsx --annotate phieu-gop-y.xlsx',
      meaning: {
        vi: 'ghi nhận xét vào ô của phiếu để gửi lại cơ quan',
        en: 'write what was found into the cells of the form, to send it back',
      },
    },
    {
      line: 'kientruc check de-cuong-v2.docx --against de-cuong-v1.docx',
      meaning: { vi: 'bản mới đã sửa được những gì so với bản cũ', en: 'what a new version mended' },
    },
    {
      line: 'kientruc check - < de-xuat.yaml',
      meaning: { vi: 'đọc đề xuất từ đầu vào chuẩn', en: 'read the proposal from standard input' },
    },
    {
      line: 'kientruc check de-xuat --changed-since origin/main --format github',
      meaning: { vi: 'chỉ các đề xuất mà nhánh này đã sửa, cho CI', en: 'only what this branch changed, for CI' },
    },
  ],
  load: () => import('../check.js'),
}
