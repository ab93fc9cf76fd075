import type { DeskField } from '../../../../present/index.js'
import { act, type Effect } from '../../act.js'
import type { Desk } from '../../desk.js'
import { allowed, type CommandName, type DossierCommand } from '../../domain/commands.js'
import { type HttpAnswer, seeOther } from '../../http/answer.js'
import type { AskedByPerson } from '../../http/route.js'
import { addAppraisal } from '../../store/appraisals.js'
import { addAdditions, giveOpinion, requestOpinions } from '../../store/talk.js'
import { concluding, sending, versionOf } from './effects.js'
import {
  aloneField,
  answerFields,
  assigneeField,
  assigneeIn,
  groundsField,
  reasonField,
  requestFields,
} from './fields.js'
import { judged } from './seen.js'
import { type Setting, said, say, settingOf } from './setting.js'

/** One thing that can be done with a dossier by a form of its own. */
export interface Doing {
  readonly name: CommandName
  /** The last part of the address. */
  readonly path: string
  readonly label: (setting: Setting) => string
  readonly look?: 'plain' | 'bad'
  readonly fields?: (setting: Setting) => readonly DeskField[]
  readonly read: (form: URLSearchParams, setting: Setting) => DossierCommand | Promise<DossierCommand>
  /** Works out, before anything is written, what is written beside the command. */
  readonly effect?: (setting: Setting, command: DossierCommand) => Effect | Promise<Effect>
  /** Where it leads, below the dossier; to the dossier itself where it is not said. */
  readonly next?: string
  /** Whether it applies beyond what roles and states say. */
  readonly applies?: (setting: Setting) => boolean
}

const alone = (form: URLSearchParams) => (said(form, 'alone') === '' ? {} : { alone: said(form, 'alone') })

/** Lines of additions that are taken. */
const mostLines = 40

