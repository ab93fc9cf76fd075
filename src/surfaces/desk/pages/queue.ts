import { verdictLabel } from '../../../kernel/index.js'
import { bit, body, type DeskContent, marked, note, table, tableBlock, verdictMark } from '../../../present/index.js'
import type { Desk } from '../desk.js'
import { stateNames } from '../domain/states.js'
import type { Answer } from '../http/answer.js'
import type { AskedByPerson } from '../http/route.js'
import { type DossierRow, dossiers } from '../store/dossiers.js'
import { framed } from './frame.js'

/** Dossiers on one page. */
const perPage = 50

/** The dossiers that somebody may see: a reviewer's queue, an agency's own. */
export async function queuePage(asked: AskedByPerson, desk: Desk): Promise<Answer> {
  const { lang, query, person } = asked
  const say = (vi: string, en: string) => ({ vi, en })[lang]
  const text = query.get('tim')?.trim() || undefined
  const state = Object.keys(stateNames).find((name) => name === query.get('trang-thai'))
  const from = Math.max(1, Math.trunc(Number(query.get('trang'))) || 1)
  // One more than is shown tells whether there is a next page.
  const found = await desk.db.transaction(person.actor, (tx) =>
    dossiers(tx, { state, text, limit: perPage + 1, offset: (from - 1) * perPage }),
  )
  const shown = found.slice(0, perPage)
  const address = (page: number) =>
    `/?${new URLSearchParams({ ...(text && { tim: text }), ...(state && { 'trang-thai': state }), trang: String(page) })}`
  const content: DeskContent[] = [
    {
      kind: 'form',
      method: 'get',
      action: '/',
      inline: true,
      fields: [
        {
          of: 'search',
          name: 'tim',
          label: say('Tìm theo tên, cơ quan', 'Search by title, agency'),
          value: text ?? '',
        },
        {
          of: 'choice',
          name: 'trang-thai',
          label: say('Trạng thái', 'State'),
          value: state ?? '',
          choices: [
            { value: '', label: say('Tất cả', 'All') },
            ...Object.entries(stateNames).map(([value, name]) => ({ value, label: name[lang] })),
          ],
        },
      ],
      buttons: [{ label: say('Lọc', 'Filter'), look: 'plain' }],
    },
    shown.length > 0
      ? tableBlock(
          table(
            [
              [say('Số', 'No.')],
              say('Hồ sơ', 'Dossier'),
              say('Cơ quan', 'Agency'),
              say('Trạng thái', 'State'),
              say('Kết quả đối chiếu', 'Verdict of the check'),
              say('Cán bộ thẩm định', 'Reviewer'),
              [say('Cập nhật', 'Changed')],
            ],
            shown.map((row) => ({ cells: cellsOf(row, asked) })),
          ),
        )
      : body(say('Chưa có hồ sơ nào.', 'There are no dossiers.')),
    ...(from > 1 || found.length > perPage
      ? [
          note(
            ...(from > 1 ? [bit(say('‹ Trang trước ', '‹ Before '), address(from - 1))] : []),
            ...(found.length > perPage ? [bit(say(' Trang sau ›', ' Next ›'), address(from + 1))] : []),
          ),
        ]
      : []),
  ]
  return framed({ title: say('Hồ sơ', 'Dossiers'), sections: [{ id: 'danh-sach', content }] }, asked, desk)
}

function cellsOf(row: DossierRow, { lang }: AskedByPerson) {
  const { number, title, id, agency, state, verdict, assignee, updated_at } = row
  const known = Object.keys(verdictLabel).find((name): name is keyof typeof verdictLabel => name === verdict)
  const name = Object.entries(stateNames).find(([key]) => key === state)?.[1][lang] ?? state
  return [
    number,
    bit(title, `/ho-so/${id}`),
    agency,
    name,
    known && marked(verdictMark(known, lang)),
    assignee ?? '',
    dayOf(updated_at, lang),
  ]
}

/** The day of a moment, as people of Vietnam write it. */
export function dayOf(moment: string, lang: 'vi' | 'en'): string {
  // Seven hours before Greenwich all year.
  const [year = '', month = '', day = ''] = new Date(Date.parse(moment) + 7 * 3_600_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
  return lang === 'vi' ? `${day}/${month}/${year}` : `${year}-${month}-${day}`
}
