import type { Model } from '../../architecture/index.js'
import { type Lang, sayIn, type Text } from '../../kernel/index.js'
import type { Workbook } from '../../office/index.js'
import { basename } from '../file-names.js'
import type { Import } from './import-catalogue.js'
import { plannedColumns, plannedRow, plannedValues } from './plan-parts.js'
import type { ImportPlan, PlanRow } from './plan-schema.js'
import type { ResolvedRow } from './row.js'

/** The plan of an import as YAML that people read and edit: each entry says on what it rests and what may be written instead. */
export function planText(
  result: Import,
  before: ImportPlan,
  workbook: Workbook,
  digest: string,
  model: Model,
  lang: Lang,
): string {
  const say = sayIn(lang)
  const sures = sureWords(lang)
  const lines: string[] = []
  const comment = (text: string, pad = '') => lines.push(`${pad}# ${flat(text)}`)
  comment(
    say(
      'Kế hoạch nhập, do kientruc import xlsx lập. Sửa rồi thực hiện:',
      'The plan of an import, made by kientruc import xlsx. Edit it, then carry it out:',
    ),
  )
  comment(`  kientruc import xlsx ${basename(workbook.file)} --plan ${basename(workbook.file)}.plan.yaml`)
  comment(
    say(
      'Quý sau chạy lại với tệp mới cùng mẫu: cột, giá trị và quyết định theo mã, tên còn nguyên hiệu lực; dòng mới được báo.',
      'Next quarter run it with the new workbook of the same layout: columns, values and decisions by code or name hold; new rows are told.',
    ),
  )
  lines.push('importPlan: 1', `file: ${quoted(basename(workbook.file))}`, `digest: ${digest}`)
  if (result.tables.length > 0) {
    lines.push('', 'sheets:')
    for (const { sheet } of result.tables) lines.push(`  - ${quoted(sheet.name)}`)
  }
  if (before.headerRow !== undefined) lines.push(`headerRow: ${before.headerRow}`)

  lines.push('')
  comment(
    say(
      'Cột: tiêu đề (hoặc Trang!C) → trường. ignore: không dùng; unclear: chưa rõ, không đọc; note: ghi thêm vào mô tả.',
      'Columns: heading (or Sheet!C) → field. ignore: not used; unclear: not known, not read; note: added to the description.',
    ),
  )
  comment(fieldList(say))
  lines.push('columns:')
  const columns = plannedColumns(result.tables)
  for (const { key, at, is, sure, example, count, sameAs } of columns) {
    const seen = example === '' ? '' : say(`; ví dụ “${short(example)}”`, `; for instance “${short(example)}”`)
    const as = sameAs === undefined ? '' : say(`; như cột “${sameAs}”`, `; the same as “${sameAs}”`)
    const how = is === 'unclear' ? say('không nhận ra', 'not recognised') : sures[sure]
    comment(`${at} · ${how} · ${count} ${say('ô', 'cells')}${seen}${as}`, '  ')
    lines.push(`  ${quoted(key)}: ${is}`)
  }
  if (columns.length === 0) lines[lines.length - 1] = 'columns: {}'

  const values = plannedValues(result.rows, before.values ?? {}, workbook, result, model)
  if (values.size > 0 || before.values) {
    lines.push('')
    comment(
      say(
        'Giá trị trong ô → giá trị của kiến trúc. unclear: để ngỏ (tình trạng ghi “chưa rõ”). owner: mã hoặc tên cơ quan; cùng một tên là một cơ quan.',
        'Text of a cell → value of the architecture. unclear: left open (a state becomes “not known”). owner: id or name of an agency; one name is one agency.',
      ),
    )
    comment(
      'status: planned | building | operational | retiring | retired | unknown; scope: national | province | sector | district | commune | agency',
    )
    comment('kind: application | portal | platform | database | service | infrastructure | security')
    lines.push('values:')
    for (const [field, entries] of values) {
      lines.push(`  ${field}:`)
      const listed = new Set(entries.map((e) => e.text))
      for (const { text, value, count, at, called } of entries) {
        const name = called === undefined || called === value ? '' : `, ${flat(called)}`
        lines.push(
          `    ${quoted(text)}: ${quoted(value)}  # ${count} ${say('dòng', 'rows')}, ${say('ví dụ', 'such as')} ${flat(at)}${name}`,
        )
      }
      for (const [text, value] of Object.entries(before.values?.[field] ?? {}))
        if (!listed.has(text))
          lines.push(`    ${quoted(text)}: ${typeof value === 'string' ? quoted(value) : String(value)}`)
    }
    for (const [field, kept] of Object.entries(before.values ?? {}))
      if (!values.has(field)) {
        lines.push(`  ${field}:`)
        for (const [text, value] of Object.entries(kept))
          lines.push(`    ${quoted(text)}: ${typeof value === 'string' ? quoted(value) : String(value)}`)
      }
  }
  lines.push('')
  comment(
    say(
      'Giá trị khi ô trống, ví dụ: defaults: { owner: so-tttt, layer: ung-dung-csdl, status: operational }',
      'Values of empty cells, for instance: defaults: { owner: so-tttt, layer: ung-dung-csdl, status: operational }',
    ),
  )
  const defaults = Object.entries(before.defaults ?? {})
  if (defaults.length > 0) lines.push(`defaults: { ${defaults.map(([k, v]) => `${k}: ${quoted(v)}`).join(', ')} }`)

  lines.push('')
  comment(
    say(
      'Các dòng. do: new (thêm) | update (cập nhật id) | same (là hệ thống id, không lấy gì) | unclear (để ngỏ) | skip (bỏ qua).',
      'Rows. do: new (add) | update (the system id) | same (it is the system id, nothing is taken) | unclear (left open) | skip (left out).',
    ),
  )
  comment(
    say(
      'Có thể sửa: do, id, owner, layer, components, capabilities, note (ghi chú được giữ khi lập lại).',
      'May be changed: do, id, owner, layer, components, capabilities, note (kept when planned again).',
    ),
  )
  lines.push('rows:')
  for (const row of result.rows) rowLines(row, plannedRow(row, workbook), say, lang, lines)
  const gone = keptRows(before, result.rows)
  if (gone.length > 0) {
    comment(
      say('Không có trong tệp lần này; giữ cho lần sau.', 'Not in the workbook this time; kept for the next.'),
      '  ',
    )
    for (const row of gone) fieldsOf(row, lines)
  }
  if (result.rows.length + gone.length === 0) lines[lines.length - 1] = 'rows: []'
  return `${lines.join('\n')}\n`
}

