import type { PaperCell, PaperRow, PaperTable } from '../../../office/index.js'
import { nameKey } from '../../names.js'
import { tidy } from '../context.js'
import type { Item } from '../item.js'
import { type LabelMeaning, meaningOfLabel, splitLabel } from '../labels.js'
import { fromTable, piecesOf } from '../lists.js'
import type { OutlineNode, OutlineSection } from '../outline.js'
import { headingOf } from '../statements.js'
import { gridOf, type HeadedTable, headed, isFigure, isGroup, isOrdinal, kindOf } from '../tables.js'
import { formOf, mostlyDoing, paidFor } from './form.js'
import { announcementOf, announces } from './lead.js'

/**
 * A table of functions: as such, as the use cases that are made of them, which say the same over again, by the form of its cells
 * alone, or as the parts of a piece of software in a table of costs.
 */
export interface FunctionTable {
  readonly of: 'functions' | 'usecases' | 'formed' | 'priced'
  readonly items: readonly Item[]
}

/** Tables below these speak of something else. */
const elsewhere: readonly LabelMeaning[] = [
  'present',
  'legalBasis',
  'data',
  'users',
  'costs',
  'total',
  'schedule',
  'other',
]

/** All tables of functions of a dossier, in reading order, whatever heading they stand under. */
export function functionTables(root: OutlineSection): FunctionTable[] {
  const found: FunctionTable[] = []
  walk(root.nodes, [], [])
  return found

  function walk(nodes: readonly OutlineNode[], path: readonly string[], under: readonly LabelMeaning[]): void {
    let caption = ''
    for (const node of nodes) {
      // “BẢNG DỰ TOÁN VÀ DANH MỤC TÍNH NĂNG” goes on in the lines below it.
      if (node.of === 'line')
        caption = isCapital(caption) && isCapital(node.text) ? `${caption} ${node.text}` : node.text
      else if (node.of === 'section') {
        const own = meaningOfSection(node.title)
        // “Yêu cầu chức năng” below “Hiện trạng” still speaks of what is there.
        walk(node.nodes, node.title === '' ? path : [...path, headingOf(node)], own ? [...under, own] : under)
        caption = node.title
      } else {
        const table = tableOf(node.table, [caption, path.at(-1) ?? ''].join(' '), path, under)
        if (table) found.push(table)
        caption = ''
      }
    }
  }
}

const isCapital = (text: string) => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()

/** “Hiện trạng và nhu cầu” speaks of both. */
function meaningOfSection(title: string): LabelMeaning | undefined {
  const { label } = splitLabel(title)
  const meaning = meaningOfLabel(label)
  return meaning === 'present' && /\b(nhu cau|de xuat|yeu cau|giai phap|phuong an)\b/.test(nameKey(label))
    ? undefined
    : meaning
}

const ofUseCases = /\b(use ?case|truong hop su dung|ca su dung)\b/
const ofFunctions = /\b(chuc nang|tinh nang|phan he)\b/
const ofPurchase = /\b(thiet bi|phan cung|vat tu|may moc|du toan|chi phi|kinh phi|ban quyen|duong truyen)\b/
const notFunctional = /\bphi chuc nang\b|\bchuc nang(,)? nhiem vu\b/

