import type { Model } from '../../architecture/index.js'
import { dayIn, sayIn } from '../../kernel/index.js'
import { fileDocx } from '../document/docx.js'
import { fileHtml } from '../document/html.js'
import { body, type Paper, table, tableBlock } from '../document/model.js'
import { letterhead, signerOf } from '../paper/letterhead.js'
import { filePdf } from '../pdf.js'
import type { Content, RenderContext } from '../renderer.js'
import { words } from '../words/index.js'

/** What a reviewer asks of an agency. */
export interface Requested {
  readonly title: string
  readonly agency: string
  readonly items: readonly { readonly subject: string; readonly text: string }[]
  /** The day until which it is to be answered, `YYYY-MM-DD`. */
  readonly due: string | undefined
  /** The day of the letter. */
  readonly day: string
}

/** The letter that asks for additions, in the reviewer’s own words. */
export function requestPaper(
  asked: Requested,
  model: Model,
  format: 'html' | 'docx' | 'pdf',
  context: RenderContext,
): Content | Promise<Content> {
  const { lang } = context
  const paper = requestLetter(asked, model, lang)
  const file = { title: paper.title, lang, papers: [paper] }
  if (format === 'html') return fileHtml(file)
  return format === 'docx' ? fileDocx(file) : filePdf(file, asked.day, context)
}

function requestLetter({ title, agency, items, due }: Requested, model: Model, lang: RenderContext['lang']): Paper {
  const w = words[lang]
  const say = sayIn(lang)
  const subject = say(`V/v đề nghị bổ sung hồ sơ đề xuất “${title}”`, `Subject: additions to the dossier “${title}”`)
  return {
    id: 'de-nghi-bo-sung',
    title: `${w.additionsTitle}: ${title}`,
    head: letterhead(model, w, subject),
    heading: undefined,
    subheading: undefined,
    to: `${w.addressee}: ${agency}`,
    opening: [
      body(
        say(
          `Cơ quan thẩm định đã nhận hồ sơ đề xuất “${title}” của ${agency}. Để có đủ cơ sở thẩm định sự phù hợp với ${model.name}, đề nghị ${agency} bổ sung, làm rõ các nội dung sau:`,
          `The appraising body has received the dossier “${title}” of ${agency}. So that it can be judged against ${model.name}, ${agency} is asked to add or explain the following:`,
        ),
      ),
      tableBlock(
        table(
          [[w.number], say('Mục', 'About'), say('Nội dung đề nghị', 'What is asked')],
          items.map(({ subject: about, text }, i) => ({ cells: [i + 1, about, text] })),
        ),
      ),
    ],
    numbered: true,
    parts: [],
    closing: [
      body(
        due === undefined
          ? say(
              'Thời gian thẩm định tạm dừng từ ngày gửi văn bản này và tiếp tục tính khi nhận được nội dung bổ sung./.',
              'The time of the appraisal stands from the day of this letter until the additions arrive.',
            )
          : say(
              `Đề nghị gửi nội dung bổ sung trước ngày ${dayIn(due, lang)}. Thời gian thẩm định tạm dừng từ ngày gửi văn bản này và tiếp tục tính khi nhận được nội dung bổ sung./.`,
              `Please send them by ${dayIn(due, lang)}. The time of the appraisal stands until they arrive.`,
            ),
      ),
    ],
    signer: signerOf(model, w),
    advice: undefined,
    annexes: [],
  }
}
