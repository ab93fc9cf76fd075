import * as Type from 'typebox'
import { kindLabel, type Lang, sayIn, statusLabel } from '../../../kernel/index.js'
import { bit, body, type DeskContent, type DeskSection, table, tableBlock } from '../../../present/index.js'
import type { Desk } from '../desk.js'
import { stateNames } from '../domain/states.js'
import { type HttpAnswer, seeOther } from '../http/answer.js'
import { Refused } from '../http/refused.js'
import type { AskedByPerson, DeskRequest } from '../http/route.js'
import type { Tx } from '../store/db.js'
import { published } from '../store/dossiers.js'
import { log } from '../store/log.js'
import { keepSetting } from '../store/settings.js'
import { framed } from './frame.js'
import { nextPage, type Page, pageIn } from './paging.js'
import { dayOf } from './words.js'

export const perPage = 100

/** What was decided and published, for everybody: of nobody any name. */
export async function publicPage(asked: DeskRequest, desk: Desk): Promise<HttpAnswer> {
  const { lang } = asked
  const say = sayIn(lang)
  const { words, from } = wanted(asked)
  const rows = await desk.db.transaction({ kind: 'door', workspace: desk.workspace, key: '' }, (tx) =>
    published(tx, words, perPage + 1, from),
  )
  return publicFrame(
    {
      title: say('Kết quả đã công khai', 'Published outcomes'),
      lead: say(
        'Các đề xuất ứng dụng công nghệ thông tin đã có quyết định và được công khai.',
        'Proposals of information technology that were decided and published.',
      ),
      label: say('Tìm theo tên đề xuất hoặc cơ quan', 'Search by proposal or agency'),
      nothing:
        words === ''
          ? say('Chưa có kết quả nào được công khai.', 'Nothing was published yet.')
          : say('Không có kết quả nào phù hợp.', 'Nothing was found.'),
    },
    rows.length > perPage,
    rows.length === 0
      ? undefined
      : table(
          [
            [say('Số', 'No.')],
            say('Đề xuất', 'Proposal'),
            say('Cơ quan', 'Agency'),
            say('Kết quả', 'Outcome'),
            [say('Ngày quyết định', 'Decided')],
          ],
          rows.slice(0, perPage).map(({ number, title, agency, state, decided_at }) => ({
            cells: [number, title, agency, stateNames[state][lang], decided_at === null ? '' : dayOf(decided_at, lang)],
          })),
        ),
    asked,
    desk,
  )
}

/** Which systems the agencies have and what they do, for everybody, where that is published. */
export async function publicSystemsPage(asked: DeskRequest, desk: Desk): Promise<HttpAnswer> {
  const { lang } = asked
  const say = sayIn(lang)
  if (!(await arePublic(desk))) throw new Refused(404)
  const { words, from } = wanted(asked)
  const sought = words.toLocaleLowerCase('vi')
  const all = desk.judge
    .systems()
    .filter(({ name, owner, functions }) =>
      [name, owner, ...functions].some((text) => text.toLocaleLowerCase('vi').includes(sought)),
    )
  const rows = all.slice(from, from + perPage)
  return publicFrame(
    {
      title: say('Hệ thống thông tin của các cơ quan', 'Information systems of the agencies'),
      lead: say(
        `${all.length} hệ thống theo kiến trúc đang áp dụng. Trước khi đề xuất xây mới, hãy xem đã có hệ thống nào làm việc đó chưa.`,
        `${all.length} systems by the architecture in force. Before something new is proposed, see whether it is there already.`,
      ),
      label: say('Tìm theo tên, cơ quan hoặc chức năng', 'Search by name, agency or function'),
      nothing: say('Không có hệ thống nào phù hợp.', 'No system was found.'),
    },
    all.length > from + perPage,
    rows.length === 0
      ? undefined
      : table(
          [
            say('Hệ thống', 'System'),
            say('Cơ quan chủ quản', 'Owner'),
            say('Loại', 'Kind'),
            say('Trạng thái', 'State'),
            say('Chức năng', 'Functions'),
          ],
          rows.map(({ name, owner, kind, status, functions }) => ({
            cells: [name, owner, kindLabel[kind][lang], statusLabel[status][lang], functions.map((one) => bit(one))],
          })),
        ),
    asked,
    desk,
  )
}

