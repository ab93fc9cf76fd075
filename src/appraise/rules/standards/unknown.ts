import type { Model } from '../../../architecture/index.js'
import { standards as basis } from '../bases.js'
import type { Found, Rule } from '../rule.js'
import { judgedSystems } from '../said.js'
import { levelIn } from '../security/level.js'
import { listed } from '../wording.js'
import { type Declaration, declarations } from './declared.js'
import { isRecognised } from './recognise.js'

export const unknown = {
  id: 'standards/unknown',
  severity: 'info',
  title: { vi: 'Tiêu chuẩn, công nghệ không có trong danh mục', en: 'A technology that the catalogue does not know' },
  basis,
  remedy: {
    vi: 'Ghi theo ký hiệu trong danh mục; nếu là công nghệ mới, nêu lý do lựa chọn.',
    en: 'Write the catalogue’s symbol; if the technology is newer, give the reason for it.',
  },
  explain: {
    vi: `**Yêu cầu.** Tiêu chuẩn, công nghệ khai trong hồ sơ nên ghi theo ký hiệu của danh mục tiêu chuẩn đang dùng.

**Vì sao.** Ghi đúng ký hiệu thì đối chiếu được với yêu cầu bắt buộc. Công nghệ ngoài danh mục không phải là sai (OAuth 2.0, OpenID Connect chẳng hạn chưa có trong Thông tư 39/2017/TT-BTTTT), nhưng người thẩm định cần biết để xem xét.

**Cách xét.** So với ký hiệu và các cách viết của mọi tiêu chuẩn trong các gói đang dùng, không phân biệt chữ hoa, dấu cách, chữ “v” hay “phiên bản”. Phiên bản mới hơn phiên bản trong danh mục được coi là nhận ra. Ngôn ngữ lập trình, hệ quản trị cơ sở dữ liệu không thuộc danh mục nên cũng được liệt kê. Kiến trúc không có tiêu chuẩn nào thì không xét. Phát hiện chỉ ở mức thông tin.

**Cách xử lý.** Kiểm tra lỗi gõ. Công nghệ đúng là mới: nêu tiêu chuẩn gốc (RFC, ISO, W3C) và lý do. Tỉnh có thể bổ sung tiêu chuẩn vào mục \`standards\` của kiến trúc.`,
    en: `**What is asked.** Standards and technologies should be written by the symbols of the catalogue in use.

**Why.** Only then can they be compared with what is mandatory. A technology outside the catalogue is no fault (OAuth 2.0 and OpenID Connect, for instance, are not in Circular 39/2017/TT-BTTTT), but the reviewer should know.

**How it is judged.** Against symbols and spellings of all standards of the packs in use, regardless of capitals, spaces, “v” or “version”. A later version than the catalogue's counts as recognised. Programming languages and database products are no part of the catalogue and are listed as well. An architecture without standards is not judged. The finding is information only.

**How to mend it.** Look for slips of the pen. If it is really new, name the original standard (RFC, ISO, W3C) and the reason. A province may add standards of its own under \`standards\`.`,
  },
  architecture: ({ model, locate }) => {
    const own = [...model.systems.values()].filter((s) => model.originOf(s) === 'workspace')
    return unrecognised(model, declarations(model, own, model.dependencies, locate))
  },
  proposal: ({ proposal, base, dependencies, locate }) =>
    unrecognised(base, declarations(base, judgedSystems(proposal), dependencies, locate)),
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
  standards: [HTTP/1.1, TLS1.2, UTF8]
`,
    fail: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
  standards: [HTTP/1.1, OAuth 2.0]
`,
  },
} satisfies Rule

function* unrecognised(model: Model, declared: Iterable<Declaration>): Iterable<Found> {
  if (model.standards.size === 0) return
  const bySubject = new Map<string, Declaration[]>()
  for (const declaration of declared) {
    if (isRecognised(declaration) || levelIn(declaration.text) !== undefined) continue
    bySubject.set(declaration.subject, [...(bySubject.get(declaration.subject) ?? []), declaration])
  }
  for (const [subject, list] of bySubject) {
    const names = listed(list.map((d) => `“${d.text}”`))
    const [first, ...more] = list
    yield {
      subject,
      location: first?.location,
      relatedLocations: more.flatMap((d) => d.location ?? []),
      message: {
        vi: `Chưa có trong danh mục tiêu chuẩn: ${names.vi}.`,
        en: `Not in the catalogue of standards: ${names.en}.`,
      },
    }
  }
}
