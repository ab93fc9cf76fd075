import * as Type from 'typebox'
import { BasisSchema } from './own-rule.js'
import { Closed, Id, List, OneOf, PartialDate, Prose, RefOrText, subjects, titled, WordsSchema } from './schema.js'

/** What may be set of a rule, for the whole workspace or for a part of it. */
const adjustable = {
  severity: Type.Optional(
    OneOf(
      titled(
        'Mức độ',
        'Severity',
        'Mức độ của quy tắc trong kiến trúc này; off là không áp dụng.',
        'The severity of the rule here; off switches it off.',
      ),
      {
        error: { vi: 'không đạt', en: 'error' },
        warning: { vi: 'cần xem xét', en: 'warning' },
        info: { vi: 'thông tin', en: 'note' },
        off: { vi: 'không áp dụng', en: 'switched off' },
      },
    ),
  ),
  options: Type.Optional(
    Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()]), {
      ...titled(
        'Tùy chọn của quy tắc',
        'Options',
        'Các tùy chọn mà quy tắc nêu trong kientruc explain.',
        'The options that kientruc explain names for the rule.',
        { dataCentre: 'trung-tam-du-lieu' },
      ),
    }),
  ),
}

/** Another severity or other options for one entity, or for the files that a pattern of `*` and `**` names. */
export const RuleOverride = Closed(
  {
    subject: Type.Optional(
      RefOrText(
        titled(
          'Mã đối tượng',
          'Subject',
          'Chỉ áp dụng cho đối tượng mang mã này.',
          'Only for the entity with this id.',
          'csdl-dat-dai',
        ),
        ...subjects,
      ),
    ),
    path: Type.Optional(
      WordsSchema(
        titled(
          'Tệp (mẫu có * và **, tính từ thư mục chứa kientruc.yaml)',
          'Path',
          'Chỉ áp dụng cho các tệp khớp mẫu; * là một phần tên, ** là nhiều cấp thư mục; tính từ thư mục chứa kientruc.yaml.',
          'Only for files that match; * stands for a part of a name, ** for folders; from the folder of kientruc.yaml.',
          'he-thong/**',
        ),
      ),
    ),
    ...adjustable,
  },
  titled(
    'Thiết lập riêng',
    'Override',
    'Mức độ hoặc tùy chọn khác cho một đối tượng hoặc một số tệp.',
    'Another severity or other options for one entity or some files.',
  ),
)
export type RuleOverride = Type.Static<typeof RuleOverride>

/**
 * How a workspace sets a rule: its severity (or `off`), further legal bases, options that the rule names, and overrides, of
 * which the last that matches wins.
 */
export const RuleSetting = Closed(
  {
    ...adjustable,
    basis: Type.Optional(
      List(
        BasisSchema,
        titled(
          'Căn cứ bổ sung',
          'Further bases',
          'Văn bản của tỉnh bổ sung vào căn cứ của quy tắc.',
          'Documents of the province that the rule rests on as well.',
        ),
      ),
    ),
    overrides: Type.Optional(
      List(
        RuleOverride,
        titled(
          'Thiết lập riêng theo đối tượng hoặc tệp',
          'Overrides',
          'Danh sách thiết lập riêng; cái khớp sau cùng được áp dụng.',
          'Overrides, of which the last that matches wins.',
        ),
      ),
    ),
  },
  titled(
    'Thiết lập quy tắc',
    'Rule setting',
    'Mức độ, tùy chọn, căn cứ bổ sung của một quy tắc.',
    'Severity, options and further bases of one rule.',
  ),
)
export type RuleSetting = Type.Static<typeof RuleSetting>

/** The format version that this tool reads. */
export const formatVersion = 1

const PackKeyEntry = Closed(
  {
    name: WordsSchema(
      titled('Đơn vị ký', 'Signer', 'Cơ quan giữ khóa.', 'Who holds the key.', 'Bộ Khoa học và Công nghệ'),
    ),
    key: Type.String({
      ...titled(
        'Khóa công khai',
        'Public key',
        'ed25519: và khóa công khai dạng base64, do “kientruc pack key” in ra.',
        'ed25519: and the public key in base64, as “kientruc pack key” prints it.',
        'ed25519:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
      ),
      pattern: '^ed25519:[A-Za-z0-9+/]{43}=$',
    }),
  },
  titled('Khóa ký gói', 'Pack key', 'Khóa công khai của đơn vị phát hành gói.', 'The public key of who issues packs.'),
)

