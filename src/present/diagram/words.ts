import type { Agency } from '../../architecture/index.js'
import { kindLabel, type Lang, scopeLabel, statusLabel, type Text, verdictLabel } from '../../kernel/index.js'
import { statusSign } from './paint.js'
import type { Aggregation, DrawnChange, EdgeKind, GraphNode, Status } from './types.js'

/** The same words, each with a capital, as they stand alone in a table or beside a sign. */
function capitals<K extends string>(labels: Readonly<Record<K, Text>>): Readonly<Record<K, Text>> {
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const out: Record<K, Text> = { ...labels }
  for (const key in labels) out[key] = { vi: capital(labels[key].vi), en: capital(labels[key].en) }
  return out
}

/** Names of the model's closed sets of words, as papers write them. */
export const statusNames = capitals(statusLabel)
export const systemKindNames = capitals(kindLabel)
export const scopeNames = capitals(scopeLabel)
export const verdictNames = capitals(verdictLabel)

export const edgeNames: Readonly<Record<EdgeKind, Text>> = {
  integration: { vi: 'Tích hợp, gọi dịch vụ', en: 'Integration' },
  data: { vi: 'Khai thác dữ liệu', en: 'Data' },
  authentication: { vi: 'Xác thực, đăng nhập', en: 'Authentication' },
  hosting: { vi: 'Lưu trữ, vận hành', en: 'Hosting' },
  uses: { vi: 'Sử dụng khác', en: 'Other use' },
}

export const agencyKindNames: Readonly<Record<Agency['kind'], Text>> = {
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  department: { vi: 'Sở, ban, ngành', en: 'Department' },
  district: { vi: 'Cấp huyện', en: 'District' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
  unit: { vi: 'Đơn vị trực thuộc', en: 'Subordinate unit' },
  ministry: { vi: 'Bộ, cơ quan ngang bộ', en: 'Ministry' },
  national: { vi: 'Cơ quan trung ương khác', en: 'Other national body' },
  other: { vi: 'Khác', en: 'Other' },
}

export const aggregationNames: Readonly<Record<Aggregation, Text>> = {
  component: { vi: 'thành phần', en: 'component' },
  natural: { vi: 'mức độ liên quan', en: 'how closely they are tied' },
  agency: { vi: 'cơ quan', en: 'agency' },
  layer: { vi: 'lớp', en: 'layer' },
}

/** The other words that diagrams write. */
export const diagramWords = {
  legend: { vi: 'Chú giải', en: 'Legend' },
  lifecycle: { vi: 'Vòng đời hệ thống', en: 'Lifecycle' },
  relations: { vi: 'Quan hệ phụ thuộc', en: 'Dependencies' },
  component: { vi: 'Thành phần kiến trúc', en: 'Component' },
  group: { vi: 'Nhóm hệ thống', en: 'Group of systems' },
  proposed: { vi: 'Đề xuất', en: 'Proposal' },
  via: { vi: 'qua', en: 'via' },
  needs: { vi: 'phụ thuộc', en: 'needs' },
  noLayer: { vi: 'Chưa xác định lớp', en: 'No layer given' },
  around: { vi: 'Nhóm quanh', en: 'Around' },
  untied: { vi: 'Hệ thống không có quan hệ', en: 'Systems without ties' },
  noComponent: { vi: 'Hệ thống khác của lớp', en: 'Other systems of the layer' },
  plainLayout: {
    vi: 'Sơ đồ quá lớn để bố cục tự động nên được vẽ theo hàng, đường nối có thể chồng nhau.',
    en: 'The graph is too large to be laid out, so it is drawn in plain rows and lines may lie on each other.',
  },
  withoutLines: {
    vi: 'Sơ đồ quá lớn để bố cục tự động: các ô xếp theo lớp và cơ quan; không vẽ đường nối vì số lượng quá nhiều.',
    en: 'The graph is too large to be laid out: boxes stand by layer and agency, and lines are left out, for there are too many.',
  },
  linesOfOne: {
    vi: 'Chọn một ô để xem các đường nối của ô đó.',
    en: 'Choose a box to see its own lines.',
  },
  empty: { vi: 'Không có hệ thống nào để vẽ.', en: 'There is no system to draw.' },
  noSystem: { vi: 'Chưa có hệ thống', en: 'No system yet' },
  more: { vi: 'hệ thống khác', en: 'more systems' },
  owner: { vi: 'Cơ quan chủ quản', en: 'Owner' },
  status: { vi: 'Trạng thái', en: 'Status' },
  layer: { vi: 'Lớp', en: 'Layer' },
  nearest: { vi: 'Hệ thống mà đề xuất trùng hoặc chồng lấn', en: 'System that a proposal duplicates or overlaps' },
} as const satisfies Record<string, Text>

/** `5 hệ thống`, `1 system`, `2 systems`. */
export function systemCount(n: number): Text {
  return { vi: `${n} hệ thống`, en: n === 1 ? '1 system' : `${n} systems` }
}

/** How far a node lies from what was asked about: `trực tiếp`, `gián tiếp, bước 3`. */
export function stepText({ step, focus }: GraphNode, lang: Lang): string | undefined {
  if (step === undefined || focus) return undefined
  if (step === 1) return { vi: 'trực tiếp', en: 'directly' }[lang]
  return { vi: `gián tiếp, bước ${step}`, en: `indirectly, step ${step}` }[lang]
}

/** How many systems are in which state: `Dự kiến: 3, Đang vận hành: 5`. */
export function sharesText(shares: Readonly<Partial<Record<Status, number>>>, lang: Lang): string {
  return inStatusOrder(shares)
    .map(([status, n]) => `${statusNames[status][lang]}: ${n}`)
    .join(', ')
}

/** The same in signs, as short as it goes: `8: ●5 ○3`, and of one state `○ 3 hệ thống`. */
export function sharesSigns(shares: Readonly<Partial<Record<Status, number>>>, lang: Lang): string {
  const parts = inStatusOrder(shares)
  const all = parts.reduce((sum, [, n]) => sum + n, 0)
  const [only] = parts
  if (parts.length === 1 && only) return `${statusSign[only[0]]} ${systemCount(all)[lang]}`
  return `${all}: ${parts.map(([status, n]) => `${statusSign[status]}${n}`).join(' ')}`
}

const statusOrder: readonly Status[] = ['operational', 'building', 'planned', 'retiring', 'retired', 'unknown']

/** States with how many systems are in them, always in the same order. */
export function inStatusOrder(shares: Readonly<Partial<Record<Status, number>>>): (readonly [Status, number])[] {
  return statusOrder.flatMap((status) => {
    const n = shares[status]
    return n === undefined ? [] : [[status, n] as const]
  })
}

export const changeNames = {
  added: { vi: 'thêm mới', en: 'added' },
  removed: { vi: 'bỏ đi', en: 'removed' },
  changed: { vi: 'thay đổi', en: 'changed' },
} as const satisfies Record<DrawnChange, Text>
