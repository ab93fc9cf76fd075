import { type Model, nameOf, type System } from '../../architecture/index.js'
import type { Text } from '../../kernel/index.js'
import { dayMonthYear } from '../../language/index.js'
import { scopeNames, statusNames, systemKindNames } from '../../present/index.js'

/** What a column of a catalogue of systems may hold. */
export type ColumnName =
  | 'code'
  | 'id'
  | 'name'
  | 'aliases'
  | 'kind'
  | 'owner'
  | 'layer'
  | 'scope'
  | 'status'
  | 'from'
  | 'to'
  | 'users'
  | 'functions'
  | 'data'
  | 'standards'
  | 'hosting'
  | 'securityLevel'
  | 'shared'
  | 'dependsOn'
  | 'cost'
  | 'description'
  | 'links'
  | 'source'

/** Columns that hold several items, to which another column or row of the same meaning adds; whether commas part them. */
export const listColumns: Partial<Readonly<Record<ColumnName, boolean>>> = {
  aliases: true,
  users: true,
  functions: false,
  data: true,
  standards: true,
  dependsOn: true,
  links: true,
}

/** A column of the catalogue: written under its title, recognised by that and by what agencies call it (`column-spellings.ts`). */
export interface CatalogueColumn {
  readonly name: ColumnName
  readonly title: Text
  /** In characters. */
  readonly width: number
  /** What is written of a system. */
  readonly cell: (system: System, model: Model) => string | number
}

/** Each item on a line of its own. */
const lines = (items: readonly string[] | undefined) => (items ?? []).join('\n')

/** In the order in which they are written. Adding a column is an entry here, its spellings and its reading in `row-fields.ts`. */
export const columns: readonly CatalogueColumn[] = [
  {
    name: 'id',
    title: { vi: 'Mã trong kiến trúc', en: 'Id' },
    width: 22,
    cell: (s) => s.id,
  },
  {
    name: 'code',
    title: { vi: 'Mã gốc', en: 'Original code' },
    width: 14,
    cell: (s) => s.code ?? '',
  },
  {
    name: 'name',
    title: { vi: 'Tên hệ thống', en: 'Name' },
    width: 40,
    cell: (s) => s.name,
  },
  {
    name: 'aliases',
    title: { vi: 'Tên gọi khác', en: 'Other names' },
    width: 24,
    cell: (s) => lines(s.aliases),
  },
  {
    name: 'kind',
    title: { vi: 'Loại hệ thống', en: 'Kind' },
    width: 20,
    cell: (s) => systemKindNames[s.kind].vi,
  },
  {
    name: 'owner',
    title: { vi: 'Cơ quan chủ quản', en: 'Owner' },
    width: 28,
    cell: (s, model) => nameOf(model, s.owner, 'agencies'),
  },
  {
    name: 'layer',
    title: { vi: 'Lớp kiến trúc', en: 'Layer' },
    width: 24,
    cell: (s, model) => nameOf(model, s.layer, 'layers'),
  },
  {
    name: 'scope',
    title: { vi: 'Phạm vi', en: 'Scope' },
    width: 16,
    cell: (s) => scopeNames[s.scope].vi,
  },
  {
    name: 'status',
    title: { vi: 'Tình trạng', en: 'Status' },
    width: 16,
    cell: (s) => statusNames[s.lifecycle.status].vi,
  },
  {
    name: 'from',
    title: { vi: 'Vận hành từ', en: 'From' },
    width: 13,
    cell: (s) => dayMonthYear(s.lifecycle.from ?? ''),
  },
  {
    name: 'to',
    title: { vi: 'Vận hành đến', en: 'To' },
    width: 13,
    cell: (s) => dayMonthYear(s.lifecycle.to ?? ''),
  },
  {
    name: 'users',
    title: { vi: 'Đối tượng sử dụng', en: 'Users' },
    width: 28,
    cell: (s) => lines(s.users),
  },
  {
    name: 'functions',
    title: { vi: 'Chức năng', en: 'Functions' },
    width: 44,
    cell: (s) => lines(s.functions),
  },
  {
    name: 'data',
    title: { vi: 'Dữ liệu', en: 'Data' },
    width: 30,
    cell: (s, model) =>
      lines((s.data ?? []).map((d) => nameOf(model, typeof d === 'string' ? d : d.entity, 'dataEntities'))),
  },
  {
    name: 'standards',
    title: { vi: 'Tiêu chuẩn, công nghệ', en: 'Standards, technology' },
    width: 26,
    cell: (s, model) => lines((s.standards ?? []).map((id) => model.standards.get(id)?.symbol ?? id)),
  },
  {
    name: 'hosting',
    title: { vi: 'Nơi đặt', en: 'Hosting' },
    width: 26,
    cell: (s, model) => (s.hosting === undefined ? '' : nameOf(model, s.hosting, 'systems', 'components')),
  },
  {
    name: 'securityLevel',
    title: { vi: 'Cấp độ an toàn thông tin', en: 'Security level' },
    width: 13,
    cell: (s) => s.securityLevel ?? '',
  },
  {
    name: 'shared',
    title: { vi: 'Dùng chung', en: 'Shared' },
    width: 12,
    cell: (s) => (s.shared === undefined ? '' : s.shared ? 'Có' : 'Không'),
  },
  {
    name: 'dependsOn',
    title: { vi: 'Kết nối, phụ thuộc', en: 'Depends on' },
    width: 32,
    cell: (s, model) =>
      lines([...new Set((s.dependsOn ?? []).map((d) => nameOf(model, d.to, 'systems', 'components')))]),
  },
  {
    name: 'cost',
    title: { vi: 'Kinh phí (triệu đồng)', en: 'Cost (million VND)' },
    width: 14,
    cell: (s) => s.cost?.amount ?? '',
  },
  {
    name: 'description',
    title: { vi: 'Mô tả', en: 'Description' },
    width: 40,
    cell: (s) => s.description ?? '',
  },
  {
    name: 'links',
    title: { vi: 'Địa chỉ truy cập', en: 'Links' },
    width: 26,
    cell: (s) => lines(s.links),
  },
  {
    name: 'source',
    title: { vi: 'Nguồn thông tin', en: 'Source' },
    width: 28,
    cell: (s) => s.source ?? '',
  },
]
