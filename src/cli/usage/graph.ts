import type { Command } from '../command.js'
import { asOf } from './flags.js'

export const graph: Command = {
  name: 'graph',
  summary: { vi: 'vẽ đồ thị phụ thuộc', en: 'draw the dependency graph' },
  flags: [
    {
      flags: '--format <format>',
      meaning: {
        vi: 'svg (mặc định), dot, mermaid, graphml, json, html',
        en: 'svg (default), dot, mermaid, graphml, json, html',
      },
    },
    {
      flags: '--focus <id>',
      meaning: { vi: 'chỉ vẽ quanh hệ thống hoặc thành phần này', en: 'only around this system or component' },
    },
    {
      flags: '--depth <n>',
      meaning: { vi: 'số bước quanh --focus (mặc định 1)', en: 'steps around --focus (default 1)' },
    },
    { flags: '--layer <id>', meaning: { vi: 'chỉ vẽ một lớp', en: 'only one layer' } },
    { flags: '--agency <id>', meaning: { vi: 'chỉ vẽ hệ thống của một cơ quan', en: 'only one agency’s systems' } },
    asOf,
    {
      flags: '--overlay <proposal>',
      meaning: { vi: 'vẽ thêm đề xuất lên kiến trúc', en: 'draw a proposal onto the architecture' },
    },
    {
      flags: '--out <file>',
      meaning: { vi: 'ghi ra tệp thay vì màn hình', en: 'write to a file instead of standard output' },
    },
  ],
  examples: [
    {
      line: 'kientruc graph --focus csdl-dat-dai --out dat-dai.svg',
      meaning: { vi: 'quanh CSDL đất đai', en: 'around the land database' },
    },
    {
      line: 'kientruc graph --format mermaid --layer lgsp',
      meaning: { vi: 'một lớp, dạng Mermaid', en: 'one layer, as Mermaid' },
    },
  ],
  load: () => import('../graph.js'),
}
