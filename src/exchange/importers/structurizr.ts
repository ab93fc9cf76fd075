import type { Importer } from '../importer.js'
import { assumptions, laid } from './foreign.js'

/** A workspace of Structurizr. */
export const structurizr: Importer = {
  name: 'structurizr',
  argMeaning: {
    vi: 'workspace của Structurizr: tệp DSL hoặc JSON',
    en: 'a Structurizr workspace, in its DSL or as JSON',
  },
  summary: { vi: 'nhập mô hình C4 của Structurizr (DSL, JSON)', en: 'read a C4 model of Structurizr (DSL, JSON)' },
  details: {
    vi: 'Software system thành hệ thống; group được nhận khi trùng tên một lớp hoặc cơ quan, nếu không thành thẻ (tags). Quan hệ thành phụ thuộc; quan hệ của container, component tính cho hệ thống chứa nó. Thuộc tính mang tên trường của mô hình (owner, status…) được nhận, thuộc tính khác thành thẻ, url thành links. Tệp do export structurizr ghi thì về đúng chỗ theo mã. Person, deployment, views không nhập. Không đọc tệp khác (!include), không chạy !script, !plugin.',
    en: 'Software systems become systems; a group is taken where it has the name of a layer or an agency, else it becomes a tag. Relationships become dependencies; those of a container or component count for the system that holds it. Properties with the name of a field (owner, status …) are taken, others become tags, url links. What export structurizr wrote goes back to its place by id. People, deployment and views are not read; no other file is opened (!include), no !script or !plugin is run.',
  },
  flags: assumptions,
  examples: [
    {
      line: 'kientruc import structurizr workspace.dsl --owner so-tttt --layer ung-dung --dry-run',
      meaning: { vi: 'xem trước mô hình của nơi khác', en: 'a preview of somebody else’s model' },
    },
  ],
  read: async (file, into) => {
    const { readStructurizr } = await import('../tools/structurizr-read.js')
    return laid(readStructurizr(file.bytes, file.path, file.limits), file, into, 'Structurizr')
  },
}