function tableOf(
  table: PaperTable,
  heading: string,
  path: readonly string[],
  under: readonly LabelMeaning[],
): FunctionTable | undefined {
  const card = caseCard(table, path)
  if (card && !under.some((m) => elsewhere.includes(m))) return said('usecases', card)
  const whole = ofWords(headed(table) ?? headedByFunctions(table))
  const parts = whole && !named(whole) ? pricedParts(whole, heading, path) : undefined
  if (parts && parts.length > 0) return { of: 'priced', items: parts }
  const known = functionalPart(whole)
  const away = under.some((m) => elsewhere.includes(m))
  if (!known && !away)
    return (
      said('functions', plainList(table, heading, path)) ??
      said('functions', cellsOfLists(table, heading, path)) ??
      formed(table, heading, path)
    )
  if (!known || under.some((m) => elsewhere.includes(m) && !(priced.includes(m) && named(known)))) return undefined
  const words = nameKey(heading)
  if (notFunctional.test(words)) return undefined
  // What is bought stands with numbers and prices, whatever it can do.
  if (bought(known) || (ofPurchase.test(words) && !ofFunctions.test(words) && !named(known))) return undefined
  // “Bước | Người làm | Thao tác” tells how people work.
  if (known.columns.some(({ text }) => /^(cac )?(buoc|trinh tu)\b/.test(nameKey(text)))) return undefined
  const has = (kind: HeadedTable['columns'][number]['kind']) => known.columns.some((c) => c.kind === kind)
  const classed = known.columns.some((c) => /^(phan loai|muc do|do uu tien|uu tien)\b/.test(nameKey(c.text)))
  const items = (kinds: Parameters<typeof fromTable>[1]) => fromTable(known, kinds, path)
  if (has('usecase')) return said('usecases', items(['usecase']))
  // “Thiết bị | Chức năng”.
  if (
    has('function') &&
    known.columns.some((c) => /^(ten |loai |danh muc )*(thiet bi|may|vat tu|phan cung)\b/.test(nameKey(c.text)))
  )
    return undefined
  if (has('function'))
    return said(
      'functions',
      // “Tính năng cần nâng cấp | Tính năng bổ sung”: both are built.
      functionColumns(known)
        .flatMap((columns) => fromTable({ ...known, columns }, ['function'], path))
        .filter(({ value }) => !(has('amount') && paidFor(value))),
    )
  if (has('amount')) return undefined
  const other = () => (away ? undefined : formed(table, heading, path))
  // “Phân hệ | Mô tả” are functions whatever stands above; what a module does is told in its cell.
  const modules = known.columns.find((c) => c.kind === 'group' && ofModules.test(nameKey(c.text)))
  const described = known.columns.some(
    (c) => c.kind === 'name' && /^(mo ta|dien giai|yeu cau|chi tiet)\b/.test(nameKey(c.text)),
  )
  if (modules && !groups(known) && (described || columnsOfText(known) === 1 || ofModules.test(nameKey(modules.text)))) {
    // “Phân hệ: Quản lý bến” does something itself, “Phân hệ: Bến” is told by what stands beside it.
    const own = !listsIn(known, 'name') && (mostlyDoing(items(['group']).map(({ value }) => value)) || !described)
    return said('functions', items(own ? ['group'] : ['name', 'group']))
  }
  if (!classed && !inGroups(known) && (!ofFunctions.test(words) || ofUseCases.test(words))) return other()
  // “Nhóm chức năng” with a line each is what is built; over several lines it only groups them.
  return said(
    'functions',
    items(classed || groups(known) || listsIn(known, 'name') ? ['name', 'group'] : ['group', 'name']),
  )
}

/** Whether most cells of a column each list several things. */
function listsIn({ columns, rows }: HeadedTable, kind: HeadedTable['columns'][number]['kind']): boolean {
  const at = columns.find((c) => c.kind === kind)?.at
  const cells = at === undefined ? [] : rows.flatMap((row) => gridOf(row)[at] ?? []).filter(({ text }) => text !== '')
  return cells.length > 0 && cells.filter(listsSeveral).length * 2 > cells.length
}
const listsSeveral = (cell: PaperCell) => piecesOf(cell).length > 1

/** A table whose columns of figures hold no words, whatever their heads say: “Điểm trường hợp sử dụng”. */
function ofWords(table: HeadedTable | undefined): HeadedTable | undefined {
  if (!table) return undefined
  const figures = (at: number) => {
    const texts = table.rows.flatMap((row) => gridOf(row)[at]?.text.trim() || [])
    return texts.length > 0 && texts.filter(isFigure).length * 2 > texts.length
  }
  const worded = (c: HeadedTable['columns'][number]) => c.kind !== undefined && ofText.includes(c.kind) && figures(c.at)
  return { ...table, columns: table.columns.map((c) => (worded(c) ? { ...c, kind: undefined } : c)) }
}
const ofText: readonly HeadedTable['columns'][number]['kind'][] = ['function', 'usecase', 'group', 'name']

