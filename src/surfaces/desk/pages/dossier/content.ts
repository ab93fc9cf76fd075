import { proposalKindNames } from '../../../../architecture/index.js'
import { dayOfMoment, sayIn } from '../../../../kernel/index.js'
import {
  bit,
  body,
  type DeskContent,
  type DeskField,
  dashed,
  scopeNames,
  table,
  tableBlock,
} from '../../../../present/index.js'
import { act } from '../../act.js'
import type { Desk } from '../../desk.js'
import { type HttpAnswer, seeOther } from '../../http/answer.js'
import type { AskedByPerson } from '../../http/route.js'
import { correctionsFrom, mendable, mendableLists } from '../../read-fields.js'
import { addAppraisal } from '../../store/appraisals.js'
import { saveTitle } from '../../store/dossiers.js'
import { addVersion, saveCorrections } from '../../store/versions.js'
import { dossierFrame } from './frame.js'
import { judged, readAsSeen, type SeenDossier, seenBy } from './seen.js'

/** Who may say that something was read wrongly: the agency until it is sent, afterwards whoever appraises it. */
function mayCorrect({ open, row }: SeenDossier, { person }: AskedByPerson): boolean {
  const appraises =
    ['appraising', 'consulting'].includes(row.state) &&
    person.actor.roles.some((role) => role === 'reviewer' || role === 'lead') &&
    !row.facts.submitters.includes(person.actor.account)
  return open || appraises
}

/** What was read of the files, with where it stands, and what may be corrected. */
export async function contentPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, person } = asked
  const say = sayIn(lang)
  const seen = await desk.db.transaction(person.actor, (tx) => seenBy(tx, asked))
  const { read, meant, remarks } = await readAsSeen(seen, asked, desk)
  const { agencies } = await desk.judge.standing()
  const names = new Map(read.map(({ field, label }) => [field, label]))
  const edit = mayCorrect(seen, asked)
  const address = `/ho-so/${seen.row.id}`
  const fields = mendable.map((field): DeskField => {
    const label = names.get(field) ?? otherLabels[field]?.[lang] ?? field
    const value = meant[field] ?? ''
    const common = { name: field, label, value }
    if (field === 'kind' || field === 'scope') {
      const choices = Object.entries(field === 'kind' ? proposalKindNames : scopeNames)
      return {
        ...common,
        of: 'choice',
        choices: [{ value: '', label: '–' }, ...choices.map(([id, name]) => ({ value: id, label: name[lang] }))],
      }
    }
    if (field === 'agency')
      return {
        ...common,
        of: 'text',
        value: agencies.find(({ id }) => id === value)?.name ?? value,
        options: agencies.map(({ name }) => name),
      }
    if (mendableLists.includes(field))
      return {
        ...common,
        of: 'area',
        rows: Math.min(12, 2 + value.split('\n').length),
        hint: say('Mỗi mục một dòng.', 'One a line.'),
      }
    if (field === 'purpose') return { ...common, of: 'area', rows: 6 }
    return { ...common, of: 'text', ...(field === 'budget' ? { hint: say('Triệu đồng.', 'Million dong.') } : {}) }
  })
  const content: DeskContent[] = [
    read.length > 0
      ? tableBlock(
          table(
            [say('Mục', 'Field'), say('Nội dung đã đọc', 'What was read'), say('Chỗ đọc', 'Where'), ''],
            read.map(({ field, label, entries }) => ({
              cells: [
                label,
                entries.map(({ text }) => bit(text)),
                [...new Set(entries.map(({ place }) => place).filter((place) => place !== ''))]
                  .slice(0, 6)
                  .map((place) => bit(place)),
                bit(
                  say('Trao đổi', 'Discuss'),
                  `${address}/trao-doi?${new URLSearchParams({ muc: `field:${field}`, ve: label })}`,
                ),
              ],
            })),
          ),
        )
      : body(say('Không đọc được nội dung nào từ các tệp của hồ sơ.', 'Nothing could be read of the files.')),
  ]
  return dossierFrame(
    seen,
    '/noi-dung',
    {
      done: asked.query.has('xong')
        ? say('Đã ghi đính chính và kiểm tra lại.', 'The corrections were kept and the check was made again.')
        : undefined,
      sections: [
        { id: 'da-doc', heading: say('Nội dung đã đọc', 'What was read'), content },
        ...(remarks.length > 0
          ? [
              {
                id: 'luu-y',
                heading: say('Chưa thấy hoặc chưa chắc', 'Not found, or not sure'),
                content: [dashed(remarks.map((remark) => remark[lang]))],
              },
            ]
          : []),
        ...(edit && read.length > 0
          ? [
              {
                id: 'sua',
                heading: say('Sửa chỗ đọc sai', 'Correct what was read wrongly'),
                content: [
                  {
                    kind: 'form' as const,
                    action: `${address}/noi-dung`,
                    fields,
                    buttons: [{ label: say('Ghi và kiểm tra lại', 'Keep and check again') }],
                  },
                ],
              },
            ]
          : []),
      ],
    },
    asked,
    desk,
  )
}

