import { dayIn, dayOfMoment, type Lang, million, sayIn, verdictLabel, wordOf } from '../../../../kernel/index.js'
import {
  type Bit,
  bit,
  body,
  type DeskContent,
  type DeskSection,
  dashed,
  facts,
  factsBlock,
  marked,
  note,
  table,
  tableBlock,
  verdictMark,
} from '../../../../present/index.js'
import type { Desk } from '../../desk.js'
import { stateNames } from '../../domain/states.js'
import type { HttpAnswer } from '../../http/answer.js'
import type { AskedByPerson } from '../../http/route.js'
import { paperFormats } from '../../judge-pages.js'
import { type KeptPaper, keptPapers } from '../../store/appraisals.js'
import { clockOf, timing } from '../../store/calendar.js'
import { eventsOf, type OpinionRow, opinionsOf } from '../../store/talk.js'
import { dayOf, momentOf } from '../words.js'
import { acceptedFiles, paperNames } from './files.js'
import { actionsSection, dossierFrame } from './frame.js'
import { resultFor, type SeenDossier } from './seen.js'
import { type Setting, settingOf } from './setting.js'

export async function dossierPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, person } = asked
  const say = sayIn(lang)
  const setting = await settingOf(asked, desk)
  const { seen } = setting
  const { row } = seen
  const staff = person.actor.roles.some((role) => ['reviewer', 'lead', 'leader', 'auditor'].includes(role))
  const beside = await desk.db.transaction(person.actor, async (tx) => ({
    timing: await timing(tx),
    papers: await keptPapers(tx, row.id),
    opinions: staff || person.actor.roles.includes('consulted') ? await opinionsOf(tx, row.id) : [],
    events: await eventsOf(tx, row.id),
  }))
  const today = dayOfMoment(desk.now())
  const clock = clockOf(row.facts, today, beside.timing)
  const address = `/ho-so/${row.id}`
  const verdict = staff || seen.conclusion ? verdictOf(seen) : undefined
  const ended = row.state === 'returned' || row.state === 'refused' || row.state === 'suspended'
  const why = ended
    ? beside.events.find(({ kind }) => ['return', 'refuse', 'suspend'].includes(kind))?.data.reason
    : undefined
  const result = await resultFor(seen, asked, desk)
  const overview: DeskContent[] = [
    factsBlock(
      facts([
        [say('Cơ quan đề xuất', 'Agency'), row.agency],
        [say('Trạng thái', 'State'), stateNames[row.state][lang]],
        [say('Lý do', 'Reason'), typeof why === 'string' ? why : ''],
        [say('Kết quả đối chiếu', 'Verdict'), verdict && marked(verdictMark(verdict, lang))],
        [say('Tổng kinh phí', 'Budget'), row.budget === null ? '' : million(row.budget, lang)],
        [say('Thời hạn', 'Time'), clock ? clockCell(clock, lang) : ''],
        [say('Cán bộ thẩm định', 'Reviewer'), row.assignee ?? ''],
        [say('Ngày lập', 'Begun'), dayOf(row.created_at, lang)],
        [say('Phiên bản', 'Version'), seen.version],
        [
          say('Tệp hồ sơ', 'Files'),
          seen.files.map(({ name, position }) => bit(name, `${address}/tep/${seen.version}/${position + 1}`)),
        ],
        [
          say('Công khai', 'Published'),
          row.published_at === null ? '' : bit(dayOf(row.published_at, lang), '/cong-khai'),
        ],
      ]),
    ),
    ...(result || row.state === 'draft'
      ? []
      : [
          body(
            say(
              'Hồ sơ đang ở cơ quan thẩm định; kết quả hiện ở đây khi có quyết định.',
              'The Department has the dossier; the outcome stands here once it is decided.',
            ),
          ),
        ]),
    ...(row.facts.version > 0 && seen.own ? [body(bit(say('Giấy biên nhận', 'Receipt'), `${address}/bien-nhan`))] : []),
  ]
  const sections: DeskSection[] = [
    { id: 'thong-tin', content: overview },
    ...staleNote(setting),
    ...(staff && ['appraising', 'consulting'].includes(row.state)
      ? [
          {
            id: 'tham-dinh',
            content: [
              body(
                bit(
                  say('Mở trang thẩm định: cho ý kiến từng phát hiện', 'Open the appraisal: a stand on each finding'),
                  `${address}/tham-dinh`,
                ),
              ),
            ],
          },
        ]
      : []),
    ...askedSection(setting),
    ...actionsSection(setting),
    ...amendSection(setting),
    ...conclusionSection(setting, beside.papers),
    ...opinionsSection(beside.opinions, setting),
    ...(result
      ? [
          {
            id: 'ket-qua',
            heading: seen.open ? say('Tự kiểm tra', 'Self-check') : say('Kết quả đối chiếu', 'What the check found'),
            content: [
              ...(seen.open
                ? [
                    note(
                      say(
                        'Kết quả tự kiểm tra không được lưu lại; cơ quan thẩm định chưa thấy hồ sơ cho đến khi bấm gửi.',
                        'Nothing of a self-check is kept; the Department does not see the dossier until it is sent.',
                      ),
                    ),
                    ...mismatch(setting, result.results[0]?.proposal.agency),
                  ]
                : []),
              {
                kind: 'fold' as const,
                summary: say('Xem toàn văn kết quả', 'Read all of it'),
                open: seen.open,
                content: [{ kind: 'paper' as const, html: await desk.judge.letter(result) }],
              },
              ...(seen.conclusion
                ? []
                : [
                    dashed(paperFormats.map((format) => [bit(paperNames[format][lang], `${address}/phieu/${format}`)])),
                  ]),
            ],
          },
        ]
      : []),
  ]
  return dossierFrame(seen, '', { sections }, asked, desk)
}

