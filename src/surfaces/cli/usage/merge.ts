import type { Command } from '../command.js'
import { asOf, format, out } from './flags.js'

export const merge: Command = {
  name: 'merge',
  args: '[folder...]',
  argMeaning: {
    vi: 'các kiến trúc được hợp nhất, cái thứ nhất làm gốc; đã có kế hoạch thì không cần nêu',
    en: 'the architectures that become one, the one that goes on first; with a plan they need not be named',
  },
  summary: {
    vi: 'hợp nhất kiến trúc của nhiều tỉnh theo một kế hoạch sửa được',
    en: 'make one architecture of several, by a plan that can be edited',
  },
  details: {
    vi: 'Lần đầu, lệnh lập kế hoạch: cơ quan nào là một, cơ quan nào chuyển giao, hệ thống nào trùng nhau (cái nào ở lại, cái nào kết thúc, khi nào), lớp của khung cũ thành lớp nào, kèm lý do; và báo cáo kết quả sẽ ra sao. Sửa kế hoạch rồi thực hiện bằng --into, bao nhiêu lần cũng được. Không đối tượng nào của các nguồn bị mất: mỗi đối tượng được giữ, gộp hoặc kết thúc, và lệnh tự kiểm tra điều đó; các nguồn không thay đổi.',
    en: 'At first it makes the plan: which agencies are one, which hand over, which systems do the same (what stays, what ends, when), what layers of an old framework become, each with its reason; and tells what that comes to. Edit the plan and carry it out with --into, as often as wanted. Nothing of the sources gets lost: all is kept, merged or ends, which the command checks itself; the sources stay as they are.',
  },
  flags: [
    {
      flags: '--plan <file>',
      meaning: {
        vi: 'tệp kế hoạch, YAML hoặc Excel (.xlsx; mặc định hop-nhat.plan.yaml); chưa có thì được lập',
        en: 'the plan, YAML or Excel (.xlsx; default hop-nhat.plan.yaml); made where there is none',
      },
    },
    {
      flags: '--from <plan>',
      meaning: {
        vi: 'lập kế hoạch mới từ kế hoạch này, YAML thành Excel hoặc ngược lại; quyết định, lý do, ghi chú được giữ',
        en: 'begin the new plan from this one, YAML to Excel or back; decisions, reasons and notes stay',
      },
    },
    {
      flags: '--into <folder>',
      meaning: {
        vi: 'thực hiện kế hoạch: ghi kiến trúc hợp nhất vào thư mục này',
        en: 'carry the plan out: write the merged architecture into this folder',
      },
    },
    {
      flags: '--replan',
      meaning: {
        vi: 'bổ sung vào kế hoạch những gì các nguồn mới có; phần đã sửa, chú thích được giữ',
        en: 'add to the plan what is new in the sources; what was edited, and comments, stay',
      },
    },
    {
      flags: '--name <text>',
      meaning: { vi: 'khi lập kế hoạch: tên kiến trúc hợp nhất', en: 'for a new plan: the name of what is made' },
    },
    {
      flags: '--id <id>',
      meaning: { vi: 'khi lập kế hoạch: mã kiến trúc hợp nhất', en: 'for a new plan: its id' },
    },
    asOf,
    format('brief'),
    out,
  ],
  examples: [
    {
      line: 'kientruc merge lam-dong dak-nong binh-thuan',
      meaning: {
        vi: 'lập kế hoạch hop-nhat.plan.yaml và báo cáo phương án',
        en: 'makes the plan hop-nhat.plan.yaml and tells what it comes to',
      },
    },
    {
      line: 'kientruc merge lam-dong dak-nong binh-thuan --plan hop-nhat.xlsx',
      meaning: {
        vi: 'kế hoạch là sổ Excel có danh sách chọn; sửa xong thực hiện như trên',
        en: 'the plan as a workbook with lists to choose from; edited, it is carried out in the same way',
      },
    },
    {
      line: 'kientruc merge --into lam-dong-moi --out docx=phuong-an.docx',
      meaning: {
        vi: 'thực hiện kế hoạch đã sửa, kèm báo cáo trình lãnh đạo',
        en: 'carries out the edited plan, with a report for the leadership',
      },
    },
  ],
  load: () => import('../merge.js'),
}
