import type { Command } from '../command.js'
import { against, annotate, asOf, baseline, changedSince, failOn, format, out } from './flags.js'

export const check: Command = {
  name: 'check',
  args: '[proposal...]',
  argMeaning: {
    vi: 'tệp đề xuất (.yaml, phiếu .xlsx, hồ sơ .docx), thư mục đề xuất, hoặc - để đọc từ đầu vào chuẩn (mặc định: thư mục ghi trong kientruc.yaml)',
    en: 'proposal files (.yaml, filled-in forms .xlsx, dossiers .docx), folders, or - for standard input (default: the folder that kientruc.yaml names)',
  },
  summary: {
    vi: 'đối chiếu đề xuất, dự án với kiến trúc và với nhau',
    en: 'check proposals against the architecture and against each other',
  },
  flags: [asOf, failOn, format('result'), out, annotate, baseline, against, changedSince],
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