type Clock = NonNullable<ReturnType<typeof clockOf>>

function clockCell({ passed, limit, runs, overdue, due }: Clock, lang: Lang): Bit | string {
  const say = sayIn(lang)
  const spent = say(`${passed}/${limit} ngày làm việc`, `${passed} of ${limit} working days`)
  if (!runs) return `${spent}${say(', đang dừng', ', standing')}`
  if (overdue) return marked({ tone: 'bad', sign: '!', label: `${spent}, ${say('quá hạn', 'late')}` })
  return due === undefined ? spent : `${spent}, ${say('hạn', 'until')} ${dayIn(due, lang)}`
}

function verdictOf({ row, conclusion }: SeenDossier) {
  return wordOf(verdictLabel, conclusion?.verdict ?? row.verdict)
}

/** A dossier that names another agency than the one that it is filed for was probably sent by the wrong people. */
function mismatch({ asked, agencies, seen }: Setting, named: string | undefined): DeskContent[] {
  const other = agencies.find(({ id }) => id === named)
  if (!other || other.id === seen.row.agency_id) return []
  return [
    body(
      marked({ tone: 'fair', sign: '!', label: sayIn(asked.lang)('Lưu ý', 'Note') }),
      sayIn(asked.lang)(
        ` Hồ sơ nêu cơ quan đề xuất là “${other.name}”, còn tài khoản thuộc “${seen.row.agency}”. Kiểm tra lại trước khi gửi.`,
        ` The dossier names “${other.name}” as the agency, the account belongs to “${seen.row.agency}”. Check before sending.`,
      ),
    ),
  ]
}

function staleNote({ asked, seen }: Setting): DeskSection[] {
  if (!seen.row.facts.stale) return []
  const label = sayIn(asked.lang)('Cần thẩm định lại', 'To be appraised again')
  return [
    {
      id: 'can-tham-dinh-lai',
      content: [
        body(
          marked({ tone: 'fair', sign: '!', label }),
          `: ${(seen.stale ?? { vi: 'Kiến trúc hoặc quy định đã thay đổi sau khi thẩm định.', en: 'Architecture or law have changed since.' })[asked.lang]}`,
        ),
      ],
    },
  ]
}