const otherLabels: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  title: { vi: 'Tên dự án, nhiệm vụ', en: 'Title' },
  agency: { vi: 'Cơ quan đề xuất', en: 'Proposing agency' },
  kind: { vi: 'Loại đề xuất', en: 'Kind' },
  scope: { vi: 'Phạm vi phục vụ', en: 'Scope' },
  purpose: { vi: 'Mục tiêu, sự cần thiết', en: 'Purpose' },
  functions: { vi: 'Chức năng', en: 'Functions' },
  data: { vi: 'Dữ liệu', en: 'Data' },
  users: { vi: 'Đối tượng sử dụng', en: 'Users' },
  budget: { vi: 'Kinh phí', en: 'Budget' },
}

/** Keeps what somebody says that was read wrongly; the files stay as they are. */
export async function correctContent(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { form, person } = asked
  const { db, workspace, now, judge } = desk
  const seen = await db.transaction(person.actor, (tx) => seenBy(tx, asked))
  const { raw } = await readAsSeen(seen, asked, desk)
  const { agencies } = await judge.standing()
  const said = new Map(
    mendable.flatMap((field) => (form.has(field) ? [[field, form.get(field) ?? '']] : [])) as [string, string][],
  )
  const agency = agencies.find(({ name }) => name === said.get('agency')?.trim())
  if (agency) said.set('agency', agency.id)
  const corrections = correctionsFrom(raw, said, person.name, dayOfMoment(now()))
  const pending = seen.open ? seen.row.facts.version + 1 : seen.version
  await act(seen.row.id, { do: 'correct' }, person, desk, async (tx, _, at) => {
    // What was sent stays as it was: corrections of the agency belong to the version that it will send.
    if (!seen.versions.some(({ version }) => version === pending)) {
      const digest = seen.versions.at(-1)?.digest ?? ''
      await addVersion(tx, {
        ...{ workspace, dossier: seen.row.id, version: pending, digest, by: person.actor.account, at },
        files: seen.files,
      })
    }
    await saveCorrections(tx, seen.row.id, pending, corrections)
  })
  const after = await db.transaction(person.actor, (tx) => seenBy(tx, asked))
  const { title, functions, result, field } = await judged(after, asked, desk)
  const digest = after.versions.find((v) => v.version === after.version)?.digest ?? ''
  await db.transaction(person.actor, async (tx) => {
    if (after.open && after.row.facts.version === 0) await saveTitle(tx, after.row.id, title, functions)
    if (!after.open)
      await addAppraisal(tx, {
        ...{ workspace, dossier: after.row.id, version: after.version, digest, result, field },
        at: now().toISOString(),
      })
  })
  return seeOther(`/ho-so/${seen.row.id}/noi-dung?xong=1`)
}