/** Lists that stand beside each other in the cells of a table, below what announces them: “Trước họp | Trong họp | Sau họp”. */
function cellsOfLists(table: PaperTable, heading: string, path: readonly string[]): Item[] {
  if (!announces(announcementOf(heading))) return []
  const [head, ...more] = table.rows
  const body = head?.cells.some(listsSeveral) ? table.rows : more
  const cells = body.flatMap((row) => row.cells.filter(({ text, merged }) => text.trim() !== '' && !merged))
  const lists = cells.filter(listsSeveral)
  if (lists.length < fewestRows || lists.length < mostFormed * cells.length) return []
  const items = lists.flatMap((cell) =>
    piecesOf(cell).map((text): Item => {
      return { value: tidy(text), source: { place: cell.paragraphs[0]?.place ?? table.place, path, quote: text } }
    }),
  )
  return formOf(items) > -1 ? items.filter(({ value }) => value !== '') : []
}

const ofModules = /^(ten )?(phan he|module|modun|mo dun)\b/

/** A table with each of its columns of functions in turn; a remark on them, as “Mô tả chức năng”, is none. */
function functionColumns({ columns }: HeadedTable): HeadedTable['columns'][] {
  const all = columns.filter((c) => c.kind === 'function')
  const own = all.filter((c) => /^(cac )?(chuc nang|tinh nang)\b/.test(nameKey(c.text)))
  return (own.length > 1 ? own : all.slice(0, 1)).map((one) =>
    columns.filter((c) => c.kind !== 'function' || c === one),
  )
}

/** A table whose one head of functions stands among others that nobody knows: “Chức năng | Ai dùng”. */
function headedByFunctions({ rows: [head, ...rows] }: PaperTable): HeadedTable | undefined {
  if (!head || rows.length < fewestRows || head.cells.some(({ text }) => text.length > longestHead)) return undefined
  const columns = gridOf(head).flatMap((cell, at) => (cell ? [{ at, kind: kindOf(cell.text), text: cell.text }] : []))
  const functional = columns.some(({ kind }) => kind === 'function' || kind === 'usecase')
  return functional && columns.length > 1 ? { columns, rows, head } : undefined
}
const fewestRows = 2
const longestHead = 50

/** A list that is set as a table without a head, below a line that announces it. */
function plainList({ rows }: PaperTable, heading: string, path: readonly string[]): Item[] {
  const by = announcementOf(heading)
  if (rows.length < fewestRows || !announces(by)) return []
  const items = rows.flatMap((row): Item[] => {
    const [first, second, ...more] = row.cells.filter(({ text }) => text.trim() !== '')
    const cell = second === undefined ? first : isSign(first?.text ?? '') ? second : undefined
    if (!cell || more.length > 0) return []
    return [
      { value: tidy(cell.text), source: { place: cell.paragraphs[0]?.place ?? row.place, path, quote: cell.text } },
    ]
  })
  return items.length === rows.length && formOf(items) > -1 ? items : []
}
const isSign = (text: string) => isOrdinal(text) || /^\s*(?:\P{L}|[a-zđ])[.)]?\s*$/u.test(text)

