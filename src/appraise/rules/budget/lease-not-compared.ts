import { leasing } from '../bases.js'
import type { Rule } from '../rule.js'
import { asserting, whereSaid } from '../said.js'

const compared = asserting(
  '(?:so sánh|phân tích|lựa chọn|đánh giá)(?: [\\p{L}]+){0,6} thuê',
  'phương án thuê',
  'thuê dịch vụ',
)

export const leaseNotCompared = {
  id: 'budget/lease-not-compared',
  severity: 'info',
  title: { vi: 'Chưa so sánh với phương án thuê dịch vụ', en: 'Leasing was not compared' },
  basis: leasing,
  remedy: {
    vi: 'Bổ sung so sánh giữa đầu tư và thuê dịch vụ công nghệ thông tin, tính cả chi phí vận hành.',
    en: 'Compare investment with leasing the service, running costs included.',
  },
  explain: {
    vi: `**Yêu cầu.** Trước khi đầu tư xây dựng hoặc mua sắm, hồ sơ nên so sánh với phương án thuê dịch vụ công nghệ thông tin.

**Vì sao.** Quy định về thuê dịch vụ có từ năm 2015 và khuyến khích thuê khi thị trường đã có. Nhiều phần mềm phổ biến thuê rẻ hơn tự xây khi tính đủ chi phí nâng cấp, vận hành, nhân lực trong cả vòng đời.

**Cách xét.** Xét đề xuất xây dựng mới và mua sắm. Đạt khi ghi \`leaseCompared: true\`, hoặc trong hồ sơ có nói tới phương án thuê. Phát hiện chỉ ở mức thông tin: công cụ không biết dịch vụ ấy có bán trên thị trường hay không.

**Cách xử lý.** Lập bảng so sánh hai phương án trong thời gian tương đương (thường là 5 năm): chi phí ban đầu, chi phí hằng năm, quyền sở hữu dữ liệu, khả năng chuyển đổi nhà cung cấp. Nếu đã so sánh, ghi \`leaseCompared: true\`.`,
    en: `**What is asked.** Before building or buying, a dossier should compare leasing the service.

**Why.** Rules on leasing exist since 2015 and favour it where the market offers the service. Much common software is cheaper to lease once upgrades, operation and staff over its life are counted.

**How it is judged.** New builds and purchases. It is met by \`leaseCompared: true\`, or where the dossier speaks of leasing. The finding is information only: whether the market offers the service, the tool cannot know.

**How to mend it.** Compare both over the same time (mostly five years): first cost, yearly cost, ownership of the data, changing the supplier. If that was done, write \`leaseCompared: true\`.`,
  },
  *proposal({ proposal }) {
    const { header } = proposal
    if (
      (header.kind !== 'build' && header.kind !== 'buy') ||
      header.leaseCompared === true ||
      whereSaid(proposal, compared)
    )
      return
    yield {
      subject: header.id,
      location:
        header.leaseCompared === false ? proposal.locate(header, 'leaseCompared') : proposal.locate(header, 'kind'),
      message: {
        vi: 'Hồ sơ chưa so sánh với phương án thuê dịch vụ công nghệ thông tin.',
        en: 'The dossier does not compare leasing the service.',
      },
    }
  },
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
  leaseCompared: true
`,
    fail: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
`,
  },
} satisfies Rule
