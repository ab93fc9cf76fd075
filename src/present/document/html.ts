import { diagramCss } from '../diagram/paint.js'
import { styles } from '../templates.generated.js'
import { type Words, words } from '../words/index.js'
import { type Annex, type Block, note, numeral, type Paper, type PaperFile } from './model.js'
import { type Html, hashSource, render, rendered, trusted } from './template.js'

/** Papers as one self-contained page: nothing is fetched, no script runs, and it prints on A4. */
export function fileHtml({ title, lang, papers }: PaperFile): string {
  const w = words[lang]
  const charts = papers.some(({ opening }) => opening.some(({ kind }) => kind === 'figures'))
  const style = styles.tokens + styles.base + styles.paper + (charts ? styles.brief : '') + diagramCss()
  return render('file', {
    lang,
    w,
    title,
    policy: `default-src 'none'; style-src ${hashSource(style)}; img-src data:; base-uri 'none'; form-action 'none'`,
    style: trusted(style),
    papers: papers.map((paper) =>
      rendered('paper', {
        ...paper,
        lang,
        w,
        opening: blocksHtml(paper.opening, w),
        parts: partsHtml(paper, w),
        closing: blocksHtml(paper.closing, w),
        annexes: annexesHtml(paper.annexes, w),
      }),
    ),
  })
}

/** What a letter says, without its head and signatures: for a page that has a head of its own. */
export function bodyHtml(paper: Paper, w: Words): string {
  return [
    ...blocksHtml(paper.opening, w),
    ...partsHtml(paper, w).map((part) => rendered('part', part)),
    ...annexesHtml(paper.annexes, w).map((annex) => rendered('part', { ...annex, number: undefined })),
    ...(paper.advice === undefined ? [] : blocksHtml([note(paper.advice)], w)),
  ]
    .map((part) => part.toHTML())
    .join('\n')
}

function partsHtml({ parts, numbered }: Paper, w: Words) {
  return parts.map(({ id, title, blocks }, i) => ({
    id,
    title,
    number: numbered ? numeral(i) : undefined,
    blocks: blocksHtml(blocks, w),
  }))
}

function annexesHtml(annexes: readonly Annex[], w: Words) {
  return annexes.map(({ id, title, blocks }) => ({ id, title, blocks: blocksHtml(blocks, w) }))
}

export function blocksHtml(blocks: readonly Block[], w: Words): Html[] {
  return blocks.map((block) => blockHtml(block, w))
}

function blockHtml(block: Block, w: Words): Html {
  switch (block.kind) {
    case 'text':
      return rendered('block-text', {
        ...block,
        look: { body: 'body', lead: 'lead', note: 'small muted', command: 'mono' }[block.look],
      })
    case 'facts':
      return rendered('facts', block.facts)
    case 'table':
      return rendered('table', block.table)
    case 'figures':
      return rendered('block-figures', {
        figures: block.figures.map(({ label, value, note, tone = 'plain' }) => ({ label, value, note, tone })),
      })
    case 'picture': {
      const { wide, narrow, ...picture } = block.picture
      return rendered('block-picture', {
        ...picture,
        wide: trusted(wide),
        narrow: narrow === undefined ? undefined : trusted(narrow),
      })
    }
    case 'chart':
      return rendered('block-chart', { title: block.title, svg: trusted(block.svg) })
    default:
      return rendered(`block-${block.kind}`, { ...block, w })
  }
}
