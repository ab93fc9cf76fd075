import { sayIn } from '../../../../kernel/index.js'
import { facts, factsBlock, note, table, tableBlock } from '../../../../present/index.js'
import type { Desk } from '../../desk.js'
import type { HttpAnswer } from '../../http/answer.js'
import { Refused } from '../../http/refused.js'
import type { AskedByPerson } from '../../http/route.js'
import { eventsOf } from '../../store/talk.js'
import { framed } from '../frame.js'
import { momentOf } from '../words.js'
import { seenBy } from './seen.js'

/** That the Department has the dossier: what, of whom, when, with what content. */
export async function receiptPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang } = asked
  const say = sayIn(lang)
  const { seen, events } = await desk.db.transaction(asked.person.actor, async (tx) => {
    const seen = await seenBy(tx, asked)
    return { seen, events: await eventsOf(tx, seen.row.id) }
  })
  const { row, files, versions } = seen
  const sent = events.find(({ kind }) => ['submit', 'adjust', 'register'].includes(kind))
  if (!sent) throw new Refused(404)
  return framed(
    {
      title: say('Giấy biên nhận hồ sơ', 'Receipt'),
      up: { href: `/ho-so/${row.id}`, text: say('‹ Hồ sơ', '‹ The dossier') },
      done: asked.query.has('xong')
        ? say(
            'Hồ sơ đã được gửi. In hoặc lưu trang này làm biên nhận.',
            'The dossier was sent. Print or keep this page.',
          )
        : undefined,
      sections: [
        {
          id: 'bien-nhan',
          content: [
            factsBlock(
              facts([
                [say('Số hồ sơ', 'Number'), row.number],
                [say('Tên hồ sơ', 'Title'), row.title],
                [say('Cơ quan đề xuất', 'Agency'), row.agency],
                [say('Gửi lúc', 'Sent at'), momentOf(sent.at, lang)],
                [say('Người gửi', 'Sent by'), sent.name ?? ''],
                [say('Phiên bản', 'Version'), row.version],
                [
                  say('Dấu nội dung của hồ sơ', 'Digest'),
                  versions.find((v) => v.version === row.version)?.digest ?? '',
                ],
              ]),
            ),
            tableBlock(
              table(
                [say('Tệp', 'File'), [say('Số byte', 'Bytes')], say('Dấu nội dung (SHA-256)', 'Digest (SHA-256)')],
                files.map(({ name, bytes, digest }) => ({ cells: [name, bytes, digest] })),
              ),
            ),
            note(
              say(
                'Thời hạn thẩm định tính từ ngày cơ quan thẩm định tiếp nhận hồ sơ.',
                'The time of the appraisal begins when the Department receives the dossier.',
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
