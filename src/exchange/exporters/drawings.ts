import type { Text } from '../../kernel/index.js'
import { graphDocument, rendererOf } from '../../present/index.js'
import type { Exporter } from '../exporter.js'

/** Graphs for programs that draw or count, with nothing grouped; `graph --format` has the same with questions and filters. */
export const drawings: readonly Exporter[] = [
  drawing('drawio', { vi: 'xuất sơ đồ sửa được bằng draw.io', en: 'a diagram to go on with in draw.io' }),
  drawing('d2', { vi: 'xuất sơ đồ viết bằng D2', en: 'a diagram in D2' }),
  drawing('plantuml', { vi: 'xuất sơ đồ thành phần PlantUML', en: 'a PlantUML component diagram' }),
  drawing('gexf', { vi: 'xuất đồ thị để phân tích bằng Gephi', en: 'the graph for Gephi' }),
]

function drawing(name: string, summary: Text): Exporter {
  const { ending, render } = rendererOf('graph', name)
  return {
    name,
    ending,
    example: `kien-truc.${ending}`,
    printable: true,
    summary,
    details: {
      vi: `Mỗi hệ thống một ô, không gộp. Muốn chỉ vẽ một phần, vẽ theo nhóm hoặc chồng đề xuất lên: graph --format ${name}.`,
      en: `A box a system, nothing grouped. For a part, for groups or with a proposal laid on: graph --format ${name}.`,
    },
    examples: [
      {
        line: `kientruc export ${name} --out kien-truc.${ending}`,
        meaning: { vi: 'cả kiến trúc', en: 'the whole architecture' },
      },
      {
        line: `kientruc graph --format ${name} --agency so-y-te --out y-te.${ending}`,
        meaning: { vi: 'một phần, chọn bằng bộ lọc của graph', en: 'a part, by the filters of graph' },
      },
    ],
    flags: [],
    write: async ({ model, lang, layout }) => {
      const document = graphDocument(model, { lang, group: 'none' })
      const drawn = await render({ document }, { lang, layout, width: 80, verbose: false })
      return typeof drawn === 'string' || drawn instanceof Uint8Array ? drawn : [...drawn].join('')
    },
  }
}
