import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { load } from 'js-yaml'
import { disk } from '../../src/architecture/read/disk.js'
import { startReading } from '../../src/architecture/read/fragments.js'
import { readyPack } from '../../src/architecture/read/ready-packs.js'
import type { GlossaryEntry } from '../../src/architecture/schema/glossary-entry.js'
import { defaultLimits } from '../../src/kernel/limits.js'
import { compiled, keepCompiled } from '../../src/language/compiled.js'
import type { LikenessFigures } from '../../src/match/compare.js'
import type { Profile } from '../../src/match/index.js'

/** Profiles in a few words, for tests. */

const blank: Profile = {
  id: 'x',
  of: 'system',
  name: '',
  aliases: [],
  purpose: '',
  functions: [],
  capabilities: [],
  data: [],
  users: [],
  scope: 'province',
  kind: 'application',
  owner: 'so-a',
  ownerNames: ['Sở A'],
  status: 'operational',
  shared: false,
  realizes: [],
  consumes: [],
  upgrades: [],
  carriesOut: [],
  proposalKind: undefined,
}

export function system(id: string, name: string, rest: Partial<Profile> = {}): Profile {
  return { ...blank, id, name, ...rest }
}

export function proposal(name: string, rest: Partial<Profile> = {}): Profile {
  return {
    ...blank,
    id: 'dx',
    of: 'proposal',
    name,
    owner: 'so-b',
    ownerNames: ['Sở B'],
    status: 'planned',
    kind: undefined,
    proposalKind: 'build',
    ...rest,
  }
}

/** Figures of a likeness that are shares, by name. */
export const shares = [
  'ofProposal',
  'ofTarget',
  'purposeOfProposal',
  'purposeOfTarget',
  'dataOfProposal',
  'dataOfTarget',
] as const satisfies readonly (keyof LikenessFigures)[]
/** All of them that are numbers. */
export const figures = [
  ...shares,
  'title',
  'named',
  'titles',
  'evidence',
] as const satisfies readonly (keyof LikenessFigures)[]

/** The glossary that is always on, compiled once for all finders of a run. */
export const glossary: readonly GlossaryEntry[] = readPack()

function readPack(): GlossaryEntry[] {
  const file = fileURLToPath(new URL('../../packs/tu-dien.yaml', import.meta.url))
  const text = readFileSync(file, 'utf8')
  const ready = readyPack('tu-dien', { file, text }, startReading('.', disk, defaultLimits))
  const pack = (ready?.value ?? load(text)) as { glossary: GlossaryEntry[] }
  if (!ready) keepCompiled(pack.glossary, () => compiled(pack.glossary))
  return pack.glossary
}

/** A small province: enough neighbours that rarity means something. */
export const province: readonly Profile[] = [
  system('dat-dai', 'Hệ thống thông tin đất đai', {
    aliases: ['VBDLIS'],
    purpose: 'Quản lý thửa đất, hồ sơ địa chính, đăng ký biến động và cấp giấy chứng nhận quyền sử dụng đất.',
    functions: [
      'Quản lý thửa đất',
      'Đăng ký biến động',
      'Cấp giấy chứng nhận quyền sử dụng đất',
      'Tra cứu thông tin thửa',
    ],
    data: ['thửa đất', 'giấy chứng nhận'],
    users: ['Văn phòng Đăng ký đất đai', 'địa chính xã'],
    owner: 'so-tnmt',
    ownerNames: ['Sở Tài nguyên và Môi trường', 'Sở TNMT'],
  }),
  system('sso', 'Hệ thống xác thực tập trung đăng nhập một lần', {
    aliases: ['SSO tỉnh'],
    purpose: 'Quản lý tài khoản cán bộ và cấp phiên đăng nhập cho các ứng dụng của tỉnh.',
    functions: ['Đăng nhập một lần', 'Quản lý tài khoản cán bộ', 'Phân quyền truy cập', 'Xác thực hai yếu tố'],
    data: ['tài khoản người dùng'],
    kind: 'service',
    shared: true,
    owner: 'so-tttt',
    ownerNames: ['Sở Thông tin và Truyền thông'],
  }),
  system('qlvb', 'Hệ thống quản lý văn bản và điều hành', {
    aliases: ['iOffice'],
    purpose: 'Tiếp nhận, luân chuyển, xử lý văn bản đi, đến; giao việc và lập hồ sơ công việc từ tỉnh đến xã.',
    functions: ['Quản lý văn bản đi, đến', 'Giao việc và theo dõi xử lý', 'Lập hồ sơ công việc', 'Lịch công tác'],
    data: ['văn bản đi', 'văn bản đến'],
    owner: 'vp-ubnd',
    ownerNames: ['Văn phòng UBND tỉnh'],
  }),
  system('tau-ca', 'Phần mềm quản lý và giám sát hành trình tàu cá', {
    aliases: ['VMS tàu cá'],
    purpose: 'Đăng ký tàu cá, giấy phép khai thác thủy sản, theo dõi vị trí tàu, cảnh báo vượt ranh giới biển.',
    functions: ['Đăng ký tàu cá', 'Giám sát vị trí tàu', 'Cảnh báo vượt ranh giới'],
    data: ['tàu cá', 'hành trình tàu'],
    owner: 'so-nnptnt',
    ownerNames: ['Sở Nông nghiệp và Phát triển nông thôn'],
  }),
  system('xet-nghiem', 'Hệ thống xét nghiệm bệnh viện', {
    purpose: 'Kết nối máy xét nghiệm, trả kết quả xét nghiệm cho bác sĩ.',
    functions: ['Trả kết quả xét nghiệm', 'Kết nối máy xét nghiệm'],
    owner: 'bv',
    ownerNames: ['Bệnh viện Đa khoa tỉnh'],
    scope: 'agency',
  }),
  system('nang-luong', 'Cơ sở dữ liệu năng lượng', {
    purpose: 'Theo dõi năng lượng tiêu thụ của cơ sở công nghiệp.',
    functions: ['Thống kê năng lượng', 'Kiểm tra sử dụng năng lượng'],
    owner: 'so-ct',
    ownerNames: ['Sở Công Thương'],
  }),
  system('dia-chinh-cu', 'Phần mềm ViLIS quản lý hồ sơ địa chính', {
    purpose: 'Phần mềm địa chính cũ, đã chuyển dữ liệu.',
    functions: ['Quản lý hồ sơ địa chính', 'Quản lý thửa đất'],
    status: 'retired',
    owner: 'so-tnmt',
    ownerNames: ['Sở Tài nguyên và Môi trường'],
  }),
  system('du-lich', 'Cổng thông tin du lịch tỉnh', {
    purpose: 'Giới thiệu điểm đến, khách sạn, lễ hội và bản đồ du lịch cho du khách.',
    functions: ['Quảng bá điểm đến', 'Bản đồ du lịch', 'Gợi ý lịch trình'],
    owner: 'so-vhttdl',
    ownerNames: ['Sở Văn hóa, Thể thao và Du lịch'],
  }),
]