/** Everything that is done to a dossier by a form, in the order in which pages offer it. */
export const doings: readonly Doing[] = [
  {
    name: 'submit',
    path: 'gui',
    label: (setting) =>
      setting.seen.row.state === 'awaiting'
        ? say(setting)('Gửi bổ sung', 'Send the additions')
        : say(setting)('Gửi thẩm định', 'Send for appraisal'),
    fields: (setting) => answerFields(setting),
    read: () => ({ do: 'submit' }),
    effect: (setting) => sending(setting),
    next: '/bien-nhan',
    applies: (setting) =>
      setting.seen.row.state !== 'returned' || setting.seen.version > setting.seen.row.facts.version,
  },
  {
    name: 'receive',
    path: 'tiep-nhan',
    label: (setting) => say(setting)('Tiếp nhận, bắt đầu thẩm định', 'Receive it, begin the appraisal'),
    fields: (setting) => [assigneeField(setting)],
    read: (form, setting) => ({ do: 'receive', assignee: assigneeIn(form, setting) }),
    effect: async ({ seen, asked, desk }) => {
      if (seen.appraisal) return async () => undefined
      const { result, field } = await judged(seen, asked, desk)
      return async (tx, _, at) => addAppraisal(tx, { ...versionOf(seen, desk), result, field, at })
    },
    next: '/tham-dinh',
  },
  {
    name: 'reappraise',
    path: 'xem-lai',
    label: (setting) =>
      say(setting)('Đã xem lại theo kiến trúc hiện tại', 'Judged again by the architecture as it is now'),
    read: () => ({ do: 'reappraise' }),
    applies: ({ seen }) => seen.row.facts.stale,
  },
  {
    name: 'conclude',
    path: 'ket-luan',
    label: (setting) => say(setting)('Kết luận và lập phiếu', 'Conclude and make the paper'),
    fields: ({ seen }) => [{ of: 'hidden', name: 'verdict', value: seen.row.verdict ?? '' }],
    read: (form) => ({ do: 'conclude', verdict: verdictIn(said(form, 'verdict')), digest: '' }),
    effect: concluding,
    next: '#phieu',
  },
  {
    name: 'request-additions',
    path: 'yeu-cau',
    label: (setting) => say(setting)('Yêu cầu bổ sung', 'Ask for additions'),
    look: 'plain',
    fields: requestFields,
    read: (form) => {
      const due = said(form, 'due')
      const items = Array.from({ length: mostLines }, (_, i) => ({
        subject: said(form, `subject-${i}`).slice(0, 300),
        text: said(form, `text-${i}`).slice(0, 5000),
      }))
      return {
        do: 'request-additions',
        items: items.filter(({ text }) => text !== ''),
        ...(/^\d{4}-\d\d-\d\d$/.test(due) ? { due } : {}),
      }
    },
    effect:
      ({ seen, asked, desk }, command) =>
      async (tx, _, at) => {
        if (command.do !== 'request-additions') return
        const by = asked.person.actor.account
        await addAdditions(tx, {
          workspace: desk.workspace,
          dossier: seen.row.id,
          items: command.items,
          due: command.due,
          by,
          at,
        })
      },
  },
  {
    name: 'give-opinion',
    path: 'y-kien',
    label: (setting) => say(setting)('Gửi ý kiến', 'Send the opinion'),
    fields: (setting) => [
      {
        of: 'area',
        name: 'text',
        rows: 6,
        most: 10_000,
        required: true,
        label: say(setting)('Ý kiến của đơn vị', 'The unit’s opinion'),
      },
    ],
    read: (form) => ({ do: 'give-opinion', text: said(form, 'text').slice(0, 10_000) }),
    effect:
      ({ seen, asked }, command) =>
      async (tx, _, at) => {
        if (command.do === 'give-opinion')
          await giveOpinion(tx, seen.row.id, command.text, asked.person.actor.account, at)
      },
  },
  {
    name: 'end-consultation',
    path: 'het-lay-y-kien',
    label: (setting) => say(setting)('Kết thúc lấy ý kiến', 'End the consultation'),
    look: 'plain',
    read: () => ({ do: 'end-consultation' }),
  },
  {
    name: 'approve',
    path: 'phe-duyet',
    label: (setting) => say(setting)('Phê duyệt', 'Approve'),
    fields: (setting) => [
      {
        of: 'area',
        name: 'conditions',
        rows: 3,
        most: 10_000,
        label: say(setting)('Điều kiện, nếu có', 'Conditions, if any'),
        hint: say(setting)(
          'Mỗi điều kiện một dòng; có thể ghi hạn ở cuối, ví dụ: Kết nối qua LGSP (30/06/2027).',
          'One a line, with a day at the end if there is one: Connect by the platform (30/06/2027).',
        ),
      },
      ...groundsField(setting),
      ...aloneField(setting),
    ],
    read: (form) => ({
      ...{ do: 'approve', conditions: conditionsIn(said(form, 'conditions')), ...alone(form) },
      ...(said(form, 'grounds') === '' ? {} : { grounds: said(form, 'grounds').slice(0, 5000) }),
    }),
  },
  {
    name: 'refuse',
    path: 'khong-phe-duyet',
    label: (setting) => say(setting)('Không phê duyệt', 'Refuse'),
    look: 'bad',
    fields: (setting) => [reasonField(setting), ...aloneField(setting)],
    read: (form) => ({ do: 'refuse', reason: said(form, 'reason'), ...alone(form) }),
  },
  {
    name: 'follow',
    path: 'theo-doi',
    label: (setting) => say(setting)('Bắt đầu theo dõi thực hiện', 'Begin to follow it'),
    read: () => ({ do: 'follow' }),
  },
  {
    name: 'meet-condition',
    path: 'dieu-kien',
    label: (setting) => say(setting)('Xác nhận đã đáp ứng', 'Confirm that it is met'),
    fields: (setting) => [
      {
        of: 'choice',
        name: 'condition',
        label: say(setting)('Điều kiện', 'Condition'),
        choices: setting.seen.row.facts.conditions.flatMap(({ text, met }, i) =>
          met ? [] : [{ value: String(i), label: text }],
        ),
      },
    ],
    read: (form) => ({ do: 'meet-condition', condition: Number(said(form, 'condition')) }),
    applies: ({ seen }) => seen.row.facts.conditions.some(({ met }) => !met),
  },
  {
    name: 'complete',
    path: 'hoan-thanh',
    label: (setting) => say(setting)('Đánh dấu hoàn thành', 'Mark as completed'),
    look: 'plain',
    read: () => ({ do: 'complete' }),
    applies: ({ seen }) => seen.row.facts.conditions.every(({ met }) => met),
  },
  {
    name: 'publish',
    path: 'cong-khai',
    label: (setting) => say(setting)('Công khai kết quả', 'Publish the outcome'),
    look: 'plain',
    read: () => ({ do: 'publish' }),
    effect:
      ({ seen }) =>
      async (tx, _, at) => {
        await tx.run('update dossier set published_at = $2 where id = $1', [seen.row.id, at])
      },
    applies: ({ seen }) => seen.row.published_at === null,
  },
  {
    name: 'return',
    path: 'tra-lai',
    label: (setting) => say(setting)('Trả lại hồ sơ', 'Return it'),
    look: 'plain',
    fields: (setting) => [reasonField(setting)],
    read: (form) => ({ do: 'return', reason: said(form, 'reason') }),
  },
  {
    name: 'assign',
    path: 'phan-cong',
    label: (setting) => say(setting)('Phân công', 'Assign'),
    look: 'plain',
    fields: (setting) => [assigneeField(setting)],
    read: (form, setting) => ({ do: 'assign', assignee: assigneeIn(form, setting) }),
  },
  {
    name: 'consult',
    path: 'lay-y-kien',
    label: (setting) => say(setting)('Lấy ý kiến đơn vị', 'Ask units for their opinion'),
    look: 'plain',
    fields: (setting) =>
      [0, 1, 2].map((i) => ({
        of: 'choice' as const,
        name: `unit-${i}`,
        label: say(setting)(`Đơn vị ${i + 1}`, `Unit ${i + 1}`),
        choices: [{ value: '', label: '–' }, ...setting.agencies.map(({ id, name }) => ({ value: id, label: name }))],
      })),
    read: (form, { agencies }) => {
      const named = [0, 1, 2].map((i) => said(form, `unit-${i}`))
      return { do: 'consult', units: agencies.map(({ id }) => id).filter((id) => named.includes(id)) }
    },
    effect:
      ({ seen, asked, desk }, command) =>
      async (tx, _, at) => {
        if (command.do === 'consult')
          await requestOpinions(tx, desk.workspace, seen.row.id, command.units, asked.person.actor.account, at)
      },
  },
  {
    name: 'reopen',
    path: 'mo-lai',
    label: (setting) => say(setting)('Mở lại để thẩm định', 'Reopen the appraisal'),
    look: 'plain',
    fields: (setting) => [reasonField(setting)],
    read: (form) => ({ do: 'reopen', reason: said(form, 'reason') }),
  },
  {
    name: 'suspend',
    path: 'tam-dung',
    label: (setting) => say(setting)('Tạm dừng', 'Suspend'),
    look: 'plain',
    fields: (setting) => [reasonField(setting)],
    read: (form) => ({ do: 'suspend', reason: said(form, 'reason') }),
  },
  {
    name: 'resume',
    path: 'tiep-tuc',
    label: (setting) => say(setting)('Tiếp tục', 'Resume'),
    read: () => ({ do: 'resume' }),
  },
  {
    name: 'adjust',
    path: 'dieu-chinh',
    label: (setting) => say(setting)('Đề nghị điều chỉnh', 'Ask for an adjustment'),
    look: 'plain',
    read: () => ({ do: 'adjust' }),
    effect: (setting) => sending(setting),
  },
  {
    name: 'withdraw',
    path: 'rut',
    label: (setting) => say(setting)('Rút hồ sơ', 'Withdraw'),
    look: 'bad',
    fields: (setting) => [reasonField(setting)],
    read: (form) => ({ do: 'withdraw', reason: said(form, 'reason') }),
  },
]

