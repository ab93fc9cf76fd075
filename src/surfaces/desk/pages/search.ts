import { labelled, sayIn, scopeLabel, statusLabel } from '../../../kernel/index.js'
import { bit, body, type DeskSection, note, table, tableBlock } from '../../../present/index.js'
import type { Desk } from '../desk.js'
import { stateNames } from '../domain/states.js'
import type { HttpAnswer } from '../http/answer.js'
import type { AskedByPerson } from '../http/route.js'
import { cardsWith } from '../store/dossiers.js'
import { wordsIn } from '../store/words.js'
import { framed } from './frame.js'

/** “Has anybody done it?”: systems of the architecture and everybody's dossiers, as far as all may know them. */
export async function searchPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, query, person } = asked
  const say = sayIn(lang)
  const text = query.get('tim')?.trim().slice(0, 2000) ?? ''
  const words = wordsIn(text)
  const near = text === '' ? [] : await desk.judge.similar(text, lang)
  const cards = words.length === 0 ? [] : await desk.db.transaction(person.actor, (tx) => cardsWith(tx, words))
  const found: DeskSection[] =
    text === ''
      ? []
      : [
          {
            id: 'he-thong',
            heading: say('Hệ thống đã có trong kiến trúc', 'Systems of the architecture'),
            content:
              near.length > 0
                ? [
                    tableBlock(
                      table(
                        [
                          say('Hệ thống', 'System'),
                          say('Chủ quản', 'Owner'),
                          say('Trạng thái', 'State'),
                          say('Chức năng', 'Functions'),
                          say('Vì sao gần', 'Why it is near'),
                        ],
                        near.map(({ match, functions }) => ({
                          cells: [
                            bit(match.name),
                            match.owner ?? '',
                            [
                              labelled(statusLabel, match.status ?? '', lang),
                              labelled(scopeLabel, match.scope ?? '', lang),
                            ]
                              .filter((word) => word !== '')
                              .join(', '),
                            functions.slice(0, 6).map((f) => bit(f)),
                            match.evidence.slice(0, 3).map((e) => bit(`“${e.proposal}” ↔ “${e.target}”`)),
                          ],
                        })),
                      ),
                    ),
                    note(
                      say(
                        'Hệ thống gần chưa phải là trùng: hãy hỏi cơ quan chủ quản trước khi lập hồ sơ.',
                        'Near is not the same: ask the owner before you write.',
                      ),
                    ),
                  ]
                : [body(say('Không tìm thấy hệ thống nào gần với nội dung này.', 'No system is near this.'))],
          },
          {
            id: 'ho-so',
            heading: say('Hồ sơ của các cơ quan', 'Dossiers of agencies'),
            content:
              cards.length > 0
                ? [
                    tableBlock(
                      table(
                        [
                          [say('Số', 'No.')],
                          say('Hồ sơ', 'Dossier'),
                          say('Cơ quan', 'Agency'),
                          say('Chức năng', 'Functions'),
                          say('Trạng thái', 'State'),
                        ],
                        cards.map(({ number, title, agency, functions, state }) => ({
                          cells: [
                            number,
                            title,
                            agency,
                            functions.slice(0, 6).map((f) => bit(f)),
                            stateNames[state][lang],
                          ],
                        })),
                      ),
                    ),
                  ]
                : [body(say('Chưa có hồ sơ nào có các từ này.', 'No dossier has these words.'))],
          },
        ]
  return framed(
    {
      title: say('Đã có ai làm chưa?', 'Has anybody done it?'),
      lead: say(
        'Mô tả bằng lời phần mềm làm gì, cho ai, trên dữ liệu nào. Của cơ quan khác chỉ hiện tên, chức năng, cơ quan và trạng thái.',
        'Say in words what the software does, for whom, on which data. Of others only title, functions, agency and state are shown.',
      ),
      sections: [
        {
          id: 'tim',
          content: [
            {
              kind: 'form',
              method: 'get',
              action: '/tra-cuu',
              fields: [
                {
                  of: 'area',
                  name: 'tim',
                  label: say('Nội dung định làm', 'What is planned'),
                  value: text,
                  rows: 3,
                  most: 2000,
                },
              ],
              buttons: [{ label: say('Tra cứu', 'Search') }],
            },
          ],
        },
        ...found,
      ],
    },
    asked,
    desk,
  )
}
