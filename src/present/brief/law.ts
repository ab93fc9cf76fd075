import { capital } from '../../appraise/index.js'
import { type Model, proposalKindNames } from '../../architecture/index.js'
import { confidenceLabel, dayIn, type Lang, million, numberIn, sayIn, type Text } from '../../kernel/index.js'
import { withArticles } from '../../language/index.js'
import type { LawResult, StaleResult } from '../../lifecycle/index.js'
import { type Bit, bit, table } from '../document/model.js'
import { keptSentence } from '../paper/missing.js'
import { trustText } from '../trust.js'
import { type Brief, type BriefSection, recordOf } from './brief.js'

type Demanded = LawResult['dossier'][number]
type Cited = LawResult['documents'][number]
type Reason = StaleResult['citations'][number]['reasons'][number]

/** The law on a day, for any project or for one. */
export function lawBrief(result: LawResult, model: Model, lang: Lang): Brief {
  const say = sayIn(lang)
  const { project, regime, since, asOf } = result
  const missing = result.dossier.filter((d) => d.state === 'missing')
  const kept = keptSentence(project, lang)
  return {
    letter: false,
    heading: project
      ? say('Quy định áp dụng cho đề xuất', 'The law that a proposal is under')
      : say('Quy định áp dụng trong ngày', 'The law on a day'),
    subheading: project ? project.title : dayIn(asOf, lang),
    lead: [
      regime
        ? say(
            `Ngày ${dayIn(asOf, lang)}, đầu tư ứng dụng công nghệ thông tin theo ${numbersOf(regime.documents, model).join(', ')}${regime.reviewer ? `; cơ quan thẩm định: ${regime.reviewer}` : ''}.`,
            `On ${asOf} IT investment is under ${numbersOf(regime.documents, model).join(', ')}${regime.reviewer ? `; appraised by ${regime.reviewer}` : ''}.`,
          )
        : say(
            `Không có chế độ đầu tư nào áp dụng ngày ${dayIn(asOf, lang)}.`,
            `No investment regime applies on ${asOf}.`,
          ),
      ...(kept === undefined ? [] : [kept]),
      ...(!project && regime?.transition
        ? [say(`Chuyển tiếp: ${regime.transition}`, `Transition: ${regime.transition}`)]
        : []),
    ],
    figures: [
      { label: say('Văn bản còn hiệu lực', 'Documents in force'), value: numberIn(result.documents.length, lang) },
      {
        label: say('Nội dung hồ sơ', 'Contents asked for'),
        value: numberIn(result.dossier.length, lang),
        note: project ? say(`còn thiếu ${missing.length}`, `${missing.length} missing`) : undefined,
      },
      ...(since
        ? [
            {
              label: say(`Thay đổi từ ${dayIn(since.day, lang)}`, `Changes since ${since.day}`),
              value: numberIn(since.changes.length, lang),
            },
          ]
        : []),
    ],
    sections: [
      ...(since ? changeSections(since, model, lang) : []),
      dossierSection(result.dossier, model, lang),
      {
        id: 'van-ban',
        heading: say('Văn bản còn hiệu lực', 'Documents in force'),
        table: table(
          [
            say('Số, ký hiệu', 'Number'),
            say('Trích yếu', 'Title'),
            say('Hiệu lực', 'In force'),
            say('Đòi hỏi ở đề án', 'Asks of a project'),
            say('Độ tin cậy', 'Trust'),
          ],
          result.documents.map((d) => ({
            id: d.id,
            cells: [bit(d.number, undefined, d.id), d.title, forceOf(d, lang), d.asks ?? '', trustText(d, lang)],
          })),
        ),
      },
    ],
    record: recordOf(result, lang),
  }
}