/** A column whose cells nearly all say what is done, in a table that speaks neither of time, people nor things. */
function formed(
  { rows: [head, ...rows] }: PaperTable,
  heading: string,
  path: readonly string[],
): FunctionTable | undefined {
  if (!head || rows.length < fewestFormed || announcementOf(heading) === 'none') return undefined
  const heads = gridOf(head).flatMap((cell, at) => (cell ? [{ at, kind: undefined, text: cell.text }] : []))
  if (heads.length < 2 || heads.some(({ text }) => text.length > longestHead || notFormed.test(nameKey(text))))
    return undefined
  for (const column of heads) {
    const table = { columns: heads.map((c) => (c === column ? { ...c, kind: 'function' as const } : c)), rows, head }
    const items = fromTable(table, ['function'], path)
    if (
      items.length < fewestFormed ||
      !mostlyDoing(
        items.map(({ value }) => value),
        mostFormed,
      )
    )
      continue
    if (formOf(items) > 1) return { of: 'formed', items }
  }
  return undefined
}
const fewestFormed = 3
const mostFormed = 0.75
/** Heads of tables of schedules, staff, measures, costs and grades. */
const notFormed =
  /\b(thoi (gian|han|diem)|tien do|xong|hoan thanh|bat dau|ket thuc|moc|giai doan|buoc|ngay|nam|quy|thang|chu tri|phu trach|phoi hop|ai lam|don vi thuc hien|trach nhiem|phan cong|rui ro|bien phap|tieu chi|chi tieu|cam ket|thong so|cau hinh|so luong|sl|khoi luong|don gia|thanh tien|kinh phi|so tien|gia tri|chi phi|van ban|y kien|tiep thu|hien trang|hien co|giai phap|phuong an|nguyen nhan|ket qua|san pham|dau ra|quyen|lop|hoc vien|noi dung (dao tao|phoi hop)|thiet bi|chuc (danh|vu)|nhiem vu|thanh vien|ho( va)? ten|van de|han che)\b/

/** A use case on a card of its own, a line a property: “Tên ca sử dụng | Tiếp nhận hồ sơ”. */
function caseCard({ rows }: PaperTable, path: readonly string[]): Item[] | undefined {
  const byName = rows.find(
    ({ cells }) =>
      cells.length === 2 && /^ten (ca su dung|use ?case|uc|truong hop su dung)$/.test(nameKey(cells[0]?.text ?? '')),
  )
  const coded = rows.find(({ cells }) => cells.length === 2 && /^uc ?\d+$/.test(nameKey(cells[0]?.text ?? '')))
  const told = rows.some(({ cells }) =>
    /^(tac nhan|mo ta|dien bien|luong su kien)\b/.test(nameKey(cells[0]?.text ?? '')),
  )
  const named = byName ?? (told ? coded : undefined)
  const cell = named?.cells[1]
  if (!named || !cell || cell.text.trim() === '') return undefined
  const place = cell.paragraphs[0]?.place ?? named.place
  return [{ value: tidy(cell.text), source: { place, path, quote: cell.text } }]
}

/** Where functions may stand with their prices. */
const priced: readonly LabelMeaning[] = ['costs', 'total']

/** Whether a column holds functions and nothing else: “Chức năng | Số ngày công | Thành tiền” prices functions. */
const named = ({ columns }: HeadedTable): boolean =>
  columns.some((c) =>
    /^((ten|cac|danh muc|noi dung|phan he) )*(chuc nang|tinh nang)\b(?!.* ky thuat)/.test(nameKey(c.text)),
  )

/** “Quản lý sơ đồ phần mộ | module | 1 | 120.000.000”: what is counted in modules or functions is a part of software. */
function pricedParts({ columns, rows, head }: HeadedTable, heading: string, path: readonly string[]): Item[] {
  const unit = columns.find((c) => /^(dvt|don vi( tinh)?)$/.test(nameKey(c.text)))
  const priced = columns.some((c) => c.kind === 'amount')
  if (!unit || !priced) return []
  const unitOf = (row: PaperRow) => nameKey(gridOf(row)[unit.at]?.text ?? '')
  const parts = rows.filter((row) => ofParts.test(unitOf(row)))
  const itemsOf = (some: readonly PaperRow[]) =>
    fromTable({ columns, rows: some, head }, ['function', 'name', 'group'], path).filter(({ value }) => !paidFor(value))
  if (parts.length > 0) return itemsOf(parts)
  // “DỰ TOÁN VÀ DANH MỤC TÍNH NĂNG”: a function may be priced as a piece of work.
  const pieces = ofFunctions.test(nameKey(heading)) ? itemsOf(rows.filter((row) => ofPieces.test(unitOf(row)))) : []
  return mostlyDoing(pieces.map(({ value }) => value)) ? pieces : []
}
const ofPieces = /^(goi|hang muc|cong|muc)$/

