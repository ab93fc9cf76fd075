import Type from 'typebox'
import { BothLanguages } from './own-rule.js'
import { proposalKind } from './proposal.js'
import { Choice, Closed, Confidence, entity, List, PartialDate, Prose, Ref, Words } from './schema.js'

/** The fields of a proposal's header that a dossier can be asked for. */
const Field = Choice('Trường của đề xuất', {
  purpose: 'mục tiêu, sự cần thiết',
  functions: 'danh mục chức năng, hạng mục',
  users: 'đối tượng sử dụng',
  data: 'dữ liệu quản lý hoặc khai thác',
  scope: 'phạm vi phục vụ',
  schedule: 'thời gian thực hiện',
  hosting: 'nơi đặt hệ thống',
  dependsOn: 'phương án kết nối, chia sẻ dữ liệu',
  realizes: 'thành phần kiến trúc được hiện thực hóa',
  legalBasis: 'căn cứ pháp lý',
  date: 'ngày lập hồ sơ',
  budget: 'kinh phí, nguồn vốn',
  standards: 'tiêu chuẩn, công nghệ áp dụng',
  securityLevel: 'cấp độ an toàn hệ thống thông tin',
  personalData: 'xử lý dữ liệu cá nhân',
  inherits: 'phương án kế thừa',
  leaseCompared: 'so sánh với phương án thuê dịch vụ',
  task: 'nhiệm vụ của lộ trình',
})

/**
 * One thing that a dossier must say: in `field`, or in prose by one of the phrases `said` (plain words, no pattern). What
 * the law asks only of larger projects carries `budgetOver`.
 */
export const Requirement = Closed(
  {
    field: Type.Optional(Field),
    said: Type.Optional(List(Words('Cụm từ'), 'Được coi là đã nêu nếu hồ sơ viết một trong các cụm từ này')),
    name: BothLanguages('Nội dung phải có'),
    kinds: Type.Optional(List(proposalKind(), 'Chỉ yêu cầu đối với các loại đề xuất này')),
    budgetOver: Type.Optional(
      Type.Number({ title: 'Chỉ yêu cầu khi tổng kinh phí trên mức này (triệu đồng)', minimum: 0 }),
    ),
    obligation: Choice('Mức yêu cầu', { mandatory: 'bắt buộc', recommended: 'nên có' }),
    document: Type.Optional(Ref('Văn bản quy định', 'documents')),
    article: Type.Optional(Words('Điều, khoản')),
    source: Type.Optional(Prose('Nguồn')),
    confidence: Type.Optional(Confidence()),
  },
  'Nội dung hồ sơ',
)
export type Requirement = Type.Static<typeof Requirement>

/** The rules of one time on how IT investment is appraised: which documents, who appraises, what a dossier must hold. */
export const Regime = entity('Chế độ quản lý đầu tư', {
  from: PartialDate('Áp dụng từ'),
  to: Type.Optional(PartialDate('Áp dụng đến hết')),
  documents: List(Ref('Văn bản', 'documents'), 'Văn bản quy định'),
  reviewer: Type.Optional(Words('Cơ quan thẩm định')),
  dossier: List(Requirement, 'Nội dung hồ sơ phải có'),
})
export type Regime = Type.Static<typeof Regime>
