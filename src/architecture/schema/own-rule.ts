import * as Type from 'typebox'
import { Closed, Confidence, List, OneOf, Prose, Ref, RuleId, type Title, titled, WordsSchema } from './schema.js'

/** A text in both languages; English falls back to Vietnamese. */
export const BothLanguages = (title: Title) =>
  Closed(
    {
      vi: WordsSchema(
        titled(
          'Tiếng Việt',
          'Vietnamese',
          'Câu tiếng Việt; có thể dùng {{…}} để chèn giá trị.',
          'The Vietnamese sentence; {{…}} inserts a value.',
          '“{{from.name}}” khai thác dữ liệu không qua LGSP.',
        ),
      ),
      en: Type.Optional(
        WordsSchema(
          titled(
            'English',
            'English',
            'Câu tiếng Anh; bỏ trống thì dùng câu tiếng Việt.',
            'The English sentence; without it the Vietnamese one is used.',
          ),
        ),
      ),
    },
    title,
  )

export const SeveritySchema = (
  title: Title = titled(
    'Mức độ',
    'Severity',
    'Phát hiện nặng nhẹ ra sao: error làm đề xuất chưa phù hợp, warning là điều kiện kèm theo.',
    'How grave a finding is: an error makes a proposal not conform, a warning is a condition.',
  ),
) =>
  OneOf(title, {
    error: { vi: 'không đạt', en: 'error' },
    warning: { vi: 'cần xem xét', en: 'warning' },
    info: { vi: 'thông tin', en: 'note' },
  })

/** A legal basis: a document and, where known, the article. */
export const BasisSchema = Closed(
  {
    document: Ref(titled('Văn bản', 'Document', 'Mã văn bản.', 'Id of the document.', 'nd-73-2019'), 'documents'),
    article: Type.Optional(
      WordsSchema(
        titled('Điều, khoản', 'Article', 'Điều, khoản cụ thể, nếu biết.', 'The article, where known.', 'Điều 12'),
      ),
    ),
  },
  titled('Căn cứ', 'Basis', 'Văn bản và điều khoản làm căn cứ.', 'The document and the article that it rests on.'),
)

/** A province's own rule, written in CEL. */
export const OwnRule = Closed(
  {
    id: RuleId(),
    name: Type.Optional(
      WordsSchema(
        titled(
          'Tên quy tắc',
          'Name',
          'Tên ngắn hiện trong báo cáo.',
          'A short name for reports.',
          'Dữ liệu dùng chung phải qua LGSP',
        ),
      ),
    ),
    description: Type.Optional(
      Prose(
        titled(
          'Giải thích',
          'Description',
          'Yêu cầu gì, vì sao, xử lý thế nào; hiện khi xem kientruc explain.',
          'What it asks, why, how to mend it; shown by kientruc explain.',
        ),
      ),
    ),
    severity: SeveritySchema(),
    for: OneOf(
      titled(
        'Đối tượng xét',
        'For',
        'Biểu thức được xét cho từng đối tượng loại nào.',
        'What the expressions are evaluated for.',
      ),
      {
        system: { vi: 'từng hệ thống', en: 'each system' },
        dependency: { vi: 'từng phụ thuộc', en: 'each dependency' },
        proposal: { vi: 'từng đề xuất', en: 'each proposal' },
        component: { vi: 'từng thành phần', en: 'each component' },
      },
    ),
    when: Type.Optional(
      WordsSchema(
        titled(
          'Chỉ xét khi (biểu thức CEL)',
          'When',
          'Chỉ xét những đối tượng thỏa mãn biểu thức này.',
          'Only subjects that satisfy this are judged.',
          "dependency.kind == 'data' && from.owner != to.owner",
        ),
      ),
    ),
    assert: WordsSchema(
      titled(
        'Phải thỏa mãn (biểu thức CEL)',
        'Assert',
        'Biểu thức phải đúng; sai thì thành phát hiện.',
        'What must hold; where it does not, there is a finding.',
        "dependency.via == 'lgsp'",
      ),
    ),
    message: BothLanguages(
      titled(
        'Thông báo khi không đạt',
        'Message',
        'Câu thông báo khi không đạt, theo từng ngôn ngữ.',
        'What the finding says, by language.',
      ),
    ),
    remedy: Type.Optional(
      BothLanguages(
        titled(
          'Hướng xử lý',
          'Remedy',
          'Việc cần làm để đạt, theo từng ngôn ngữ.',
          'What to do about it, by language.',
        ),
      ),
    ),
    basis: Type.Optional(
      List(
        BasisSchema,
        titled(
          'Căn cứ',
          'Basis',
          'Văn bản và điều khoản làm căn cứ.',
          'The document and the article that it rests on.',
        ),
      ),
    ),
    source: Type.Optional(Prose(titled('Nguồn', 'Source', 'Quy tắc lấy từ đâu.', 'Where the rule comes from.'))),
    confidence: Type.Optional(Confidence()),
    tags: Type.Optional(List(WordsSchema('Từ khóa'), titled('Nhãn', 'Tags', 'Từ khóa tự do.', 'Free words.'))),
  },
  titled(
    'Quy tắc riêng của tỉnh',
    'Own rule',
    'Quy tắc riêng, viết bằng biểu thức CEL.',
    'A rule of the province’s own, in CEL.',
  ),
)
export type OwnRule = Type.Static<typeof OwnRule>
