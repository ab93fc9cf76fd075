import { kindLabel, type Lang, labelled, statusLabel, type Text } from '../../../../kernel/index.js'
import { type Bit, bit, type DeskPage } from '../../../../present/index.js'
import type { Desk } from '../../desk.js'
import type { HttpAnswer } from '../../http/answer.js'
import type { AskedByPerson } from '../../http/route.js'
import type { RecordRow } from '../../store/registry.js'
import { framed } from '../frame.js'

/** The registry's pages beside each other; all but the first are for those who may read what provinces send. */
const tabs: readonly { readonly href: string; readonly text: Text }[] = [
  { href: '/kho', text: { vi: 'Các tỉnh', en: 'Provinces' } },
  { href: '/kho/tra-cuu', text: { vi: 'Tỉnh nào đã có?', en: 'Who has it?' } },
  { href: '/kho/chia-se', text: { vi: 'Sẵn sàng chia sẻ', en: 'Offers' } },
  { href: '/kho/trung-lap', text: { vi: 'Trùng giữa các tỉnh', en: 'Duplicates' } },
  { href: '/kho/nen-tang', text: { vi: 'Nền tảng quốc gia', en: 'National platforms' } },
  { href: '/kho/so-sanh', text: { vi: 'So sánh', en: 'Compared' } },
]

/** A page of the registry with the way to the others. */
export function registryFramed(page: DeskPage, asked: AskedByPerson, desk: Desk, status = 200): Promise<HttpAnswer> {
  const { lang, path, person } = asked
  const reads = person.actor.roles.some((role) => role !== 'operator' && role !== 'administrator')
  const shown = tabs.map(({ href, text }) => ({ href, text: text[lang], current: href === path }))
  return framed({ ...page, ...(reads ? { tabs: shown } : {}) }, asked, desk, status)
}

/** What a record is called, whoever's it is. */
export const titleOf = ({ record }: RecordRow): string => record.name ?? record.title ?? ''

export const ownerOf = ({ record }: RecordRow): string => record.owner ?? record.agency ?? ''

/** The province, as a link to it, and who owns the record there. */
export function ownedBy(row: RecordRow): readonly Bit[] {
  return [bit(row.province, `/kho/tinh/${encodeURIComponent(row.member_id)}`, ownerOf(row))]
}

/** Kind and state, in words. */
export function natureOf({ kind, record }: RecordRow, lang: Lang): string {
  if (kind === 'proposal') return { vi: 'đề xuất chưa quyết định', en: 'open proposal' }[lang]
  return kindAndState(record.kind ?? '', record.status ?? '', lang)
}

export function kindAndState(kind: string, status: string, lang: Lang): string {
  return [labelled(kindLabel, kind, lang), labelled(statusLabel, status, lang)].filter((word) => word !== '').join(', ')
}

/** Some of its functions, and how many more there are. */
export function functionsOf({ record: { functions } }: RecordRow, lang: Lang): readonly Bit[] {
  const more = functions.length - mostFunctions
  return [
    ...functions.slice(0, mostFunctions).map((one) => bit(one)),
    ...(more > 0 ? [bit({ vi: `và ${more} chức năng khác`, en: `and ${more} more` }[lang])] : []),
  ]
}

const mostFunctions = 6
