import { dayIn, duplicationLabel, type Lang, numberIn, type Say, sayIn } from '../../kernel/index.js'
import type { Decided, ScoreResult, WhyLeftOut, WhyToRead } from '../../lifecycle/index.js'
import { bit, type CellContent, facts, type TableColumn, table } from '../document/model.js'
import { type Brief, type BriefSection, recordOf } from './brief.js'

/** A table of more rows than that is read by nobody; the JSON has all. */
const mostRows = 40

/** How a judge does on a labelled set. */
export function scoreBrief(result: ScoreResult, lang: Lang): Brief {
  const say = sayIn(lang)
  const { set, judge, measured } = result
  const share = (value: number | null): string => (value === null ? '–' : numberIn(value, lang))
  const percent = (value: number | null): string => (value === null ? '–' : `${numberIn(100 * value, lang, 1)} %`)
  const rows: readonly (readonly [label: string, value: string, note: string])[] = [
    [
      say('Macro-F1, tính mọi kết luận hợp lý', 'Macro-F1, lenient'),
      share(measured.lenient),
      say('đúng một trong các kết luận mà nhãn cho phép', 'any verdict that the label allows'),
    ],
    [
      say('Macro-F1, chặt', 'Macro-F1, strict'),
      share(measured.strict),
      say('đúng kết luận của nhãn', 'the label’s own verdict'),
    ],
    [
      say('Báo nhầm', 'False alarms'),
      percent(measured.alarms),
      say('trong các đề xuất không trùng lặp', 'of those labelled none'),
    ],
    [
      say('Trùng lặp bị bỏ sót', 'Duplicates called none'),
      percent(measured.missed),
      say('trong các đề xuất trùng lặp', 'of those labelled duplicate'),
    ],
    [
      say('Đúng hệ thống ở vị trí đầu', 'hit@1'),
      percent(measured.hit1),
      say('hệ thống phải nêu đứng đầu danh sách', 'a system that must be named comes first'),
    ],
    [
      say('Đúng hệ thống trong năm vị trí đầu', 'hit@5'),
      percent(measured.hit5),
      say('hệ thống phải nêu đứng trong năm vị trí đầu', 'or is among the first five'),
    ],
    [
      say('Để cán bộ xem', 'Left to an officer'),
      percent(measured.uncertain),
      say('kết luận chưa đủ chắc', 'too unsure to be told'),
    ],
    [
      say('Đúng trong số còn lại', 'Right of the rest'),
      percent(measured.sure),
      say('các kết luận được nêu là chắc', 'of the verdicts told as sure'),
    ],
  ]
  return {
    letter: false,
    heading: say('Đo bộ phán xét trùng lặp trên tập đã gán nhãn', 'A judge of duplicates on a labelled set'),
    subheading: say(
      `${set.name}: ${set.systems} hệ thống, ${set.labels} đề xuất có nhãn`,
      `${set.name}: ${set.systems} systems, ${set.labels} labelled proposals`,
    ),
    lead: judge.knowsSet
      ? [
          say(
            `Bộ phán xét đã học từ tập mang tên “${set.name}”, nên các số dưới đây cao hơn thực tế.`,
            `The judge was fitted to a set called “${set.name}”, so these figures flatter it.`,
          ),
        ]
      : [],
    figures: rows.map(([label, value, note]) => ({ label, value, note })),
    sections: [confusionSection(result, lang), ...otherwiseSection(result, lang)],
    record: {
      items: [
        ...recordOf(result, lang).items,
        ...facts([
          [
            say('Bộ phán xét', 'Judge'),
            say(`${judge.file}, lập ngày ${dayIn(judge.date, lang)}`, `${judge.file} of ${dayIn(judge.date, lang)}`),
          ],
          [say('Dấu bộ phán xét', 'Digest of the judge'), judge.digest],
        ]).items,
      ],
    },
  }
}

function confusionSection({ confusion }: ScoreResult, lang: Lang): BriefSection {
  const say = sayIn(lang)
  const label = (verdict: string): string => Reflect.get(duplicationLabel, verdict)[lang]
  const seen = Object.keys(confusion).filter((verdict) =>
    Object.entries(confusion).some(([truth, row]) => (row[verdict] ?? 0) > 0 || (truth === verdict && sum(row) > 0)),
  )
  return {
    id: 'doi-chieu',
    heading: say('Nhãn và kết luận', 'Labels and verdicts'),
    table: table(
      [say('Nhãn', 'Label'), ...seen.map((verdict): TableColumn => [label(verdict)])],
      seen.map((truth) => ({
        cells: [label(truth), ...seen.map((given) => confusion[truth]?.[given] || '').map(String)],
      })),
    ),
  }
}

