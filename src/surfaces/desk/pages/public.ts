import { sayIn } from '../../../kernel/index.js'
import { bit, body, note, table, tableBlock } from '../../../present/index.js'
import type { Desk } from '../desk.js'
import { stateNames } from '../domain/states.js'
import type { HttpAnswer } from '../http/answer.js'
import type { DeskRequest } from '../http/route.js'
import { published } from '../store/dossiers.js'
import { framed } from './frame.js'
import { dayOf } from './words.js'

const perPage = 100

/** What was decided and published, for everybody. */
export async function publicPage(asked: DeskRequest, desk: Desk): Promise<HttpAnswer> {
  const { lang, query } = asked
  const say = sayIn(lang)
  const from = Math.max(1, Math.trunc(Number(query.get('trang'))) || 1)
  const rows = await desk.db.transaction({ kind: 'door', workspace: desk.workspace, key: '' }, (tx) =>
    published(tx, perPage + 1, (from - 1) * perPage),
  )
  return framed(
    {
      title: say('Kết quả đã công khai', 'Published outcomes'),
      lead: say(
        'Các đề xuất ứng dụng công nghệ thông tin đã có quyết định và được công khai.',
        'Proposals of information technology that were decided and published.',
      ),
      sections: [
        {
          id: 'danh-sach',
          content:
            rows.length === 0
              ? [body(say('Chưa có kết quả nào được công khai.', 'Nothing was published yet.'))]
              : [
                  tableBlock(
                    table(
                      [
                        [say('Số', 'No.')],
                        say('Đề xuất', 'Proposal'),
                        say('Cơ quan', 'Agency'),
                        say('Kết quả', 'Outcome'),
                        [say('Ngày quyết định', 'Decided')],
                      ],
                      rows.slice(0, perPage).map(({ number, title, agency, state, decided_at }) => ({
                        cells: [
                          number,
                          title,
                          agency,
                          stateNames[state][lang],
                          decided_at === null ? '' : dayOf(decided_at, lang),
                        ],
                      })),
                    ),
                  ),
                  ...(rows.length > perPage
                    ? [note(bit(say('Trang sau ›', 'Next ›'), `/cong-khai?trang=${from + 1}`))]
                    : []),
                ],
        },
      ],
    },
    asked,
    desk,
  )
}