const ofParts = /^(module|modun|mo dun|(cum )?chuc nang|c nang|cn|phan he|tinh nang|use ?case|uc)$/

/** Whether a table gives number and price of what it lists. */
function bought(table: HeadedTable): boolean {
  const heads = table.columns.map((c) => nameKey(c.text))
  const has = (pattern: RegExp) => heads.some((head) => pattern.test(head))
  return !named(table) && has(/^(so luong|sl|khoi luong)\b/) && has(/^(don gia|thanh tien|gia)\b/)
}

/** How many columns hold words that may be read, but for remarks on who and how. */
const columnsOfText = ({ columns }: HeadedTable): number =>
  columns.filter(({ kind }) => kind === 'group' || kind === 'name').length

/** Whether a cell of the column of groups stands for several rows. */
function groups({ columns, rows }: HeadedTable): boolean {
  const at = columns.find((c) => c.kind === 'group')?.at
  return at !== undefined && rows.some((row) => gridOf(row)[at]?.merged || gridOf(row)[at]?.text === '')
}

/** Of a table of requirements in groups, those of the groups of functions: “Yêu cầu phi chức năng” is none. */
function functionalPart(table: HeadedTable | undefined): HeadedTable | undefined {
  const at = table?.columns.find((c) => c.kind === 'ordinal')?.at
  if (!table || at === undefined) return table
  // The head may come again with the next part of the table below it.
  const column = gridOf(table.head)[at]?.text
  const isHead = (row: PaperRow) => gridOf(row)[at]?.text === column
  const heads = table.rows.map((row) =>
    isGroup(gridOf(row)[at]?.text ?? '') || isHead(row) ? nameKey(textOf(row, at)) : undefined,
  )
  const others = (head: string) => notFunctional.test(head) || ofOtherCosts.test(head)
  if (!heads.some((head) => head !== undefined && (others(head) || ofFunctions.test(head)))) return table
  let within = true
  const rows = table.rows.filter((row, i) => {
    const head = heads[i]
    if (head !== undefined) within = !others(head)
    return within && !isHead(row)
  })
  return { ...table, rows }
}

/** Groups of what is paid for beside the software. */
const ofOtherCosts =
  /^(cac )?((noi dung|hang muc) khac|chi phi (?!(xay dung |phat trien |nang cap )?(phan mem|chuc nang))|(mua sam |trang bi |lap dat )*(thiet bi|phan cung|ha tang|duong truyen|may moc|vat tu)|(dao tao|tap huan)( (va|tap huan|chuyen giao|huong dan)\b.*)?$|tu van( (va|lap|giam sat)\b.*)?$|du phong|ban quyen|(tao lap|chuyen doi) (co so )?du lieu)\b/

/** What a row says beside its number. */
const textOf = (row: PaperRow, at: number): string =>
  gridOf(row).find((cell, i) => i !== at && cell !== undefined && cell.text !== '')?.text ?? ''

/** Whether the groups of a table are groups of functions. */
const inGroups = ({ columns, rows }: HeadedTable): boolean => {
  const at = columns.find((c) => c.kind === 'ordinal')?.at
  return (
    at !== undefined &&
    rows.some((row) => isGroup(gridOf(row)[at]?.text ?? '') && ofFunctions.test(nameKey(textOf(row, at))))
  )
}

const said = (of: FunctionTable['of'], items: readonly Item[]): FunctionTable | undefined =>
  items.length > 0 ? { of, items } : undefined
