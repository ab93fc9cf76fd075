import * as Type from 'typebox'
import { Closed, Id, List, OneOf, titled, WordsSchema } from '../../architecture/index.js'
import { columns } from './columns.js'
import { facts } from './fact-columns.js'

/** What is done with a row, in the order in which plans tell them. */
export const deeds = ['new', 'update', 'same', 'unclear', 'skip'] as const
export type Deed = (typeof deeds)[number]

const layerTitle = titled(
  'Lớp kiến trúc',
  'Layer',
  'Mã lớp; bỏ trống thì lấy lớp thường dùng cho loại hệ thống.',
  'Id of a layer; where it is left out, the usual one of the kind.',
)
const ownerTitle = titled(
  'Cơ quan chủ quản',
  'Owner',
  'Mã hoặc tên cơ quan; tên chưa có thì thành cơ quan mới.',
  'Id or name of an agency; a name that nobody has becomes a new one.',
)
const idTitle = titled(
  'Mã hệ thống',
  'Id of the system',
  'Mã của hệ thống mới, hoặc của hệ thống mà dòng này nói tới.',
  'Of the new system, or of the one that the row speaks of.',
  'csdl-dat-dai',
)

const Row = Closed(
  {
    name: WordsSchema(titled('Tên trong bảng', 'Name', 'Tên hệ thống như bảng ghi.', 'The name as the sheet has it.')),
    code: Type.Optional(
      WordsSchema(
        titled(
          'Mã trong bảng',
          'Code',
          'Mã gốc như bảng ghi; tìm dòng theo mã trước, rồi theo tên.',
          'The code as the sheet has it; rows are found by code, then by name.',
        ),
      ),
    ),
    at: Type.Optional(
      WordsSchema(
        titled(
          'Ô',
          'Cell',
          'Ô chứa tên khi lập kế hoạch; chỉ để tra cứu.',
          'Where the name stood when this was planned; for the reader.',
        ),
      ),
    ),
    do: OneOf(titled('Xử lý', 'What to do', 'Làm gì với dòng này.', 'What is done with the row.'), {
      new: { vi: 'thêm hệ thống mới', en: 'add a new system' },
      update: { vi: 'cập nhật hệ thống “id”', en: 'update the system “id”' },
      same: { vi: 'là hệ thống “id”, không lấy gì từ dòng này', en: 'it is the system “id”; nothing is taken' },
      unclear: { vi: 'để ngỏ: chưa nhập, hỏi lại', en: 'left open: not taken, asked again' },
      skip: { vi: 'bỏ qua', en: 'leave it out' },
    }),
    id: Type.Optional(Id(idTitle)),
    owner: Type.Optional(WordsSchema(ownerTitle)),
    layer: Type.Optional(Id(layerTitle)),
    components: Type.Optional(
      List(
        Id(titled('Mã thành phần', 'Component', 'Mã một thành phần.', 'Id of a component.')),
        titled(
          'Thành phần',
          'Components',
          'Thành phần của khung mà hệ thống hiện thực hóa.',
          'What of the framework it realizes.',
        ),
      ),
    ),
    capabilities: Type.Optional(
      List(
        WordsSchema(titled('Chức năng nghiệp vụ', 'Capability', 'Mã hoặc tên.', 'Id or name.')),
        titled(
          'Chức năng nghiệp vụ',
          'Capabilities',
          'Chức năng nghiệp vụ được hỗ trợ.',
          'The capabilities that it supports.',
        ),
      ),
    ),
    note: Type.Optional(
      WordsSchema(
        titled(
          'Ghi chú',
          'Note',
          'Ghi chú của người rà soát, giữ khi lập lại.',
          'The reviewer’s, kept when it is planned again.',
        ),
      ),
    ),
  },
  titled('Một dòng của bảng', 'A row', 'Xử lý một dòng của bảng.', 'What is done with one row.'),
)
export type PlanRow = Type.Static<typeof Row>

/** What a plan says where nothing is decided: a column is not read, a value is not set, a row is not taken. */
export const open = 'unclear'

/** What a plan may say of a column. */
export const meanings = [...columns.map((c) => c.name), 'ordinal', 'note', 'ignore', open] as const
const Value = Type.Union([Type.String(), Type.Number(), Type.Boolean()])

/**
 * How a catalogue in Excel is taken over: what its columns mean, what its words stand for, what is done with each row. Written by
 * `import xlsx`, edited by people, carried out by `--plan`; every part may be left out, so that a few lines by hand are one too.
 */
export const ImportPlan = Closed(
  {
    importPlan: Type.Optional(
      Type.Literal(1, { ...titled('Kế hoạch nhập', 'Import plan', 'Phiên bản định dạng.', 'Version of the format.') }),
    ),
    file: Type.Optional(
      WordsSchema(titled('Tệp Excel', 'Workbook', 'Tên tệp khi lập kế hoạch.', 'Its name when planned.')),
    ),
    digest: Type.Optional(
      WordsSchema(
        titled(
          'Dấu của tệp',
          'Digest',
          'Để biết tệp đã đổi từ khi lập kế hoạch.',
          'Tells whether the file changed since.',
        ),
      ),
    ),
    sheets: Type.Optional(
      List(
        WordsSchema(titled('Tên trang tính', 'Sheet', 'Như ghi trong tệp.', 'As the file has it.')),
        titled(
          'Trang tính được nhập',
          'Sheets',
          'Mặc định: mọi trang hiển thị có bảng.',
          'By default each visible one with a table.',
        ),
      ),
    ),
    headerRow: Type.Optional(
      Type.Integer({ ...titled('Dòng tiêu đề', 'Heading', 'Số dòng.', 'Number of the row.'), minimum: 1 }),
    ),
    columns: Type.Optional(
      Type.Record(Type.String(), Type.Union([Type.Enum([...meanings]), Type.Array(Type.Enum([...facts]))]), {
        ...titled(
          'Cột',
          'Columns',
          'Tiêu đề hoặc chữ cái của cột (C), có thể kèm trang tính (Trang!C): tên trường, ignore hoặc unclear; ô nêu nhiều thông tin thì ghi danh sách, ví dụ [from, status].',
          'Heading or letter of a column (C), of one sheet if need be (Sheet!C): a field, ignore or unclear; where cells hold several facts a list, such as [from, status].',
        ),
      }),
    ),
    values: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Record(Type.String(), Value, {
          ...titled('Giá trị của trường', 'Values of a field', 'Nội dung ô: giá trị.', 'Text of a cell: value.'),
        }),
        {
          ...titled(
            'Giá trị',
            'Values',
            'Theo trường, nội dung ô: giá trị, hoặc unclear.',
            'By field, text of a cell: value, or unclear.',
          ),
        },
      ),
    ),
    defaults: Type.Optional(
      Type.Record(Type.String(), Type.String(), {
        ...titled('Giá trị mặc định', 'Defaults', 'Theo trường, khi ô trống.', 'By field, for empty cells.'),
      }),
    ),
    rows: Type.Optional(List(Row, titled('Các dòng', 'Rows', 'Xử lý từng dòng.', 'What is done with each row.'))),
  },
  titled(
    'Kế hoạch nhập danh mục Excel',
    'Plan of an import',
    'Do import xlsx lập, người rà soát sửa.',
    'Made by import xlsx, edited by people.',
  ),
)
export type ImportPlan = Type.Static<typeof ImportPlan>
