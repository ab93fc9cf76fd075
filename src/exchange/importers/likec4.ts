import type { Importer } from '../importer.js'
import { assumptions, laid } from './foreign.js'

/** A model of LikeC4. */
export const likec4: Importer = {
  name: 'likec4',
  argMeaning: {
    vi: 'mô hình LikeC4 đã xuất JSON (likec4 export json)',
    en: 'a LikeC4 model as JSON (likec4 export json)',
  },
  summary: { vi: 'nhập mô hình LikeC4 (JSON)', en: 'read a LikeC4 model (JSON)' },
  details: {
    vi: 'Phần tử có loại chứa chữ “system” thành hệ thống; nếu không có thì phần tử ngoài cùng. Phần tử bao ngoài được nhận khi trùng tên một lớp hoặc cơ quan, nếu không thành thẻ (tags). Quan hệ thành phụ thuộc, quan hệ của phần tử bên trong tính cho hệ thống chứa nó. metadata mang tên trường của mô hình (owner, status…) được nhận, khác thành thẻ. Mô hình do export likec4 ghi thì về đúng chỗ theo mã. Người, deployment, views không nhập.',
    en: 'Elements whose kind speaks of a system become systems, where there are none the outermost. What stands around them is taken where it has the name of a layer or an agency, else it becomes a tag. Relations become dependencies; those of what stands inside count for the system that holds it. Metadata with the name of a field (owner, status …) are taken, others become tags. A model that export likec4 wrote goes back to its place by id. People, deployments and views are not read.',
  },
  flags: assumptions,
  examples: [
    {
      line: 'kientruc import likec4 likec4.json --owner so-tttt --layer ung-dung --dry-run',
      meaning: { vi: 'xem trước mô hình của nơi khác', en: 'a preview of somebody else’s model' },
    },
  ],
  read: async (file, into) => {
    const { readLikec4 } = await import('../tools/likec4-read.js')
    return laid(readLikec4(file.bytes, file.path, file.limits), file, into, 'LikeC4')
  },
}
