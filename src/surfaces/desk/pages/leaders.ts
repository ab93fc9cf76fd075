import { dayOfMoment, million, money, sayIn } from '../../../kernel/index.js'
import { bit, body, type DeskContent, note, table, tableBlock } from '../../../present/index.js'
import type { Desk } from '../desk.js'
import { download, type HttpAnswer } from '../http/answer.js'
import type { AskedByPerson } from '../http/route.js'
import { conclusionOf } from '../store/appraisals.js'
import { dossiers, moneyAtRisk, type SumRow, sumsBy } from '../store/dossiers.js'
import { contentBytes } from './dossier/effects.js'
import { framed } from './frame.js'
import { dueCell, verdictCell } from './queue.js'

/** So many dossiers go to one meeting. */
const mostForMeeting = 200

/** All that a leader needs on one page. */
export async function leadersPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, person } = asked
  const say = sayIn(lang)
  const today = dayOfMoment(desk.now())
  const { waiting, late, sums, byAgency, byField } = await desk.db.transaction(person.actor, async (tx) => ({
    waiting: await dossiers(tx, { states: ['concluded'], byDue: true, limit: mostForMeeting, offset: 0 }),
    late: await dossiers(tx, { dueBefore: today, byDue: true, limit: 20, offset: 0 }),
    sums: await moneyAtRisk(tx, today),
    byAgency: await sumsBy(tx, 'agency', today),
    byField: await sumsBy(tx, 'field', today),
  }))
  const toDecide: DeskContent[] =
    waiting.length === 0
      ? [body(say('Không có hồ sơ nào chờ quyết định.', 'Nothing waits for a decision.'))]
      : [
          tableBlock(
            table(
              [
                [say('Số', 'No.')],
                say('Hồ sơ', 'Dossier'),
                say('Cơ quan', 'Agency'),
                say('Kết luận thẩm định', 'Conclusion'),
                [say('Kinh phí', 'Budget')],
                [say('Có nguy cơ trùng', 'At risk')],
                [say('Hạn', 'Due')],
              ],
              waiting.map((row) => ({
                cells: [
                  row.number,
                  bit(row.title, `/ho-so/${row.id}`),
                  row.agency,
                  verdictCell(row, lang),
                  row.budget === null ? '' : million(row.budget, lang),
                  row.at_risk > 0 ? million(row.at_risk, lang) : '',
                  dueCell(row, lang, today),
                ],
              })),
            ),
          ),
          body(
            bit(
              say('Tải bảng tổng hợp cho cuộc họp (Excel)', 'The table for the meeting (Excel)'),
              '/lanh-dao/bang-hop.xlsx',
            ),
          ),
        ]
  return framed(
    {
      title: say('Dành cho lãnh đạo', 'For leaders'),
      sections: [
        {
          id: 'so-lieu',
          content: [
            {
              kind: 'figures',
              figures: [
                {
                  label: say('Chờ quyết định', 'To decide'),
                  value: String(waiting.length),
                  tone: waiting.length > 0 ? 'fair' : 'plain',
                },
                {
                  label: say('Quá hạn', 'Late'),
                  value: String(sums.late),
                  tone: sums.late > 0 ? 'bad' : 'plain',
                },
                {
                  label: say('Tiền có nguy cơ trùng lặp', 'Money at risk'),
                  value: money(sums.at_risk, lang),
                  note: say(
                    'của hồ sơ đang xử lý bị phát hiện trùng, phải dùng lại',
                    'of open dossiers found to duplicate or to have to reuse',
                  ),
                },
                {
                  label: say('Tiền đã tránh chi trùng', 'Money saved'),
                  value: money(sums.saved, lang),
                  note: say(
                    'của hồ sơ trùng lặp đã không phê duyệt hoặc rút',
                    'of such dossiers that were refused or withdrawn',
                  ),
                },
              ],
            },
          ],
        },
        { id: 'can-quyet-dinh', heading: say('Cần quyết định', 'To be decided'), content: toDecide },
        {
          id: 'qua-han',
          heading: say('Quá hạn', 'Late'),
          content:
            late.length === 0
              ? [body(say('Không có hồ sơ quá hạn.', 'Nothing is late.'))]
              : [
                  tableBlock(
                    table(
                      [
                        [say('Số', 'No.')],
                        say('Hồ sơ', 'Dossier'),
                        say('Cơ quan', 'Agency'),
                        say('Cán bộ', 'Reviewer'),
                        [say('Hạn', 'Due')],
                      ],
                      late.map((row) => ({
                        cells: [
                          row.number,
                          bit(row.title, `/ho-so/${row.id}`),
                          row.agency,
                          row.assignee ?? '',
                          dueCell(row, lang, today),
                        ],
                      })),
                    ),
                  ),
                ],
        },
        {
          id: 'theo-co-quan',
          heading: say('Theo cơ quan', 'By agency'),
          content: [sumsTable(byAgency, lang, say('Cơ quan', 'Agency'))],
        },
        {
          id: 'theo-linh-vuc',
          heading: say('Theo lĩnh vực', 'By field'),
          content: [
            sumsTable(byField, lang, say('Lĩnh vực', 'Field')),
            note(
              say(
                'Lĩnh vực lấy từ nhiệm vụ của lộ trình mà hồ sơ thực hiện.',
                'The field is that of the task of the roadmap.',
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

function sumsTable(rows: readonly SumRow[], lang: 'vi' | 'en', head: string): DeskContent {
  const say = sayIn(lang)
  if (rows.length === 0) return body(say('Chưa có hồ sơ.', 'No dossiers yet.'))
  return tableBlock(
    table(
      [
        head,
        [say('Hồ sơ', 'Dossiers')],
        [say('Kinh phí', 'Budget')],
        [say('Có nguy cơ trùng', 'At risk')],
        [say('Quá hạn', 'Late')],
      ],
      rows.map(({ name, count, budget, at_risk, late }) => ({
        cells: [
          name === '' ? say('(chưa gắn nhiệm vụ)', '(no task)') : name,
          count,
          million(budget, lang),
          at_risk > 0 ? million(at_risk, lang) : '',
          late > 0 ? late : '',
        ],
      })),
    ),
  )
}

/** What waits for a decision, in one table for a meeting. */
export async function meetingFile(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const results = await desk.db.transaction(asked.person.actor, async (tx) => {
    const rows = await dossiers(tx, { states: ['concluded'], byDue: true, limit: mostForMeeting, offset: 0 })
    const all = []
    for (const { id } of rows) all.push(await conclusionOf(tx, id))
    return all.flatMap((one) => (one ? [one.result] : []))
  })
  const content = await desk.judge.meeting(results, asked.lang)
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return download(`bang-hop-${dayOfMoment(desk.now())}.xlsx`, type, contentBytes(content))
}
