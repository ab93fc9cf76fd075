import { dayIn, million, sayIn } from '../../../../kernel/index.js'
import { body, facts, factsBlock, note, table, tableBlock } from '../../../../present/index.js'
import type { Desk } from '../../desk.js'
import type { HttpAnswer } from '../../http/answer.js'
import { Refused } from '../../http/refused.js'
import type { AskedByPerson } from '../../http/route.js'
import { registryOf } from '../../registry/take-in.js'
import { registryMember, registryRecords, snapshotsOf } from '../../store/registry.js'
import { nextPage, pageIn } from '../paging.js'
import { momentOf } from '../words.js'
import { functionsOf, natureOf, ownerOf, registryFramed, titleOf } from './frame.js'

const perPage = 100
const mostSnapshots = 20

/** One province: its records, and the snapshots that it sent, each with what proves it. */
export async function provincePage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, params, person, query } = asked
  const say = sayIn(lang)
  registryOf(desk)
  const id = params.id ?? ''
  const text = query.get('tim')?.trim().slice(0, 200) ?? ''
  const page = pageIn(query, perPage)
  const { member, rows, sent } = await desk.db.transaction(person.actor, async (tx) => ({
    member: await registryMember(tx, id),
    rows: await registryRecords(tx, { member: id, text, limit: perPage + 1, offset: page.from }),
    sent: await snapshotsOf(tx, id, mostSnapshots),
  }))
  if (!member) throw new Refused(404)
  const { head } = member
  const seesMoney = rows.some(({ cost }) => cost !== null)
  return registryFramed(
    {
      title: member.name,
      up: { href: '/kho', text: say('Các tỉnh', 'Provinces') },
      sections: [
        {
          id: 'kien-truc',
          content: head
            ? [
                factsBlock(
                  facts([
                    [say('Kiến trúc', 'Architecture'), `${head.name}, ${say('phiên bản', 'version')} ${head.version}`],
                    [say('Phản ánh đến ngày', 'As of'), dayIn(head.asOf, lang)],
                    [say('Hệ thống', 'Systems'), head.systems],
                    [say('Đề xuất chưa quyết định', 'Open proposals'), head.proposals],
                    [
                      say('Công khai', 'Published'),
                      head.published
                        ? say(
                            'mọi người đọc được tên, chủ quản, chức năng',
                            'everybody may read names, owners, functions',
                          )
                        : say('chỉ trong kho', 'within the registry only'),
                    ],
                  ]),
                ),
              ]
            : [body(say('Tỉnh chưa gửi kiến trúc.', 'The province has sent nothing yet.'))],
        },
        {
          id: 'he-thong',
          heading: say('Hệ thống và đề xuất', 'Systems and proposals'),
          content: [
            {
              kind: 'form',
              ...{ method: 'get', action: asked.path, inline: true },
              fields: [
                { of: 'search', name: 'tim', label: say('Tìm theo tên, chủ quản', 'By name or owner'), value: text },
              ],
              buttons: [{ label: say('Tìm', 'Search'), look: 'plain' }],
            },
            rows.length === 0
              ? body(say('Không có mục nào phù hợp.', 'Nothing was found.'))
              : tableBlock(
                  table(
                    [
                      say('Tên', 'Name'),
                      say('Chủ quản', 'Owner'),
                      say('Loại, trạng thái', 'Kind, state'),
                      say('Chức năng', 'Functions'),
                      ...(seesMoney ? [[say('Kinh phí', 'Cost')] as const] : []),
                    ],
                    rows.slice(0, perPage).map((row) => ({
                      cells: [
                        ...[titleOf(row), ownerOf(row), natureOf(row, lang), functionsOf(row, lang)],
                        ...(seesMoney ? [row.cost === null ? '' : million(row.cost, lang)] : []),
                      ],
                    })),
                  ),
                ),
            ...(rows.length > perPage ? [nextPage(asked.path, page, lang, { tim: text })] : []),
          ],
        },
        {
          id: 'ban-chup',
          heading: say('Các bản đã gửi', 'Snapshots'),
          content:
            sent.length === 0
              ? [body(say('Chưa có bản nào.', 'There is none.'))]
              : [
                  tableBlock(
                    table(
                      [
                        [say('Lần', 'No.')],
                        say('Gửi lúc', 'Sent'),
                        say('Người gửi', 'By'),
                        [say('Hệ thống', 'Systems')],
                        say('Mã băm (SHA-256)', 'Digest (SHA-256)'),
                      ],
                      sent.map(({ number, sent_at, sent_by, head: { systems }, digest }) => ({
                        cells: [number, momentOf(sent_at, lang), sent_by ?? '', systems, digest],
                      })),
                    ),
                  ),
                  note(
                    say(
                      'Mỗi bản mang chữ ký của tỉnh và mã băm của bản trước, nên không bản nào bị sửa hay rút bớt mà không lộ.',
                      'Each carries the province’s signature and the digest of the one before, so that none can be changed or taken out unseen.',
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
