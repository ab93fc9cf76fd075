import { fitted, marker, mostOfComment, sizeOf } from '../comment.js'
import { foldedMd, paperMd } from '../document/markdown.js'
import { type Part, strong } from '../document/model.js'
import { diffPaper } from './diff-paper.js'
import type { DiffReporter } from './words.js'

/** So many changes of a kind are named where there is no room for what they are. */
const mostNamed = 20

/** A comparison for a merge request, within what a comment may hold: each kind of change folded away. */
export const markdown: DiffReporter = (diff, context) => {
  const { lang } = context
  // What became of it is said by the heading; a sign in front of it would begin a list.
  const paper = diffPaper(diff, context, (_, what) => strong(what))
  const head = [paperMd({ ...paper, parts: [] }, lang)]
  const parts = paper.parts.map((part) => ({ full: foldedMd(part, lang), brief: foldedMd(named(part), lang) }))
  const room = mostOfComment - sizeOf([...head, marker])
  return `${[...head, ...fitted(room, parts, lang), marker].join('\n')}\n`
}

/** Only the names of what changed. */
const named = (part: Part): Part => ({
  ...part,
  blocks: part.blocks.filter(({ kind }) => kind === 'text').slice(0, mostNamed),
})
