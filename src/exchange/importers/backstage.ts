import type { Importer } from '../importer.js'
import { assumptions, laid } from './foreign.js'

/** A catalog of Backstage. */
export const backstage: Importer = {
  name: 'backstage',
  argMeaning: {
    vi: 'tệp danh mục Backstage (catalog-info.yaml), một hay nhiều mục',
    en: 'a Backstage catalog (catalog-info.yaml), one entity or many',
  },
  summary: { vi: 'nhập danh mục Backstage', en: 'read a Backstage catalog' },
  details: {
    vi: 'Component và Resource thành hệ thống, System thành thành phần, Group thành cơ quan; Domain được nhận khi trùng tên một lớp. dependsOn thành phụ thuộc, consumesApis thành tích hợp với hệ thống cung cấp. Tệp do export backstage ghi thì về đúng chỗ theo mã. Loại lạ thành thẻ (tags), địa chỉ thành links; nội dung không có chỗ được báo theo dòng.',
    en: 'Component and Resource become systems, System a component, Group an agency; a Domain is taken where it has the name of a layer. dependsOn becomes a dependency, consumesApis an integration with the provider. What export backstage wrote goes back to its place by id. Unknown types become tags, addresses links; what the model has no place for is told with its line.',
  },
  flags: assumptions,
  examples: [
    {
      line: 'kientruc import backstage catalog-info.yaml --owner so-tttt --layer ung-dung --dry-run',
      meaning: { vi: 'xem trước danh mục của nơi khác', en: 'a preview of somebody else’s catalog' },
    },
  ],
  read: async (file, into) => {
    const { readBackstage } = await import('../tools/backstage-read.js')
    return laid(readBackstage(file.bytes, file.path, file.limits), file, into, 'Backstage')
  },
}
