import { digestOf, type Model } from '../../architecture/index.js'
import { kindLabel, type Lang, scopeLabel, statusLabel, type Text } from '../../kernel/index.js'
import { cellLocation, type Workbook } from '../../office/index.js'
import { basename } from '../file-names.js'
import type { ImportAnswers, ImportChoice, Imported, ImportQuestion, PlanDraft } from '../importer.js'
import type { Remark } from '../remark.js'
import { columns } from './columns.js'
import { type CatalogueOptions, type Import, importCatalogue } from './import-catalogue.js'
import { workbookFaults } from './plan-check.js'
import { type ReadPlan, unusable } from './plan-file.js'
import { plannedColumns, plannedRow, plannedValues } from './plan-parts.js'
import { placeOfRow } from './plan-rows.js'
import { type ImportPlan, meanings, open } from './plan-schema.js'
import { planShown } from './plan-show.js'
import { planText } from './plan-write.js'

/** What a draft is made of. */
export interface Drafting {
  readonly workbook: Workbook
  readonly bytes: Uint8Array
  readonly model: Model
  readonly lang: Lang
  /** The file of the plan that is followed, and what stands in it. */
  readonly from: (ReadPlan & { readonly path: string }) | undefined
  /** Where the plan is written. */
  readonly path: string
  readonly agreed: boolean
  readonly options: Omit<CatalogueOptions, 'plan'>
}

/** An import of a catalogue and the plan of it. @throws InputError where the plan that is followed does not fit the workbook */
export function drafted(drafting: Drafting, plan: ImportPlan = drafting.from?.plan ?? {}): Imported {
  const { workbook, model, lang, from, path, agreed, options } = drafting
  const result = importCatalogue(workbook, model, { ...options, plan })
  if (from && plan === from.plan) {
    const faults = workbookFaults(plan, result.tables, result.rows, workbook.file, from.place)
    if (faults.length > 0) throw unusable(from.path, faults)
  }
  const digest = `sha256:${digestOf(drafting.bytes)}`
  const draft: PlanDraft = {
    path,
    agreed,
    text: () => planText(result, plan, workbook, digest, model, lang),
    shown: (all) => planShown(result, plan, workbook, model, lang, all),
    questions: questionsOf(result, workbook, model),
    choices: choicesOf(result, plan, workbook, model),
    agencies: result.agencies,
    answered: (answers) => drafted(drafting, answeredPlan(result, plan, answers, workbook)),
  }
  return {
    decisions: result.decisions,
    remarks: [
      ...(from && plan === from.plan ? newSince(result, plan, digest, workbook, model) : []),
      ...result.remarks,
    ],
    comment: `Nhập từ ${basename(workbook.file)}; các mục tạm ghi cần rà soát.`,
    draft,
  }
}

function questionsOf({ rows }: Import, workbook: Workbook, model: Model): ImportQuestion[] {
  const names = new Map(rows.map((row) => [row.incoming.id, row.name.text]))
  return rows
    .filter((row) => row.verdict.do === 'unclear')
    .map((row) => {
      const { of, why } = row.verdict
      const near = of === undefined ? undefined : { id: of, name: model.systems.get(of)?.name ?? names.get(of) ?? of }
      const ownerless = !row.existing && !row.incoming.fields.has('owner')
      return { at: placeOfRow(row.row, workbook) ?? '', name: row.name.text, why, near, ownerless }
    })
}

/** So many words of cells are asked for; more are edited in the plan. */
const mostChoices = 30

/** The columns and words that were not understood, as questions with what they may be. */
function choicesOf(result: Import, plan: ImportPlan, workbook: Workbook, model: Model): ImportChoice[] {
  const fields = [
    { value: 'ignore', name: { vi: 'không dùng', en: 'not used' } },
    { value: 'note', name: { vi: 'ghi thêm vào mô tả', en: 'added to the description' } },
    ...columns.map(({ name, title }) => ({ value: name, name: title })),
  ]
  const asked: ImportChoice[] = plannedColumns(result.tables)
    .filter(({ is, count }) => is === open && count > 0)
    .map(({ key, example, count }) => ({
      of: { column: key },
      message: {
        vi: `Cột “${key}” (${count} ô, ví dụ “${example}”) là gì?`,
        en: `What is the column “${key}” (${count} cells, for instance “${example}”)?`,
      },
      options: fields,
    }))
  const labels: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
    status: statusLabel,
    kind: kindLabel,
    scope: scopeLabel,
  }
  for (const [field, entries] of plannedValues(result.rows, plan.values ?? {}, workbook, result, model))
    for (const { text, value, count, at } of entries) {
      const words = labels[field]
      if (value !== open || !words || asked.length >= mostChoices) continue
      asked.push({
        of: { field, text },
        message: {
          vi: `“${text}” (${count} dòng, ví dụ ${at}) nghĩa là gì?`,
          en: `What does “${text}” (${count} rows, such as ${at}) mean?`,
        },
        options: Object.entries(words).map(([word, name]) => ({ value: word, name })),
      })
    }
  return asked
}

