import { improvedBy } from '../../../architecture/index.js'
import type { Rule } from '../rule.js'
import { agencyName, called } from '../wording.js'
import { againstDuplication } from './compared.js'

export const duplicatesProposal = {
  id: 'duplication/duplicates-proposal',
  severity: 'warning',
  title: { vi: 'Trùng lặp với một đề xuất khác', en: 'Duplicates another proposal' },
  basis: againstDuplication,
  remedy: {
    vi: 'Các cơ quan đề xuất thống nhất một đầu mối, lập một dự án dùng chung.',
    en: 'The agencies agree on one of them to lead, with one shared project.',
  },
  explain: {
    vi: `**Yêu cầu.** Các đề xuất trong cùng một kỳ thẩm định không được cùng xin kinh phí cho một nội dung.

**Vì sao.** Nhiều cơ quan thường cùng lúc lập đề xuất giống nhau khi có chủ trương mới của cấp trên. Từng hồ sơ đứng riêng đều mới so với kiến trúc, chỉ khi đặt cạnh nhau mới thấy trùng. Nhiều đơn vị có quy trình và dữ liệu tương đồng thì nên chuẩn hóa và dùng chung.

**Cách xét.** Công cụ so từng cặp đề xuất được kiểm tra trong cùng một lần chạy, theo mục đích, chức năng, dữ liệu và người dùng. Hai đề xuất cùng nâng cấp hoặc thay thế một hệ thống cũng được so với nhau; đề xuất nâng cấp hệ thống của mình không so với đề xuất xây mới, vì đề xuất xây mới đã được so với chính hệ thống đó. Phát hiện được ghi ở cả hai đề xuất. Muốn xét cả kỳ, hãy đưa cả thư mục đề xuất vào một lệnh \`check\`.

**Cách xử lý.** Cơ quan thẩm định mời các cơ quan liên quan họp thống nhất: một cơ quan chủ trì, các cơ quan khác phối hợp và khai thác chung; hoặc chia rõ phạm vi, lĩnh vực nếu thực chất là hai việc khác nhau. Hai đề xuất nâng cấp cùng một hệ thống thì gộp làm một, hoặc nêu rõ phần bổ sung của từng đề xuất.`,
    en: `**What is asked.** Proposals of one appraisal round must not ask for money for the same thing.

**Why.** When a new policy comes from above, several agencies often draft alike at the same time. Each dossier is new against the architecture; only side by side do they prove the same. Where processes and data are alike, they should be standardised and shared.

**How it is judged.** All proposals checked in one run are compared in pairs by purpose, functions, data and users. Two that upgrade or replace one system are compared as well; one that upgrades its agency’s own system is not compared with a new build, which is compared with that system itself. The finding stands at both. To judge a whole round, give the folder of proposals to one \`check\`.

**How to mend it.** The reviewer brings the agencies together: one leads, the others take part and share; or the scopes are divided plainly where they are really two tasks. Two upgrades of one system become one, or each says plainly what it adds.`,
  },
  *proposal({ appraisal, others, proposal, base }) {
    for (const match of appraisal.matches) {
      if (match.of !== 'proposal' || match.relation !== 'duplicate') continue
      const other = others.get(match.id)
      if (!other) continue
      const agency = agencyName(base, other.header.agency)
      const place = other.locate(other.header, 'title')
      const theirs = improvedBy(other.header)
      const both = improvedBy(proposal.header).filter((id) => theirs.includes(id))
      const systems = both.map((id) => called(base, id)).join(', ')
      yield {
        subject: proposal.header.id,
        related: [match.id],
        location: proposal.locate(proposal.header, 'title'),
        relatedLocations: place ? [place] : [],
        message: {
          vi: `Đề xuất trùng lặp với đề xuất “${other.header.title}” (${match.id}) của ${agency}.${systems && ` Cả hai cùng nâng cấp hoặc thay thế hệ thống ${systems}.`} ${match.reason.vi}`,
          en: `The proposal duplicates the proposal “${other.header.title}” (${match.id}) of ${agency}.${systems && ` Both upgrade or replace the system ${systems}.`} ${match.reason.en}`,
        },
        remedy: systems
          ? {
              vi: 'Gộp hai đề xuất thành một dự án, hoặc nêu rõ phần bổ sung của từng đề xuất và bỏ phần trùng nhau.',
              en: 'Make one project of the two, or say plainly what each adds and leave out what both have.',
            }
          : {
              vi: `Thống nhất với ${agency} một cơ quan chủ trì và lập một dự án dùng chung, hoặc phân định rõ phạm vi của từng đề xuất.`,
              en: `Agree with ${agency} on one lead and one shared project, or divide the scopes plainly.`,
            },
      }
    }
  },
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá và nhật ký khai thác thủy sản
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác, hành trình và sản lượng của tàu cá.
  functions: [Cấp giấy phép khai thác thủy sản, Giám sát hành trình tàu cá, Nhật ký khai thác điện tử]
  users: [Chi cục Thủy sản, chủ tàu cá]
---
proposal:
  id: dx-vi-du-2
  title: Phần mềm quản lý lịch tiêm chủng tại trạm y tế
  agency: so-yt
  date: 2019-03-15
  kind: build
  purpose: Lập lịch tiêm chủng, theo dõi phản ứng sau tiêm, nhắc lịch cho phụ huynh.
  functions: [Lập lịch tiêm chủng, Theo dõi phản ứng sau tiêm]
  users: [trạm y tế, phụ huynh]
`,
    fail: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá và nhật ký khai thác thủy sản
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác, hành trình và sản lượng của tàu cá.
  functions: [Cấp giấy phép khai thác thủy sản, Giám sát hành trình tàu cá, Nhật ký khai thác điện tử]
  data: [tàu cá, giấy phép khai thác, nhật ký khai thác]
  users: [Chi cục Thủy sản, chủ tàu cá]
  scope: province
---
proposal:
  id: dx-vi-du-2
  title: Hệ thống giám sát tàu cá, nhật ký khai thác thủy sản điện tử
  agency: ubnd-huyen-a
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác thủy sản, hành trình tàu cá và sản lượng khai thác.
  functions: [Cấp giấy phép khai thác thủy sản, Giám sát hành trình tàu cá, Nhật ký khai thác điện tử]
  data: [tàu cá, giấy phép khai thác, nhật ký khai thác]
  users: [Chi cục Thủy sản, chủ tàu cá]
  scope: province
`,
  },
} satisfies Rule
