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

/** A column of the catalogue: written under its title, recognised by that and by the names that agencies use. */
export interface CatalogueColumn {
  readonly name: ColumnName
  readonly title: Text
  /** In characters. */
  readonly width: number
  /** Other headings, without accents and in lower case; a heading is recognised where it is one or begins with one. */
  readonly spellings: readonly string[]
  /** What is written of a system. */
  readonly cell: (system: System, model: Model) => string | number
}

/** Each item on a line of its own. */
const lines = (items: readonly string[] | undefined) => (items ?? []).join('\n')

/** In the order in which they are written. Adding a column is a line here and its reading in `values.ts`. */
export const columns: readonly CatalogueColumn[] = [
  {
    name: 'id',
    title: { vi: 'Mã trong kiến trúc', en: 'Id' },
    width: 22,
    spellings: ['ma kien truc', 'id'],
    cell: (s) => s.id,
  },
  {
    name: 'code',
    title: { vi: 'Mã gốc', en: 'Original code' },
    width: 14,
    spellings: [
      'ma he thong',
      'ma so',
      'ma dinh danh',
      'ma phan mem',
      'ma httt',
      'ma ung dung',
      'ky hieu',
      'asset id',
      'system id',
      'system code',
      'ma',
      'code',
    ],
    cell: (s) => s.code ?? '',
  },
  {
    name: 'name',
    title: { vi: 'Tên hệ thống', en: 'Name' },
    width: 40,
    spellings: [
      'ten he thong thong tin',
      'ten httt',
      'ten phan mem',
      'ten chuong trinh phan mem',
      'ten chuong trinh ung dung',
      'chuong trinh phan mem',
      'ten ung dung',
      'ten csdl',
      'ten co so du lieu',
      'ten nen tang',
      'ten dich vu',
      'ten san pham',
      'ten goi',
      'ten',
      'he thong thong tin',
      'he thong',
      'phan mem',
      'ung dung',
      'name',
      'system',
      'system name',
      'application',
      'application name',
    ],
    cell: (s) => s.name,
  },
  {
    name: 'aliases',
    title: { vi: 'Tên gọi khác', en: 'Other names' },
    width: 24,
    spellings: ['ten khac', 'ten viet tat', 'viet tat', 'ten thuong mai', 'aliases', 'other names'],
    cell: (s) => lines(s.aliases),
  },
  {
    name: 'kind',
    title: { vi: 'Loại hệ thống', en: 'Kind' },
    width: 20,
    spellings: ['loai hinh', 'loai', 'phan loai', 'nhom he thong', 'kind', 'type'],
    cell: (s) => systemKindNames[s.kind].vi,
  },
  {
    name: 'owner',
    title: { vi: 'Cơ quan chủ quản', en: 'Owner' },
    width: 28,
    spellings: [
      'don vi chu quan',
      'chu quan',
      'chu dau tu',
      'co quan quan ly',
      'don vi quan ly',
      'don vi chu tri',
      'co quan chu tri',
      'co quan don vi',
      'co quan',
      'don vi',
      'don vi su huu',
      'bo phan quan ly',
      'phong ban quan ly',
      'dv chu quan',
      'dv quan ly',
      'dv chu tri',
      'owner',
      'agency',
      'business owner',
      'owning agency',
      'department',
    ],
    cell: (s, model) => nameOf(model, s.owner, 'agencies'),
  },
  {
    name: 'layer',
    title: { vi: 'Lớp kiến trúc', en: 'Layer' },
    width: 24,
    spellings: ['lop', 'tang kien truc', 'layer'],
    cell: (s, model) => nameOf(model, s.layer, 'layers'),
  },
  {
    name: 'scope',
    title: { vi: 'Phạm vi', en: 'Scope' },
    width: 16,
    spellings: ['pham vi su dung', 'pham vi trien khai', 'pham vi ap dung', 'quy mo', 'scope'],
    cell: (s) => scopeNames[s.scope].vi,
  },
  {
    name: 'status',
    title: { vi: 'Tình trạng', en: 'Status' },
    width: 16,
    spellings: [
      'hien trang',
      'trang thai',
      'tinh hinh su dung',
      'hien nay the nao',
      'tinh trang su dung',
      'tinh trang hoat dong',
      'status',
    ],
    cell: (s) => statusNames[s.lifecycle.status].vi,
  },
  {
    name: 'from',
    title: { vi: 'Vận hành từ', en: 'From' },
    width: 13,
    spellings: [
      'nam dua vao su dung',
      'thoi gian dua vao su dung',
      'dung tu nam nao',
      'dung tu nam',
      'bat dau dung',
      'thoi diem dua vao su dung',
      'ngay dua vao su dung',
      'nam trien khai',
      'nam dau tu',
      'nam xay dung',
      'thoi gian trien khai',
      'thoi gian bat dau',
      'nam van hanh',
      'nam su dung',
      'thoi gian tu',
      'tu nam',
      'tu ngay',
      'tu',
      'from',
      'go live',
      'go live date',
      'start date',
      'in use since',
    ],
    cell: (s) => dayMonthYear(s.lifecycle.from ?? ''),
  },
  {
    name: 'to',
    title: { vi: 'Vận hành đến', en: 'To' },
    width: 13,
    spellings: [
      'thoi gian ket thuc',
      'nam ket thuc',
      'nam dung',
      'ngay ket thuc',
      'thoi han su dung',
      'thoi gian den',
      'den nam',
      'den ngay',
      'den',
      'to',
      'end date',
    ],
    cell: (s) => dayMonthYear(s.lifecycle.to ?? ''),
  },
  {
    name: 'users',
    title: { vi: 'Đối tượng sử dụng', en: 'Users' },
    width: 28,
    spellings: [
      'ai dung',
      'ai su dung',
      'doi tuong phuc vu',
      'nguoi su dung',
      'nguoi dung',
      'don vi su dung',
      'users',
      'user groups',
    ],
    cell: (s) => lines(s.users),
  },
  {
    name: 'functions',
    title: { vi: 'Chức năng', en: 'Functions' },
    width: 44,
    spellings: [
      'lam duoc gi',
      'phan mem lam duoc gi',
      'dung de lam gi',
      'chuc nang chinh',
      'cac chuc nang',
      'tinh nang',
      'phan he',
      'mo ta chuc nang',
      'functions',
      'main functions',
      'features',
    ],
    cell: (s) => lines(s.functions),
  },
  {
    name: 'data',
    title: { vi: 'Dữ liệu', en: 'Data' },
    width: 30,
    spellings: ['du lieu quan ly', 'loai du lieu', 'thong tin quan ly', 'csdl su dung', 'data'],
    cell: (s, model) =>
      lines((s.data ?? []).map((d) => nameOf(model, typeof d === 'string' ? d : d.entity, 'dataEntities'))),
  },
  {
    name: 'standards',
    title: { vi: 'Tiêu chuẩn, công nghệ', en: 'Standards, technology' },
    width: 26,
    spellings: ['tieu chuan', 'cong nghe', 'nen tang cong nghe', 'ngon ngu lap trinh', 'standards', 'technology'],
    cell: (s, model) => lines((s.standards ?? []).map((id) => model.standards.get(id)?.symbol ?? id)),
  },
  {
    name: 'hosting',
    title: { vi: 'Nơi đặt', en: 'Hosting' },
    width: 26,
    spellings: [
      'noi dat he thong',
      'noi dat may chu',
      'noi cai dat',
      'noi trien khai',
      'dia diem dat',
      'ha tang trien khai',
      'may chu',
      'moi truong trien khai',
      'hosting',
      'hosted at',
    ],
    cell: (s, model) => (s.hosting === undefined ? '' : nameOf(model, s.hosting, 'systems', 'components')),
  },
  {
    name: 'securityLevel',
    title: { vi: 'Cấp độ an toàn thông tin', en: 'Security level' },
    width: 13,
    spellings: [
      'cap do attt',
      'cap do',
      'cap do an toan',
      'cap do he thong',
      'security level',
      'information security level',
    ],
    cell: (s) => s.securityLevel ?? '',
  },
  {
    name: 'shared',
    title: { vi: 'Dùng chung', en: 'Shared' },
    width: 12,
    spellings: ['la he thong dung chung', 'he thong dung chung', 'shared'],
    cell: (s) => (s.shared === undefined ? '' : s.shared ? 'Có' : 'Không'),
  },
  {
    name: 'dependsOn',
    title: { vi: 'Kết nối, phụ thuộc', en: 'Depends on' },
    width: 32,
    spellings: [
      'ket noi voi',
      'ket noi chia se',
      'ket noi',
      'tich hop voi',
      'tich hop',
      'lien thong',
      'he thong lien quan',
      'depends on',
      'upstream systems',
      'connected systems',
      'integrations',
    ],
    cell: (s, model) =>
      lines([...new Set((s.dependsOn ?? []).map((d) => nameOf(model, d.to, 'systems', 'components')))]),
  },
  {
    name: 'cost',
    title: { vi: 'Kinh phí (triệu đồng)', en: 'Cost (million VND)' },
    width: 14,
    spellings: [
      'tien dau tu',
      'so tien dau tu',
      'dau tu xay dung',
      'kinh phi',
      'k phi',
      'tong kinh phi',
      'tong muc dau tu',
      'chi phi',
      'von dau tu',
      'gia tri hop dong',
      'cost',
      'capex',
      'investment',
    ],
    cell: (s) => s.cost?.amount ?? '',
  },
  {
    name: 'description',
    title: { vi: 'Mô tả', en: 'Description' },
    width: 40,
    spellings: ['mo ta chung', 'muc dich', 'muc tieu', 'noi dung', 'gioi thieu', 'description', 'purpose'],
    cell: (s) => s.description ?? '',
  },
  {
    name: 'links',
    title: { vi: 'Địa chỉ truy cập', en: 'Links' },
    width: 26,
    spellings: ['duong dan', 'dia chi web', 'dia chi', 'website', 'link', 'url', 'links'],
    cell: (s) => lines(s.links),
  },
  {
    name: 'source',
    title: { vi: 'Nguồn thông tin', en: 'Source' },
    width: 28,
    spellings: ['nguon', 'can cu', 'minh chung', 'source'],
    cell: (s) => s.source ?? '',
  },
]
