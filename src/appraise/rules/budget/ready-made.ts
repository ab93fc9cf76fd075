import type { Model, Proposal } from '../../../architecture/index.js'
import { cue } from '../../../language/index.js'
import { applies, lawDayOf } from '../dossier/regime.js'
import { passages, whereStated } from '../said.js'

/** What firms offer to every agency as a service, the same for all; nothing that belongs to one field or province. */
const commodities: readonly (readonly [string, string])[] = [
  [
    'hội nghị truyền hình, họp trực tuyến',
    '(?:hội nghị (?:truyền hình|trực tuyến)|họp trực tuyến|phòng họp không giấy)',
  ],
  ['thư điện tử', 'thư điện tử(?: công vụ)?'],
  ['kế toán, tài sản', '(?:phần mềm )?kế toán'],
  ['chấm công', 'chấm công'],
  ['tổng đài', 'tổng đài'],
  ['trang thông tin điện tử', '(?:trang thông tin điện tử|website)'],
  [
    'bệnh án điện tử, quản lý bệnh viện',
    '(?:bệnh án điện tử|quản lý bệnh viện|quản lý khám chữa bệnh|quản lý khám, chữa bệnh)',
  ],
  ['quản lý trường học, học trực tuyến', '(?:quản lý (?:trường học|nhà trường)|học trực tuyến|sổ liên lạc điện tử)'],
  ['hóa đơn, biên lai điện tử', '(?:hóa đơn|hoá đơn|biên lai) điện tử'],
  ['tin nhắn', '(?:tin nhắn|sms) (?:thương hiệu|brandname|thông báo)'],
  ['lưu trữ, máy chủ trên đám mây', '(?:máy chủ ảo|lưu trữ đám mây)'],
]
const named = commodities.map(([name, words]) => ({ name, said: cue(words) }))

const considered = cue(
  'thuê dịch vụ',
  '(?:phương án|hình thức|so sánh|lựa chọn)(?: [\\p{L},]+){0,8} thuê',
  'dịch vụ(?: [\\p{L}]+){0,3} sẵn có',
  'sẵn có trên thị trường',
  'trên thị trường',
  'phần mềm phổ biến',
)

/**
 * What a dossier builds although it is offered as a service to everybody, and does not say whether that was looked at; asked since
 * available services go first. The kind of thing is told by title and names alone: a line among the functions proves nothing.
 */
export function readyMade(proposal: Proposal, model: Model, day: string): string | undefined {
  const { header } = proposal
  if (header.kind !== 'build' || header.leaseCompared === true) return undefined
  if (!applies(model, 'nd-224-2026', lawDayOf(header, model, day)) || whereStated(proposal, considered))
    return undefined
  const names = [passages(proposal)[0]?.text ?? '', ...proposal.systems.map((s) => s.name.normalize('NFC'))]
  return named.find(({ said }) => names.some(said))?.name
}
