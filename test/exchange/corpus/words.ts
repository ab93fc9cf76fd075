import type { Project } from './types.js'

/** “1.234.500.000 đồng” of million dong. */
export const dong = (million: number) => `${grouped(Math.round(million * 1_000_000))} đồng`
export const grouped = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, '.')

export const functionsOf = ({ modules }: Project) => modules.flatMap((m) => m.functions)

/** “ngày 05 tháng 4 năm 2020”. */
export const dayOf = ({ day: [d, m, y] }: Project) => `ngày ${d} tháng ${m} năm ${y}`

export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
export const cellsOf = (cells: readonly string[], tag = 'td') =>
  `<tr>${cells.map((c) => `<${tag}>${escaped(c).replaceAll('\n', '<br/>')}</${tag}>`).join('')}</tr>`
export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  `<table border="1" cellspacing="0" cellpadding="3">${cellsOf(head, 'th')}${rows.map((r) => cellsOf(r)).join('')}</table>`
export const page = (body: string, style = '') =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"/><style>body{font-family:"Liberation Serif",serif;font-size:13pt}table{border-collapse:collapse;width:100%}td,th{vertical-align:top}.c{text-align:center}${style}</style></head><body>${body}</body></html>`