/** What the actor may do now, as far as roles, state and the dossier itself say. */
export function doable(setting: Setting): Doing[] {
  const { row } = setting.seen
  const { actor } = setting.asked.person
  return doings.filter(({ name, applies }) => {
    const { by, from } = allowed[name]
    if (by === 'server' || from === 'new' || !from.includes(row.state)) return false
    if (!by.some((role) => actor.roles.includes(role))) return false
    if (['submit', 'withdraw', 'adjust'].includes(name) && !setting.seen.own) return false
    if (name === 'give-opinion' && !row.facts.consulted.includes(actor.agency ?? '')) return false
    return applies?.(setting) ?? true
  })
}

/** Does what a form asks for. */
export const handlerOf =
  ({ read, effect, next = '' }: Doing) =>
  async (asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> => {
    const setting = await settingOf(asked, desk)
    const command = await read(asked.form, setting)
    const beside = await effect?.(setting, command)
    await act(setting.seen.row.id, command, asked.person, desk, beside)
    return seeOther(
      `/ho-so/${setting.seen.row.id}${next.startsWith('#') ? '' : next}?xong=${command.do}${next.startsWith('#') ? next : ''}`,
    )
  }

/** A condition a line, with the day in brackets at its end if there is one. */
export function conditionsIn(text: string) {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, words = '', day = '', month = '', year = ''] =
        /^(.*?)\s*\((\d{1,2})\/(\d{1,2})\/(\d{4})\)\.?$/u.exec(line) ?? []
      const due = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      const real = words !== '' && !Number.isNaN(Date.parse(due)) && new Date(due).toISOString().startsWith(due)
      return real ? { text: words, due } : { text: line }
    })
}

const verdicts = ['conforms', 'conditional', 'nonconforming', 'insufficient'] as const
function verdictIn(text: string): (typeof verdicts)[number] {
  return verdicts.find((one) => one === text) ?? 'insufficient'
}
