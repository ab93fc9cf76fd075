import type { Importer } from '../importer.js'
import { assumptions, laid } from './foreign.js'

/** A drawing of draw.io. */
export const drawio: Importer = {
  name: 'drawio',
  argMeaning: {
    vi: 'sơ đồ draw.io (.drawio, .xml), kể cả dạng nén',
    en: 'a draw.io diagram (.drawio, .xml), compressed or not',
  },
  summary: { vi: 'nhập sơ đồ draw.io', en: 'read a draw.io diagram' },
  details: {
    vi: 'Hình mang thuộc tính do export drawio ghi thì về đúng chỗ theo mã, kèm thuộc tính đã sửa (owner, status…). Hình khác là hệ thống khi có đường nối hoặc nằm trong một khung; khung được nhận khi trùng tên một lớp hoặc cơ quan, nếu không thành thẻ (tags). Đường nối thành phụ thuộc. Chữ, hình người, hình rời được báo, không nhập.',
    en: 'Shapes with the properties that export drawio writes go back to their place by id, with what was edited in them (owner, status …). Other shapes are systems where a line leads to them or they stand in a container; a container is taken where it has the name of a layer or an agency, else it becomes a tag. Lines become dependencies. Text, people and loose shapes are told and not read.',
  },
  flags: assumptions,
  examples: [
    {
      line: 'kientruc import drawio so-do.drawio --owner so-tttt --layer ung-dung --dry-run',
      meaning: { vi: 'xem trước sơ đồ của nơi khác', en: 'a preview of somebody else’s diagram' },
    },
  ],
  read: async (file, into) => {
    const { readDrawio } = await import('../tools/drawio-read.js')
    return laid(await readDrawio(file.bytes, file.path, file.limits), file, into, 'draw.io')
  },
}
