import { type DossierReading, sourceOf, statementsMeaning } from './context.js'
import type { Item } from './item.js'
import { ofLessons } from './speech.js'
import { toldFacts } from './told.js'

type Assertion = 'personalData' | 'impactAssessed' | 'leaseCompared'

/** Yes and no as sentences say it; what they do not say stays open. */
const assertions: Readonly<Record<Assertion, { readonly yes: RegExp; readonly no: RegExp }>> = {
  personalData: {
    no: /không(?!\s+gian)\s+(?:\p{L}+[,\s]+){0,4}(?:thông tin|dữ liệu)\s+cá nhân(?!\s+nhạy cảm)|(?:thông tin|dữ liệu)\s+cá nhân\s*:\s*không/iu,
    yes: /(?:xử lý|thu thập|lưu trữ|quản lý)(?:[\s,]+\p{L}+){0,4}\s+(?:thông tin|dữ liệu)\s+cá nhân(?!\s*hóa)|(?:thông tin|dữ liệu)\s+cá nhân[^.;:]{0,60}\sđược\s+(?:xử lý|thu thập|lưu trữ|quản lý|bảo vệ)|(?:thông tin|dữ liệu)\s+cá nhân\s*:\s*có|(?:^|[\s(])(?:có|gồm|chứa|là|thuộc(?:\s+loại)?|lưu(?:\s+giữ)?)\s+(?:(?:chứa|lưu|nhiều|các|một số)\s+)?(?:thông tin|dữ liệu)\s+cá nhân|\((?:thông tin|dữ liệu)\s+cá nhân|(?:thông tin|dữ liệu)\s+cá nhân(?:\s+\p{L}+){0,4}\s+(?:xử lý|lưu|thu thập)\s+(?:theo|tại|trên)|(?:thông tin|dữ liệu)\s+cá nhân\s+(?:của\s+)?(?:người|học sinh|học viên|sinh viên|phụ huynh|đối tượng|(?:du |hành )?khách|chủ|ngư dân|nông dân|thuyền viên|hộ|bệnh nhân|hội viên|đoàn viên|công dân|cư dân|bà con|trẻ)(?![\p{L}])|(?:thông tin|dữ liệu)\s+cá nhân\s+(?:phải|cần|được)\s+(?:giữ|bảo mật|bảo vệ|mã hóa|phân quyền)/iu,
  },
  impactAssessed: {
    no: /chưa\s+(?:lập|có|thực hiện)(?:\s+\p{L}+){0,3}\s+đánh giá tác động/iu,
    yes: /(?:đã\s+(?:lập|có|thực hiện)|kèm theo|kèm)(?:\s+\p{L}+){0,3}\s+đánh giá tác động(?:\s+\p{L}+){0,3}\s+(?:thông tin|dữ liệu)\s+cá nhân/iu,
  },
  leaseCompared: {
    no: /chưa\s+so sánh(?:\s+\p{L}+){0,8}\s+thuê dịch vụ/iu,
    yes: /so sánh[^.;]{0,80}thuê\s+dịch\s+vụ|thuê\s+dịch\s+vụ[^.;]{0,60}so sánh/iu,
  },
}

/** What tells who somebody is, or what only that person's doctor knows. */
const identity =
  '(?:họ(?:[,\\s]+(?:và\\s+)?)(?:chữ đệm\\s+và\\s+)?tên|ngày(?:, tháng, năm)? sinh|số\\s+(?:cccd|cmnd|căn cước|chứng minh|định danh|hộ chiếu|điện thoại)|(?:ảnh|hình)\\s+(?:khuôn mặt|chân dung)|khuôn mặt|vân tay|bệnh sử|tiền sử bệnh|nơi (?:ở|thường trú)|địa chỉ nhà)'
/** “Lưu họ tên, số CCCD …”: two of them, kept, are personal data whatever the sentence calls them. */
const keeps = new RegExp(
  `(?:lưu|ghi|thu thập|quản lý|nhập|cập nhật)(?![\\p{L}])[^.;]{0,60}${identity}[^.;]{0,80}${identity}|${identity}[^.;]{0,80}${identity}[^.;]{0,80}được\\s+(?:lưu|ghi|thu thập|quản lý)`,
  'iu',
)

/** What a form answers: “☒ Có (họ tên) ☐ Không”, “Có: họ tên, ảnh”, “Không”, “Họ tên, số điện thoại”. */
function answered(reading: DossierReading): Item<boolean> | undefined {
  for (const statement of statementsMeaning(reading, 'personalData')) {
    const [said] = statement.said
    if (!said) continue
    const [, ticked] = /(?:[☒☑✓✔]|\[x\])\s*(có|không)(?![\p{L}])/iu.exec(said.text) ?? []
    const [, begun] = /^\s*(có|không)(?![\p{L}])/iu.exec(said.text) ?? []
    const answer =
      (ticked ?? begun)?.toLowerCase() ??
      (openBoxes.test(said.text) ? undefined : aboutSomebody.exec(said.text) && 'có')
    if (answer) return { value: answer === 'có', source: sourceOf(statement, said) }
  }
  return undefined
}
const openBoxes = /[☐□]/u
const aboutSomebody = new RegExp(`^\\s*${identity}`, 'iu')

/** What a form answers, else the first sentence about the project that says yes or no. */
export function readAssertion(reading: DossierReading, field: Assertion): Item<boolean> | undefined {
  const ticked = field === 'personalData' ? answered(reading) : undefined
  if (ticked) return ticked
  const { yes, no } = assertions[field]
  for (const { sentence, source } of toldFacts(reading)) {
    if (ofLessons(sentence)) continue
    const denied = no.test(sentence)
    const held = field === 'personalData' && keeps.test(sentence)
    if (denied || held || yes.test(sentence)) return { value: !denied, source: { ...source, quote: sentence } }
  }
  return undefined
}
