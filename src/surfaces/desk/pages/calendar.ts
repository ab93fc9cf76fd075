import { dayIn, dayOfMoment, InputError, sayIn } from '../../../kernel/index.js'
import { body, note, table, tableBlock } from '../../../present/index.js'
import type { Desk } from '../desk.js'
import { type HttpAnswer, seeOther } from '../http/answer.js'
import type { AskedByPerson } from '../http/route.js'
import { calendarRows, dueDay, timing } from '../store/calendar.js'
import type { Tx } from '../store/db.js'
import { dossiers } from '../store/dossiers.js'
import { log } from '../store/log.js'
import { keepSetting } from '../store/settings.js'
import { framed } from './frame.js'

/** Days off, days made up for, and how long each phase may take. */
export async function calendarPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, person } = asked
  const say = sayIn(lang)
  const { rows, deadlines } = await desk.db.transaction(person.actor, async (tx) => ({
    rows: await calendarRows(tx),
    deadlines: (await timing(tx)).deadlines,
  }))
  return framed(
    {
      title: say('Lịch làm việc và thời hạn', 'Working days and time limits'),
      ...(asked.query.has('xong')
        ? { done: say('Đã lưu; thời hạn của các hồ sơ đã tính lại.', 'Kept; the dossiers’ days were worked out anew.') }
        : {}),
      sections: [
        {
          id: 'ngay',
          heading: say('Ngày nghỉ, ngày làm bù', 'Days off and made up for'),
          content: [
            body(
              say(
                'Thứ bảy, chủ nhật và các ngày 01/01, 30/4, 01/5, 02/9 đã được tính là ngày nghỉ. Ghi thêm ngày nghỉ Tết, Giỗ Tổ, nghỉ bù và ngày làm bù theo thông báo hằng năm.',
                'Weekends, 1 January, 30 April, 1 May and 2 September are off already. Add the lunar New Year, the Kings’ day, and days that are made up for.',
              ),
            ),
            ...(rows.length > 0
              ? [
                  tableBlock(
                    table(
                      [say('Ngày', 'Day'), say('Loại', 'Kind'), say('Tên', 'Name')],
                      rows.map(({ day, works, name }) => ({
                        cells: [dayIn(day, lang), works ? say('làm việc', 'worked') : say('nghỉ', 'off'), name],
                      })),
                    ),
                  ),
                ]
              : []),
            {
              kind: 'form',
              action: '/lich/ngay',
              fields: [
                { of: 'date', name: 'from', label: say('Từ ngày', 'From'), required: true },
                { of: 'date', name: 'to', label: say('Đến ngày (bỏ trống nếu một ngày)', 'To (empty for one day)') },
                {
                  of: 'text',
                  name: 'name',
                  label: say('Tên', 'Name'),
                  most: 200,
                  hint: say('Ví dụ: Tết Nguyên đán.', 'For instance: lunar New Year.'),
                },
                {
                  of: 'radios',
                  name: 'kind',
                  label: say('Loại', 'Kind'),
                  values: ['off'],
                  choices: [
                    { value: 'off', label: say('Nghỉ', 'Off') },
                    { value: 'works', label: say('Làm bù', 'Worked') },
                    { value: 'gone', label: say('Bỏ khỏi danh sách', 'Take off the list') },
                  ],
                },
              ],
              buttons: [{ label: say('Lưu', 'Keep') }],
            },
          ],
        },
        {
          id: 'thoi-han',
          heading: say('Thời hạn', 'Time limits'),
          content: [
            {
              kind: 'form',
              action: '/lich/thoi-han',
              fields: [
                {
                  of: 'number',
                  name: 'appraisal',
                  label: say('Thẩm định (ngày làm việc)', 'Appraisal (working days)'),
                  value: String(deadlines.appraisal),
                  required: true,
                },
                {
                  of: 'number',
                  name: 'decision',
                  label: say('Quyết định (ngày làm việc)', 'Decision (working days)'),
                  value: String(deadlines.decision),
                  required: true,
                },
              ],
              buttons: [{ label: say('Lưu', 'Keep') }],
            },
            note(
              say(
                'Ghi thời hạn theo chế độ áp dụng cho tỉnh. Thời gian chờ cơ quan bổ sung không tính.',
                'As the law that applies to the province has it. The time in which the agency has to answer does not count.',
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

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
const mostDays = 60

export async function setDays(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { form, person } = asked
  const from = form.get('from') ?? ''
  const to = form.get('to') || from
  const length = (Date.parse(to) - Date.parse(from)) / 86_400_000
  if (!isDay(from) || !isDay(to) || length < 0 || length >= mostDays)
    throw new InputError({ vi: 'Khoảng ngày không hợp lệ (tối đa 60 ngày).', en: 'These are no days (60 at most).' })
  const kind = form.get('kind') ?? 'off'
  const name = (form.get('name') ?? '').trim().slice(0, 200)
  const { workspace, now } = desk
  await desk.db.transaction(person.actor, async (tx) => {
    await tx.run('delete from calendar_day where day between $1 and $2', [from, to])
    if (kind !== 'gone')
      await tx.run(
        `insert into calendar_day (workspace_id, day, works, name)
          select $1, d::date, $4, $5 from generate_series($2::date, $3::date, interval '1 day') d`,
        [workspace, from, to, kind === 'works', name],
      )
    await log(tx, workspace, {
      ...{ kind: 'calendar-set', at: now().toISOString(), account: person.actor.account },
      data: { from, to, set: kind, name },
    })
  })
  await dueAnew(desk)
  return seeOther('/lich?xong=1')
}

export async function setDeadlines(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { form, person } = asked
  const [appraisal, decision] = ['appraisal', 'decision'].map((name) => Number(form.get(name)))
  const sound = (days: number | undefined): days is number =>
    Number.isInteger(days) && Number(days) >= 1 && Number(days) <= 365
  if (!sound(appraisal) || !sound(decision))
    throw new InputError({ vi: 'Thời hạn là số ngày từ 1 đến 365.', en: 'A limit is 1 to 365 days.' })
  const { workspace, now } = desk
  await desk.db.transaction(person.actor, async (tx) => {
    await keepSetting(tx, workspace, 'deadlines', { appraisal, decision })
    await log(tx, workspace, {
      ...{ kind: 'deadlines-set', at: now().toISOString(), account: person.actor.account },
      data: { appraisal, decision },
    })
  })
  await dueAnew(desk)
  return seeOther('/lich?xong=1')
}

/** The last days of all dossiers whose clock runs, by the calendar as it is now. */
async function dueAnew({ db, workspace, now }: Desk): Promise<void> {
  const today = dayOfMoment(now())
  await db.transaction({ kind: 'system', workspace }, async (tx: Tx) => {
    const known = await timing(tx)
    const running = await dossiers(tx, {
      states: ['appraising', 'consulting', 'concluded'],
      ...{ limit: 100_000, offset: 0 },
    })
    for (const { id, facts, due } of running) {
      const fresh = dueDay(facts, today, known) ?? null
      if (fresh !== due) await tx.run('update dossier set due = $2 where id = $1', [id, fresh])
    }
  })
}
