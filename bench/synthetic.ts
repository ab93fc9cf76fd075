import type { Profile } from '../src/match/index.js'

/** Catalogues of any size from the words of the field, the same in every run. */

const subjects = (
  'đất đai|tàu cá|bệnh viện|trường học|hộ tịch|tài sản công|ngân sách|đầu tư công|doanh nghiệp|hợp tác xã|xe buýt|cầu đường|môi trường|' +
  'khoáng sản|rừng|hồ đập|vùng trồng|chăn nuôi|an toàn thực phẩm|tiêm chủng|dân số|hộ nghèo|việc làm|quy hoạch|nhà ở|cây xanh|du lịch|di tích|' +
  'thư viện|truyền thanh|báo chí|viễn thông|dân tộc|đoàn ra|thanh tra|đảng viên|khuyến nông|nước sạch|khảo sát|văn bản|công báo|đấu giá'
).split('|')
const actions =
  'quản lý|theo dõi|tra cứu|cấp phép|đăng ký|thống kê|giám sát|cảnh báo|kiểm tra|báo cáo|xếp loại|số hóa|công bố|phân tích|điều phối|đối soát'.split(
    '|',
  )
const objects =
  'hồ sơ|giấy phép|danh mục|bản đồ|kết quả|biến động|tiến độ|chỉ tiêu|vi phạm|phiếu|lịch trực|hợp đồng|chứng từ|đơn thư|thiết bị|cảm biến|điểm đo|đối tượng'.split(
    '|',
  )
const places = 'Cát Tiến|Bắc Lâm|Tuy Hải|La Sơn|Đức Thuận|Phú Sơn|Hàm Minh|Long Hòa|Tân Phú|An Khê'.split('|')

/** A linear congruential generator: the bench must be repeatable. */
function dice(seed: number): <T>(list: readonly T[]) => T {
  let state = seed
  return (list) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    const item = list[state % list.length]
    if (item === undefined) throw new RangeError('empty list')
    return item
  }
}

export function syntheticCatalogue(size: number): Profile[] {
  const pick = dice(7)
  return Array.from({ length: size }, (_, i) => ({
    ...made(pick),
    id: `ht-${String(i).padStart(5, '0')}`,
    of: 'system' as const,
  }))
}

export function syntheticProposals(count: number): Profile[] {
  const pick = dice(11)
  return Array.from({ length: count }, (_, i) => ({
    ...made(pick),
    id: `dx-${String(i).padStart(3, '0')}`,
    of: 'proposal' as const,
    status: 'planned' as const,
    proposalKind: 'build' as const,
  }))
}

function made(pick: <T>(list: readonly T[]) => T): Omit<Profile, 'id' | 'of'> {
  const subject = pick(subjects)
  const place = pick(places)
  const doing = (): string => `${pick(actions)} ${pick(objects)} ${pick([subject, pick(subjects)])}`
  return {
    name: `Hệ thống ${pick(actions)} ${pick(objects)} ${subject}`,
    aliases: [`${subject} ${place}`],
    purpose: `${doing()} và ${doing()} trên địa bàn huyện ${place}; ${doing()}, ${doing()} phục vụ ${pick(subjects)}. ${doing()}.`,
    functions: [doing(), doing(), doing(), doing(), doing()],
    capabilities: [],
    data: [`${pick(objects)} ${subject}`, `${pick(objects)} ${pick(subjects)}`],
    users: [`cán bộ ${subject}`, 'người dân'],
    scope: pick(['province', 'district', 'agency'] as const),
    kind: 'application',
    owner: `ubnd-${place}`,
    ownerNames: [`UBND huyện ${place}`],
    status: 'operational',
    shared: false,
    realizes: [],
    consumes: [],
    upgrades: [],
    carriesOut: [],
    proposalKind: undefined,
  }
}
