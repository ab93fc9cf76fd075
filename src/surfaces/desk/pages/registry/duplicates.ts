import { compare, groupBy, type Lang, million, money, sayIn } from '../../../../kernel/index.js'
import type { RecordKey, RegistryGroup } from '../../../../lifecycle/index.js'
import { bit, body, type DeskSection, note, table, tableBlock } from '../../../../present/index.js'
import type { Desk } from '../../desk.js'
import type { HttpAnswer } from '../../http/answer.js'
import type { AskedByPerson } from '../../http/route.js'
import { registryOf } from '../../registry/take-in.js'
import type { Tx } from '../../store/db.js'
import { costsWith, type RecordRow, recordsWith } from '../../store/registry.js'
import { nextPage, pageIn } from '../paging.js'
import { natureOf, ownedBy, registryFramed, titleOf } from './frame.js'

/** Groups that are told on one page. */
const perPage = 20

/** A group with the members of it that the actor may see, and what they cost as far as that may be seen. */
interface Seen {
  readonly group: RegistryGroup
  readonly members: readonly RecordKey[]
  readonly cost: number
}

/** What several provinces have or plan, by field, with the money as far as the reader may see it. */
export async function duplicatesPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, person } = asked
  const say = sayIn(lang)
  const groups = await registryOf(desk).groups()
  const sections = groups
    ? await desk.db.transaction(person.actor, (tx) => toldOf(tx, groups, asked))
    : [
        saidOnly(
          'cho',
          say('Kho đang đối chiếu các tỉnh; xin xem lại sau ít phút.', 'Being worked out; come back in some minutes.'),
        ),
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

const saidOnly = (id: string, text: string): DeskSection => ({ id, content: [body(text)] })

/** The fields with their sums, and a page of the groups; only the records of that page are read. */
async function toldOf(
  tx: Tx,
  groups: readonly RegistryGroup[],
  { lang, path, query }: AskedByPerson,
): Promise<DeskSection[]> {
  const all = await seenOf(tx, groups)
  if (all.length === 0)
    return [
      saidOnly('khong', sayIn(lang)('Chưa thấy hệ thống nào của các tỉnh cùng làm một việc.', 'Nothing was found.')),
    ]
  const field = query.get('linh-vuc')?.slice(0, 500) ?? ''
  const page = pageIn(query, perPage)
  const { from } = page
  const told = all
    .filter(({ group }) => field === '' || nameOf(group.field, lang) === field)
    .sort((x, y) => y.cost - x.cost || y.members.length - x.members.length || y.group.score - x.group.score)
  const shown = told.slice(from, from + perPage)
  const rows = await recordsWith(
    tx,
    shown.flatMap(({ members }) => members),
  )
  const byKey = new Map(rows.map((row) => [keyOfRow(row), row]))
  return [
    fieldSection(all, lang),
    ...shown.map(({ members, cost }, i) => {
      const own = members.flatMap((member) => byKey.get(keyOf(member)) ?? [])
      return groupSection(own, cost, from + i + 1, lang)
    }),
    ...(told.length > from + perPage
      ? [{ id: 'tiep', content: [nextPage(path, page, lang, { 'linh-vuc': field })] }]
      : []),
  ]
}

/** The groups of which the actor may see records of several provinces. */
async function seenOf(tx: Tx, groups: readonly RegistryGroup[]): Promise<readonly Seen[]> {
  const rows = await costsWith(
    tx,
    groups.flatMap(({ members }) => members),
  )
  const costs = new Map(rows.map((row) => [keyOfRow(row), row.cost ?? 0]))
  return groups.flatMap((group): Seen[] => {
    const members = group.members.filter((member) => costs.has(keyOf(member)))
    const cost = members.reduce((sum, member) => sum + (costs.get(keyOf(member)) ?? 0), 0)
    return new Set(members.map(({ province }) => province)).size > 1 ? [{ group, members, cost }] : []
  })
}

const keyOf = ({ province, of, id }: RecordKey) => `${province}/${of}/${id}`
const keyOfRow = ({ member_id: province, kind: of, id }: Pick<RecordRow, 'member_id' | 'kind' | 'id'>) =>
  keyOf({ province, of, id })

function fieldSection(all: readonly Seen[], lang: Lang): DeskSection {
  const say = sayIn(lang)
  const seesMoney = all.some(({ cost }) => cost > 0)
  const fields = [...groupBy(all, ({ group }) => group.field)]
    .map(([field, own]) => ({ name: nameOf(field, lang), field, own, cost: costOf(own) }))
    .sort((a, b) => b.cost - a.cost || b.own.length - a.own.length || compare(a.field, b.field))
  const found = table(
    [
      say('Lĩnh vực', 'Field'),
      [say('Nhóm', 'Groups')],
      [say('Hệ thống, đề xuất', 'Systems, proposals')],
      ...(seesMoney ? [[say('Kinh phí', 'Money')] as const] : []),
    ],
    fields.map(({ name, own, cost }) => ({
      cells: [
        bit(name, `/kho/trung-lap?${new URLSearchParams({ 'linh-vuc': name })}`),
        own.length,
        own.reduce((sum, { members }) => sum + members.length, 0),
        ...(seesMoney ? [cost > 0 ? money(cost, lang) : ''] : []),
      ],
    })),
  )
  const unseen = note(
    say('Kinh phí của các tỉnh chỉ bộ, ngành xem được.', 'Only ministries see the money of provinces.'),
  )
  return {
    id: 'theo-linh-vuc',
    heading: say('Theo lĩnh vực', 'By field'),
    content: [tableBlock(found), ...(seesMoney ? [] : [unseen])],
  }
}

function groupSection(rows: readonly RecordRow[], cost: number, place: number, lang: Lang): DeskSection {
  const say = sayIn(lang)
  const [first] = rows
  const found = table(
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
  )
  return {
    id: `nhom-${place}`,
    heading: `${place}. ${first ? titleOf(first) : ''}`,
    content: [tableBlock(found)],
  }
}

const costOf = (all: readonly Seen[]) => all.reduce((sum, { cost }) => sum + cost, 0)

const nameOf = (field: string, lang: Lang) =>
  field === '' ? { vi: '(chưa gắn lĩnh vực)', en: '(no field)' }[lang] : field
