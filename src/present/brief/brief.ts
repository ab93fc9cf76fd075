import type { Lang } from '../../kernel/index.js'
import { dayIn, sayIn } from '../../kernel/index.js'
import { type Facts, facts, type Table, type Tone } from '../html/view.js'

/** A figure that the reader should see first. */
export interface Figure {
  readonly label: string
  readonly value: string
  readonly note?: string | undefined
  readonly tone?: Tone
}

export interface BriefSection {
  readonly id: string
  readonly heading: string
  readonly note?: string | undefined
  readonly table?: Table | undefined
  readonly list?: readonly string[] | undefined
  /** A picture of what the tables say; in text it is left out. */
  readonly chart?: { readonly title: string; readonly svg: string } | undefined
}

/**
 * A report on projects or on the architecture: figures, then sections of tables. Made once from a result; the page, the
 * Markdown for a letter and the text for a terminal all show it.
 */
export interface Brief {
  readonly heading: string
  readonly subheading: string
  /** What it comes to, in a sentence or two. */
  readonly lead: readonly string[]
  readonly figures: readonly Figure[]
  readonly sections: readonly BriefSection[]
  readonly record: Facts
  /** Whether it goes out as a letter, with its head and signatures. */
  readonly letter: boolean
}

/** Where the figures come from. */
export function recordOf(
  result: {
    readonly architecture: {
      readonly id: string
      readonly name: string
      readonly version: string
      readonly digest: string
    }
    readonly tool: { readonly name: string; readonly version: string }
    readonly asOf: string
  },
  lang: Lang,
): Facts {
  const say = sayIn(lang)
  const { architecture, tool } = result
  return facts([
    [say('Kiến trúc', 'Architecture'), `${architecture.name} (${architecture.id}), ${architecture.version}`],
    [say('Dấu nội dung', 'Digest'), architecture.digest],
    [say('Số liệu đến ngày', 'As of'), dayIn(result.asOf, lang)],
    [say('Công cụ', 'Tool'), `${tool.name} ${tool.version}`],
  ])
}

/** What such a report is and is not. */
export function adviceIn(lang: Lang): string {
  return {
    vi: 'Công cụ tổng hợp từ kiến trúc, hồ sơ đề xuất và báo cáo của các cơ quan để tham khảo; quyết định thuộc cấp có thẩm quyền.',
    en: 'Summed up by the tool from the architecture, the proposals and the agencies’ reports, as advice; deciding is for those in charge.',
  }[lang]
}
