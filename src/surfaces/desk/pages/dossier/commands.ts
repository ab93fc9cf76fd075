import { InputError, sayIn } from '../../../../kernel/index.js'
import type { Content, DeskField } from '../../../../present/index.js'
import { act, type Effect } from '../../act.js'
import type { Desk } from '../../desk.js'
import { afterWorkingDays, dayOfMoment } from '../../domain/clock.js'
import { allowed, type CommandName, type DossierCommand } from '../../domain/commands.js'
import { type HttpAnswer, seeOther } from '../../http/answer.js'
import type { AskedByPerson } from '../../http/route.js'
import { dossierDigest } from '../../judge.js'
import { addAppraisal, addConclusion, addPaper } from '../../store/appraisals.js'
import { timing } from '../../store/calendar.js'
import { reviewers, saveTitle } from '../../store/dossiers.js'
import {
  type AdditionRow,
  addAdditions,
  additionsOf,
  answerAddition,
  giveOpinion,
  requestOpinions,
} from '../../store/talk.js'
import { addVersion } from '../../store/versions.js'
import { judged, type SeenDossier, seenBy, seenContents } from './seen.js'

/** What a form about a dossier is made of. */
export interface Setting {
  readonly asked: AskedByPerson
  readonly desk: Desk
  readonly seen: SeenDossier
  readonly reviewers: readonly { readonly id: string; readonly name: string }[]
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
  readonly additions: readonly AdditionRow[]
  /** Ten working days from now. */
  readonly soon: string
}

export async function settingOf(asked: AskedByPerson, desk: Desk): Promise<Setting> {
  const { agencies } = await desk.judge.standing()
  return desk.db.transaction(asked.person.actor, async (tx) => {
    const seen = await seenBy(tx, asked)
    return {
      ...{ asked, desk, seen, agencies },
      reviewers: await reviewers(tx),
      additions: await additionsOf(tx, seen.row.id),
      soon: afterWorkingDays(dayOfMoment(desk.now().toISOString()), 10, (await timing(tx)).calendar),
    }
  })
}

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

const said = (form: URLSearchParams, name: string) => (form.get(name) ?? '').trim()
const say = ({ asked }: Setting) => sayIn(asked.lang)

const reasonField = (setting: Setting, label?: string, hint?: string): DeskField => ({
  of: 'area',
  name: 'reason',
  rows: 3,
  most: 5000,
  required: true,
  label: label ?? say(setting)('Lý do', 'Reason'),
  hint:
    hint ??
    say(setting)('Ghi vào hồ sơ và báo cho cơ quan; ít nhất 10 ký tự.', 'Kept with the dossier; at least 10 letters.'),
})

const assigneeField = (setting: Setting): DeskField => ({
  of: 'choice',
  name: 'assignee',
  label: say(setting)('Cán bộ thẩm định', 'Reviewer'),
  value:
    setting.reviewers.find(({ id }) => id === setting.asked.person.actor.account)?.id ??
    setting.seen.row.assignee_id ??
    '',
  choices: setting.reviewers.map(({ id, name }) => ({ value: id, label: name })),
})

/** Whoever alone appraised it has to say why nobody else decides. */
const aloneField = (setting: Setting): DeskField[] => {
  const { appraisers } = setting.seen.row.facts
  return appraisers.every((one) => one === setting.asked.person.actor.account)
    ? [
        {
          of: 'area',
          name: 'alone',
          rows: 2,
          most: 2000,
          required: true,
          label: say(setting)('Lý do người thẩm định tự quyết định', 'Why nobody else decides'),
        },
      ]
    : []
}
const alone = (form: URLSearchParams) => (said(form, 'alone') === '' ? {} : { alone: said(form, 'alone') })

/** Whoever approves against the check says why: that stands in the architecture with the decision. */
const groundsField = (setting: Setting): DeskField[] => {
  const verdict = setting.seen.conclusion?.verdict
  if (verdict !== 'nonconforming' && verdict !== 'insufficient') return []
  return [
    {
      of: 'area',
      name: 'grounds',
      rows: 2,
      most: 5000,
      required: true,
      label: say(setting)('Lý do phê duyệt', 'Why it is approved'),
      hint: say(setting)(
        'Kết quả đối chiếu chưa thuận; lý do được ghi vào kiến trúc cùng quyết định.',
        'The check speaks against it; the reason goes into the architecture with the decision.',
      ),
    },
  ]
}

/** Lines of additions that a form offers. */
const blankLines = 3
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
    read: (form) => ({ do: 'receive', assignee: said(form, 'assignee') }),
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
    read: (form) => ({ do: 'assign', assignee: said(form, 'assignee') }),
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

const versionOf = ({ row, version, versions }: SeenDossier, { workspace }: Desk) => ({
  workspace,
  dossier: row.id,
  version,
  digest: versions.find((v) => v.version === version)?.digest ?? '',
})

/** A field for what was asked last, each thing by itself. */
function answerFields(setting: Setting): DeskField[] {
  const { additions, seen } = setting
  if (seen.row.state !== 'awaiting') return []
  const last = additions.at(-1)?.round
  return additions
    .filter(({ round }) => round === last)
    .map(({ position, subject, text, answer }) => ({
      of: 'area',
      name: `answer-${position}`,
      rows: 4,
      most: 10_000,
      required: true,
      label: `${position + 1}. ${subject}`,
      hint: text,
      value: answer ?? '',
    }))
}

