import * as Type from 'typebox'
import { Closed, Id, List, OneOf, PartialDate, titled, WordsSchema } from './schema.js'

const said = {
  state: OneOf(titled('Ý kiến', 'Opinion', 'Ý kiến của cán bộ thẩm định.', 'What the officer says of it.'), {
    accepted: { vi: 'đồng ý với phát hiện', en: 'the officer agrees' },
    'set-aside': { vi: 'gác lại: không tính, kèm lý do', en: 'set aside: it does not count, with a reason' },
    asked: { vi: 'hỏi lại cơ quan đề xuất', en: 'the agency is asked about it' },
  }),
  reason: Type.Optional(
    WordsSchema(
      titled(
        'Lý do',
        'Reason',
        'Bắt buộc khi gác lại; khi hỏi lại thì ghi câu hỏi.',
        'Needed where it is set aside; of a question, the question.',
        'Phân hệ này đã tách sang dự án khác theo biên bản họp',
      ),
    ),
  ),
  about: Type.Optional(
    WordsSchema(
      titled('Nội dung', 'About', 'Phát hiện nói gì; chỉ để người đọc tra cứu.', 'What it says; for the reader.'),
    ),
  ),
  by: Type.Optional(
    WordsSchema(titled('Cán bộ', 'Officer', 'Nếu khác người ghi ở đầu tệp.', 'Where it is another officer.')),
  ),
  date: Type.Optional(PartialDate(titled('Ngày', 'Day', 'Nếu khác ngày ghi ở đầu tệp.', 'Where it is another day.'))),
}

const OpinionOfFinding = Closed(
  {
    finding: Type.String({
      title: 'Dấu của phát hiện',
      description: 'Lấy từ “kientruc review” hoặc trường fingerprint của kết quả JSON.',
      pattern: '^[0-9a-f]{32}(-[0-9]+)*$',
    }),
    ...said,
  },
  titled('Ý kiến về một phát hiện', 'Opinion', 'Ý kiến về một phát hiện.', 'What is said of a finding.'),
)

const OpinionOfMatch = Closed(
  {
    match: Id(
      titled(
        'Mã hệ thống hoặc đề xuất gần',
        'Match',
        'Mã của hệ thống, đề xuất mà kết quả cho là trùng, gần.',
        'Id of the system or proposal that was found near.',
        'csdl-dat-dai',
      ),
    ),
    ...said,
  },
  titled('Ý kiến về một hệ thống gần', 'Opinion', 'Ý kiến về một hệ thống gần.', 'What is said of a match.'),
)

/** Of what a correction may change, the lists: entries go or come; all else is said anew. */
export const correctedLists = ['functions', 'data', 'users'] as const

const Correction = Closed(
  {
    field: OneOf(titled('Mục', 'Field', 'Mục đã đọc sai.', 'What was read wrongly.'), {
      functions: { vi: 'các chức năng', en: 'functions' },
      data: { vi: 'dữ liệu', en: 'data' },
      users: { vi: 'đối tượng sử dụng', en: 'users' },
      title: { vi: 'tên đề xuất', en: 'title' },
      purpose: { vi: 'mục tiêu', en: 'purpose' },
      agency: { vi: 'cơ quan đề xuất (mã hoặc tên)', en: 'agency' },
      kind: { vi: 'loại đề xuất', en: 'kind' },
      scope: { vi: 'phạm vi', en: 'scope' },
      budget: { vi: 'tổng kinh phí, triệu đồng', en: 'total budget, million dong' },
    }),
    remove: Type.Optional(
      WordsSchema(
        titled(
          'Bỏ',
          'Remove',
          'Phần không thuộc dự án, đúng như đã đọc (chức năng, dữ liệu, đối tượng).',
          'The entry that is none of the project, as it was read.',
          'Báo cáo thống kê',
        ),
      ),
    ),
    add: Type.Optional(WordsSchema(titled('Thêm', 'Add', 'Phần đọc thiếu.', 'What was missed.', 'Tra cứu hồ sơ'))),
    is: Type.Optional(
      Type.Union([Type.String({ pattern: '\\S' }), Type.Number({ minimum: 0 })], {
        title: 'Đúng là',
        description: 'Nội dung đúng, với mục chỉ có một giá trị.',
      }),
    ),
    reason: said.reason,
    by: said.by,
    date: said.date,
  },
  titled('Đính chính nội dung đã đọc', 'Correction', 'Đính chính nội dung đã đọc.', 'A correction of what was read.'),
)
export type Correction = Type.Static<typeof Correction>

/** The officer's file beside a dossier: `<name>.y-kien.yaml`. */
export const Opinions = Closed(
  {
    proposal: Id(titled('Mã đề xuất', 'Proposal', 'Mã của đề xuất được cho ý kiến.', 'Id of the proposal.', 'dx-01')),
    by: WordsSchema(titled('Cán bộ thẩm định', 'Officer', 'Họ tên người cho ý kiến.', 'Who says it.', 'Nguyễn Văn A')),
    date: PartialDate(titled('Ngày', 'Day', 'Ngày cho ý kiến.', 'The day on which it is said.', '2026-11-30')),
    seen: Type.Optional(
      Closed(
        {
          dossier: WordsSchema(titled('Hồ sơ', 'Dossier', 'Dấu nội dung của hồ sơ.', 'Digest of the dossier.')),
          architecture: WordsSchema(
            titled('Kiến trúc', 'Architecture', 'Dấu nội dung của kiến trúc.', 'Digest of the model.'),
          ),
        },
        titled(
          'Phiên bản đã xem',
          'Version seen',
          'Do công cụ ghi; để biết ý kiến cho bản nào.',
          'Written by the tool.',
        ),
      ),
    ),
    findings: Type.Optional(List(OpinionOfFinding, 'Ý kiến về các phát hiện')),
    matches: Type.Optional(List(OpinionOfMatch, 'Ý kiến về các hệ thống gần')),
    corrections: Type.Optional(List(Correction, 'Đính chính')),
  },
  titled(
    'Ý kiến của cán bộ thẩm định',
    "Officer's opinions",
    'Tệp <tên hồ sơ>.y-kien.yaml đặt cạnh hồ sơ.',
    'The file <name>.y-kien.yaml beside a dossier.',
  ),
)
export type Opinions = Type.Static<typeof Opinions>
