import * as Type from 'typebox'
import { Closed, Id, List, OneOf, PartialDate, titled, WordsSchema } from './schema.js'

/** The collections of which several entities can be one, or follow each other. */
export const unionCollections = [
  'agencies',
  'systems',
  'layers',
  'components',
  'capabilities',
  'dataEntities',
  'standards',
  'documents',
  'regimes',
  'objectives',
  'phases',
] as const

const UnionSource = Closed(
  {
    key: Id(
      titled(
        'Tên ngắn của nguồn',
        'Key',
        'Đứng trước mã của mọi đối tượng lấy từ nguồn này: binh-thuan/so-y-te.',
        'Stands before the id of whatever comes from it: binh-thuan/so-y-te.',
        'binh-thuan',
      ),
    ),
    folder: WordsSchema(
      titled(
        'Thư mục',
        'Folder',
        'Thư mục có kientruc.yaml, tính từ tệp này.',
        'Its folder, seen from this file.',
        '../binh-thuan',
      ),
    ),
    digest: WordsSchema(
      titled('Dấu nội dung', 'Digest', 'Nội dung của nguồn khi lập kế hoạch.', 'What it held when the plan was made.'),
    ),
  },
  titled('Nguồn', 'Source', 'Một kiến trúc được hợp nhất.', 'An architecture that is merged.'),
)

const UnionGroup = Closed(
  {
    of: OneOf(
      titled('Nhóm dữ liệu', 'Collection', 'Các thành viên thuộc nhóm nào.', 'What the members are.'),
      Object.fromEntries(unionCollections.map((name) => [name, name])) as Record<
        (typeof unionCollections)[number],
        string
      >,
    ),
    do: OneOf(titled('Xử lý', 'Decision', 'Làm gì với các thành viên.', 'What becomes of the members.'), {
      one: { vi: 'là một: gộp thành một bản ghi', en: 'they are one: one record is made of them' },
      stays: {
        vi: 'cái thứ nhất ở lại, các cái khác kết thúc (hệ thống ngừng, cơ quan chuyển giao)',
        en: 'the first stays, the others end: systems retire, agencies hand over',
      },
      beside: { vi: 'cùng tồn tại đến thời hạn', en: 'all go on side by side until a day' },
      apart: { vi: 'khác nhau, giữ riêng', en: 'different things, kept apart' },
    }),
    members: List(
      WordsSchema('Thành viên'),
      titled(
        'Thành viên',
        'Members',
        'Mã có tên nguồn đứng trước; cái ở lại, hoặc làm gốc khi gộp, đứng đầu.',
        'Ids with their source before them; the one that stays, or is followed, comes first.',
        ['lam-dong/so-y-te', 'binh-thuan/so-y-te'],
      ),
    ),
    why: WordsSchema(titled('Lý do', 'Reason', 'Vì sao; được in trong báo cáo.', 'Why; reports print it.')),
    until: Type.Optional(
      PartialDate(
        titled(
          'Thời hạn',
          'Until',
          'Ngày các cái sau ngừng (stays), hoặc thôi tồn tại song song (beside).',
          'When the others end (stays), or no longer stand side by side (beside).',
          '2027-12-31',
        ),
      ),
    ),
    scope: Type.Optional(
      OneOf(
        titled(
          'Phạm vi mới',
          'New scope',
          'Phạm vi của hệ thống cấp huyện khi cơ quan của nó kết thúc.',
          'The scope of systems of a district whose agency ends.',
        ),
        { province: { vi: 'toàn tỉnh', en: 'the province' }, commune: { vi: 'cấp xã', en: 'a commune' } },
      ),
    ),
    take: Type.Optional(
      Type.Record(Type.String(), Type.String(), {
        ...titled(
          'Lấy theo',
          'Take',
          'Khi gộp: trường nào lấy theo thành viên nào (mặc định: thành viên đứng đầu).',
          'Whose value is taken, by field; by default the first has it.',
          { name: 'binh-thuan/so-y-te' },
        ),
      }),
    ),
  },
  titled(
    'Nhóm',
    'Group',
    'Các đối tượng của nhiều nguồn có liên quan.',
    'Entities of several sources that belong together.',
  ),
)

const LayerMove = Closed(
  {
    from: Id(titled('Lớp cũ', 'From', 'Mã lớp của khung cũ.', 'Id of a layer of the old framework.', 'ung-dung-csdl')),
    to: Id(titled('Lớp mới', 'To', 'Mã lớp của khung áp dụng.', 'Id of the layer in the framework in force.')),
    why: WordsSchema(titled('Lý do', 'Reason', 'Vì sao.', 'Why.')),
  },
  titled('Chuyển lớp', 'Layer', 'Lớp của khung cũ thành lớp nào.', 'What a layer of an old framework becomes.'),
)

/** How several architectures become one: what people decide, and a reason for each. */
export const UnionPlan = Closed(
  {
    union: Type.Literal(1, {
      ...titled('Phiên bản', 'Version', 'Phiên bản định dạng của kế hoạch.', 'Version of the format.', 1),
    }),
    into: Closed(
      {
        id: Id(
          titled('Mã kiến trúc', 'Id', 'Mã của kiến trúc hợp nhất.', 'Id of the merged architecture.', 'lam-dong'),
        ),
        name: WordsSchema(titled('Tên', 'Name', 'Tên của kiến trúc hợp nhất.', 'Its name.')),
        version: WordsSchema(
          titled('Phiên bản', 'Version', 'Phiên bản, đặt trong dấu nháy.', 'Its version, in quotes.', '1.0'),
        ),
        asOf: PartialDate(titled('Ngày xét', 'As of', 'Ngày mà kiến trúc được xét.', 'The day for which it holds.')),
        packs: List(WordsSchema('Gói'), titled('Gói nội dung', 'Packs', 'Các gói nội dung.', 'Its content packs.')),
      },
      titled('Kiến trúc hợp nhất', 'Into', 'Kiến trúc được lập ra.', 'The architecture that is made.'),
    ),
    decidedBy: Type.Optional(
      WordsSchema(
        titled(
          'Cấp quyết định',
          'Decided by',
          'Ai quyết định; được ghi ở miễn trừ của hệ thống tồn tại song song.',
          'Who decided; stands in the waivers of systems that go on side by side.',
          'UBND tỉnh',
        ),
      ),
    ),
    sources: List(UnionSource, titled('Nguồn', 'Sources', 'Các kiến trúc được hợp nhất.', 'What is merged.')),
    layers: Type.Optional(
      List(
        LayerMove,
        titled('Chuyển lớp', 'Layers', 'Lớp của khung cũ chuyển sang khung áp dụng.', 'Layers that move.'),
      ),
    ),
    groups: List(
      UnionGroup,
      titled('Các nhóm', 'Groups', 'Đối tượng nào đi với nhau, làm gì.', 'What belongs together.'),
    ),
  },
  titled(
    'Kế hoạch hợp nhất kiến trúc',
    'Plan of a union',
    'Các kiến trúc thành một như thế nào: quyết định và lý do.',
    'How architectures become one: decisions and their reasons.',
  ),
)
export type UnionPlan = Type.Static<typeof UnionPlan>
export type UnionGroup = UnionPlan['groups'][number]
export type UnionCollection = (typeof unionCollections)[number]