/** What was asked of the agency, and what it answered. */
function askedSection({ asked, seen, additions }: Setting): DeskSection[] {
  const { lang } = asked
  const say = sayIn(lang)
  if (additions.length === 0) return []
  const rounds = [...new Set(additions.map(({ round }) => round))]
  const last = rounds.at(-1)
  const content = rounds.reverse().map((round): DeskContent => {
    const items = additions.filter((one) => one.round === round)
    const due = items[0]?.due
    const inner: DeskContent[] = [
      ...(due ? [note(say(`Hạn trả lời: ${dayIn(due, lang)}.`, `To be answered by ${dayIn(due, lang)}.`))] : []),
      tableBlock(
        table(
          [
            [say('STT', 'No.')],
            say('Mục', 'About'),
            say('Nội dung đề nghị', 'What is asked'),
            say('Trả lời', 'Answer'),
          ],
          items.map(({ position, subject, text, answer }) => ({ cells: [position + 1, subject, text, answer ?? ''] })),
        ),
      ),
      dashed(
        paperFormats.map((format) => [
          bit(
            `${say('Văn bản yêu cầu', 'The letter')}: ${paperNames[format][asked.lang]}`,
            `/ho-so/${seen.row.id}/yeu-cau/${round}/${format}`,
          ),
        ]),
      ),
    ]
    const on = dayOf(items[0]?.asked_at ?? '', asked.lang)
    return {
      kind: 'fold',
      summary: say(`Yêu cầu bổ sung lần ${round}, ngày ${on}`, `Request ${round} of ${on}`),
      open: round === last && seen.row.state === 'awaiting',
      content: inner,
    }
  })
  return [{ id: 'bo-sung', heading: say('Yêu cầu bổ sung', 'Requests for additions'), content }]
}

/** Other files, as long as they are the agency’s to change. */
function amendSection({ asked, seen }: Setting): DeskSection[] {
  if (!seen.open) return []
  const say = sayIn(asked.lang)
  return [
    {
      id: 'sua',
      heading: say('Sửa hồ sơ', 'Change the dossier'),
      content: [
        dashed([
          [
            bit(
              say('Xem nội dung đã đọc và sửa chỗ đọc sai', 'See what was read, correct what was read wrongly'),
              `/ho-so/${seen.row.id}/noi-dung`,
            ),
          ],
        ]),
        {
          kind: 'fold',
          id: 'thay-tep',
          summary: say('Thay tệp hồ sơ', 'Replace the files'),
          content: [
            {
              kind: 'form',
              action: `/ho-so/${seen.row.id}/tep`,
              fields: [
                {
                  of: 'files',
                  name: 'files',
                  label: say('Tệp mới của hồ sơ', 'The dossier’s new files'),
                  hint: say(
                    'Thay toàn bộ tệp hiện có; chọn tất cả các tệp của hồ sơ.',
                    'They take the place of all; choose every file of the dossier.',
                  ),
                  accept: acceptedFiles,
                  multiple: true,
                  required: true,
                },
              ],
              buttons: [{ label: say('Thay tệp', 'Replace'), look: 'plain' }],
            },
          ],
        },
      ],
    },
  ]
}