const sum = (row: Readonly<Record<string, number>>): number => Object.values(row).reduce((all, n) => all + n, 0)

function otherwiseSection({ otherwise }: ScoreResult, lang: Lang): BriefSection[] {
  const say = sayIn(lang)
  const more = otherwise.length - mostRows
  if (otherwise.length === 0) return []
  return [
    {
      id: 'ket-luan-khac',
      heading: say('Đề xuất được kết luận khác nhãn', 'Judged otherwise than labelled'),
      note: more > 0 ? say(`Còn ${more} đề xuất nữa trong kết quả JSON.`, `The JSON has ${more} more.`) : undefined,
      table: table(
        [say('Đề xuất', 'Proposal'), say('Nhãn', 'Label'), say('Kết luận', 'Verdict'), [say('Độ tin', 'Confidence')]],
        otherwise.slice(0, mostRows).map(({ id, title, label, verdict, confidence, unsure }) => ({
          cells: [
            bit(title, undefined, id),
            Reflect.get(duplicationLabel, label)[lang],
            `${duplicationLabel[verdict][lang]}${unsure ? say(' (cần cán bộ xem)', ' (left to an officer)') : ''}`,
            numberIn(confidence, lang, 2),
          ],
        })),
      ),
    },
  ]
}

/** What `judge export` collected. */
export type DecidedResult = Pick<Decided, 'leftOut' | 'toRead' | 'withoutSystems'> &
  Parameters<typeof recordOf>[0] & {
    readonly folder: string
    readonly systems: number
    readonly labels: Readonly<Record<string, number>>
  }

export function decidedBrief(result: DecidedResult, lang: Lang): Brief {
  const say = sayIn(lang)
  const count = sum(result.labels)
  const list = (
    id: string,
    heading: string,
    items: readonly { readonly id: string; readonly why: WhyLeftOut | WhyToRead }[],
  ): BriefSection[] =>
    items.length === 0
      ? []
      : [
          {
            id,
            heading,
            table: table(
              [say('Đề xuất', 'Proposal'), say('Lý do', 'Why')],
              items.map((one): { cells: CellContent[] } => ({ cells: [one.id, reasons(say)[one.why]] })),
            ),
          },
        ]
  return {
    letter: false,
    heading: say('Tập đã gán nhãn từ quyết định của cán bộ thẩm định', 'A labelled set of the reviewers’ decisions'),
    subheading: say(
      `${count} đề xuất có nhãn, ${result.systems} hệ thống`,
      `${count} labelled proposals, ${result.systems} systems`,
    ),
    lead:
      result.withoutSystems.length === 0
        ? []
        : [
            say(
              `Danh mục không gồm ${result.withoutSystems.length} hệ thống do chính các đề xuất này đưa vào: ${result.withoutSystems.join(', ')}.`,
              `The catalogue leaves out ${result.withoutSystems.length} systems that these very proposals brought in: ${result.withoutSystems.join(', ')}.`,
            ),
          ],
    figures: Object.entries(result.labels).map(([verdict, value]) => ({
      label: Reflect.get(duplicationLabel, verdict)[lang],
      value: numberIn(value, lang),
    })),
    sections: [
      ...list('can-doc', say('Nhãn cần đọc lại trước khi dùng', 'Labels to read before they are used'), result.toRead),
      ...list('khong-lay', say('Đề xuất không lấy', 'Left out'), result.leftOut),
    ],
    record: recordOf(result, lang),
  }
}

const reasons = (say: Say): Readonly<Record<WhyLeftOut | WhyToRead, string>> => ({
  undecided: say('chưa có quyết định hay miễn trừ', 'no decision and no waiver'),
  changed: say('tệp đề xuất đã bị sửa sau quyết định', 'the file was changed after the decision'),
  'no-target': say(
    'không xác định được hệ thống làm căn cứ trong danh mục',
    'the system on which it rests is not in the catalogue',
  ),
  unreadable: say('tệp đề xuất có lỗi', 'the file is at fault'),
  'set-aside': say(
    'phát hiện được miễn trừ: hiểu là không trùng lặp; nếu trùng lặp nhưng được cho phép thì sửa nhãn',
    'a finding was waived: taken as no duplicate; if it is one that was allowed, mend the label',
  ),
  completed: say(
    'hệ thống được bổ sung theo chính đề xuất, nên mô tả đã lẫn nội dung của đề xuất',
    'the approval completed a system, which has the proposal’s words now',
  ),
})
