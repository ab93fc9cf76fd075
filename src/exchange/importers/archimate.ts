import { basename } from '../file-names.js'
import type { Importer } from '../importer.js'
import { assumptions } from './foreign.js'

/** A model of Archi and other tools, in The Open Group’s exchange format. */
export const archimate: Importer = {
  name: 'archimate',
  argMeaning: {
    vi: 'tệp trao đổi mô hình ArchiMate (.xml)',
    en: 'an ArchiMate model exchange file (.xml)',
  },
  summary: {
    vi: 'nhập mô hình ArchiMate từ Archi và công cụ khác',
    en: 'read an ArchiMate model from Archi or another tool',
  },
  details: {
    vi: 'Nhập mô hình theo định dạng trao đổi ArchiMate 3.x (và 2.1) của The Open Group. Tệp do export archimate ghi, sửa trong Archi rồi nhập lại thì về đúng chỗ theo mã. Với tệp của công cụ khác, phần tử được nhận theo loại và tên: ApplicationComponent, Node thành hệ thống, DataObject thành đối tượng dữ liệu, Serving, Flow thành phụ thuộc… Nội dung không có chỗ trong mô hình được báo theo dòng, cột; sơ đồ không nhập.',
    en: 'Reads a model in The Open Group’s ArchiMate exchange format 3.x (and 2.1). What export archimate wrote and Archi changed goes back to its place by id. Of other tools’ files elements are known by type and name: ApplicationComponent and Node become systems, DataObject a data entity, Serving and Flow dependencies, and so on. What the model has no place for is told with line and column; views are not read.',
  },
  examples: [
    {
      line: 'kientruc import archimate kien-truc.xml --dry-run',
      meaning: { vi: 'xem trước thay đổi làm trong Archi', en: 'a preview of what was changed in Archi' },
    },
    {
      line: 'kientruc import archimate mo-hinh.xml --owner so-tttt',
      meaning: { vi: 'mô hình của nơi khác', en: 'somebody else’s model' },
    },
  ],
  flags: assumptions,
  read: async ({ path, bytes, limits }, { workspace, memory, overwrite, options }) => {
    const [{ importExchange }, { readExchange }] = await Promise.all([
      import('../archimate/import-exchange.js'),
      import('../archimate/read-exchange.js'),
    ])
    const { model } = workspace
    const document = await readExchange(bytes, path, limits)
    const { decisions, remarks } = importExchange(document, model, {
      memory,
      overwrite,
      owner: options.id('owner', model.agencies.keys()),
      layer: options.id('layer', model.layers.keys()),
      source: `${basename(path)} (ArchiMate)`,
    })
    return { decisions, remarks, comment: `Nhập từ ${basename(path)} (ArchiMate); các mục tạm ghi cần rà soát.` }
  },
}
