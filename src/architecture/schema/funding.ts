import { OneOf, titled } from './schema.js'

/**
 * What a recurrent budget is spent on. The cases are those in which the decrees on IT investment ask for no project: they differ
 * from regime to regime, so that a regime says which of them it exempts and from what.
 */
export const recurrentCase = () =>
  OneOf(
    titled(
      'Trường hợp dùng kinh phí chi thường xuyên',
      'Recurrent budget',
      'Ghi khi dùng kinh phí chi thường xuyên: hoạt động thuộc trường hợp nào. Có trường hợp không phải lập dự án, kế hoạch thuê.',
      'Given where the money is of the recurrent budget: which case it is. Some need no project and no leasing plan.',
      'project',
    ),
    {
      project: {
        vi: 'xây dựng, nâng cấp, mở rộng hoặc thuê dịch vụ không sẵn có',
        en: 'builds, improves, extends, or leases a service that the market does not offer',
      },
      replacement: {
        vi: 'mua dự phòng, thay thế, phần mềm thương mại, thiết bị riêng lẻ',
        en: 'spares, replacement, commercial software, single devices',
      },
      'market-service': { vi: 'thuê dịch vụ sẵn có trên thị trường', en: 'leases a service that the market offers' },
      emergency: { vi: 'khắc phục sự cố, thiên tai', en: 'mends an incident or a disaster' },
      'legal-change': {
        vi: 'nâng cấp ngay do quy trình, thủ tục thay đổi theo văn bản quy phạm pháp luật',
        en: 'improved at once because a procedure changed by law',
      },
      directed: {
        vi: 'phải thực hiện ngay theo chỉ đạo của Quốc hội, Chính phủ',
        en: 'to be done at once by order of the National Assembly or the Government',
      },
      other: { vi: 'hoạt động chi thường xuyên khác', en: 'other recurrent activity' },
    },
  )

/** Where the money comes from, as far as the law on investment tells apart. */
export const fundingKind = () =>
  OneOf(
    titled(
      'Nguồn vốn',
      'Funding',
      'Vốn đầu tư công hay kinh phí chi thường xuyên.',
      'Public investment or recurrent budget.',
    ),
    {
      investment: { vi: 'vốn đầu tư công', en: 'public investment' },
      recurrent: { vi: 'kinh phí chi thường xuyên', en: 'recurrent budget' },
    },
  )
