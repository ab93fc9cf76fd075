import type { Command } from '../command.js'
import { asOf } from './flags.js'

/** The day of a decision or report. */
const dryRun = {
  flags: '--dry-run',
  meaning: { vi: 'chỉ in thay đổi, không ghi', en: 'print the changes, write nothing' },
}

export const apply: Command = {
  name: 'apply',
  args: '<proposal>',
  argMeaning: { vi: 'tệp đề xuất đã được phê duyệt', en: 'the file of the approved proposal' },
  summary: {
    vi: 'đưa đề xuất đã phê duyệt vào kiến trúc, ghi lại quyết định',
    en: 'take an approved proposal into the architecture and record the decision',
  },
  details: {
    vi: 'Đối chiếu đề xuất, rồi đưa hệ thống và quan hệ của nó vào kiến trúc ở trạng thái dự kiến, gắn với nhiệm vụ và giai đoạn; ghi quyết định (ngày, văn bản, kết luận, miễn trừ). Chú thích và cách trình bày của các tệp YAML giữ nguyên. Các tệp được ghi cùng lúc: bị ngắt giữa chừng thì lần chạy sau tự hoàn tất hoặc trả lại như cũ.',
    en: 'Checks the proposal, then takes its systems and dependencies into the architecture as planned ones of its task and phase, and records the decision (date, document, verdict, waivers). Comments and layout of the YAML stay. All files change together: after a crash the next run completes or undoes it.',
  },
  flags: [
    dryRun,
    {
      flags: '--document <number>',
      meaning: { vi: 'số, ký hiệu văn bản phê duyệt', en: 'number of the approving document' },
    },
    {
      flags: '--date <date>',
      meaning: { vi: 'ngày phê duyệt (mặc định: hôm nay)', en: 'day of the approval (default: today)' },
    },
    { flags: '--approved-by <who>', meaning: { vi: 'người hoặc cơ quan phê duyệt', en: 'who approved it' } },
    {
      flags: '--reason <text>',
      meaning: {
        vi: 'lý do phê duyệt dù kết luận là chưa phù hợp hoặc chưa đủ cơ sở',
        en: 'why it is approved although it does not conform or could not be judged',
      },
    },
    {
      flags: '--checked <file>',
      meaning: {
        vi: 'kết quả “check --format json” đã trình; từ chối nếu đề xuất hoặc kiến trúc đã bị sửa từ đó',
        en: 'the result of “check --format json” that was signed; refused if proposal or architecture changed since',
      },
    },
    {
      flags: '--rename <old=new>',
      meaning: {
        vi: 'đặt mã khác cho hệ thống của đề xuất; dùng được nhiều lần',
        en: 'another id for a system of the proposal; may be repeated',
      },
      repeatable: true,
    },
    asOf,
  ],
  examples: [
    {
      line: 'kientruc apply de-xuat/csdl-dat-dai.yaml --dry-run',
      meaning: { vi: 'xem trước thay đổi', en: 'see what would change' },
    },
    {
      line: 'kientruc apply de-xuat/csdl-dat-dai.yaml --document 123/QĐ-UBND --date 2019-04-02',
      meaning: { vi: 'đưa vào kiến trúc theo quyết định', en: 'take it in by a decision' },
    },
  ],
  load: () => import('../apply.js'),
}