export function wanted({ query }: DeskRequest): Page & { readonly words: string } {
  return { ...pageIn(query, perPage), words: (query.get('tim') ?? '').trim().slice(0, 200) }
}

/** A public page: what there is to read, where else one may go, a field to search by, a table. */
export async function publicFrame(
  { title, lead, label, nothing }: Readonly<Record<'title' | 'lead' | 'label' | 'nothing', string>>,
  goesOn: boolean,
  found: ReturnType<typeof table> | undefined,
  asked: DeskRequest,
  desk: Desk,
): Promise<HttpAnswer> {
  const say = sayIn(asked.lang)
  const { words, ...page } = wanted(asked)
  const search: DeskContent = {
    kind: 'form',
    ...{ method: 'get', action: asked.path, inline: true },
    fields: [{ of: 'search', name: 'tim', label, value: words }],
    buttons: [{ label: say('Tìm', 'Search'), look: 'plain' }],
  }
  const tabs = [
    { href: '/cong-khai', text: say('Kết quả thẩm định', 'Outcomes') },
    ...((await arePublic(desk)) ? [{ href: '/cong-khai/he-thong', text: say('Hệ thống đã có', 'Systems') }] : []),
    ...(desk.registry
      ? [{ href: '/cong-khai/cac-tinh', text: say('Hệ thống của các tỉnh', 'Systems of provinces') }]
      : []),
  ]
  return framed(
    {
      ...{ title, lead },
      ...(tabs.length > 1 ? { tabs: tabs.map((tab) => ({ ...tab, current: tab.href === asked.path })) } : {}),
      sections: [
        {
          id: 'danh-sach',
          content: [
            // A field to search in nothing is of no use.
            ...(found || words !== '' ? [search] : []),
            found ? tableBlock(found) : body(nothing),
            ...(goesOn ? [nextPage(asked.path, page, asked.lang, { tim: words })] : []),
          ],
        },
      ],
    },
    asked,
    desk,
  )
}

const Shown = Type.Object({ value: Type.Boolean() })

/** Whether everybody may read the list of systems; not before somebody decided so. */
export async function systemsArePublic(tx: Tx): Promise<boolean> {
  const [set] = await tx.rows(Shown, "select value from setting where name = 'public-systems'")
  return set?.value ?? false
}

const arePublic = ({ db, workspace }: Desk) => db.transaction({ kind: 'system', workspace }, systemsArePublic)

/** Publishes the list of systems, or takes it back. */
export function publishingSection(shown: boolean, lang: Lang): DeskSection {
  const say = sayIn(lang)
  return {
    id: 'cong-khai',
    heading: say('Công khai danh mục hệ thống', 'Publishing the list of systems'),
    content: [
      body(
        say(
          'Trang công khai cho mọi người xem tên, cơ quan chủ quản, loại, trạng thái và chức năng của các hệ thống; không có nơi đặt, cấp độ an toàn, kết nối và tên người. ',
          'The public page shows everybody name, owner, kind, state and functions of the systems; no place, security level, connection or name of a person. ',
        ),
        bit(shown ? say('Đang công khai.', 'It is published.') : say('Chưa công khai.', 'It is not published.')),
      ),
      {
        kind: 'form',
        action: '/kien-truc/cong-khai',
        fields: [],
        buttons: [
          shown
            ? { label: say('Thôi công khai', 'Publish no longer'), name: 'hien', value: '0', look: 'plain' }
            : { label: say('Công khai', 'Publish'), name: 'hien', value: '1', look: 'plain' },
        ],
      },
    ],
  }
}

export async function publishSystems({ form, person }: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { db, workspace, now } = desk
  const shown = form.get('hien') === '1'
  await db.transaction({ kind: 'system', workspace }, async (tx) => {
    await keepSetting(tx, workspace, 'public-systems', shown)
    const kind = shown ? 'systems-published' : 'systems-hidden'
    await log(tx, workspace, { kind, at: now().toISOString(), account: person.actor.account })
  })
  return seeOther('/kien-truc')
}