/** The body whose letters the papers are, as they stand in letterhead and signature. */
export const Issuer = Closed(
  {
    name: RefOrText(
      titled(
        'Cơ quan ban hành văn bản',
        'Name',
        'Mã hoặc tên cơ quan thẩm định, ghi ở đầu văn bản.',
        'Id or name of the appraising body, as the letterhead has it.',
        'so-tttt',
      ),
      'agencies',
    ),
    place: Type.Optional(
      WordsSchema(
        titled('Địa danh', 'Place', 'Địa danh ghi trước ngày, tháng, năm.', 'The place before the day.', 'Bình Thuận'),
      ),
    ),
    symbol: Type.Optional(
      WordsSchema(
        titled(
          'Ký hiệu văn bản',
          'Symbol',
          'Chữ viết tắt sau số công văn.',
          'What follows the number of a letter.',
          'STTTT-CNTT',
        ),
      ),
    ),
    signer: Type.Optional(
      WordsSchema(
        titled(
          'Chức vụ người ký',
          'Signer',
          'Quyền hạn, chức vụ của người ký.',
          'In what office the signer signs.',
          'GIÁM ĐỐC',
        ),
      ),
    ),
  },
  titled(
    'Cơ quan ban hành văn bản',
    'Issuer',
    'Ghi ở đầu và cuối văn bản thẩm định; không có thì để trống cho cán bộ điền.',
    'Stands in the letterhead and signature of papers; what is not given is left blank to be filled in.',
    { name: 'so-tttt', place: 'Bình Thuận', symbol: 'STTTT-CNTT', signer: 'GIÁM ĐỐC' },
  ),
)
export type Issuer = Type.Static<typeof Issuer>

