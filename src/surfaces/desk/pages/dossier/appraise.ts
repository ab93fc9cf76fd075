import { InputError, sayIn } from '../../../../kernel/index.js'
import {
  bit,
  body,
  type DeskContent,
  type DeskField,
  dashed,
  marked,
  note,
  verdictMark,
} from '../../../../present/index.js'
import { act } from '../../act.js'
import type { Desk } from '../../desk.js'
import type { DossierCommand } from '../../domain/commands.js'
import { stateNames } from '../../domain/states.js'
import { type HttpAnswer, seeOther } from '../../http/answer.js'
import type { AskedByPerson } from '../../http/route.js'
import {
  addAppraisal,
  dropDisposition,
  type EarlierRow,
  earlierOn,
  type Stance,
  saveDisposition,
  stances,
} from '../../store/appraisals.js'
import type { Tx } from '../../store/db.js'
import { commentsOf } from '../../store/talk.js'
import { dayOf } from '../words.js'
import { actionsSection, dossierFrame } from './frame.js'
import { judged, resultFor, seenBy } from './seen.js'
import { settingOf } from './setting.js'
import { saidOf } from './talk.js'

const stanceNames: Readonly<Record<Stance, { readonly vi: string; readonly en: string }>> = {
  accepted: { vi: 'Đồng ý', en: 'Agree' },
  'set-aside': { vi: 'Gác lại, không tính', en: 'Set aside, does not count' },
  asked: { vi: 'Hỏi cơ quan', en: 'Ask the agency' },
}

/** What was found, with its evidence and what was said of the same before; a reviewer takes a stand on each. */
export async function appraisePage(
  asked: AskedByPerson,
  desk: Desk,
  unkept?: { readonly alert: string; readonly written: Written },
): Promise<HttpAnswer> {
  const { lang, person } = asked
  const say = sayIn(lang)
  const setting = await settingOf(asked, desk)
  const { seen } = setting
  const result = await resultFor(seen, asked, desk)
  const items = result ? desk.judge.items(result, lang) : []
  const { earlier, comments } = await desk.db.transaction(person.actor, async (tx) => ({
    earlier: await earlierOn(
      tx,
      seen.row.id,
      items.map(({ kin }) => kin),
    ),
    comments: await commentsOf(tx, seen.row.id),
  }))
  const may =
    ['appraising', 'consulting'].includes(seen.row.state) &&
    person.actor.roles.some((role) => role === 'reviewer' || role === 'lead') &&
    !seen.row.facts.submitters.includes(person.actor.account)
  const told = new Map(seen.dispositions.map((d) => [d.subject, d]))
  const fields = items.map((item, i): DeskField => {
    const known = told.get(item.key)
    const written = unkept?.written.get(item.key) ?? known
    const before = earlier.filter(({ kin }) => kin === item.kin)
    const talk = comments.filter(({ subject }) => subject === item.key)
    const content: DeskContent[] = [
      ...item.blocks,
      ...(before.length > 0
        ? [
            {
              kind: 'fold' as const,
              summary: say(`Ý kiến trước đây (${before.length})`, `Earlier opinions (${before.length})`),
              open: known === undefined,
              content: [dashed(before.map((row) => earlierLine(row, lang)))],
            },
          ]
        : []),
      ...(talk.length > 0 ? [{ kind: 'talk' as const, items: talk.map((one) => saidOf(one, lang)) }] : []),
      note(
        bit(
          say('Trao đổi về nội dung này', 'Discuss this'),
          `/ho-so/${seen.row.id}/trao-doi?${new URLSearchParams({ muc: item.key, ve: item.title })}`,
        ),
      ),
    ]
    return {
      of: 'group',
      id: `muc-${i + 1}`,
      fields: [
        { of: 'content', content },
        ...(may
          ? [
              { of: 'hidden' as const, name: `item-${i}`, value: item.key },
              {
                of: 'radios' as const,
                name: `stance-${i}`,
                label: say('Ý kiến thẩm định', 'Opinion'),
                about: item.title,
                values: [written?.stance ?? ''],
                choices: [
                  { value: '', label: say('Chưa có ý kiến', 'None yet') },
                  ...stances.map((value) => ({ value, label: stanceNames[value][lang] })),
                ],
              },
              {
                of: 'area' as const,
                name: `reason-${i}`,
                label: say('Lý do, câu hỏi', 'Reason, question'),
                about: item.title,
                hint: say(
                  'Bắt buộc khi gác lại (đưa vào phiếu) và khi hỏi cơ quan.',
                  'Needed where it is set aside (it goes into the paper) and where the agency is asked.',
                ),
                value: written?.reason ?? '',
                rows: 2,
                most: 2000,
              },
            ]
          : known
            ? [
                {
                  of: 'content' as const,
                  content: [
                    body(
                      `${say('Ý kiến', 'Opinion')}: ${stanceNames[known.stance][lang]} – ${known.name}, ${dayOf(known.created_at, lang)}${known.reason === '' ? '' : `: ${known.reason}`}`,
                    ),
                  ],
                },
              ]
            : []),
      ],
    }
  })
  const verdict = result?.results[0]?.verdict
  const head: DeskContent[] = verdict
    ? [
        body(
          say('Kết quả đối chiếu theo các ý kiến đã ghi: ', 'The verdict with the opinions so far: '),
          marked(verdictMark(verdict, lang)),
        ),
      ]
    : []
  return dossierFrame(
    seen,
    '/tham-dinh',
    {
      alert: unkept?.alert,
      done: asked.query.get('xong') === 'dispose' ? say('Đã ghi ý kiến.', 'The opinions were recorded.') : undefined,
      sections: [
        {
          id: 'phat-hien',
          heading: say(`Nội dung cần cho ý kiến (${items.length})`, `What needs an opinion (${items.length})`),
          content: [
            ...head,
            ...(items.length === 0 ? [body(say('Không có phát hiện nào.', 'Nothing was found.'))] : []),
            may && items.length > 0
              ? {
                  kind: 'form',
                  action: `/ho-so/${seen.row.id}/tham-dinh`,
                  sticky: true,
                  fields,
                  buttons: [
                    { label: say('Ghi ý kiến', 'Record the opinions') },
                    {
                      label: say('Ghi, và đồng ý với mọi nội dung còn lại', 'Record, and agree with all others'),
                      ...{ name: 'rest', value: 'accepted', look: 'plain' },
                    },
                  ],
                }
              : {
                  kind: 'form',
                  method: 'get',
                  action: `/ho-so/${seen.row.id}/tham-dinh`,
                  fields,
                  buttons: [],
                },
          ],
        },
        ...actionsSection(setting, ({ name }) => ['conclude', 'request-additions', 'consult'].includes(name)),
      ],
    },
    asked,
    desk,
    unkept ? 409 : 200,
  )
}