/** The plan with what a person answered. */
function answeredPlan(
  { rows, tables }: Import,
  before: ImportPlan,
  answered: ImportAnswers,
  workbook: Workbook,
): ImportPlan {
  const { rows: answers, choices } = answered
  const given = { ...before.columns }
  const values: Record<string, Record<string, string | number | boolean>> = { ...before.values }
  for (const [{ of }, value] of choices) {
    const meaning = meanings.find((known) => known === value)
    if ('field' in of) values[of.field] = { ...values[of.field], [of.text]: value }
    else if (meaning) given[of.column] = meaning
  }
  const sheets = tables.map(({ sheet }) => sheet.name)
  const plan: ImportPlan = { ...before, sheets, columns: given, values }
  // Where nothing but columns and words was answered, the rows are judged anew.
  if (answers.size === 0) return plan
  const asked = rows.map((row) => {
    const planned = plannedRow(row, workbook)
    const answer = answers.get(planned.at ?? '')
    if (!answer) return planned
    const { id, ...rest } = planned
    const known = answer.do === 'new' || answer.do === 'skip' ? undefined : id
    return {
      ...rest,
      do: answer.do,
      ...(known === undefined ? {} : { id: known }),
      ...(answer.owner === undefined ? {} : { owner: answer.owner }),
    }
  })
  return { ...plan, rows: asked }
}

/** What a workbook has that the plan did not know, and whether it changed at all. */
function newSince(result: Import, plan: ImportPlan, digest: string, workbook: Workbook, model: Model): Remark[] {
  const remarks: Remark[] = []
  const [first] = result.rows
  if (!first || plan.rows === undefined) return remarks
  const location = cellLocation(workbook, first.row.sheet, first.name)
  if (plan.digest !== undefined && plan.digest !== digest)
    remarks.push({
      kind: 'note',
      location,
      message: {
        vi: 'Tệp Excel đã khác so với lúc lập kế hoạch.',
        en: 'The workbook is not the one for which the plan was made.',
      },
    })
  const used = new Set(result.rows.map((row) => row.verdict.given))
  const gone = plan.rows.filter((row) => !used.has(row)).length
  if (gone > 0)
    remarks.push({
      kind: 'note',
      location,
      message: {
        vi: `${gone} dòng của kế hoạch không còn trong tệp; hệ thống của các dòng đó giữ nguyên.`,
        en: `${gone} row(s) of the plan are no longer in the workbook; their systems stay as they are.`,
      },
    })
  for (const row of result.rows)
    if (!row.verdict.given)
      remarks.push({
        kind: 'note',
        location: cellLocation(workbook, row.row.sheet, row.name),
        message: {
          vi: `Mới so với kế hoạch: “${row.name.text}” (${row.verdict.do}: ${row.verdict.why.vi}).`,
          en: `New since the plan: “${row.name.text}” (${row.verdict.do}: ${row.verdict.why.en}).`,
        },
      })
  for (const [field, entries] of plannedValues(result.rows, plan.values ?? {}, workbook, result, model)) {
    const known = plan.values?.[field]
    const fresh = known ? entries.filter(({ text }) => !Object.hasOwn(known, text)) : []
    if (fresh.length === 0) continue
    const list = fresh.slice(0, 10).map(({ text, value }) => `“${text}” → ${value}`)
    remarks.push({
      kind: 'note',
      location,
      message: {
        vi: `Giá trị ${field} mới so với kế hoạch (${fresh.length}): ${list.join(', ')}.`,
        en: `Values of ${field} that are new since the plan (${fresh.length}): ${list.join(', ')}.`,
      },
    })
  }
  return remarks
}
