import type { Reading } from './context.js'
import type { Link } from './found.js'
import { type Answer, type Doubt, distinct, doubt, type Item } from './item.js'
import { systemFinder } from './names.js'
import { told } from './told.js'

/** How sentences speak of what is used, and the dependency they mean. */
const uses: readonly (readonly [kind: string, RegExp])[] = [
  ['authentication', /đăng nhập|xác thực/iu],
  [
    'data',
    /(?:khai thác|lấy|nhận|đồng bộ|tra cứu|chia sẻ|cung cấp|trao đổi)(?:\s+\p{L}+){0,4}\s+(?:dữ liệu|thông tin|danh mục|số liệu)|(?:khai thác|lấy|đồng bộ)\s+(?:dữ liệu\s+)?từ/iu,
  ],
  ['integration', /kết nối|tích hợp|liên thông|gửi, nhận|trao đổi|chia sẻ/iu],
  ['uses', /(?:sử dụng|dùng|sao lưu|ký số|lưu trữ|qua|thông qua|trên|bằng)\s/iu],
]
const denied =
  /(?:không|chưa)\s+(?:thực hiện\s+|phải\s+)?(?:kết nối|tích hợp|liên thông|sử dụng|dùng|chia sẻ|khai thác)/iu
export const placed =
  /(?<![\p{L}])(?:đặt|cài đặt|triển khai|lưu trữ|vận hành|hosting)(?![\p{L}])[^.;]{0,60}?\s(?:tại|trên|ở)\s/iu

/** Parts of the architecture that sentences name whole, and say to be used. */
export function readConnections(reading: Reading, upgrades: ReadonlySet<string>): Answer<readonly Item<Link>[]> {
  const { model } = reading
  const find = systemFinder(model)
  const items: Item<Link>[] = []
  const doubts: Doubt[] = []
  for (const { sentence, source } of told(reading)) {
    let kind: string | undefined
    let end = 0
    for (const { ids, start, end: next } of find(sentence)) {
      const [to, ...more] = ids
      // What is said before a name, since the name before it: “kết nối qua LGSP và đăng nhập qua SSO”.
      const before = sentence.slice(end, start)
      kind =
        uses.find(([, says]) => says.test(before))?.[0] ?? (/^\s*(?:,|và|hoặc)\s*$/iu.test(before) ? kind : undefined)
      end = next
      if (to === undefined || kind === undefined || denied.test(before) || upgrades.has(to)) continue
      if (placed.test(`${before} `) && isPlace(before)) continue
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
  return { found: distinct(telling, ({ to }) => to), doubts }
}

const isPlace = (before: string) => /(?:tại|trên|ở)\s*$/iu.test(before)

/** The systems that the title names, each of which the project may improve. */
export function readUpgraded({ model }: Reading, title: Item | undefined): Item[] {
  const named = title ? systemFinder(model)(title.value) : []
  const items = named.flatMap(({ ids: [id, ...more] }) =>
    title && id !== undefined && more.length === 0 ? [{ value: id, source: title.source }] : [],
  )
  return distinct(items, String)
}
