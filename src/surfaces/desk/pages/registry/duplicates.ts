import { compare, groupBy, million, money, sayIn } from '../../../../kernel/index.js'
import type { RegistryGroup } from '../../../../lifecycle/index.js'
import { bit, body, type DeskContent, type DeskSection, note, table, tableBlock } from '../../../../present/index.js'
import type { Desk } from '../../desk.js'
import type { HttpAnswer } from '../../http/answer.js'
import type { AskedByPerson } from '../../http/route.js'
import { registryOf } from '../../registry/take-in.js'
import { type RecordRow, recordsWith } from '../../store/registry.js'
import { natureOf, ownedBy, registryFramed, titleOf } from './frame.js'

/** Groups that are told on one page. */
const perPage = 50

/** A group with the records of it that the actor may see. */
interface Shown {
  readonly group: RegistryGroup
  readonly rows: readonly RecordRow[]
  readonly cost: number
}

/** What several provinces have or plan, by field, with the money as far as the reader may see it. */
export async function duplicatesPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, person, query } = asked
  const say = sayIn(lang)
  const field = query.get('linh-vuc')?.slice(0, 500) ?? ''
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(query.get('trang'))) || 1))
  const groups = await registryOf(desk).groups()
  const rows = await desk.db.transaction(person.actor, (tx) =>
    recordsWith(
      tx,
      (groups ?? []).flatMap(({ members }) => members),
    ),
  )
  const byKey = new Map(rows.map((row) => [`${row.member_id}/${row.kind}/${row.id}`, row]))
  const all = (groups ?? []).flatMap((group): Shown[] => {
    const own = group.members.flatMap(({ province, of, id }) => byKey.get(`${province}/${of}/${id}`) ?? [])
    const cost = own.reduce((sum, row) => sum + (row.cost ?? 0), 0)
    return new Set(own.map(({ member_id }) => member_id)).size > 1 ? [{ group, rows: own, cost }] : []
  })
  const fields = [...groupBy(all, ({ group }) => group.field)].sort(
    ([a, x], [b, y]) => costOf(y) - costOf(x) || y.length - x.length || compare(a, b),
  )
  const told = all
    .filter(({ group }) => field === '' || nameOf(group.field, lang) === field)
    .sort((x, y) => y.cost - x.cost || y.rows.length - x.rows.length || y.group.score - x.group.score)
  const from = (page - 1) * perPage
  const next = new URLSearchParams({ ...(field && { 'linh-vuc': field }), trang: String(page + 1) })
  const seesMoney = all.some(({ cost }) => cost > 0)
  const sections: DeskSection[] =
    groups === undefined
      ? [
          {
            id: 'cho',
            content: [
              body(
                say(
                  'Kho đang đối chiếu các tỉnh; xin xem lại sau ít phút.',
                  'Being worked out; come back in some minutes.',
                ),
              ),
            ],
          },
        ]
      : all.length === 0
        ? [
            {
              id: 'khong',
              content: [body(say('Chưa thấy hệ thống nào của các tỉnh cùng làm một việc.', 'Nothing was found.'))],
            },
          ]
        : [
            {
              id: 'theo-linh-vuc',
              heading: say('Theo lĩnh vực', 'By field'),
              content: [
                tableBlock(
                  table(
                    [
                      say('Lĩnh vực', 'Field'),
                      [say('Nhóm', 'Groups')],
                      [say('Hệ thống, đề xuất', 'Systems, proposals')],
                      ...(seesMoney ? [[say('Kinh phí', 'Money')] as const] : []),
                    ],
                    fields.map(([name, own]) => ({
                      cells: [
                        bit(
                          nameOf(name, lang),
                          `/kho/trung-lap?${new URLSearchParams({ 'linh-vuc': nameOf(name, lang) })}`,
                        ),
                        own.length,
                        own.reduce((sum, { rows: members }) => sum + members.length, 0),
                        ...(seesMoney ? [costOf(own) > 0 ? money(costOf(own), lang) : ''] : []),
                      ],
                    })),
                  ),
                ),
                ...(seesMoney
                  ? []
                  : [
                      note(
                        say(
                          'Kinh phí của các tỉnh chỉ bộ, ngành xem được.',
                          'Only ministries see the money of provinces.',
                        ),
                      ),
                    ]),
              ],
            },
            ...told.slice(from, from + perPage).map((one, i) => groupSection(one, from + i, asked)),
            ...(told.length > from + perPage
              ? [{ id: 'tiep', content: [note(bit(say('Trang sau ›', 'Next ›'), `/kho/trung-lap?${next}`))] }]
              : []),
          ]
  return registryFramed(
    {
      title: say('Cùng làm một việc ở nhiều tỉnh', 'The same in several provinces'),
      lead: say(
        'Hệ thống, đề xuất của các tỉnh có nội dung gần như nhau: nơi có thể dùng chung, chia sẻ hoặc thay bằng nền tảng quốc gia. Công cụ chỉ gợi ý, các bên quyết định.',
        'Systems and proposals of provinces that do nearly the same: where one could be shared, or a national platform take their place. The tool advises only.',
      ),
      sections,
    },
    asked,
    desk,
  )
}

function groupSection({ rows, cost }: Shown, place: number, { lang }: AskedByPerson): DeskSection {
  const say = sayIn(lang)
  const [first] = rows
  const content: DeskContent[] = [
    tableBlock(
      table(
        [
          say('Hệ thống, đề xuất', 'System or proposal'),
          say('Tỉnh, chủ quản', 'Province, owner'),
          say('Loại, trạng thái', 'Kind, state'),
          ...(cost > 0 ? [[say('Kinh phí', 'Cost')] as const] : []),
        ],
        rows.map((row) => ({
          cells: [
            ...[titleOf(row), ownedBy(row)],
            natureOf(row, lang),
            ...(cost > 0 ? [row.cost === null ? '' : million(row.cost, lang)] : []),
          ],
        })),
      ),
    ),
  ]
  return { id: `nhom-${place + 1}`, heading: `${place + 1}. ${first ? titleOf(first) : ''}`, content }
}

const costOf = (all: readonly Shown[]) => all.reduce((sum, { cost }) => sum + cost, 0)

const nameOf = (field: string, lang: 'vi' | 'en') =>
  field === '' ? { vi: '(chưa gắn lĩnh vực)', en: '(no field)' }[lang] : field
