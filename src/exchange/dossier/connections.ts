import type { DossierReading } from './context.js'
import type { FoundLink } from './found.js'
import { type Doubt, distinctItems, doubt, type FieldAnswer, type Item } from './item.js'
import { systemFinder } from './names.js'
import { ofLessons, ofOthers } from './speech.js'
import { toldFacts } from './told.js'

/** How sentences speak of what is used, and the dependency they mean. */
const uses: readonly (readonly [kind: string, RegExp])[] = [
  ['authentication', /đăng nhập|xác thực/iu],
  [
    'data',
    /(?:khai thác|lấy|nhận|đồng bộ|tra cứu|chia sẻ|cung cấp|trao đổi)(?:\s+\p{L}+){0,4}\s+(?:dữ liệu|thông tin|danh mục|số liệu)|(?:khai thác|lấy|đồng bộ|tiếp nhận|nhận|tra cứu|đọc)(?:\s+\p{L}+){0,4}\s+từ|(?:gửi|chuyển|đẩy|cập nhật|chia sẻ|đồng bộ)(?:\s+\p{L}+){0,3}\s+(?:lên|về|sang|đến|vào|cho|với)/iu,
  ],
  ['integration', /kết nối|tích hợp|liên thông|gửi, nhận|gửi nhận|trao đổi|chia sẻ/iu],
  ['uses', /(?:sử dụng|dùng|sao lưu|ký số|lưu trữ|qua|thông qua|trên|bằng|lấy từ)\s/iu],
]
const denied =
  /(?:không|chưa)\s+(?:được\s+|thực hiện\s+|phải\s+|cần\s+)?(?:kết nối|tích hợp|liên thông|sử dụng|dùng|chia sẻ|khai thác)/iu
export const placedAt =
  /(?<![\p{L}])(?:đặt|bố trí|cài|cài đặt|triển khai|lưu|lưu trữ|vận hành|chạy|hosting)(?![\p{L}])[^.;]{0,60}?\s(?:tại|trên|ở|trong(?= phòng máy))\s/iu

/** What a name of a system begins with, or has before it. */
const head =
  /(?:hệ thống|nền tảng|trục|cổng|phần mềm|cơ sở dữ liệu|csdl|kho|dịch vụ|mạng|trung tâm|httt|ứng dụng|danh mục|sàn)$/iu
/** Things that are counted or bought, and bodies that bear a name, are no systems: “150 camera giao thông”, “thiết bị NAS”, “doanh nghiệp BTS”. */
const thing =
  /(?:\d|thiết bị|tủ|tủ đĩa|ổ|ổ đĩa|máy|trạm|doanh nghiệp|công ty|cáp|cáp mạng|giống|tương tự|mua|mua sắm|trang bị|lắp|lắp đặt)\s*$/iu

/** Whether words that are the name of a part of the architecture mean it where they stand. */
function isMeant(sentence: string, start: number, end: number, kind: string): boolean {
  const before = sentence.slice(0, start).trimEnd()
  const name = sentence.slice(start, end)
  if (thing.test(before)) return false
  if (head.test(before)) return true
  // Three letters mean many things; they are a system where data flow, not where something is used.
  if (!/\s/.test(name)) return name.length > 3 || kind !== 'uses'
  const first = name.split(/\s+/)
  return (
    head.test(first.slice(0, 2).join(' ')) ||
    head.test(first[0] ?? '') ||
    head.test(first.slice(0, 4).join(' ')) ||
    /^\p{Lu}/u.test(name)
  )
}