/** Citations to look at again. */
export function staleBrief(result: StaleResult, lang: Lang): Brief {
  const say = sayIn(lang)
  const { citations, cited, months, asOf } = result
  return {
    letter: false,
    heading: say('Căn cứ cần đối chiếu lại', 'Citations to compare again'),
    subheading: dayIn(asOf, lang),
    lead: [
      citations.length === 0
        ? say(
            `Cả ${cited} văn bản đang được viện dẫn đều đã đọc và kiểm tra trong ${months} tháng qua.`,
            `All ${cited} documents that are cited were read and checked within ${months} months.`,
          )
        : say(
            `${citations.length} trong ${cited} văn bản đang được viện dẫn có độ tin cậy thấp, chưa đọc nội dung, hoặc quá ${months} tháng chưa kiểm tra. Văn bản được viện dẫn nhiều xếp trước.`,
            `${citations.length} of the ${cited} documents cited are of low confidence, were not read, or have not been checked for ${months} months. Those that most rests on come first.`,
          ),
    ],
    figures: [],
    sections:
      citations.length === 0
        ? []
        : [
            {
              id: 'can-doi-chieu',
              heading: say('Danh sách', 'The list'),
              table: table(
                [
                  say('Văn bản', 'Document'),
                  say('Vì sao', 'Why'),
                  say('Kiểm tra lần cuối', 'Last checked'),
                  say('Được viện dẫn', 'Cited by'),
                  say('Ghi tại', 'Written at'),
                ],
                citations.map((c) => ({
                  id: c.id,
                  cells: [
                    bit(`${c.number}, ${c.title}`, undefined, c.id),
                    c.reasons.map((reason) => reasonWords[reason][lang]).join('; '),
                    c.checked ? dayIn(c.checked, lang) : say('chưa ghi', 'not told'),
                    usesOf(c, lang),
                    c.at ?? '',
                  ],
                })),
              ),
            },
          ],
    record: recordOf(result, lang),
  }
}

const reasonWords: Readonly<Record<Reason, Text>> = {
  confidence: { vi: 'nội dung chưa được đối chiếu', en: 'not compared with the text' },
  end: { vi: 'ngày hết hiệu lực chưa chắc', en: 'the end of its force is not sure' },
  'in-doubt': { vi: 'chưa rõ còn hiệu lực', en: 'not clear whether in force' },
  'not-read': { vi: 'chưa đọc văn bản', en: 'its text was not read' },
  'never-checked': { vi: 'chưa ghi lần kiểm tra', en: 'no check on record' },
  'checked-long-ago': { vi: 'đã lâu chưa kiểm tra', en: 'last check long ago' },
}

const stateWords: Readonly<Record<NonNullable<Demanded['state']>, Text>> = {
  met: { vi: 'đã nêu', en: 'said' },
  missing: { vi: 'còn thiếu', en: 'missing' },
  'judged-by-rule': { vi: 'xét theo quy tắc riêng', en: 'judged by a rule of its own' },
}

const changeWords: Readonly<Record<NonNullable<LawResult['since']>['changes'][number]['what'], Text>> = {
  begins: { vi: 'có hiệu lực', en: 'comes into force' },
  ends: { vi: 'hết hiệu lực', en: 'ceases' },
  'in-doubt': { vi: 'chưa rõ còn hiệu lực', en: 'not clear whether in force' },
  regime: { vi: 'bắt đầu áp dụng', en: 'begins to apply' },
}

function changeSections(since: NonNullable<LawResult['since']>, model: Model, lang: Lang): BriefSection[] {
  const say = sayIn(lang)
  const title = (id: string): string | Bit => {
    const act = model.documents.get(id)
    return act ? bit(`${act.number}, ${act.title}`, undefined, id) : (model.regimes.get(id)?.name ?? id)
  }
  const named = (names: { vi: string; en?: string }) => say(names.vi, names.en ?? names.vi)
  const cited = (id: string | undefined) => (id === undefined ? '' : (numbersOf([id], model)[0] ?? id))
  const of = (d: Demanded) => {
    const when = whenOf(d, lang)
    return `${named(d.name)}${askedBy(d, model, lang)}${when === '' ? '' : say(`; áp dụng khi: ${when}`, `; for: ${when}`)}`
  }
  const asked = [
    ...since.asked.map((d) => say(`Phải nêu thêm: ${of(d)}.`, `Now asked: ${of(d)}.`)),
    ...since.dropped.map((d) => say(`Không còn yêu cầu: ${of(d)}.`, `No longer asked: ${of(d)}.`)),
    ...since.moved.map(({ name, from, to }) => {
      const [now, then] = [cited(to), cited(from)]
      return say(
        `${capital(named(name))}: nay ${now === '' ? 'không dẫn văn bản' : `theo ${now}`}, trước ${then === '' ? 'không dẫn văn bản' : `theo ${then}`}.`,
        `${capital(named(name))}: now ${now === '' ? 'by no document' : `by ${now}`}, before ${then === '' ? 'by no document' : `by ${then}`}.`,
      )
    }),
  ]
  return [
    {
      id: 'thay-doi',
      heading: say(`Thay đổi từ ${dayIn(since.day, lang)}`, `Changes since ${since.day}`),
      note: since.changes.length === 0 ? say('Không có.', 'None.') : undefined,
      table:
        since.changes.length === 0
          ? undefined
          : table(
              [say('Ngày', 'Day'), say('Văn bản, chế độ', 'Document, regime'), say('Thay đổi', 'Change')],
              since.changes.map((c) => ({
                cells: [
                  dayIn(c.day, lang),
                  title(c.id),
                  c.by === undefined
                    ? changeWords[c.what][lang]
                    : say(
                        `${changeWords[c.what].vi}, thay bằng ${cited(c.by)}`,
                        `${changeWords[c.what].en}, replaced by ${cited(c.by)}`,
                      ),
                ],
              })),
            ),
    },
    ...(asked.length === 0
      ? []
      : [{ id: 'ho-so-thay-doi', heading: say('Hồ sơ thay đổi thế nào', 'What changes for a dossier'), list: asked }]),
  ]
}

