import { sayIn } from '../../../../kernel/index.js'
import type { RegistryHit } from '../../../../lifecycle/index.js'
import { bit, body, type DeskSection, note, table, tableBlock } from '../../../../present/index.js'
import type { Desk } from '../../desk.js'
import type { HttpAnswer } from '../../http/answer.js'
import type { AskedByPerson } from '../../http/route.js'
import { registryOf } from '../../registry/take-in.js'
import { type RecordRow, recordsWith, registryMembers } from '../../store/registry.js'
import { functionsOf, natureOf, ownedBy, registryFramed, titleOf } from './frame.js'

/** So many records are told of one question. */
export const mostFound = 40
/** Letters of a question. */
export const longestQuestion = 2_000

/** “Which province has it?”: records of all provinces that are near to some words, with the words that meet. */
export async function registrySearchPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, query, person } = asked
  const say = sayIn(lang)
  const text = query.get('tim')?.trim().slice(0, longestQuestion) ?? ''
  const province = query.get('tinh')?.slice(0, 60) ?? ''
  registryOf(desk)
  const members = await desk.db.transaction(person.actor, registryMembers)
  const found = text === '' ? [] : await searched(text, province === '' ? [] : [province], asked, desk)
  return registryFramed(
    {
      title: say('Tỉnh nào đã có?', 'Which province has it?'),
      lead: say(
        'Mô tả bằng lời phần mềm làm gì, cho ai, trên dữ liệu nào. Kho tìm trong hệ thống và đề xuất của mọi tỉnh.',
        'Say in words what the software does, for whom, on which data. Systems and proposals of all provinces are searched.',
      ),
      sections: [
        {
          id: 'tim',
          content: [
            {
              kind: 'form',
              method: 'get',
              action: '/kho/tra-cuu',
              fields: [
                {
                  ...{ of: 'area', name: 'tim', label: say('Nội dung cần tìm', 'What is sought') },
                  ...{ value: text, rows: 3, most: longestQuestion },
                },
                {
                  ...{ of: 'choice', name: 'tinh', label: say('Tỉnh, thành phố', 'Province'), value: province },
                  choices: [
                    { value: '', label: say('Tất cả', 'All') },
                    ...members.map(({ id, name }) => ({ value: id, label: name })),
                  ],
                },
              ],
              buttons: [{ label: say('Tra cứu', 'Search') }],
            },
          ],
        },
        ...(text === '' ? [] : [results(found, asked)]),
      ],
    },
    asked,
    desk,
  )
}

/** A record that was found, with what is told of it. */
interface Found {
  readonly hit: RegistryHit
  readonly row: RecordRow
}

/** The nearest records, as far as the actor may see them. */
export async function searched(
  text: string,
  provinces: readonly string[],
  { person }: AskedByPerson,
  desk: Desk,
): Promise<readonly Found[]> {
  const hits = await registryOf(desk).search(text, mostFound, provinces)
  const rows = await desk.db.transaction(person.actor, (tx) => recordsWith(tx, hits))
  return hits.flatMap((hit) => {
    const row = rows.find(({ member_id, kind, id }) => member_id === hit.province && kind === hit.of && id === hit.id)
    return row ? [{ hit, row }] : []
  })
}

function results(found: readonly Found[], { lang }: AskedByPerson): DeskSection {
  const say = sayIn(lang)
  const provinces = new Set(found.map(({ hit }) => hit.province)).size
  if (found.length === 0)
    return {
      id: 'ket-qua',
      content: [body(say('Không tìm thấy hệ thống hay đề xuất nào gần với nội dung này.', 'Nothing is near this.'))],
    }
  return {
    id: 'ket-qua',
    heading: say(
      `${found.length} kết quả gần nhất, của ${provinces} tỉnh`,
      `The ${found.length} nearest, of ${provinces} province(s)`,
    ),
    content: [
      tableBlock(
        table(
          [
            say('Hệ thống, đề xuất', 'System or proposal'),
            say('Tỉnh, chủ quản', 'Province, owner'),
            say('Chức năng', 'Functions'),
            say('Vì sao gần', 'Why it is near'),
          ],
          found.map(({ hit, row }) => ({
            cells: [
              row.record.offer
                ? [
                    bit(titleOf(row), undefined, natureOf(row, lang)),
                    bit(say('sẵn sàng chia sẻ', 'offered for reuse'), '/kho/chia-se'),
                  ]
                : bit(titleOf(row), undefined, natureOf(row, lang)),
              ownedBy(row),
              functionsOf(row, lang),
              hit.evidence.map((e) => bit(`“${e.asked}” ↔ “${e.found}”`)),
            ],
          })),
        ),
      ),
      note(
        say(
          'Gần chưa phải là trùng: hãy liên hệ tỉnh có hệ thống để hỏi khả năng dùng lại trước khi lập dự án.',
          'Near is not the same: ask the province whether it can be reused before a project is drawn up.',
        ),
      ),
    ],
  }
}
