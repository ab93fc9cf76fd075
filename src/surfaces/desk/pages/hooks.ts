import { sayIn } from '../../../kernel/index.js'
import { note, table, tableBlock } from '../../../present/index.js'
import type { Desk } from '../desk.js'
import { type HttpAnswer, seeOther } from '../http/answer.js'
import type { AskedByPerson } from '../http/route.js'
import { hooksKnown, sendAgain, undelivered } from '../store/deliveries.js'
import { log } from '../store/log.js'
import { framed } from './frame.js'
import { dayOf } from './words.js'

/** Which other systems are told what happens, and what has not arrived there. */
export async function hooksPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, person } = asked
  const say = sayIn(lang)
  const { known, lost } = await desk.db.transaction(person.actor, async (tx) => ({
    known: await hooksKnown(tx),
    lost: await undelivered(tx, 100),
  }))
  return framed(
    {
      title: say('Thông báo sang hệ thống khác', 'Telling other systems'),
      lead: say(
        'Địa chỉ và khóa do người vận hành máy chủ khai báo bằng --webhooks; ở đây chỉ xem và gửi lại.',
        'Addresses and secrets are named by whoever runs the server, with --webhooks; here they are seen and sent again.',
      ),
      sections: [
        {
          id: 'noi-nhan',
          heading: say('Nơi nhận', 'Who is told'),
          content: [
            known.length === 0
              ? note(say('Chưa khai báo nơi nhận nào.', 'Nobody is.'))
              : tableBlock(
                  table(
                    [
                      say('Tên', 'Name'),
                      say('Máy', 'Host'),
                      say('Sự kiện', 'Events'),
                      [say('Đang chờ', 'Waiting')],
                      [say('Đã thôi gửi', 'Given up')],
                    ],
                    known.map(({ name, host, events, waiting, dead }) => ({
                      cells: [name, host, events.join(', '), waiting, dead],
                    })),
                  ),
                ),
          ],
        },
        {
          id: 'chua-den',
          heading: say('Chưa đến nơi', 'Not arrived'),
          content: [
            ...(lost.length === 0
              ? [note(say('Không có thông báo nào bị kẹt.', 'Nothing is stuck.'))]
              : [
                  tableBlock(
                    table(
                      [
                        say('Ngày', 'Day'),
                        say('Nơi nhận', 'To'),
                        say('Sự kiện', 'Event'),
                        [say('Lần gửi', 'Tries')],
                        say('Tình trạng', 'State'),
                      ],
                      lost.map(({ created_at, attempts, dead, failure, payload }) => ({
                        cells: [
                          dayOf(created_at, lang),
                          payload.hook,
                          payload.type,
                          attempts,
                          `${dead ? say('Đã thôi gửi', 'Given up') : say('Sẽ gửi lại', 'Will be tried again')}: ${failure[lang]}`,
                        ],
                      })),
                    ),
                  ),
                  {
                    kind: 'form' as const,
                    action: '/thong-bao/gui-lai',
                    fields: [],
                    buttons: [{ label: say('Gửi lại tất cả', 'Send all again') }],
                  },
                ]),
          ],
        },
      ],
    },
    asked,
    desk,
  )
}

export async function sendHooksAgain({ person }: AskedByPerson, { db, workspace, now }: Desk): Promise<HttpAnswer> {
  await db.transaction(person.actor, async (tx) => {
    await sendAgain(tx)
    await log(tx, workspace, { kind: 'webhooks-retried', at: now().toISOString(), account: person.actor.account })
  })
  return seeOther('/thong-bao')
}