/** Parts of the architecture that sentences name whole, and say to be used. */
export function readConnections(
  reading: DossierReading,
  upgrades: ReadonlySet<string>,
): FieldAnswer<readonly Item<FoundLink>[]> {
  const { model } = reading
  const find = systemFinder(model)
  const items: Item<FoundLink>[] = []
  const doubts: Doubt[] = []
  for (const { sentence, source, passage } of toldFacts(reading)) {
    // What is named below “Kết nối, chia sẻ dữ liệu” is connected to, said or not.
    const below = passage.under.has('connections') ? 'integration' : undefined
    let kind: string | undefined
    let end = 0
    if (ofLessons(sentence) || ofOthers(sentence)) continue
    for (const { ids: all, start, end: next } of find(sentence)) {
      // What provides a thing goes before the part of the picture that it is.
      const systems = all.filter((id) => model.systems.has(id))
      const ids = systems.length > 0 ? systems : all
      const [to, ...more] = ids
      // What is said before a name, since the name before it: “kết nối qua LGSP và đăng nhập qua SSO”.
      const before = sentence.slice(end, start)
      kind =
        uses.find(([, says]) => says.test(before))?.[0] ??
        (/^\s*(?:,|và|hoặc)\s*$/iu.test(before) ? kind : undefined) ??
        below
      end = next
      if (to === undefined || kind === undefined || denied.test(before) || upgrades.has(to)) continue
      if (!isMeant(sentence, start, next, kind)) continue
      if (placedAt.test(`${before} `) && isPlace(before)) continue
      const quoted = { ...source, quote: sentence }
      if (more.length === 0) items.push({ value: { to, kind }, source: quoted })
      else {
        const name = sentence.slice(start, next)
        const which = ids.join(', ')
        doubts.push(
          doubt(
            'dependsOn',
            quoted,
            `“${name}” có thể là ${which}; chưa ghi`,
            `“${name}” may be any of ${which}; left out`,
            true,
          ),
        )
      }
    }
  }
  // Where one sentence says what for and another only that, the first counts.
  const telling = items.filter(
    (i) => i.value.kind !== 'uses' || !items.some((o) => o.value.to === i.value.to && o.value.kind !== 'uses'),
  )
  return {
    found: throughPlatform(
      distinctItems(telling, ({ to }) => to),
      reading,
    ),
    doubts,
  }
}

const exchanges: readonly string[] = ['data', 'integration']
const through = /(?:kết nối|chia sẻ|trao đổi|tích hợp|liên thông)[^.;]{0,80}\s(?:qua|thông qua|bằng|trên)\s/iu

/** “Kết nối, chia sẻ dữ liệu qua nền tảng LGSP”, said once, holds for all that data are exchanged with. */
function throughPlatform(links: readonly Item<FoundLink>[], { model }: DossierReading): Item<FoundLink>[] {
  const platforms = links.filter(
    ({ value, source }) =>
      exchanges.includes(value.kind) && model.systems.get(value.to)?.kind === 'platform' && through.test(source.quote),
  )
  const [platform, ...more] = platforms
  if (!platform || more.length > 0) return [...links]
  const via = platform.value.to
  return links.map((link) =>
    link !== platform && exchanges.includes(link.value.kind) ? { ...link, value: { ...link.value, via } } : link,
  )
}

const isPlace = (before: string) => /(?:tại|trên|ở)\s*$/iu.test(before)

/** The systems that the title names, each of which the project may improve. */
export function readUpgraded({ model }: DossierReading, title: Item | undefined): Item[] {
  // What stands behind “của” is whose it is: “Cổng … của Ban Quản lý các khu công nghiệp” is no system of that name.
  const whose = title
    ? title.value.search(
        /\scủa\s+(?:các\s+)?(?:sở|ban|ubnd|ủy ban|uỷ ban|chi cục|trung tâm|phòng|văn phòng|bệnh viện|trường)(?![\p{L}])/iu,
      )
    : -1
  const named = (title ? systemFinder(model)(title.value) : []).filter(({ start }) => whose < 0 || start < whose)
  const items = named.flatMap(({ ids: [id, ...more] }) =>
    title && id !== undefined && more.length === 0 ? [{ value: id, source: title.source }] : [],
  )
  return distinctItems(items, String)
}
