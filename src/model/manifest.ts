import Type from 'typebox'
import { Basis } from './own-rule.js'
import { Choice, Closed, Id, List, PartialDate, Prose, Words } from './schema.js'

/** What may be set of a rule, for the whole workspace or for a part of it. */
const adjustable = {
  severity: Type.Optional(
    Choice('Mức độ', { error: 'không đạt', warning: 'cần xem xét', info: 'thông tin', off: 'không áp dụng' }),
  ),
  options: Type.Optional(
    Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()]), {
      title: 'Tùy chọn của quy tắc',
    }),
  ),
}

/** Another severity or other options for one entity, or for the files that a pattern of `*` and `**` names. */
export const RuleOverride = Closed(
  {
    subject: Type.Optional(Words('Mã đối tượng')),
    path: Type.Optional(Words('Tệp (mẫu có * và **, tính từ thư mục chứa kientruc.yaml)')),
    ...adjustable,
  },
  'Thiết lập riêng',
)
export type RuleOverride = Type.Static<typeof RuleOverride>

/**
 * How a workspace sets a rule: its severity (or `off`), further legal bases, options that the rule names, and overrides, of
 * which the last that matches wins.
 */
export const RuleSetting = Closed(
  {
    ...adjustable,
    basis: Type.Optional(List(Basis, 'Căn cứ bổ sung')),
    overrides: Type.Optional(List(RuleOverride, 'Thiết lập riêng theo đối tượng hoặc tệp')),
  },
  'Thiết lập quy tắc',
)
export type RuleSetting = Type.Static<typeof RuleSetting>

/** The format version that this tool reads. */
export const formatVersion = 1

export const Manifest = Closed(
  {
    kientruc: Type.Literal(formatVersion, { title: 'Phiên bản định dạng' }),
    id: Id('Mã kiến trúc'),
    name: Words('Tên kiến trúc'),
    version: Words('Phiên bản kiến trúc'),
    description: Type.Optional(Prose('Mô tả')),
    packs: Type.Optional(List(Words('Gói nội dung'), 'Các gói nội dung')),
    asOf: Type.Optional(PartialDate('Ngày mà kiến trúc phản ánh (mặc định khi kiểm tra kiến trúc)')),
    proposals: Type.Optional(Words('Thư mục đề xuất mặc định')),
    progress: Type.Optional(Words('Thư mục báo cáo tiến độ, nếu nằm ngoài thư mục kiến trúc')),
    rules: Type.Optional(Type.Record(Type.String(), RuleSetting, { title: 'Thiết lập quy tắc, theo mã' })),
    source: Type.Optional(Prose('Nguồn')),
  },
  'Bản kê kiến trúc (kientruc.yaml)',
)
export type Manifest = Type.Static<typeof Manifest>

/** What heads a content pack's file. */
export const PackHeader = Closed(
  {
    id: Id('Mã gói'),
    name: Words('Tên gói'),
    version: Words('Phiên bản'),
    description: Type.Optional(Prose('Mô tả')),
    source: Type.Optional(Prose('Nguồn')),
    requires: Type.Optional(List(Id('Gói'), 'Gói cần có trước')),
  },
  'Gói nội dung',
)
export type PackHeader = Type.Static<typeof PackHeader>
