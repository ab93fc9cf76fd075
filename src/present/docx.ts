import { Document } from 'docx'
import { type Block, body, factsTable, heading, note, plainHeading, viewTable } from './docx/blocks.js'
import { bytesOf } from './docx/bytes.js'
import { head, headers, signatures, title } from './docx/paper.js'
import { findingsBlocks, proposalBlocks } from './docx/proposal.js'
import { numbering, page, styles } from './docx/styles.js'
import { paperContext } from './html/context.js'
import { paperView } from './html/index.js'
import type { Reporter } from './reporter.js'
import { words } from './words/index.js'

/** The appraisal as a Word paper that an officer goes on writing: what the page says, in the form of an official paper. */
export const docx: Reporter<Uint8Array> = (result, { model, lang, proposals }) => {
  const w = words[lang]
  const view = paperView(paperContext(result, model, lang, proposals))
  const several = view.proposals.length > 1
  const children: Block[] = [
    ...head(view.parentBody, w),
    ...title(view.heading, view.subheading),
    ...(view.summary ? [plainHeading(w.summary), body(view.summary.sentence), ...viewTable(view.summary.table)] : []),
    ...view.proposals.flatMap((one, index) => [
      ...(several ? [heading(one.title, 0, true)] : []),
      ...proposalBlocks(one, w, { index, level: several ? 1 : 0 }),
    ]),
    ...(view.findings ? findingsBlocks(view.findings, plainHeading, w) : []),
    plainHeading(w.record),
    ...factsTable(view.record.facts),
    note(w.advice, true),
    ...signatures(w),
  ]
  const document = new Document({
    title: view.title,
    styles: styles(lang),
    numbering,
    sections: [{ properties: { page, titlePage: true }, headers, children }],
  })
  return bytesOf(document, view.title)
}
