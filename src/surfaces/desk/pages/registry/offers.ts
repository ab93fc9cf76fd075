import { sayIn } from '../../../../kernel/index.js'
import { bit, body, table, tableBlock } from '../../../../present/index.js'
import type { Desk } from '../../desk.js'
import type { HttpAnswer } from '../../http/answer.js'
import type { AskedByPerson } from '../../http/route.js'
import { registryOf } from '../../registry/take-in.js'
import { registryRecords } from '../../store/registry.js'
import { nextPage, pageIn } from '../paging.js'
import { functionsOf, natureOf, ownedBy, registryFramed, titleOf } from './frame.js'

const perPage = 100

/** What provinces would share with others, and on which terms; they say so in their own architectures. */
export async function offersPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, person, query } = asked
  const say = sayIn(lang)
  registryOf(desk)
  const page = pageIn(query, perPage)
  const rows = await desk.db.transaction(person.actor, (tx) =>
    registryRecords(tx, { offered: true, limit: perPage + 1, offset: page.from }),
  )
  return registryFramed(
    {
      title: say('Sẵn sàng chia sẻ', 'Offered for reuse'),
      lead: say(
        'Hệ thống mà tỉnh chủ quản cho nơi khác dùng lại. Tỉnh ghi điều kiện ngay trong kiến trúc của mình (mục “offer” của hệ thống).',
        'Systems that their provinces let others reuse. A province writes the terms into its own architecture (`offer` of a system).',
      ),
      sections: [
        {
          id: 'danh-sach',
          content: [
            rows.length === 0
              ? body(say('Chưa có tỉnh nào ngỏ ý chia sẻ hệ thống.', 'No province offers anything yet.'))
              : tableBlock(
                  table(
                    [
                      say('Hệ thống', 'System'),
                      say('Tỉnh, chủ quản', 'Province, owner'),
                      say('Chức năng', 'Functions'),
                      say('Điều kiện', 'Terms'),
                      say('Đầu mối', 'Contact'),
                    ],
                    rows.slice(0, perPage).map((row) => ({
                      cells: [
                        bit(titleOf(row), undefined, natureOf(row, lang)),
                        ownedBy(row),
                        functionsOf(row, lang),
                        row.record.offer?.terms ?? '',
                        row.record.offer?.contact ?? '',
                      ],
                    })),
                  ),
                ),
            ...(rows.length > perPage ? [nextPage(asked.path, page, lang)] : []),
          ],
        },
      ],
    },
    asked,
    desk,
  )
}
