import * as Type from 'typebox'
import { bit, body, type DeskPage, note, table, tableBlock } from '../../../present/index.js'
import type { Desk } from '../desk.js'
import { type HttpAnswer, seeOther } from '../http/answer.js'
import type { AskedByPerson } from '../http/route.js'
import { latestApprovals, places, tryAgain, versions } from '../store/decisions.js'
import { log } from '../store/log.js'
import { framed } from './frame.js'
import { publishingSection, systemsArePublic } from './public.js'
import { dayOf } from './words.js'

/** Rows of each table. */
const most = 100

const HeldUp = Type.Object({
  value: Type.Union([Type.Null(), Type.Object({ vi: Type.String(), en: Type.String() })]),
})

/** How the architecture came to be what it is: decisions on their way into it, and its versions. */
export async function architecturePage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, person } = asked
  const say = (vi: string, en: string) => ({ vi, en })[lang]
  const {
    decisions,
    known,
    held,
    open: shown,
  } = await desk.db.transaction(person.actor, async (tx) => ({
    decisions: await latestApprovals(tx, most),
    known: await versions(tx, most),
    open: await systemsArePublic(tx),
    held: await tx.rows(HeldUp, "select value from setting where name = 'held-up'"),
  }))
  const why = held[0]?.value?.[lang]
  const open = decisions.some(({ place }) => place === 'conflict' || place === 'waiting')
  const mayRetry = person.actor.roles.some((role) => role === 'lead' || role === 'leader')
  const page: DeskPage = {
    title: say('Kiến trúc', 'Architecture'),
    lead: say(
      'Mỗi quyết định phê duyệt được ghi vào kho git của kiến trúc; kiến trúc đã ghi là căn cứ đối chiếu các hồ sơ.',
      'Each approval is written into the architecture’s git repository; what is committed there is what dossiers are judged by.',
    ),
    ...(why === undefined ? {} : { alert: why }),
    sections: [
      {
        id: 'quyet-dinh',
        heading: say('Quyết định phê duyệt', 'Approvals'),
        content: [
          decisions.length === 0
            ? body(say('Chưa có quyết định nào.', 'There are no decisions.'))
            : tableBlock(
                table(
                  [
                    [say('Số', 'No.')],
                    say('Hồ sơ', 'Dossier'),
                    say('Cơ quan', 'Agency'),
                    [say('Ngày', 'Day')],
                    say('Người phê duyệt', 'By'),
                    say('Ghi vào kiến trúc', 'In the architecture'),
                  ],
                  decisions.map(({ number, title, dossier_id, agency, at, by, place, commit, failure }) => ({
                    cells: [
                      number,
                      bit(title, `/ho-so/${dossier_id}`),
                      agency,
                      dayOf(at, lang),
                      by,
                      [
                        places[place][lang],
                        ...(commit ? [commit.slice(0, 10)] : []),
                        ...(failure ? [failure[lang]] : []),
                      ].join(' · '),
                    ],
                  })),
                ),
              ),
          ...(open && mayRetry
            ? [
                {
                  kind: 'form' as const,
                  action: '/kien-truc/thu-lai',
                  fields: [],
                  buttons: [{ label: say('Thử lại', 'Try again') }],
                },
              ]
            : []),
        ],
      },
      ...(mayRetry ? [publishingSection(shown, lang)] : []),
      {
        id: 'phien-ban',
        heading: say('Các phiên bản đã dùng để đối chiếu', 'Versions that were judged by'),
        content: [
          known.length === 0
            ? note(say('Chưa có phiên bản nào.', 'There are none.'))
            : tableBlock(
                table(
                  [[say('Lần', 'No.')], say('Ngày', 'Day'), 'Commit', say('Dấu nội dung', 'Digest')],
                  known.map(({ number, seen_at, commit, digest }) => ({
                    cells: [number, dayOf(seen_at, lang), commit?.slice(0, 10) ?? '', digest],
                  })),
                ),
              ),
        ],
      },
    ],
  }
  return framed(page, asked, desk)
}

/** What is held up is tried again at once. */
export async function retryDecisions(
  { person }: AskedByPerson,
  { db, workspace, now, decided }: Desk,
): Promise<HttpAnswer> {
  await db.transaction({ kind: 'system', workspace }, async (tx) => {
    await tryAgain(tx)
    await log(tx, workspace, { kind: 'decisions-retried', at: now().toISOString(), account: person.actor.account })
  })
  decided()
  return seeOther('/kien-truc')
}