/** Rows that were decided on for an earlier workbook and are not in this one. */
function keptRows({ rows = [] }: ImportPlan, found: readonly ResolvedRow[]): readonly PlanRow[] {
  const used = new Set(found.map((row) => row.verdict.given))
  return rows.filter((row) => !used.has(row))
}

function rowLines(
  { verdict, incoming }: ResolvedRow,
  planned: PlanRow,
  say: (vi: string, en: string) => string,
  lang: Lang,
  lines: string[],
): void {
  const owner = incoming.fields.get('owner')
  const open =
    verdict.do === 'new' && planned.components === undefined ? say('; chưa rõ thành phần', '; component not known') : ''
  const evidence: Text | undefined = planned.components === undefined ? undefined : verdict.evidence
  const why = `${verdict.why[lang]}${evidence ? `; ${say('thành phần', 'component')}: ${evidence[lang]}` : open}`
  lines.push(
    `  # ${flat(`${planned.at} · ${owner === undefined ? say('chưa rõ cơ quan', 'no agency') : String(owner)} · ${why}`)}`,
  )
  fieldsOf(planned, lines)
}

function fieldsOf({ name, ...rest }: PlanRow, lines: string[]): void {
  lines.push(`  - name: ${quoted(name)}`)
  for (const [key, value] of Object.entries(rest)) {
    if (value === undefined) continue
    lines.push(`    ${key}: ${Array.isArray(value) ? `[${value.map(quoted).join(', ')}]` : quoted(value)}`)
  }
}

/** How sure one is of a column, in words. */
export function sureWords(lang: Lang): Readonly<Record<'certain' | 'likely' | 'guess' | 'given', string>> {
  const say = sayIn(lang)
  return {
    certain: say('chắc chắn', 'certain'),
    likely: say('khá chắc', 'likely'),
    guess: say('đoán theo nội dung', 'a guess by its content'),
    given: say('theo kế hoạch', 'as planned'),
  }
}

function fieldList(say: (vi: string, en: string) => string): string {
  return `${say('Trường', 'Fields')}: code, id, name, aliases, kind, owner, layer, scope, status, from, to, users, functions, data, standards, hosting, securityLevel, shared, dependsOn, cost, description, links, source`
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** One line that no reader of YAML, and no terminal, takes for anything but words. */
export function flat(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\ufeff]+/gu, ' ').trim()
}

const plainWords = /^\p{L}[\p{L}\p{N}_./-]*(?: [\p{L}\p{N}_./-]+)*$/u
const reserved = /^(true|false|null|yes|no|on|off|y|n)$/i

/** A text as YAML writes it on one line; whatever could be something else in double quotes. */
function quoted(text: string): string {
  if (plainWords.test(text) && !reserved.test(text)) return text
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
