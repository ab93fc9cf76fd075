import type { Importer } from '../importer.js'
import { assumptions, laid } from './foreign.js'

/** An architecture in CALM. */
export const calm: Importer = {
  name: 'calm',
  argMeaning: { vi: 'tệp kiến trúc CALM (.json)', en: 'an architecture in CALM (.json)' },
  summary: { vi: 'nhập kiến trúc CALM (FINOS)', en: 'read an architecture in CALM (FINOS)' },
  details: {
    vi: 'Nút thành hệ thống; actor được nhận khi trùng tên một cơ quan, ecosystem khi trùng tên một lớp. connects thành phụ thuộc, deployed-in thành nơi đặt, interacts thành chủ quản, composed-of thành lớp. Tệp do export calm ghi thì về đúng chỗ theo mã. Loại nút lạ thành thẻ (tags); nội dung không có chỗ được báo theo dòng.',
    en: 'Nodes become systems; an actor is taken where it has the name of an agency, an ecosystem where it has that of a layer. connects becomes a dependency, deployed-in hosting, interacts the owner, composed-of the layer. What export calm wrote goes back to its place by id. Unknown types of node become tags; what the model has no place for is told with its line.',
  },
  flags: assumptions,
  examples: [
    {
      line: 'kientruc import calm kien-truc.json --owner so-tttt --layer ung-dung --dry-run',
      meaning: { vi: 'xem trước kiến trúc của nơi khác', en: 'a preview of somebody else’s architecture' },
    },
  ],
  read: async (file, into) => {
    const { readCalm } = await import('../tools/calm-read.js')
    return laid(readCalm(file.bytes, file.path, file.limits), file, into, 'CALM')
  },
}
