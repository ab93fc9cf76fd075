import type { Model } from '../../architecture/index.js'
import type { Lang } from '../../kernel/index.js'
import { dayIn, sayIn } from '../../kernel/index.js'
import {
  type Annex,
  dashed,
  type Facts,
  type Figure,
  facts,
  factsBlock,
  lead,
  note,
  numeral,
  type Paper,
  type Part,
  type Table,
  tableBlock,
} from '../document/model.js'
import { letterhead, signerOf } from '../paper/letterhead.js'
import { words } from '../words/index.js'

export interface BriefSection {
  readonly id: string
  readonly heading: string
  readonly note?: string | undefined
  readonly table?: Table | undefined
  readonly list?: readonly string[] | undefined
  /** A picture of what the tables say; in text it is left out. */
  readonly chart?: { readonly title: string; readonly svg: string } | undefined
}

/** A report on projects or on the architecture: figures, then sections of tables. */
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
  /** A form that goes with it in a Word file, as in a workbook its sheets do; made where it is shown, under its title. */
  readonly form?: ((title: string) => Annex) | undefined
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

/** The same with its form as a further annex. */
export function briefPaperWithForm(brief: Brief, model: Model, lang: Lang): Paper {
  const paper = briefPaper(brief, model, lang)
  const annex = `${words[lang].annex} ${numeral(paper.annexes.length)}`
  return brief.form ? { ...paper, annexes: [...paper.annexes, brief.form(annex)] } : paper
}

/** A brief as a paper. Where its figures come from stands in an annex, as what can be left out. */
export function briefPaper(brief: Brief, model: Model, lang: Lang): Paper {
  const w = words[lang]
  return {
    id: 'bao-cao-chung',
    title: `${brief.heading}: ${brief.subheading}`,
    head: brief.letter ? letterhead(model, w) : undefined,
    heading: brief.heading,
    subheading: brief.subheading,
    to: undefined,
    opening: [
      ...brief.lead.map((sentence) => lead(sentence)),
      ...(brief.figures.length > 0 ? ([{ kind: 'figures', figures: brief.figures }] as const) : []),
    ],
    numbered: brief.letter,
    parts: brief.sections.map(partOf),
    closing: [],
    signer: brief.letter ? signerOf(model, w) : undefined,
    advice: adviceIn(lang),
    annexes: [
      {
        id: 'luu-ho-so',
        title: brief.letter ? `${w.annex} ${numeral(0)}. ${w.record}` : w.record,
        blocks: [factsBlock(brief.record)],
      },
    ],
  }
}

function partOf({ id, heading, note: said, table, list, chart }: BriefSection): Part {
  return {
    id,
    title: heading,
    blocks: [
      ...(said === undefined ? [] : [note(said)]),
      ...(chart ? [{ kind: 'chart', ...chart } as const] : []),
      ...(table ? [tableBlock(table)] : []),
      ...(list ? [dashed(list)] : []),
    ],
  }
}

/** What such a report is and is not. */
function adviceIn(lang: Lang): string {
  return {
    vi: 'Công cụ tổng hợp từ kiến trúc, hồ sơ đề xuất và báo cáo của các cơ quan để tham khảo; quyết định thuộc cấp có thẩm quyền.',
    en: 'Summed up by the tool from the architecture, the proposals and the agencies’ reports, as advice; deciding is for those in charge.',
  }[lang]
}
