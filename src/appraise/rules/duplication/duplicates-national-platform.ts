import { nationalDatabases } from '../bases.js'
import type { Rule } from '../rule.js'
import { called } from '../wording.js'
import { about, againstDuplication, comparedSystems } from './compared.js'

export const duplicatesNationalPlatform = {
  id: 'duplication/duplicates-national-platform',
  severity: 'error',
  title: { vi: 'Trùng lặp với nền tảng, cơ sở dữ liệu quốc gia', en: 'Duplicates a national platform or database' },
  basis: [...againstDuplication, ...nationalDatabases, { document: 'qd-1132-2026' }],
  remedy: {
    vi: 'Sử dụng nền tảng quốc gia; tại tỉnh chỉ lập bản ghi tham chiếu và phần kết nối.',
    en: 'Use the national platform; keep only a reference to it and the connection in the province.',
  },
  explain: {
    vi: `**Yêu cầu.** Tỉnh không xây dựng lại cơ sở dữ liệu quốc gia hoặc nền tảng dùng chung do bộ, ngành Trung ương triển khai cho cả nước.

**Vì sao.** Cơ quan chủ quản của dữ liệu gốc là bộ, ngành. Bản sao ở địa phương sẽ lệch với bản gốc, không có giá trị thay thế, và phải bỏ đi khi hệ thống quốc gia đi vào vận hành.

**Cách xét.** Như quy tắc trùng lặp với hệ thống đã có, nhưng đối tượng trùng có phạm vi toàn quốc (\`scope: national\`), gồm các nền tảng trong gói nội dung và các hệ thống của Trung ương mà kiến trúc của tỉnh ghi nhận. Nền tảng đã được công bố kế hoạch cũng tính.

**Cách xử lý.** Dùng nền tảng quốc gia; nếu cần dữ liệu để xử lý nghiệp vụ của tỉnh, kết nối qua nền tảng tích hợp của tỉnh và khai ở \`dependsOn\`. Phần nghiệp vụ riêng của tỉnh, nếu có, tách thành đề xuất riêng, không gồm chức năng của nền tảng quốc gia.`,
    en: `**What is asked.** A province does not rebuild a national database or a shared platform that a ministry runs for the whole country.

**Why.** The ministry owns the original data. A local copy drifts from it, has no standing, and must be thrown away once the national system is in use.

**How it is judged.** As for duplicates of existing systems, but the target serves the whole country (\`scope: national\`): the platforms of the content packs and the national systems that the architecture records. One whose plan has been published counts.

**How to mend it.** Use the national platform. Where its data are needed for the province's own work, connect through the provincial integration platform and declare it in \`dependsOn\`. What is really the province's own becomes a separate proposal without the national platform's functions.`,
  },
  *proposal(context) {
    for (const compared of comparedSystems(context, 'duplicate')) {
      if (compared.target.scope !== 'national') continue
      const name = called(context.base, compared.target.id)
      yield {
        ...about(context, compared, {
          vi: 'Đề xuất trùng lặp với hệ thống toàn quốc',
          en: 'The proposal duplicates the national system',
        }),
        remedy: {
          vi: `Sử dụng ${name}, kết nối qua nền tảng tích hợp của tỉnh; không lập bản gốc tại địa phương.`,
          en: `Use ${name} through the provincial integration platform; keep no local original.`,
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
`,
    fail: `proposal:
  id: dx-vi-du
  title: Xây dựng cơ sở dữ liệu hộ tịch điện tử
  agency: so-tp
  date: 2019-03-15
  kind: build
  purpose: Đăng ký khai sinh, kết hôn, khai tử; quản lý và cấp trích lục hộ tịch điện tử.
  functions: [Đăng ký khai sinh, Đăng ký kết hôn, Đăng ký khai tử, Cấp trích lục hộ tịch]
  data: [dữ liệu hộ tịch]
  users: [công chức tư pháp - hộ tịch, người dân]
  scope: province
`,
  },
} satisfies Rule
