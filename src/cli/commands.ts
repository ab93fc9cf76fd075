import type { Command, Flag } from './command.js'

const asOf: Flag = {
  flags: '--as-of <date>',
  meaning: {
    vi: 'xét theo pháp luật, tiêu chuẩn và hiện trạng của ngày này (ví dụ 2019-03-15)',
    en: 'judge by the law, standards and state of this day (for instance 2019-03-15)',
  },
}
const failOn: Flag = {
  flags: '--fail-on <level>',
  meaning: {
    vi: 'mức phát hiện làm lệnh trả về mã 1: error (mặc định), warning, never',
    en: 'findings that make the exit code 1: error (default), warning, never',
  },
}
const format = (names: string): Flag => ({
  flags: '--format <format>',
  meaning: { vi: `định dạng in ra màn hình: ${names}`, en: `format for standard output: ${names}` },
})
const out: Flag = {
  flags: '--out <format=file>',
  meaning: {
    vi: 'ghi thêm kết quả ra tệp, ví dụ html=ket-qua.html; dùng được nhiều lần',
    en: 'also write the result to a file, for instance html=result.html; may be repeated',
  },
  repeatable: true,
}

/** Every command; adding one is its file and its entry here. */
export const commands: readonly Command[] = [
  {
    name: 'init',
    args: '[dir]',
    argMeaning: { vi: 'thư mục sẽ tạo (mặc định: thư mục hiện tại)', en: 'folder to make (default: here)' },
    summary: { vi: 'tạo một kiến trúc nhỏ để bắt đầu', en: 'make a small architecture to start from' },
    flags: [],
    examples: [
      {
        line: 'kientruc init kien-truc-tinh',
        meaning: { vi: 'tạo thư mục kien-truc-tinh', en: 'make the folder kien-truc-tinh' },
      },
    ],
    load: () => import('./init.js'),
  },
  {
    name: 'validate',
    summary: {
      vi: 'kiểm tra chính kiến trúc: cú pháp, tham chiếu, phân lớp, vòng lặp, trùng lặp, lộ trình',
      en: 'check the architecture itself: schema, references, layering, cycles, duplicates, roadmap',
    },
    flags: [asOf, failOn, format('text, json, html, sarif, junit, github, gitlab, markdown'), out],
    examples: [
      {
        line: 'kientruc validate',
        meaning: { vi: 'kiểm tra kiến trúc ở thư mục hiện tại', en: 'check the architecture here' },
      },
      {
        line: 'kientruc --architecture architecture validate --format json',
        meaning: { vi: 'in kết quả dạng JSON', en: 'print the result as JSON' },
      },
    ],
    load: () => import('./validate.js'),
  },
  {
    name: 'check',
    args: '[proposal...]',
    argMeaning: {
      vi: 'tệp đề xuất, thư mục đề xuất, hoặc - để đọc từ đầu vào chuẩn (mặc định: thư mục ghi trong kientruc.yaml)',
      en: 'proposal files, folders, or - for standard input (default: the folder that kientruc.yaml names)',
    },
    summary: {
      vi: 'đối chiếu đề xuất, dự án với kiến trúc và với nhau',
      en: 'check proposals against the architecture and against each other',
    },
    flags: [asOf, failOn, format('text, json, html, sarif, junit, github, gitlab, markdown'), out],
    examples: [
      {
        line: 'kientruc check de-xuat/csdl-dat-dai.yaml',
        meaning: { vi: 'đối chiếu một đề xuất', en: 'check one proposal' },
      },
      {
        line: 'kientruc check de-xuat --out html=ket-qua.html',
        meaning: {
          vi: 'đối chiếu cả thư mục, ghi phiếu thẩm định HTML',
          en: 'check a folder and write the appraisal as HTML',
        },
      },
      {
        line: 'kientruc check - < de-xuat.yaml',
        meaning: { vi: 'đọc đề xuất từ đầu vào chuẩn', en: 'read the proposal from standard input' },
      },
    ],
    load: () => import('./check.js'),
  },
  {
    name: 'similar',
    args: '<text...>',
    argMeaning: { vi: 'mô tả bằng lời, hoặc tệp đề xuất .yaml', en: 'a description in words, or a proposal file' },
    summary: {
      vi: 'đã có ai làm chưa? tìm hệ thống gần nhất kèm lý do',
      en: 'has anyone got this already? the nearest systems and why',
    },
    flags: [
      format('text, json, html, sarif, junit, github, gitlab, markdown'),
      { flags: '--limit <n>', meaning: { vi: 'số kết quả (mặc định 5)', en: 'how many results (default 5)' } },
      asOf,
    ],
    examples: [
      {
        line: 'kientruc similar "phần mềm quản lý đất đai"',
        meaning: { vi: 'tìm bằng tiếng Việt', en: 'search in Vietnamese' },
      },
      { line: 'kientruc similar quan ly tau ca', meaning: { vi: 'không dấu cũng được', en: 'without accents' } },
    ],
    load: () => import('./similar.js'),
  },
  {
    name: 'report',
    args: '[proposal...]',
    argMeaning: {
      vi: 'đề xuất đưa vào trang (mặc định: thư mục ghi trong kientruc.yaml)',
      en: 'proposals to include (default: the folder that kientruc.yaml names)',
    },
    summary: {
      vi: 'lập trang thông tin kiến trúc (HTML) mở được ngay từ ổ đĩa',
      en: 'write the architecture site (HTML), which opens from disk',
    },
    flags: [
      { flags: '--out <dir>', meaning: { vi: 'thư mục ghi trang (bắt buộc)', en: 'folder for the site (required)' } },
      asOf,
    ],
    examples: [
      {
        line: 'kientruc report --out trang',
        meaning: { vi: 'rồi mở trang/index.html', en: 'then open trang/index.html' },
      },
    ],
    load: () => import('./report.js'),
  },
  {
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
    load: () => import('./graph.js'),
  },
  {
    name: 'explain',
    args: '[id]',
    argMeaning: {
      vi: 'mã quy tắc, tiêu chuẩn, văn bản, hệ thống…; bỏ trống để xem danh sách quy tắc',
      en: 'id of a rule, standard, document, system …; leave out to list the rules',
    },
    summary: {
      vi: 'giải thích một quy tắc, tiêu chuẩn, văn bản, hệ thống hoặc mã bất kỳ',
      en: 'explain a rule, standard, document, system or any other id',
    },
    flags: [],
    examples: [
      { line: 'kientruc explain hosting/outside-data-centre', meaning: { vi: 'một quy tắc', en: 'a rule' } },
      { line: 'kientruc explain', meaning: { vi: 'danh sách quy tắc theo nhóm', en: 'all rules by family' } },
    ],
    load: () => import('./explain.js'),
  },
  {
    name: 'schema',
    args: '[name]',
    argMeaning: {
      vi: 'manifest, fragment, pack, proposal, check-result, validate-result; bỏ trống để in tất cả',
      en: 'manifest, fragment, pack, proposal, check-result, validate-result; leave out for all',
    },
    summary: {
      vi: 'in JSON Schema cho trình soạn thảo và công cụ khác',
      en: 'print the JSON Schemas, for editors and other tools',
    },
    flags: [
      {
        flags: '--out <dir>',
        meaning: { vi: 'ghi mỗi lược đồ một tệp vào thư mục', en: 'write one file a schema into a folder' },
      },
    ],
    examples: [
      {
        line: 'kientruc schema proposal > proposal.schema.json',
        meaning: { vi: 'lược đồ của tệp đề xuất', en: 'the schema of a proposal' },
      },
    ],
    load: () => import('./schema.js'),
  },
]
