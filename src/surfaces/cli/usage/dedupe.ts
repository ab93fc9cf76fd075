import type { Command } from '../command.js'
import { asOf, format } from './flags.js'

export const dedupe: Command = {
  name: 'dedupe',
  args: '[id...]',
  argMeaning: {
    vi: 'với --merge: các mã được gộp vào; với --apart: các mã còn lại của nhóm',
    en: 'with --merge: the ids that are merged into it; with --apart: the others of the group',
  },
  summary: {
    vi: 'rà bản ghi trùng trong kiến trúc: gộp, ghi nhận là khác nhau, hoặc để sau',
    en: 'go through duplicate records of the architecture: merge, keep apart, or leave',
  },
  details: {
    vi: 'Trên thiết bị đầu cuối, lệnh hỏi từng nhóm; khi ghi ra tệp hoặc đường ống, lệnh in danh sách. Khi gộp, các trường được nối lại (nội dung mâu thuẫn lấy theo bản ghi được giữ, hoặc theo --take), mọi tham chiếu tới mã cũ được chuyển, mã và tên cũ thành tên gọi khác, chú thích được giữ. Ghi nhận là khác nhau tức là ghi một miễn trừ, nên lần sau không hỏi lại. Mỗi lần gộp ghi các tệp cùng lúc; hoàn tác bằng git restore.',
    en: 'In a terminal it asks what to do with each group; in a pipe it prints the list. A merge joins the fields (where records differ the kept one wins, or the one that --take names), turns every reference to the old ids, keeps these and their names as further names, and keeps comments. To keep records apart is to record a waiver, so that they are not asked about again. A merge writes its files as one; git restore undoes it.',
  },
  flags: [
    { flags: '--merge <keep>', meaning: { vi: 'mã bản ghi được giữ', en: 'id of the record that stays' } },
    {
      flags: '--take <field=id>',
      meaning: {
        vi: 'lấy trường này theo bản ghi này, ví dụ name=he-thong-b; dùng được nhiều lần',
        en: 'take this field from this record, for instance name=system-b; may be repeated',
      },
      repeatable: true,
    },
    {
      flags: '--apart <id>',
      meaning: {
        vi: 'ghi nhận các bản ghi là khác nhau (kèm --reason, --approved-by, --expires)',
        en: 'record that these are different (with --reason, --approved-by, --expires)',
      },
    },
    { flags: '--reason <text>', meaning: { vi: 'vì sao là khác nhau', en: 'why they are different' } },
    { flags: '--approved-by <who>', meaning: { vi: 'người hoặc cơ quan xác nhận', en: 'who confirmed it' } },
    {
      flags: '--expires <date>',
      meaning: { vi: 'ngày xem lại (mặc định: một năm nữa)', en: 'day to look again (default: a year from now)' },
    },
    { flags: '--dry-run', meaning: { vi: 'chỉ in thay đổi, không ghi', en: 'print the changes, write nothing' } },
    format('duplicates'),
    asOf,
  ],
  examples: [
    { line: 'kientruc dedupe', meaning: { vi: 'rà từng nhóm', en: 'go through the groups' } },
    {
      line: 'kientruc dedupe --merge ke-toan ke-toan-2 ke-toan-cu --take name=ke-toan-2 --dry-run',
      meaning: { vi: 'xem trước việc gộp', en: 'see what a merge changes' },
    },
    {
      line: 'kientruc dedupe --apart cong-so-yt cong-so-gd --reason "Hai cổng riêng của hai sở" --approved-by "Sở TT&TT"',
      meaning: { vi: 'ghi nhận là khác nhau', en: 'record that they are different' },
    },
  ],
  load: () => import('../dedupe.js'),
}
