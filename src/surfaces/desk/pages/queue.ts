import { dayIn, dayOfMoment, million, sayIn, verdictLabel, wordOf } from '../../../kernel/index.js'
import {
  type Bit,
  bit,
  body,
  type DeskContent,
  type DeskField,
  marked,
  note,
  table,
  tableBlock,
  verdictMark,
} from '../../../present/index.js'
import type { Desk } from '../desk.js'
import { dayAfter } from '../domain/clock.js'
import { registryRoles } from '../domain/roles.js'
import { stateNames } from '../domain/states.js'
import type { HttpAnswer } from '../http/answer.js'
import { seeOther } from '../http/answer.js'
import type { AskedByPerson } from '../http/route.js'
import { type DossierRow, dossiers, reviewers, type Wanted } from '../store/dossiers.js'
import { framed } from './frame.js'
import { dayOf } from './words.js'

/** Dossiers on one page. */
const perPage = 50

/** What a reviewer looks for most, each a link. */
const views = {
  'can-xu-ly': { vi: 'Cần xử lý', en: 'To be done' },
  'cua-toi': { vi: 'Giao cho tôi', en: 'Mine' },
  'chua-giao': { vi: 'Chưa phân công', en: 'Nobody’s' },
  'qua-han': { vi: 'Quá hạn', en: 'Late' },
  'sap-han': { vi: 'Đến hạn trong 3 ngày', en: 'Due in three days' },
  'tat-ca': { vi: 'Tất cả', en: 'All' },
} as const
type View = keyof typeof views

/** The dossiers that somebody may see: a reviewer's queue, an agency's own. Leaders have a page of their own to begin with. */
export async function homePage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { roles } = asked.person.actor
  if (asked.query.size === 0 && !roles.includes('reviewer') && !roles.includes('lead')) {
    if (roles.includes('leader')) return seeOther('/lanh-dao')
    if (roles.every((role) => role === 'administrator')) return seeOther('/tai-khoan')
    if (roles.every((role) => registryRoles.includes(role))) return seeOther('/kho')
  }
  return queuePage(asked, desk)
}

async function queuePage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, query, person } = asked
  const { actor } = person
  const say = sayIn(lang)
  const staff = actor.roles.some((role) => ['reviewer', 'lead', 'leader', 'auditor'].includes(role))
  const given = Object.keys(views).find((name): name is View => name === query.get('xem'))
  const view =
    given ??
    (staff && query.size === 0 && actor.roles.some((r) => r === 'reviewer' || r === 'lead') ? 'can-xu-ly' : 'tat-ca')
  const text = query.get('tim')?.trim().slice(0, 200) || undefined
  const state = Object.keys(stateNames).find((name) => name === query.get('trang-thai'))
  const verdict = wordOf(verdictLabel, query.get('ket-qua'))
  // Of whoever sees nobody else's, the database need not find out which are theirs.
  const own = actor.roles.every((role) => role === 'drafter' || role === 'submitter') ? actor.agency : undefined
  const agency = own ?? (query.get('co-quan')?.slice(0, 200) || undefined)
  const assignee = query.get('can-bo')?.slice(0, 50) || undefined
  const from = Math.max(1, Math.trunc(Number(query.get('trang'))) || 1)
  const today = dayOfMoment(desk.now())
  const wanted: Wanted = {
    ...{ text, agency, verdict, ...ofView(view, actor.account, today) },
    ...(state ? { states: [state] } : {}),
    ...(assignee ? { assignee } : {}),
    // One more than is shown tells whether there is a next page.
    ...{ limit: perPage + 1, offset: (from - 1) * perPage },
  }
  const { found, people } = await desk.db.transaction(actor, async (tx) => ({
    found: await dossiers(tx, wanted),
    people: staff ? await reviewers(tx) : [],
  }))
  const { agencies } = await desk.judge.standing()
  const shown = found.slice(0, perPage)
  const kept = new URLSearchParams({
    ...{ xem: view, ...(text && { tim: text }), ...(state && { 'trang-thai': state }) },
    ...(verdict && { 'ket-qua': verdict }),
    ...(agency && { 'co-quan': agency }),
    ...(assignee && { 'can-bo': assignee }),
  })
  const address = (page: number) => `/?${kept}&trang=${page}`
  const all = { value: '', label: say('Tất cả', 'All') }
  const fields: DeskField[] = [
    {
      of: 'search',
      name: 'tim',
      label: say('Tìm theo tên, cơ quan, số', 'Search by title, agency, number'),
      value: text ?? '',
    },
    {
      of: 'choice',
      name: 'trang-thai',
      label: say('Trạng thái', 'State'),
      value: state ?? '',
      choices: [all, ...Object.entries(stateNames).map(([value, name]) => ({ value, label: name[lang] }))],
    },
    ...(staff
      ? ([
          {
            of: 'choice',
            name: 'ket-qua',
            label: say('Kết quả', 'Verdict'),
            value: verdict ?? '',
            choices: [all, ...Object.entries(verdictLabel).map(([value, name]) => ({ value, label: name[lang] }))],
          },
          {
            of: 'choice',
            name: 'co-quan',
            label: say('Cơ quan', 'Agency'),
            value: agency ?? '',
            choices: [all, ...agencies.map(({ id, name }) => ({ value: id, label: name }))],
          },
          {
            of: 'choice',
            name: 'can-bo',
            label: say('Cán bộ', 'Reviewer'),
            value: assignee ?? '',
            choices: [all, ...people.map(({ id, name }) => ({ value: id, label: name }))],
          },
        ] as const)
      : []),
    { of: 'hidden', name: 'xem', value: 'tat-ca' },
  ]
  const content: DeskContent[] = [
    {
      kind: 'form',
      method: 'get',
      action: '/',
      inline: true,
      fields,
      buttons: [{ label: say('Lọc', 'Filter'), look: 'plain' }],
    },
    shown.length > 0 ? tableOf(shown, asked, staff, today) : body(nothing(view, staff, say)),
    ...(from > 1 || found.length > perPage
      ? [
          note(
            ...(from > 1 ? [bit(say('‹ Trang trước ', '‹ Before '), address(from - 1))] : []),
            ...(found.length > perPage ? [bit(say(' Trang sau ›', ' Next ›'), address(from + 1))] : []),
          ),
        ]
      : []),
  ]
  return framed(
    {
      title: say('Hồ sơ', 'Dossiers'),
      ...(staff
        ? {
            tabs: Object.entries(views).map(([name, words]) => ({
              href: `/?xem=${name}`,
              text: words[lang],
              current: name === view,
            })),
          }
        : {}),
      sections: [{ id: 'danh-sach', content }],
    },
    asked,
    desk,
  )
}

