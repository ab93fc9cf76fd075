import type { Flag } from '../../kernel/index.js'
import { basename } from '../file-names.js'
import type { ForeignFile, Imported, Importing } from '../importer.js'
import type { Catalog } from '../tools/catalog.js'

/** What the file of another tool may not say and a system must have. */
export const assumptions: readonly Flag[] = [
  {
    flags: '--owner <id>',
    meaning: {
      vi: 'cơ quan chủ quản của các hệ thống mà tệp không nêu chủ quản',
      en: 'the agency that owns systems of which the file names no owner',
    },
  },
  {
    flags: '--layer <id>',
    meaning: {
      vi: 'lớp của các hệ thống, thành phần mà tệp không nêu lớp (mặc định: lớp thường dùng cho loại đó)',
      en: 'the layer of systems and components of which the file names none (default: the usual one of the kind)',
    },
  },
]

/** Lays what was read of a tool's file on the architecture. */
export async function laid(catalog: Catalog, { path }: ForeignFile, into: Importing, tool: string): Promise<Imported> {
  const { lay } = await import('../tools/lay.js')
  const { workspace, memory, overwrite, options } = into
  const { model } = workspace
  const { decisions, remarks } = lay(catalog, model, {
    ...{ memory, overwrite },
    owner: options.id('owner', model.agencies.keys()),
    layer: options.id('layer', model.layers.keys()),
    source: `${basename(path)} (${tool})`,
  })
  return { decisions, remarks, comment: `Nhập từ ${basename(path)} (${tool}); các mục tạm ghi cần rà soát.` }
}