export const Manifest = Closed(
  {
    kientruc: Type.Literal(formatVersion, {
      ...titled(
        'Phiên bản định dạng',
        'Format version',
        'Phiên bản định dạng của tệp; hiện là 1.',
        'Version of the file format; now 1.',
        1,
      ),
    }),
    id: Id(titled('Mã kiến trúc', 'Id', 'Mã ngắn của kiến trúc.', 'A short id of the architecture.', 'binh-thuan')),
    name: WordsSchema(
      titled(
        'Tên kiến trúc',
        'Name',
        'Tên đầy đủ, hiện ở đầu mọi báo cáo.',
        'The full name, at the head of every report.',
        'Kiến trúc Chính quyền điện tử tỉnh Bình Thuận',
      ),
    ),
    version: WordsSchema(
      titled(
        'Phiên bản kiến trúc',
        'Version',
        'Phiên bản do tỉnh ban hành; đặt trong dấu nháy.',
        'The version that the province issued; in quotes.',
        '1.0',
      ),
    ),
    description: Type.Optional(Prose(titled('Mô tả', 'Description', 'Vài câu giới thiệu.', 'A few sentences.'))),
    issuer: Type.Optional(Issuer),
    packs: Type.Optional(
      List(
        WordsSchema('Gói', { 'x-pack': true }),
        titled(
          'Các gói nội dung',
          'Packs',
          'Mã gói kèm theo công cụ, hoặc đường dẫn tới tệp gói, thư mục gói, gói đã ký (.kpack). Gói tu-dien và van-ban luôn được dùng; gói cùng mã, không cũ hơn, thay gói kèm theo công cụ.',
          'Ids of packs that come with the tool, or paths of a file, a folder or a signed archive (.kpack). tu-dien and van-ban are always on; a pack of the same id that is not older replaces the tool’s own.',
          ['vneaf-1.0', 'nen-tang-quoc-gia', 'tt39-2017', 'cap-do-attt'],
        ),
      ),
    ),
    packKeys: Type.Optional(
      List(
        PackKeyEntry,
        titled(
          'Khóa được ký gói nội dung',
          'Pack keys',
          'Gói .kpack chỉ được dùng khi một trong các khóa này đã ký.',
          'A .kpack is used only where one of these keys has signed it.',
        ),
      ),
    ),
    judge: Type.Optional(
      WordsSchema(
        titled(
          'Tệp phán xét trùng lặp riêng',
          'Judge file',
          'Đường dẫn tới tệp trọng số do “npm run judge:fit” ghi từ các quyết định của tỉnh; không ghi thì dùng tệp kèm theo công cụ.',
          'Path of a file of weights that “npm run judge:fit” wrote from the province’s own decisions; without it those of the tool.',
          'phan-xet.json',
        ),
      ),
    ),
    asOf: Type.Optional(
      PartialDate(
        titled(
          'Ngày mà kiến trúc phản ánh (mặc định khi kiểm tra kiến trúc)',
          'As of',
          'Ngày mà kiến trúc phản ánh; được dùng khi kiểm tra kiến trúc mà không ghi --as-of.',
          'The day for which the architecture speaks; used where --as-of is not given.',
          '2018-12-31',
        ),
      ),
    ),
    proposals: Type.Optional(
      WordsSchema(
        titled(
          'Thư mục đề xuất mặc định',
          'Proposals',
          'Thư mục chứa các đề xuất, dùng khi lệnh check không nêu tệp nào.',
          'The folder of proposals, used where check names none.',
          '../proposals',
        ),
      ),
    ),
    progress: Type.Optional(
      WordsSchema(
        titled(
          'Thư mục báo cáo tiến độ, nếu nằm ngoài thư mục kiến trúc',
          'Progress reports',
          'Thư mục chứa báo cáo tiến độ, nếu nằm ngoài thư mục kiến trúc.',
          'The folder of progress reports, where it lies outside the architecture.',
          '../tien-do',
        ),
      ),
    ),
    rules: Type.Optional(
      Type.Record(Type.String(), RuleSetting, {
        ...titled(
          'Thiết lập quy tắc, theo mã',
          'Rules',
          'Thiết lập cho từng quy tắc, theo mã quy tắc.',
          'Settings of rules, by the rule’s id.',
          { 'roadmap/unscheduled': { severity: 'error' } },
        ),
        'x-keys': ['rules'],
      }),
    ),
    source: Type.Optional(Prose(titled('Nguồn', 'Source', 'Nguồn của thông tin.', 'Where this comes from.'))),
  },
  titled(
    'Bản kê kiến trúc (kientruc.yaml)',
    'Manifest (kientruc.yaml)',
    'Tệp kientruc.yaml ở thư mục gốc: kiến trúc nào, dùng những gói nào, thiết lập quy tắc ra sao.',
    'The file kientruc.yaml: which architecture, which packs, how rules are set.',
  ),
)
export type Manifest = Type.Static<typeof Manifest>

/** What heads a content pack's file. */
export const PackHeader = Closed(
  {
    id: Id(titled('Mã gói', 'Id', 'Mã của gói, để bản kê nêu tên.', 'The id by which manifests name it.', 'vneaf-1.0')),
    name: WordsSchema(titled('Tên gói', 'Name', 'Tên đầy đủ của gói.', 'The full name.')),
    version: WordsSchema(titled('Phiên bản', 'Version', 'Phiên bản của gói.', 'The version of the pack.', '1.0')),
    date: Type.Optional(
      PartialDate(
        titled('Ngày phát hành', 'Date', 'Ngày phát hành phiên bản này.', 'The day of its issue.', '2026-11-29'),
      ),
    ),
    description: Type.Optional(Prose(titled('Mô tả', 'Description', 'Vài câu giới thiệu.', 'A few sentences.'))),
    source: Type.Optional(Prose(titled('Nguồn', 'Source', 'Nguồn của thông tin.', 'Where this comes from.'))),
    requires: Type.Optional(
      List(
        Id('Gói'),
        titled(
          'Gói cần có trước',
          'Requires',
          'Mã các gói mà gói này dựa vào.',
          'Ids of packs that this one rests on.',
          ['vneaf-1.0'],
        ),
      ),
    ),
  },
  titled('Gói nội dung', 'Content pack', 'Phần đầu của tệp gói nội dung.', 'What heads a content pack.'),
)
export type PackHeader = Type.Static<typeof PackHeader>