/** What was written on a page about each thing that it showed. */
type Written = ReadonlyMap<string, { readonly stance: Stance | undefined; readonly reason: string }>

function writtenIn(form: URLSearchParams): Written {
  const shown = [...form].filter(([name]) => /^item-\d+$/.test(name))
  return new Map(
    shown.map(([name, key]) => {
      const i = name.slice('item-'.length)
      const stance = stances.find((one) => one === form.get(`stance-${i}`))
      return [key, { stance, reason: (form.get(`reason-${i}`) ?? '').trim().slice(0, 2000) }]
    }),
  )
}

function earlierLine(
  { number, title, agency, stance, reason, name, created_at, dossier_id, state }: EarlierRow,
  lang: 'vi' | 'en',
) {
  return [
    bit(`${number}. ${title}`, `/ho-so/${dossier_id}`),
    bit(
      ` (${agency}, ${stateNames[state as keyof typeof stateNames]?.[lang] ?? state}): ${stanceNames[stance][lang]}${reason === '' ? '' : ` – ${reason}`} (${name}, ${dayOf(created_at, lang)})`,
    ),
  ]
}

const changedMeanwhile = {
  vi: 'Nội dung phát hiện đã thay đổi từ khi trang được mở (kiến trúc hoặc hồ sơ vừa được cập nhật). Chưa ghi ý kiến nào; những gì đã điền vẫn còn dưới đây. Hãy xem lại rồi ghi.',
  en: 'What was found has changed since the page was opened (the architecture or the dossier was changed). No opinion was recorded; what was written still stands below. Look at it again, then record.',
}

/** Records what a reviewer says of all that was found, and judges anew with it. */
export async function recordOpinions(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { form, lang, person } = asked
  const { workspace, db, judge } = desk
  const before = await db.transaction(person.actor, (tx) => seenBy(tx, asked))
  const result = await resultFor(before, asked, desk)
  const items = result ? judge.items(result, lang) : []
  const told = new Map(before.dispositions.map((d) => [d.subject, d]))
  const by = person.actor.account
  const written = writtenIn(form)
  // By what changed meanwhile something else may have been found: nobody agrees with what was not shown.
  if (written.size !== items.length || items.some(({ key }) => !written.has(key)))
    return appraisePage(asked, desk, { alert: changedMeanwhile[lang], written })
  const commands: DossierCommand[] = []
  const writes: ((tx: Tx, at: string) => Promise<void>)[] = []
  for (const item of items) {
    const { stance: given, reason = '' } = written.get(item.key) ?? {}
    const stance = given ?? (form.get('rest') === 'accepted' ? 'accepted' : undefined)
    const known = told.get(item.key)
    if (stance === undefined) {
      if (!known) continue
      commands.push({ do: 'dispose', subject: item.key, stance: 'accepted', reason: '' })
      writes.push((tx) => dropDisposition(tx, before.row.id, item.key))
      continue
    }
    if (known?.stance === stance && known.reason === reason) continue
    if (stance === 'asked' && reason.length < 5)
      throw new InputError({
        vi: `“${item.title}”: hãy ghi câu hỏi cho cơ quan.`,
        en: `“${item.title}”: write the question for the agency.`,
      })
    commands.push({ do: 'dispose', subject: item.key, stance, reason })
    writes.push((tx, at) =>
      saveDisposition(tx, {
        ...{ workspace, dossier: before.row.id, subject: item.key, stance, reason },
        ...{ about: item.title, kin: item.kin, by, at },
      }),
    )
  }
  if (commands.length > 0) {
    await act(before.row.id, commands, person, desk, async (tx, _, at) => {
      for (const write of writes) await write(tx, at)
    })
    const seen = await db.transaction(person.actor, (tx) => seenBy(tx, asked))
    const { result: fresh, field } = await judged(seen, asked, desk)
    const at = desk.now().toISOString()
    const digest = seen.versions.find((v) => v.version === seen.version)?.digest ?? ''
    await db.transaction(person.actor, (tx) =>
      addAppraisal(tx, { workspace, dossier: seen.row.id, version: seen.version, digest, result: fresh, field, at }),
    )
  }
  return seeOther(`/ho-so/${before.row.id}/tham-dinh?xong=dispose#viec-tiep-theo`)
}
