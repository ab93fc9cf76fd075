import type { Paragraph } from 'docx'
import type { FindingRow, FindingsView } from '../html/findings.js'
import type { ProposalView } from '../html/proposal.js'
import type { Words } from '../words/index.js'
import {
  type Block,
  body,
  bodyOf,
  cellParagraph,
  dashed,
  factsTable,
  gap,
  heading,
  labelled,
  markText,
  note,
  numbered,
  runs,
  tableOf,
  viewTable,
} from './blocks.js'
import { pt, textWidth } from './styles.js'

/** Where an appraisal stands in the paper: its place among the others, and the level of its parts. */
export interface Place {
  readonly index: number
  readonly level: 0 | 1
}

/** The parts of one appraisal, in the order of the page. */
export function proposalBlocks(view: ProposalView, w: Words, { index, level }: Place): Block[] {
  // Several proposals are parts of one paper, so their own parts begin anew below each; of one alone they are the paper's.
  const part = (title: string) => heading(title, level)
  const within = (title: string) => heading(title, level === 0 ? 1 : 2)
  return [
    part(`${w.verdict}: ${markText(view.verdict)}`),
    ...view.sentences.map(body),
    part(w.toDo),
    ...(view.toDo
      ? numbered(
          view.toDo.map((step) => [
            ...runs(step.text),
            ...runs(` (${step.reference})`, { size: pt(12), italics: true }),
          ]),
          index,
        )
      : [body(w.nothingToDo)]),
    part(w.proposalInfo),
    ...factsTable(view.facts),
    part(w.comparison),
    ...(view.against.length > 0
      ? view.against.flatMap((match) => againstBlocks(match, within, w))
      : [body(view.comparisonNone)]),
    ...(view.nearest ? [within(w.nearest), note(w.nearestNote, true), ...viewTable(view.nearest)] : []),
    part(w.requirements),
    ...(view.requirements.length > 0
      ? view.requirements.flatMap((one) => [
          body(one.sentence),
          ...(one.table ? viewTable(one.table) : []),
          ...(one.rest === undefined ? [] : [note(one.rest)]),
        ])
      : [body(view.requirementsNone)]),
    ...findingsBlocks(view.findings, part, w),
    ...(view.place === undefined ? [] : [part(w.onPicture), body(view.place)]),
    part(w.atRisk),
    body(view.atRisk),
    part(w.limits),
    ...dashed(view.limits.map((limit) => runs(limit))),
    ...(view.documents ? [part(w.citedDocuments), ...viewTable(view.documents)] : []),
  ]
}

type Heading = (title: string) => Paragraph

/** One match: why, how far, side by side, and the findings that rest on it. */
function againstBlocks(match: ProposalView['against'][number], within: Heading, w: Words): Block[] {
  const columns = [
    { name: w.aspect, width: 24 },
    { name: w.inProposal, width: (textWidth - 50) / 2 },
    { name: w.inTarget, width: (textWidth - 50) / 2 },
    { name: w.degree, width: 26 },
  ]
  const rows = match.rows.map((row) =>
    [row.again ? '' : row.aspect, row.proposal, row.target, row.degree].map((text, i) => [
      cellParagraph(runs(text, { bold: i === 0 })),
    ]),
  )
  return [
    within(`${match.name} – ${markText(match.relation)}`),
    note(match.about),
    ...(match.reason === undefined ? [] : [body(match.reason)]),
    ...dashed((match.coverage ?? []).map((c) => [...runs(`${c.label}: `), ...runs(c.value, { bold: true })])),
    ...(rows.length > 0 ? [tableOf(columns, rows), gap()] : []),
    ...match.findings.flatMap((f) => [
      bodyOf([...runs(markText(f.severity), { bold: true }), ...runs(`: ${f.title}.`)]),
      ...grounds(f, w).map(({ label, text }) => bodyOf(labelled(label, text))),
    ]),
  ]
}

/** Basis and remedy of a finding. */
function grounds(row: FindingRow, w: Words): { label: string; text: string }[] {
  const basis = row.basis.map((b) => [b.text, b.note].filter(Boolean).join(' ')).join('; ')
  return [{ label: w.basis, text: basis }, ...(row.remedy === '' ? [] : [{ label: w.remedy, text: row.remedy }])]
}

/** Findings as the page's two tables: those that count, and those that a waiver silences. */
export function findingsBlocks(view: FindingsView, part: Heading, w: Words): Block[] {
  const { rows, waived } = view
  return [
    part(view.heading),
    ...(rows ? [findingsTable(rows.items, w), gap()] : [body(view.none)]),
    ...(waived ? [part(view.waivedHeading), note(view.waivedNote, true), findingsTable(waived.items, w), gap()] : []),
  ]
}

function findingsTable(items: readonly FindingRow[], w: Words) {
  const columns = [
    { name: w.severity, width: 24 },
    { name: w.finding, width: textWidth - 24 - 48 },
    { name: w.remedy, width: 48 },
  ]
  return tableOf(
    columns,
    items.map((row) => [
      [cellParagraph(runs(markText(row.severity), { bold: true }))],
      findingParagraphs(row, w),
      [cellParagraph(runs(row.remedy))],
    ]),
  )
}

function findingParagraphs(row: FindingRow, w: Words): Paragraph[] {
  const small = { size: pt(11) }
  const [basis] = grounds(row, w)
  return [
    cellParagraph([
      ...runs(row.title, { bold: true }),
      ...(row.subject === undefined ? [] : runs(` (${row.subject.text})`, small)),
    ]),
    cellParagraph(runs(row.message)),
    ...(basis === undefined ? [] : [cellParagraph(labelled(basis.label, basis.text))]),
    ...(row.waivedBy === undefined ? [] : [cellParagraph(runs(row.waivedBy))]),
    cellParagraph(runs([...row.places, row.rule].join(' · '), small)),
  ]
}