function conclusionSection({ asked, seen }: Setting, papers: readonly KeptPaper[]): DeskSection[] {
  const { conclusion, row } = seen
  if (!conclusion) return []
  const { lang, person } = asked
  const say = sayIn(lang)
  const verdict = verdictOf(seen)
  const address = `/ho-so/${row.id}`
  const [html, docx] = (['html', 'docx'] as const).map((kind) => papers.find((paper) => paper.kind === kind))
  const signed = papers.filter(({ kind }) => kind === 'signed')
  const mayAttach = person.actor.roles.some((role) => ['reviewer', 'lead', 'leader'].includes(role))
  const { conditions } = row.facts
  return [
    {
      id: 'phieu',
      heading: say('Kết luận và phiếu thẩm định', 'Conclusion and paper'),
      content: [
        factsBlock(
          facts([
            [say('Kết luận', 'Conclusion'), verdict && marked(verdictMark(verdict, lang))],
            [say('Người kết luận', 'By'), `${conclusion.name}, ${momentOf(conclusion.created_at, lang)}`],
            [say('Phiên bản hồ sơ', 'Version'), conclusion.version],
            [
              say('Điều kiện', 'Conditions'),
              conditions.map(({ text, due, met }) =>
                bit(
                  `${text}${due ? say(` (hạn ${dayIn(due, lang)})`, ` (by ${dayIn(due, lang)})`) : ''}${met ? say(' – đã đáp ứng', ' – met') : ''}`,
                ),
              ),
            ],
            [
              say('Phiếu để ký', 'Paper to be signed'),
              [
                ...(html ? [bit(say('Xem bản in', 'To print'), `${address}/phieu/html`)] : []),
                ...(docx ? [bit('Word', `${address}/phieu/docx`)] : []),
                bit('PDF', `${address}/phieu/pdf`),
              ],
            ],
            [
              say('Bản đã ký', 'Signed paper'),
              signed.map(({ id, name, created_at }) =>
                bit(`${name} (${dayOf(created_at, lang)})`, `${address}/ban-ky/${id}`),
              ),
            ],
          ]),
        ),
        ...(mayAttach
          ? [
              {
                kind: 'fold' as const,
                id: 'dinh-kem',
                summary: say(
                  'Đính kèm bản đã ký (bản quét hoặc tệp ký số)',
                  'Attach the signed paper (scan or signed file)',
                ),
                open: signed.length === 0,
                content: [
                  {
                    kind: 'form' as const,
                    action: `${address}/ban-ky`,
                    fields: [
                      {
                        of: 'files' as const,
                        name: 'files',
                        label: say('Tệp đã ký', 'Signed file'),
                        hint: 'PDF, JPG, PNG',
                        accept: '.pdf,.jpg,.jpeg,.png',
                        required: true,
                      },
                    ],
                    buttons: [{ label: say('Đính kèm', 'Attach') }],
                  },
                ],
              },
            ]
          : []),
        {
          kind: 'fold',
          summary: say('Dấu nội dung mà kết luận căn cứ vào', 'Digests that the conclusion rests on'),
          content: [
            factsBlock(
              facts([
                [say('Hồ sơ', 'Dossier'), conclusion.dossier_digest],
                [say('Kiến trúc', 'Architecture'), conclusion.architecture_digest],
                [say('Gói nội dung', 'Content packs'), conclusion.packs.join(', ')],
                [say('Công cụ', 'Tool'), `kientruc ${conclusion.tool_version}`],
                [say('Phiếu (bản in)', 'Paper (print)'), html?.digest ?? ''],
                [say('Phiếu (Word)', 'Paper (Word)'), docx?.digest ?? ''],
              ]),
            ),
          ],
        },
      ],
    },
  ]
}

function opinionsSection(opinions: readonly OpinionRow[], { asked }: Setting): DeskSection[] {
  const say = sayIn(asked.lang)
  if (opinions.length === 0) return []
  return [
    {
      id: 'y-kien-don-vi',
      heading: say('Ý kiến các đơn vị', 'Opinions of units'),
      content: [
        tableBlock(
          table(
            [say('Đơn vị', 'Unit'), say('Ngày hỏi', 'Asked'), say('Ý kiến', 'Opinion'), say('Người cho ý kiến', 'By')],
            opinions.map(({ agency, asked_at, text, name }) => ({
              cells: [agency, dayOf(asked_at, asked.lang), text ?? say('(chưa có)', '(none yet)'), name ?? ''],
            })),
          ),
        ),
      ],
    },
  ]
}
