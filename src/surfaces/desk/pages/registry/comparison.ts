import { sayIn } from '../../../../kernel/index.js'
import { type ComparisonRow, compareProvinces } from '../../../../lifecycle/index.js'
import {
  body,
  type DeskContent,
  type DeskField,
  dashed,
  matrixTable,
  note,
  table,
  tableBlock,
} from '../../../../present/index.js'
import type { Desk } from '../../desk.js'
import type { HttpAnswer } from '../../http/answer.js'
import type { AskedByPerson } from '../../http/route.js'
import { registryOf } from '../../registry/take-in.js'
import { type MemberRow, registryMembers } from '../../store/registry.js'
import { registryFramed } from './frame.js'

/** So many provinces fit beside each other on a screen. */
const mostBeside = 6

/** How many provinces use each of the country's platforms, and which do not. */
export async function platformsPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang } = asked
  const say = sayIn(lang)
  const members = await whoSent(asked, desk)
  const rows = compareProvinces(headsOf(members), 'platforms', desk.judge.framework().platforms)
  return registryFramed(
    {
      title: say('Nền tảng quốc gia ở các tỉnh', 'National platforms in the provinces'),
      lead: say(
        'Tỉnh được tính là đã dùng khi có ít nhất một hệ thống của tỉnh khai kết nối với nền tảng đó.',
        'A province counts where one of its systems at least is said to connect to the platform.',
      ),
      sections: [
        {
          id: 'nen-tang',
          content:
            members.length === 0
              ? nothingYet(lang)
              : [
                  tableBlock(
                    table(
                      [
                        say('Nền tảng, cơ sở dữ liệu', 'Platform'),
                        [say('Tỉnh đã dùng', 'Provinces')],
                        say('Tỉnh chưa khai kết nối', 'Provinces without'),
                      ],
                      usedIn(rows).map(({ name, provinces, systems }) => ({
                        cells: [name, `${provinces}/${members.length}`, without(members, systems)],
                      })),
                    ),
                  ),
                  ...unused(rows, say('Chưa tỉnh nào khai kết nối', 'No province says that it connects')),
                ],
        },
      ],
    },
    asked,
    desk,
  )
}

function without(members: readonly MemberRow[], systems: readonly number[]): string {
  return members
    .filter((_, i) => systems[i] === 0)
    .map(({ name }) => name)
    .join(', ')
}

/** What most provinces have comes first; else as the framework has it. */
function usedIn(rows: readonly ComparisonRow[]): readonly ComparisonRow[] {
  return rows.filter(({ provinces }) => provinces > 0).sort((a, b) => b.provinces - a.provinces)
}

/** What nobody has, in a list to be opened. */
function unused(rows: readonly ComparisonRow[], summary: string): readonly DeskContent[] {
  const names = rows.filter(({ provinces }) => provinces === 0).map(({ name }) => name)
  return names.length === 0 ? [] : [{ kind: 'fold', summary: `${summary} (${names.length})`, content: [dashed(names)] }]
}

/** Provinces beside each other by the framework's components. */
export async function componentsPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, query } = asked
  const say = sayIn(lang)
  const members = await whoSent(asked, desk)
  const wanted = query.getAll('tinh')
  const chosen = members.filter(({ id }) => wanted.includes(id))
  const shown = (chosen.length > 0 ? chosen : members).slice(0, mostBeside)
  const known = desk.judge.framework().components
  const all = compareProvinces(headsOf(members), 'components', known)
  const rows = compareProvinces(headsOf(shown), 'components', known)
  const ofAll = new Map(all.map(({ id, provinces }) => [id, provinces]))
  const choice: DeskField = {
    ...{
      of: 'checks',
      name: 'tinh',
      label: say(`Chọn tỉnh để so sánh (tối đa ${mostBeside})`, `Provinces (at most ${mostBeside})`),
    },
    values: shown.map(({ id }) => id),
    choices: members.map(({ id, name }) => ({ value: id, label: name })),
  }
  return registryFramed(
    {
      title: say('So sánh các tỉnh theo thành phần của khung', 'Provinces by component of the framework'),
      lead: say(
        'Số hệ thống hiện thực hóa từng thành phần; ô trống là chưa có.',
        'How many systems realize each component; an empty cell has none.',
      ),
      sections: [
        {
          id: 'chon',
          content: [
            {
              kind: 'fold',
              summary: say('Chọn tỉnh', 'Choose provinces'),
              content: [
                {
                  kind: 'form',
                  method: 'get',
                  action: '/kho/so-sanh',
                  fields: [choice],
                  buttons: [{ label: say('So sánh', 'Compare'), look: 'plain' }],
                },
              ],
            },
          ],
        },
        {
          id: 'bang',
          content:
            members.length === 0
              ? nothingYet(lang)
              : [
                  tableBlock(
                    matrixTable(
                      [
                        say('Thành phần', 'Component'),
                        ...shown.map(({ name }) => [name] as const),
                        [say('Số tỉnh có', 'Provinces with any')],
                      ],
                      usedIn(rows).map(({ id, name, systems }) => ({
                        cells: [
                          name,
                          ...systems.map((count) => (count === 0 ? '' : count)),
                          `${ofAll.get(id) ?? 0}/${members.length}`,
                        ],
                      })),
                    ),
                  ),
                  ...unused(rows, say('Chưa tỉnh nào trong bảng có', 'None of these provinces has')),
                  note(
                    say(
                      'Chỉ so được khi các tỉnh dùng cùng gói khung; thành phần riêng của một tỉnh không có trong bảng.',
                      'Provinces compare where they use the same framework’s pack; components of their own are left out.',
                    ),
                  ),
                ],
        },
      ],
    },
    asked,
    desk,
  )
}

async function whoSent({ person }: AskedByPerson, desk: Desk): Promise<MemberRow[]> {
  registryOf(desk)
  const members = await desk.db.transaction(person.actor, registryMembers)
  return members.filter(({ head }) => head !== null)
}

const headsOf = (members: readonly MemberRow[]) => members.flatMap(({ head }) => head ?? [])

const nothingYet = (lang: 'vi' | 'en'): DeskContent[] => [
  body({ vi: 'Chưa có tỉnh nào gửi kiến trúc.', en: 'No province has sent anything yet.' }[lang]),
]