/** From the agency’s desk to the Department’s: the version, the answers, and what the dossier is called. */
async function sending(setting: Setting): Promise<Effect> {
  const { seen, asked, desk, additions } = setting
  const { row, version, versions, files, corrections } = seen
  const { title, functions } = await judged(seen, asked, desk)
  const by = asked.person.actor.account
  const { form } = asked
  const last = additions.at(-1)?.round
  return async (tx, after, at) => {
    if (!versions.some((v) => v.version === after.version)) {
      const named = await seenContents(tx, seen, desk)
      await addVersion(tx, {
        ...{ workspace: desk.workspace, dossier: row.id, version: after.version, by, at, files },
        digest: dossierDigest(named),
      })
      if (corrections.length > 0)
        await tx.run(
          `update dossier_version v set corrections = o.corrections from dossier_version o
            where v.dossier_id = $1 and v.version = $2 and o.dossier_id = $1 and o.version = $3`,
          [row.id, after.version, version],
        )
    }
    if (row.state === 'awaiting')
      for (const addition of additions.filter(({ round }) => round === last)) {
        const answer = said(form, `answer-${addition.position}`).slice(0, 10_000)
        if (answer === '')
          throw new InputError({
            vi: `Chưa trả lời mục ${addition.position + 1}. Hãy quay lại và điền đủ.`,
            en: `Item ${addition.position + 1} is not answered. Go back and answer it.`,
          })
        await answerAddition(tx, row.id, addition, answer, by, at)
      }
    await saveTitle(tx, row.id, title, functions)
  }
}

function requestFields(setting: Setting): DeskField[] {
  const { seen, soon } = setting
  const t = say(setting)
  const questions = seen.dispositions.filter(({ stance }) => stance === 'asked')
  const line = (i: number, subject: string, text: string): DeskField => ({
    of: 'group',
    id: `bo-sung-${i + 1}`,
    fields: [
      {
        of: 'text',
        name: `subject-${i}`,
        label: t('Mục', 'About'),
        value: subject,
        most: 300,
        options: t(
          [
            'Tên đề xuất',
            'Mục tiêu, sự cần thiết',
            'Các chức năng',
            'Dữ liệu',
            'Kinh phí',
            'Cấp độ an toàn',
            'Nơi đặt hệ thống',
          ],
          ['Title', 'Purpose', 'Functions', 'Data', 'Budget', 'Security level', 'Hosting'],
        ),
      },
      {
        of: 'area',
        name: `text-${i}`,
        label: t('Nội dung đề nghị bổ sung', 'What is asked'),
        value: text,
        rows: 2,
        most: 5000,
      },
    ],
  })
  return [
    ...questions.map(({ about, reason }, i) => line(i, about.slice(0, 300), reason)),
    ...Array.from({ length: blankLines }, (_, i) => line(questions.length + i, '', '')),
    { of: 'date', name: 'due', label: t('Hạn trả lời', 'To be answered by'), value: soon },
  ]
}

const verdicts = ['conforms', 'conditional', 'nonconforming', 'insufficient'] as const
function verdictIn(text: string): (typeof verdicts)[number] {
  return verdicts.find((one) => one === text) ?? 'insufficient'
}

/** The conclusion with all that it rests on, and its papers as they are on that day. */
async function concluding({ seen, asked, desk }: Setting, command: DossierCommand): Promise<Effect> {
  const { result, field } = await judged(seen, asked, desk)
  const verdict = result.results[0]?.verdict ?? 'insufficient'
  if (command.do !== 'conclude' || command.verdict !== verdict)
    throw new InputError({
      vi: 'Kết quả đối chiếu đã thay đổi kể từ khi trang được mở (kiến trúc hoặc ý kiến đã đổi). Hãy xem lại trang thẩm định rồi kết luận.',
      en: 'What the check finds has changed since the page was opened. Look at the appraisal again, then conclude.',
    })
  const papers = [
    ['html', await desk.judge.paper(result, 'html')],
    ['docx', await desk.judge.paper(result, 'docx')],
  ] as const
  const { workspace, contents } = desk
  const by = asked.person.actor.account
  return async (tx, _, at) => {
    const own = versionOf(seen, desk)
    await addAppraisal(tx, { ...own, result, field, at })
    await addConclusion(tx, {
      ...own,
      result,
      packs: (result.architecture.packs ?? []).map(({ id, version }) => `${id} ${version}`),
      by,
      at,
    })
    for (const [kind, content] of papers) {
      const bytes = contentBytes(content)
      const digest = await contents.put(bytes, tx)
      const name = `phieu-tham-dinh-${seen.row.number}.${kind}`
      await addPaper(tx, { workspace, dossier: seen.row.id, kind, name, digest, bytes: bytes.length, by, at })
    }
  }
}

export function contentBytes(content: Content): Uint8Array {
  if (content instanceof Uint8Array) return content
  return new TextEncoder().encode(typeof content === 'string' ? content : [...content].join(''))
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
