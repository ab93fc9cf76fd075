import { InputError, type Lang, sayIn } from '../../../../kernel/index.js'
import { body, type DeskContent, type DeskSaid } from '../../../../present/index.js'
import type { Desk } from '../../desk.js'
import { type HttpAnswer, seeOther } from '../../http/answer.js'
import type { AskedByPerson } from '../../http/route.js'
import { addComment, type CommentRow, commentsOf } from '../../store/talk.js'
import { momentOf } from '../words.js'
import { dossierFrame } from './frame.js'
import { seenBy } from './seen.js'

/** What somebody said, as a page shows it. */
export function saidOf({ name, created_at, audience, body }: CommentRow, lang: Lang): DeskSaid {
  const say = sayIn(lang)
  return {
    name,
    when: momentOf(created_at, lang),
    audience: audience === 'internal' ? say('nội bộ', 'internal') : say('cơ quan cùng đọc', 'the agency reads it'),
    own: audience === 'internal',
    body,
  }
}

/** All threads on a dossier, each under what it is about. */
export async function talkPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, person, query } = asked
  const say = sayIn(lang)
  const { seen, comments } = await desk.db.transaction(person.actor, async (tx) => {
    const seen = await seenBy(tx, asked)
    return { seen, comments: await commentsOf(tx, seen.row.id) }
  })
  const { roles } = person.actor
  const staff = roles.some((role) => ['reviewer', 'lead', 'leader'].includes(role))
  const about = new Map<string, string>(seen.dispositions.map((d) => [d.subject, d.about]))
  const chosen = (query.get('muc') ?? '').slice(0, 300)
  const chosenName = (query.get('ve') ?? about.get(chosen) ?? chosen).slice(0, 300)
  const subjects = [...new Set(comments.map(({ subject }) => subject ?? ''))]
  const threads = subjects.map((subject) => ({
    id: `muc-${subjects.indexOf(subject) + 1}`,
    heading: headingOf(subject, about, lang),
    content: [
      {
        kind: 'talk' as const,
        items: comments.filter((one) => (one.subject ?? '') === subject).map((one) => saidOf(one, lang)),
      },
    ],
  }))
  const content: DeskContent[] = [
    {
      kind: 'form',
      action: `/ho-so/${seen.row.id}/trao-doi`,
      fields: [
        { of: 'hidden', name: 'subject', value: chosen },
        {
          of: 'area',
          name: 'body',
          rows: 4,
          most: 10_000,
          required: true,
          label:
            chosen === ''
              ? say('Nội dung trao đổi', 'Message')
              : say(`Trao đổi về “${chosenName}”`, `On “${chosenName}”`),
        },
        ...(staff
          ? [
              {
                of: 'radios' as const,
                name: 'audience',
                label: say('Người đọc', 'For whom'),
                values: ['internal'],
                choices: [
                  { value: 'internal', label: say('Nội bộ cơ quan thẩm định', 'The Department alone') },
                  { value: 'agency', label: say('Cơ quan đề xuất cùng đọc', 'The agency reads it too') },
                ],
              },
            ]
          : []),
      ],
      buttons: [{ label: say('Gửi', 'Send') }],
    },
  ]
  const mayWrite = staff || seen.own
  return dossierFrame(
    seen,
    '/trao-doi',
    {
      done: query.has('xong') ? say('Đã gửi.', 'Sent.') : undefined,
      sections: [
        ...(threads.length > 0
          ? threads
          : [{ id: 'trong', content: [body(say('Chưa có trao đổi nào.', 'Nothing was said yet.'))] }]),
        ...(mayWrite ? [{ id: 'viet', heading: say('Viết', 'Write'), content }] : []),
      ],
    },
    asked,
    desk,
  )
}

function headingOf(subject: string, about: ReadonlyMap<string, string>, lang: Lang): string {
  const say = sayIn(lang)
  if (subject === '') return say('Chung cho hồ sơ', 'On the dossier')
  const named = about.get(subject)
  if (named) return named
  const [kind = '', rest = subject] = subject.split(/:(.*)/s)
  if (kind === 'field') return `${say('Mục', 'Field')}: ${rest}`
  return kind === 'match' ? `${say('Hệ thống gần', 'Near system')}: ${rest}` : say('Một phát hiện', 'A finding')
}

export async function addTalk(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { form, person } = asked
  const { db, workspace, now } = desk
  const text = (form.get('body') ?? '').trim()
  if (text === '' || text.length > 10_000)
    throw new InputError({ vi: 'Hãy ghi nội dung, tối đa 10.000 ký tự.', en: 'Write something, up to 10,000 letters.' })
  const subject = (form.get('subject') ?? '').slice(0, 300)
  const staff = person.actor.roles.some((role) => ['reviewer', 'lead', 'leader'].includes(role))
  const audience = staff && form.get('audience') !== 'agency' ? 'internal' : 'agency'
  const id = await db.transaction(person.actor, async (tx) => {
    const { row } = await seenBy(tx, asked)
    await addComment(tx, {
      ...{ workspace, dossier: row.id, subject: subject === '' ? undefined : subject, audience, body: text },
      ...{ by: person.actor.account, at: now().toISOString() },
    })
    return row.id
  })
  return seeOther(`/ho-so/${id}/trao-doi?xong=1`)
}