function dossierSection(dossier: readonly Demanded[], model: Model, lang: Lang): BriefSection {
  const say = sayIn(lang)
  const ofProject = dossier.some((d) => d.state !== undefined)
  return {
    id: 'ho-so',
    heading: say('Nội dung hồ sơ phải có', 'What a dossier must hold'),
    note: dossier.length === 0 ? say('Không có quy định.', 'Nothing is asked.') : undefined,
    table:
      dossier.length === 0
        ? undefined
        : table(
            [
              say('Nội dung', 'Content'),
              say('Mức', 'Obligation'),
              ...(ofProject ? [say('Hồ sơ này', 'This dossier')] : [say('Áp dụng khi', 'Applies to')]),
              say('Căn cứ', 'Basis'),
            ],
            dossier.map((d) => ({
              cells: [
                say(d.name.vi, d.name.en ?? d.name.vi),
                d.obligation === 'mandatory' ? say('bắt buộc', 'mandatory') : say('nên có', 'recommended'),
                d.state ? stateWords[d.state][lang] : whenOf(d, lang),
                basisOf(d, model, lang),
              ],
            })),
          ),
  }
}

function whenOf({ kinds, over }: Demanded, lang: Lang): string {
  const say = sayIn(lang)
  const named = (kinds ?? []).map((kind) => proposalKindNames[kind][lang])
  return [
    ...(named.length > 0 ? [named.join(', ')] : []),
    ...(over === undefined ? [] : [say(`kinh phí trên ${million(over, lang)}`, `over ${million(over, lang)}`)]),
  ].join('; ')
}

function basisOf(d: Demanded, model: Model, lang: Lang): string {
  if (d.document === undefined) return ''
  const cited = [
    numbersOf([d.document], model)[0] ?? d.document,
    ...(d.article ? [withArticles(d.article, lang)] : []),
  ].join(', ')
  return d.confidence && d.confidence !== 'verified' ? `${cited} (${confidenceLabel[d.confidence][lang]})` : cited
}

function askedBy(d: Demanded, model: Model, lang: Lang): string {
  const basis = basisOf(d, model, lang)
  return basis === '' ? '' : ` (${basis})`
}

function numbersOf(ids: readonly string[], model: Model): string[] {
  return ids.map((id) => model.documents.get(id)?.number ?? id)
}

function forceOf({ from, to, unclearFrom }: Cited, lang: Lang): string {
  const say = sayIn(lang)
  return [
    ...(from === undefined ? [] : [say(`từ ${dayIn(from, lang)}`, `from ${dayIn(from, lang)}`)]),
    ...(to === undefined ? [] : [say(`đến trước ${dayIn(to, lang)}`, `until ${dayIn(to, lang)}`)]),
    ...(unclearFrom === undefined
      ? []
      : [say(`chưa rõ từ ${dayIn(unclearFrom, lang)}`, `in doubt from ${dayIn(unclearFrom, lang)}`)]),
  ].join(', ')
}

function usesOf({ rules, requirements, standards }: StaleResult['citations'][number], lang: Lang): string {
  const say = sayIn(lang)
  return [
    ...(rules.length > 0 ? [say(`${rules.length} quy tắc`, `${rules.length} rules`)] : []),
    ...(requirements > 0 ? [say(`${requirements} nội dung hồ sơ`, `${requirements} contents`)] : []),
    ...(standards > 0 ? [say(`${standards} tiêu chuẩn`, `${standards} standards`)] : []),
  ].join(', ')
}
