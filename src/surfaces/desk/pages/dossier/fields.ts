import { InputError } from '../../../../kernel/index.js'
import type { DeskField } from '../../../../present/index.js'
import { type Setting, said, say } from './setting.js'

// Fields of the forms on a dossier.

export const reasonField = (setting: Setting, label?: string, hint?: string): DeskField => ({
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

export const assigneeField = (setting: Setting): DeskField => ({
  of: 'choice',
  name: 'assignee',
  label: say(setting)('Cán bộ thẩm định', 'Reviewer'),
  value:
    setting.reviewers.find(({ id }) => id === setting.asked.person.actor.account)?.id ??
    setting.seen.row.assignee_id ??
    '',
  choices: setting.reviewers.map(({ id, name }) => ({ value: id, label: name })),
})

/** Whom that form names. @throws InputError where it names nobody, or nobody who appraises */
export function assigneeIn(form: URLSearchParams, { reviewers }: Setting): string {
  const id = said(form, 'assignee')
  if (id === '') throw new InputError({ vi: 'Hãy chọn cán bộ thẩm định.', en: 'Choose the reviewer.' })
  if (reviewers.some((one) => one.id === id)) return id
  throw new InputError({
    vi: 'Tài khoản được chọn không phải là cán bộ thẩm định đang hoạt động. Hãy tải lại trang và chọn trong danh sách.',
    en: 'The account that was chosen is no reviewer’s who works here now. Load the page again and choose from the list.',
  })
}

/** Whoever alone appraised it has to say why nobody else decides. */
export const aloneField = (setting: Setting): DeskField[] => {
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
/** Whoever approves against the check says why: that stands in the architecture with the decision. */
export const groundsField = (setting: Setting): DeskField[] => {
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

/** A field for what was asked last, each thing by itself. */
export function answerFields(setting: Setting): DeskField[] {
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

export function requestFields(setting: Setting): DeskField[] {
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
