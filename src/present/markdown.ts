import type { Result } from '../appraise/index.js'
import { append, type Lang } from '../kernel/index.js'
import { type CommentPart, fitted, marker, mostOfComment, sizeOf } from './comment.js'
import { baselineSentence, scopeSentence } from './comparison.js'
import { annexesMd, bodyMd, signs } from './document/markdown.js'
import { code, folded, md, tableMd } from './document/markdown-text.js'
import type { Paper } from './document/model.js'
import { proposalsOf } from './entries.js'
import { paperContext } from './paper/context.js'
import { papersOf, summaryTable } from './paper/papers.js'
import { titleOf, verdictMark } from './paper/say.js'
import { summarySentence } from './paper/sentences.js'
import type { Reporter } from './reporter.js'
import { words } from './words/index.js'

/** Rows of the table of verdicts, and findings that even the shortest form tells. */
const mostRows = 100
const mostBrief = 20

/**
 * The papers for a merge request: the same parts in the same order. Annexes are folded, and of several proposals each letter. It
 * never outgrows what a service takes as a comment.
 */
export const markdown: Reporter = (result, { model, lang, proposals, annex }) => {
  const w = words[lang]
  const context = paperContext(result, model, lang, { proposals, annex })
  const entries = proposalsOf(result)
  const several = entries.length > 1
  const { papers } = papersOf(context)
  const letters = several ? papers.slice(1) : papers
  const head = [
    `## ${md(entries.length > 0 ? w.appraisalTitle : w.validationTitle)}: ${md(model.name)}`,
    '',
    ...comparison(result, lang),
  ]
  if (several) {
    head.push(md(summarySentence(entries, result.summary, lang)), '')
    append(head, tableMd(summaryTable(entries.slice(0, mostRows), context), signs))
  }
  const parts = letters.map((letter, i): CommentPart => {
    const entry = entries[i]
    const title = entry ? `${signs[verdictMark(entry.verdict, lang).tone]} ${titleOf(entry)}` : undefined
    const shown = (lines: readonly string[]) =>
      title === undefined ? lines : several ? folded(title, lines) : [`### ${md(title)}`, '', ...lines]
    return {
      full: shown([...bodyMd(letter, lang), ...annexesMd(letter, lang)]),
      brief: shown(bodyMd(shortened(letter), lang)),
    }
  })
  const foot = [`<sub>${md(w.advice)}</sub>`, marker]
  const lines = [...head, ...fitted(mostOfComment - sizeOf([...head, ...foot]), parts, lang), ...foot]
  return `${lines.join('\n').trimEnd()}\n`
}

/** A letter with the first of its findings, where there is no room for all. */
function shortened(letter: Paper): Paper {
  const parts = letter.parts.slice(0, 2).map((part) => ({
    ...part,
    blocks: part.blocks.map((block) =>
      block.kind === 'findings' ? { ...block, rows: block.rows.slice(0, mostBrief) } : block,
    ),
  }))
  return { ...letter, parts }
}

/** What the run was narrowed to, and what is new, known and fixed. */
function* comparison({ changedSince, baseline }: Result, lang: Lang) {
  for (const sentence of [scopeSentence(changedSince, lang), baselineSentence(baseline, lang)]) {
    if (sentence !== undefined) yield* [md(sentence), '']
  }
  const fixed = baseline?.fixed ?? []
  if (fixed.length === 0) return
  const items = fixed
    .slice(0, mostBrief)
    .map((f) => `- ${code(f.rule)} ${code(f.subject ?? f.proposal ?? '')}: ${md(f.message.slice(0, 300))}`)
  yield* folded(`${{ vi: 'Đã khắc phục', en: 'Fixed' }[lang]}: ${fixed.length}`, [...items, ''])
}
