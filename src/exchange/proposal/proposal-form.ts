import type { Model } from '../../architecture/index.js'
import { columnLetters, type Validation, type WrittenCell, type WrittenSheet } from '../../office/index.js'
import { type FormField, type FormList, sections } from './fields.js'
import { formLists } from './lists.js'

export const formSheetName = 'PHIEU_DE_XUAT'
const listSheetName = 'DANH_MUC'

const listTitles: Readonly<Record<FormList, string>> = {
  agencies: 'Cơ quan',
  kinds: 'Loại đề xuất',
  systemKinds: 'Loại hệ thống',
  scopes: 'Phạm vi',
  tasks: 'Nhiệm vụ của lộ trình',
  systems: 'Hệ thống của tỉnh',
  reusable: 'Hệ thống, nền tảng dùng lại được',
  connectable: 'Hệ thống kết nối được',
  hosts: 'Nơi đặt hệ thống',
  standards: 'Tiêu chuẩn',
  levels: 'Cấp độ',
  yesNo: 'Có/Không',
}

/** The label of one of a field's lines: “Kết nối với (2)”. */
export function labelOf({ label, times }: FormField, n: number): string {
  return times === undefined ? label : `${label} (${n})`
}

/**
 * The proposal form, with drop-down lists of what the architecture has.
 * @param filled what stands in the lines of a field; nothing for an empty form
 */
export function proposalForm(model: Model, filled: ReadonlyMap<string, readonly string[]> = new Map()): WrittenSheet[] {
  const lists = formLists(model)
  const names = Object.keys(lists) as FormList[]
  const rangeOf = (name: FormList) => {
    const letters = columnLetters(names.indexOf(name) + 1)
    return `${listSheetName}!$${letters}$2:$${letters}$${Math.max(2, lists[name].length + 1)}`
  }
  const rows: WrittenCell[][] = [
    [{ value: 'PHIẾU ĐỀ XUẤT NHIỆM VỤ, DỰ ÁN ỨNG DỤNG CÔNG NGHỆ THÔNG TIN', style: 'title' }],
    [
      {
        value: `Đối chiếu với ${model.name}, phiên bản ${model.version}. Ghi vào cột “Nội dung”; mục in đậm có dấu (*) là bắt buộc. Không sửa tên các mục.`,
        style: 'note',
      },
    ],
    [
      { value: 'STT', style: 'heading' },
      { value: 'Mục', style: 'heading' },
      { value: 'Nội dung', style: 'heading' },
      { value: 'Hướng dẫn', style: 'heading' },
    ],
  ]
  const merges = ['A1:D1', 'A2:D2']
  const validations: Validation[] = []
  let number = 0
  for (const { title, fields } of sections) {
    rows.push([
      { value: title, style: 'section' },
      { value: '', style: 'section' },
      { value: '', style: 'section' },
      { value: '', style: 'section' },
    ])
    merges.push(`A${rows.length}:D${rows.length}`)
    for (const field of fields) {
      number++
      for (let n = 1; n <= (field.times ?? 1); n++) {
        rows.push([
          { value: n === 1 ? String(number) : '', style: 'label' },
          {
            value: `${labelOf(field, n)}${field.required ? ' (*)' : ''}`,
            style: field.required ? 'labelRequired' : 'label',
          },
          // Blank lines give the cell its height.
          { value: filled.get(field.field)?.[n - 1] ?? '', style: 'input', lines: field.lines ?? 1 },
          { value: n === 1 ? field.hint : '', style: 'note' },
        ])
        validations.push({
          cells: `C${rows.length}`,
          hint: field.hint,
          ...(field.list ? { list: rangeOf(field.list), ...(field.open ? { open: true } : {}) } : {}),
        })
      }
    }
  }
  const longest = Math.max(...names.map((name) => lists[name].length))
  return [
    {
      name: formSheetName,
      widths: [6, 34, 70, 52],
      rows,
      merges,
      validations,
      frozen: { rows: 3, columns: 0 },
      landscape: true,
      printed: `A1:D${rows.length}`,
    },
    {
      name: listSheetName,
      widths: names.map((name) => (lists[name].some((c) => c.shown.length > 30) ? 60 : 24)),
      rows: [
        names.map((name) => ({ value: listTitles[name], style: 'heading' as const })),
        ...Array.from({ length: longest }, (_, i) => names.map((name) => lists[name][i]?.shown)),
      ],
      frozen: { rows: 1, columns: 0 },
      landscape: true,
      hidden: true,
    },
  ]
}