function ofView(view: View, account: string, today: string): Partial<Wanted> {
  switch (view) {
    case 'can-xu-ly':
      return { states: ['submitted', 'appraising', 'consulting'], byDue: true }
    case 'cua-toi':
      return { assignee: account, byDue: true }
    case 'chua-giao':
      return { states: ['submitted', 'appraising'], assignee: 'none' }
    case 'qua-han':
      return { dueBefore: today, byDue: true }
    case 'sap-han':
      return { dueBefore: dayAfter(today, 4), byDue: true }
    case 'tat-ca':
      return {}
  }
}

function nothing(view: View, staff: boolean, say: ReturnType<typeof sayIn>): string {
  if (!staff)
    return say(
      'Cơ quan chưa có hồ sơ nào. Bắt đầu ở mục “Nộp hồ sơ”; nên tra cứu trước xem đã có ai làm chưa.',
      'The agency has no dossiers. Begin at “Send dossiers”; look first whether somebody has done it.',
    )
  return view === 'tat-ca'
    ? say('Không có hồ sơ nào.', 'There are no dossiers.')
    : say('Không có hồ sơ nào ở mục này.', 'None here.')
}

function tableOf(rows: readonly DossierRow[], { lang }: AskedByPerson, staff: boolean, today: string): DeskContent {
  const say = sayIn(lang)
  return tableBlock(
    table(
      [
        [say('Số', 'No.')],
        say('Hồ sơ', 'Dossier'),
        ...(staff ? [say('Cơ quan', 'Agency')] : []),
        say('Trạng thái', 'State'),
        ...(staff ? [say('Kết quả đối chiếu', 'Verdict of the check')] : []),
        ...(staff ? ([[say('Kinh phí', 'Budget')]] as const) : []),
        say('Cán bộ', 'Reviewer'),
        [say('Hạn', 'Due')],
      ],
      rows.map((row) => ({
        cells: [
          row.number,
          bit(row.title, `/ho-so/${row.id}`),
          ...(staff ? [row.agency] : []),
          [
            bit(stateNames[row.state][lang]),
            ...(row.facts.stale
              ? [bit(' '), marked({ tone: 'fair', sign: '!', label: say('cần thẩm định lại', 'appraise again') })]
              : []),
          ],
          ...(staff ? [verdictCell(row, lang)] : []),
          ...(staff ? [row.budget === null ? '' : million(row.budget, lang)] : []),
          row.assignee ?? '',
          dueCell(row, lang, today),
        ],
      })),
    ),
  )
}

export function verdictCell({ verdict }: DossierRow, lang: 'vi' | 'en'): Bit | string {
  const known = wordOf(verdictLabel, verdict)
  return known ? marked(verdictMark(known, lang)) : ''
}

export function dueCell(
  { due, state, updated_at }: DossierRow,
  lang: 'vi' | 'en',
  today: string,
): Bit | readonly Bit[] | string {
  if (due === null)
    return state === 'draft' ? sayIn(lang)(`sửa ${dayOf(updated_at, lang)}`, `changed ${dayOf(updated_at, lang)}`) : ''
  return due < today
    ? marked({
        tone: 'bad',
        sign: '!',
        label: sayIn(lang)(`quá hạn ${dayIn(due, lang)}`, `late since ${dayIn(due, lang)}`),
      })
    : dayIn(due, lang)
}
