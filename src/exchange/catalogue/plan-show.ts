import type { Model } from '../../architecture/index.js'
import { type Lang, sayIn } from '../../kernel/index.js'
import type { Workbook } from '../../office/index.js'
import type { Import } from './import-catalogue.js'
import { plannedColumns, plannedRow, plannedValues } from './plan-parts.js'
import { type Deed, deeds, type ImportPlan } from './plan-schema.js'
import { flat, sureWords } from './plan-write.js'
import type { ResolvedRow } from './row.js'

/** So many rows of a kind are shown unless all are asked for. */
const mostShown = 25

/** What of a plan a person sees: columns, values, rows and why, counts. */
export function planShown(
  result: Import,
  plan: ImportPlan,
  workbook: Workbook,
  model: Model,
  lang: Lang,
  all: boolean,
): string {
  const say = sayIn(lang)
  const lines: string[] = []
  const sures = sureWords(lang)
  lines.push(`${say('Cột', 'Columns')}:`)
  for (const { key, at, is, sure, example, count } of plannedColumns(result.tables)) {
    const how = is === 'unclear' ? say('không nhận ra', 'not recognised') : sures[sure]
    lines.push(
      `  ${flat(at).padEnd(14)} ${flat(key)} → ${is} (${how}; ${count} ${say('ô', 'cells')}${example === '' ? '' : `; “${flat(example).slice(0, 40)}”`})`,
    )
  }
  const values = plannedValues(result.rows, plan.values ?? {}, workbook, result, model)
  for (const [field, entries] of values) {
    lines.push(`${say('Giá trị', 'Values')} ${field}:`)
    const shown = all ? entries : entries.slice(0, mostShown)
    for (const { text, value, count, at, called } of shown)
      lines.push(
        `  ${flat(text)} → ${flat(value)}${called && called !== value ? ` (${flat(called)})` : ''} (${count}; ${flat(at)})`,
      )
    if (shown.length < entries.length)
      lines.push(
        `  … ${entries.length - shown.length} ${say('giá trị khác (xem hết: --verbose)', 'more (all: --verbose)')}`,
      )
  }
  const byDeed = new Map<Deed, ResolvedRow[]>()
  for (const row of result.rows) {
    const list = byDeed.get(row.verdict.do)
    if (list) list.push(row)
    else byDeed.set(row.verdict.do, [row])
  }
  for (const deed of deeds) {
    const rows = byDeed.get(deed)
    if (!rows) continue
    lines.push(`${deedWords[deed][lang]} (${rows.length}):`)
    for (const row of all ? rows : rows.slice(0, mostShown)) {
      const { at, id, components } = plannedRow(row, workbook)
      const target = deed === 'new' || id === undefined ? '' : ` = ${id}`
      const part = components === undefined ? '' : ` [${components.join(', ')}]`
      const why = deed === 'new' && row.verdict.of === undefined ? '' : `: ${flat(row.verdict.why[lang])}`
      lines.push(`  ${flat(at ?? '')} ${flat(row.name.text)}${target}${part}${why}`)
    }
    if (!all && rows.length > mostShown)
      lines.push(
        `  … ${rows.length - mostShown} ${say('dòng khác (xem hết: --verbose)', 'more rows (all: --verbose)')}`,
      )
  }
  const open = (byDeed.get('new') ?? []).filter((row) => !row.incoming.assumed?.has('realizes')).length
  const counts = deeds.map((deed) => `${byDeed.get(deed)?.length ?? 0} ${deedWords[deed][lang].toLowerCase()}`)
  lines.push(
    `${say('Tổng cộng', 'In all')} ${result.rows.length} ${say('dòng', 'rows')}: ${counts.join(', ')}; ${result.agencies.length} ${say('cơ quan mới', 'new agencies')}; ${open} ${say('hệ thống mới chưa rõ thành phần', 'new systems without a component')}.`,
  )
  return `${lines.join('\n')}\n`
}

export const deedWords: Readonly<Record<Deed, { readonly vi: string; readonly en: string }>> = {
  new: { vi: 'Thêm mới', en: 'New' },
  update: { vi: 'Cập nhật', en: 'Update' },
  same: { vi: 'Đã có', en: 'There already' },
  unclear: { vi: 'Cần quyết định', en: 'To decide' },
  skip: { vi: 'Bỏ qua', en: 'Left out' },
}
