import type { Model, Standard } from '../../../architecture/index.js'
import type { Location } from '../../../kernel/index.js'
import { isUnclear } from '../../../language/index.js'
import { standards as basis } from '../bases.js'
import type { Found, Rule } from '../rule.js'
import { judgedSystems } from '../said.js'
import { type Declaration, declarations } from './declared.js'
import { outdatedIn, successorOf } from './outdated.js'
import { isUnverified } from './recognise.js'

export const superseded = {
  id: 'standards/superseded',
  severity: 'warning',
  title: { vi: 'Áp dụng tiêu chuẩn, công nghệ đã bị thay thế', en: 'Uses a superseded standard' },
  basis,
  remedy: { vi: 'Chuyển sang tiêu chuẩn thay thế.', en: 'Change to the successor.' },
  explain: {
    vi: `**Yêu cầu.** Không áp dụng tiêu chuẩn, giao thức đã bị thay thế hoặc đã hết hiệu lực (ví dụ SSL 3.0, TLS 1.0, SHA-1, phông TCVN3).

**Vì sao.** Phiên bản cũ thường có lỗ hổng đã công bố, không được trình duyệt và hệ thống khác hỗ trợ, nên vừa mất an toàn vừa không kết nối được.

**Cách xét.** Công cụ nhận ra công nghệ khai ở \`standards\` của hệ thống, giao diện, phụ thuộc, theo các cách viết thường gặp (“TLS1.2”, “tls v1.2”). Mục có tiêu chuẩn thay thế hoặc đã quá ngày hiệu lực vào ngày xét thì được nêu, kèm tên tiêu chuẩn mới. Một số mục lỗi thời không nằm trong danh mục của Thông tư mà do gói nội dung ghi thêm theo hiểu biết chung; độ tin cậy được ghi rõ trong thông báo.

**Cách xử lý.** Thay bằng tiêu chuẩn nêu trong thông báo. Nếu buộc phải giữ để tương thích với thiết bị cũ, nêu phạm vi và thời hạn, và ghi miễn trừ.`,
    en: `**What is asked.** Standards and protocols that were superseded or are out of force (SSL 3.0, TLS 1.0, SHA-1, TCVN3 fonts …) are not used.

**Why.** Old versions have published holes and lack support in browsers and other systems: neither safe nor connectable.

**How it is judged.** Technologies in \`standards\` of systems, interfaces and dependencies are recognised in their usual spellings (“TLS1.2”, “tls v1.2”). One with a successor, or past its date, is reported with the standard that takes its place. Some obsolete entries are not in the circular's catalogue but were added to the pack from general knowledge; the message says so.

**How to mend it.** Change to the standard named. Where old equipment forces the old one, state the scope and the end, and record a waiver.`,
  },
  architecture: ({ model, asOf, locate }) => {
    const own = [...model.systems.values()].filter((s) => model.originOf(s) === 'workspace')
    return outdated(model, declarations(model, own, model.dependencies, locate), asOf)
  },
  proposal: ({ proposal, base, dependencies, asOf, locate }) =>
    outdated(base, declarations(base, judgedSystems(proposal), dependencies, locate), asOf),
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
  standards: [HTTP v1.1, TLS 1.2, UTF-8]
`,
    fail: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
  standards: [HTTP v1.1, SSL 3.0, UTF-8]
`,
  },
} satisfies Rule

function* outdated(model: Model, declared: Iterable<Declaration>, asOf: string): Iterable<Found> {
  const first = new Map<string, { old: Standard; text: string; locations: Location[] }>()
  for (const declaration of declared) {
    const { subject, text, location } = declaration
    const old = outdatedIn(declaration, asOf)
    if (!old) continue
    const key = `${subject}\0${old.id}`
    const known = first.get(key)
    if (!known) first.set(key, { old, text, locations: location ? [location] : [] })
    else if (location) known.locations.push(location)
  }
  for (const [key, { old, text, locations }] of first) {
    const [location, ...more] = locations
    const next = successorOf(model, old)
    const unsure = isUnverified(old)
    const act = model.documents.get(old.document)
    const inDoubt = act !== undefined && isUnclear(act, asOf)
    yield {
      subject: key.split('\0')[0],
      related: next ? [old.id, next.id] : [old.id],
      location,
      relatedLocations: more,
      message: {
        vi: `“${text}” là ${old.symbol}, ${next ? `đã được thay bằng ${next.symbol}` : 'không còn hiệu lực'}${unsure ? ' (theo thông tin chưa đối chiếu văn bản gốc)' : ''}.`,
        en: `“${text}” is ${old.symbol}, ${next ? `superseded by ${next.symbol}` : 'no longer in force'}${unsure ? ' (from a source that was not verified)' : ''}.`,
      },
      ...(unsure || inDoubt ? { atMost: 'warning' as const } : {}),
      ...(next
        ? { remedy: { vi: `Thay bằng ${next.symbol} (${next.name}).`, en: `Use ${next.symbol} (${next.name}).` } }
        : {}),
    }
  }
}
