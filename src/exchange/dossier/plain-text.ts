import { defaultLimits } from '../../kernel/index.js'
import type { PaperBlock, Paragraph, WordPaper } from '../../office/index.js'

/** A text without any form as a paper: each line is a paragraph; signs that mark headings and lists in Markdown are taken as that. */
export function paperOfText(text: string, file: string): WordPaper {
  const blocks: PaperBlock[] = []
  for (const line of text
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .split(/\r\n?|\n/)) {
    const shown = line.trim()
    if (shown !== '') blocks.push(paragraphOf(shown.slice(0, defaultLimits.textCharacters), blocks.length + 1))
  }
  return { file, blocks, macros: false, trackedChanges: false }
}

const marks = /^(?:(?<heading>#{1,6})\s+|(?<bullet>[-*+•])\s+)?(?<open>\*\*|__)?(?<text>.*?)$/u

function paragraphOf(line: string, paragraph: number): Paragraph {
  const { heading, bullet, open, text = line } = marks.exec(line)?.groups ?? {}
  const plain = text.replaceAll('**', '').replaceAll('__', '').trim()
  const capital = /\p{L}/u.test(plain) && plain === plain.toUpperCase()
  const bold = capital || (open !== undefined && text.trimEnd().endsWith(open))
  return {
    of: 'paragraph',
    text: plain,
    label: bullet === undefined ? '' : '-',
    heading: heading?.length,
    bold,
    opensBold: bold || open !== undefined,
    centred: capital,
    title: false,
    place: { in: 'text', paragraph },
  }
}
