import { formatsOf } from '../../../present/index.js'
import type { Command } from '../command.js'
import { asOf } from './flags.js'

export const graph: Command = {
  name: 'graph',
  summary: { vi: 'vẽ đồ thị phụ thuộc', en: 'draw the dependency graph' },
  flags: [
    {
      flags: '--format <format>',
      values: formatsOf('graph'),
      meaning: {
        vi: formatsOf('graph').join(', ').replace('svg', 'svg (mặc định)'),
        en: formatsOf('graph').join(', ').replace('svg', 'svg (default)'),
      },
    },
    {
      flags: '--focus <id>',
      meaning: {
        vi: 'những gì hệ thống hoặc thành phần này cần và những gì cần đến nó',
        en: 'what this system or component needs and what needs it',
      },
    },
    {
      flags: '--depth <n>',
      meaning: { vi: 'số bước quanh --focus (mặc định 1)', en: 'steps around --focus (default 1)' },
    },
    {
      flags: '--from <id>',
      meaning: {
        vi: 'các đường phụ thuộc ngắn nhất từ hệ thống này đến hệ thống ở --to',
        en: 'the shortest ways along dependencies from this system to that of --to',
      },
    },
    { flags: '--to <id>', meaning: { vi: 'đích của --from', en: 'where --from leads' } },
    {
      flags: '--impact <id>',
      meaning: {
        vi: 'mọi hệ thống phụ thuộc vào hệ thống này, trực tiếp và gián tiếp',
        en: 'everything that depends on this one, directly and through others',
      },
    },
    {
      flags: '--layer <id>',
      meaning: { vi: 'một lớp và những gì liên quan trực tiếp', en: 'one layer and what it touches directly' },
    },
    {
      flags: '--agency <id>',
      meaning: {
        vi: 'hệ thống của một cơ quan và những gì liên quan trực tiếp',
        en: 'one agency’s systems and what they touch directly',
      },
    },
    {
      flags: '--kind <kind>',
      values: ['application', 'portal', 'platform', 'database', 'service', 'infrastructure', 'security'],
      meaning: {
        vi: 'chỉ hệ thống loại này (application, portal, platform, database, service, infrastructure, security); dùng được nhiều lần',
        en: 'only systems of this kind (application, portal, platform, database, service, infrastructure, security); may be repeated',
      },
      repeatable: true,
    },
    {
      flags: '--status <status>',
      values: ['planned', 'building', 'operational', 'retiring', 'retired', 'unknown'],
      meaning: {
        vi: 'chỉ hệ thống ở trạng thái này (planned, building, operational, retiring, retired, unknown); dùng được nhiều lần',
        en: 'only systems in this state (planned, building, operational, retiring, retired, unknown); may be repeated',
      },
      repeatable: true,
    },
    {
      flags: '--phase <id>',
      meaning: {
        vi: 'chỉ hệ thống của giai đoạn này trong lộ trình; dùng được nhiều lần',
        en: 'only systems of this phase of the roadmap; may be repeated',
      },
      repeatable: true,
    },
    {
      flags: '--dependency <kind>',
      values: ['integration', 'data', 'authentication', 'hosting', 'uses'],
      meaning: {
        vi: 'chỉ quan hệ loại này (integration, data, authentication, hosting, uses); dùng được nhiều lần',
        en: 'only dependencies of this kind (integration, data, authentication, hosting, uses); may be repeated',
      },
      repeatable: true,
    },
    {
      flags: '--group <by>',
      values: ['auto', 'none', 'component', 'natural', 'agency', 'layer'],
      meaning: {
        vi: 'gộp hệ thống: auto (mặc định, khi quá nhiều), none, component, natural (theo mức độ liên quan), agency, layer; json, graphml và gexf không gộp',
        en: 'put systems into groups: auto (default, where there are too many), none, component, natural (by how closely they are tied), agency, layer; json, graphml and gexf do not group',
      },
    },
    {
      flags: '--layout-limit <seconds>',
      meaning: {
        vi: 'thời gian tối đa để sắp xếp sơ đồ (mặc định 30); quá thì vẽ theo hàng, sơ đồ trên 400 ô hoặc 1.000 đường nối luôn vẽ theo hàng',
        en: 'the most time that the layout may take (default 30); after that plain rows are drawn, as they always are for more than 400 boxes or 1,000 lines',
      },
    },
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
      line: 'kientruc graph --impact lgsp --format html --out anh-huong-lgsp.html',
      meaning: { vi: 'nếu LGSP ngừng thì ảnh hưởng những gì', en: 'what would suffer if the LGSP stopped' },
    },
    {
      line: 'kientruc graph --from mot-cua --to lgsp --out duong-di.svg',
      meaning: { vi: 'một cửa phụ thuộc vào LGSP qua những đâu', en: 'how the one-stop system depends on the LGSP' },
    },
    {
      line: 'kientruc graph --format mermaid --layer lgsp',
      meaning: { vi: 'một lớp, dạng Mermaid', en: 'one layer, as Mermaid' },
    },
  ],
  load: () => import('../graph.js'),
}
