import type { ProposalResult } from '../../appraise/index.js'
import {
  type Block,
  bit,
  body,
  dashed,
  heading,
  note,
  numbered,
  type Paper,
  type Part,
  strong,
  table,
  tableBlock,
} from '../document/model.js'
import { readerGrounds, readerSentence, readerTitle } from '../reader.js'
import { annexesOf } from './annexes.js'
import { groundOf } from './bases.js'
import { findingsOn, matchesNear, metBy, sides, weightiest, whoIs } from './comparison.js'
import type { PaperContext } from './context.js'
import { letterhead, signerOf } from './letterhead.js'
import { questionsOf } from './opinions.js'
import { agencyOf, titleOf, verdictMark } from './say.js'
import { closingSentence, openingSentence, risky, verdictLine, verdictReasons } from './sentences.js'
import { branches, counting, stepReason, stepsOf } from './steps.js'

/**
 * The appraisal of one proposal as an official letter: verdict and why, what to do, the evidence that carries the verdict. All
 * else is in annexes. The body has no ids, no rules' names, no files, and cites no act whose text nobody has seen.
 */
export function appraisalPaper(entry: ProposalResult, id: string, context: PaperContext): Paper {
  const { w, lang, model } = context
  const subject = {
    vi: `V/v thẩm định sự phù hợp kiến trúc đối với đề xuất “${titleOf(entry)}”`,
    en: `Subject: conformance of the proposal “${titleOf(entry)}” with the architecture`,
  }[lang]
  return {
    id,
    title: `${w.appraisalTitle}: ${titleOf(entry)}`,
    head: letterhead(model, w, subject),
    heading: undefined,
    subheading: undefined,
    to: `${w.addressee}: ${agencyOf(entry) || w.dots}`,
    opening: [body(openingSentence(entry, context))],
    numbered: true,
    parts: [verdictPart(entry, id, context), toDoPart(entry, id, context), evidencePart(entry, id, context)],
    closing: [body(closingSentence(entry, context))],
    signer: signerOf(model, w),
    advice: w.advice,
    annexes: annexesOf(entry, id, context),
  }
}

function verdictPart(entry: ProposalResult, id: string, context: PaperContext): Part {
  return {
    id: `${id}-ket-luan`,
    title: context.w.verdict,
    blocks: [
      {
        kind: 'verdict',
        mark: { ...verdictMark(entry.verdict, context.lang), label: verdictLine(entry, context) },
        bits: verdictReasons(entry, context).map((sentence) => [bit(sentence)]),
      },
    ],
  }
}

function toDoPart(entry: ProposalResult, id: string, context: PaperContext): Part {
  const { w } = context
  const errors = counting(entry, 'error')
  // Their grounds stand in the part below; those of a match only side by side, without an act.
  const matched = new Set(decisive(entry).flatMap((match) => findingsOn(match, entry)))
  const told = new Set(errors.filter((f) => !matched.has(f)))
  const must = stepsOf(errors, { told, cites: true }, entry, context)
  // Conditions that carry the verdict are told with their basis; beside errors what is asked for is enough.
  const should = stepsOf(counting(entry, 'warning'), { told, cites: errors.length === 0 }, entry, context)
  const most = errors.length > 0 ? mostConditions : should.length
  const asked = questionsOf(entry)
  const blocks: Block[] = [
    ...openBlocks(entry, context),
    ...(must.length > 0 ? [heading([w.must]), numbered(must)] : []),
    ...(should.length > 0 ? [heading([w.should]), numbered(should.slice(0, most), must.length + 1)] : []),
    ...(should.length > most ? [note(w.moreConditions.replace('{n}', String(should.length - most)))] : []),
    ...(asked.length > 0 ? [heading([w.asked]), dashed(asked)] : []),
  ]
  return { id: `${id}-can-lam`, title: w.toDo, blocks: blocks.length > 0 ? blocks : [body(w.nothingToDo)] }
}

/** What an officer has to settle before signing: the judge's own question with what follows from either answer, a second reader's. */
export function openBlocks(entry: ProposalResult, context: PaperContext): Block[] {
  const { w, lang } = context
  const { review, reader } = entry.duplication
  return [
    ...(review ? [body(strong(`${w.toSettle} `), bit(review.question)), dashed(branches(entry, context))] : []),
    ...(reader
      ? [body(strong(`${readerTitle[lang]}: `), bit(readerSentence(reader, lang))), dashed(readerGrounds(reader, lang))]
      : []),
  ]
}

/** So many systems, and so many lines of them all, stand in the body beside errors; conditions name theirs, the nearest stands side by side. */
const mostMatches = 2
const mostLines = 8
const mostGrounds = 12
/** Beside errors. */
const mostConditions = 6

/** Only what carries the verdict: side by side what is built twice, and in a table what else is not met. Conditions have their basis where they stand. */
function evidencePart(entry: ProposalResult, id: string, context: PaperContext): Part {
  const { w } = context
  const matches = decisive(entry)
  const told = new Set(matches.flatMap((match) => findingsOn(match, entry)))
  const others = counting(entry, 'error').filter((f) => !told.has(f))
  const most = Math.floor(mostLines / Math.max(1, matches.length))
  const blocks: Block[] = [
    ...matches.flatMap((match): Block[] => {
      const rows = sides(match, context, { most })
      const more = metBy(match).reduce((sum, { met }) => sum + met.length, 0) - most
      return [
        body(bit(w.besides), strong(whoIs(match, context)), bit(rows.length > 0 ? ':' : '.')),
        ...rows,
        ...(more > 0 ? [note(w.moreRows.replace('{n}', String(more)))] : []),
      ]
    }),
    ...(others.length > 0
      ? [
          ...(matches.length > 0 ? [body(w.otherGrounds)] : []),
          groundsTable(others.slice(0, mostGrounds), context),
          ...(others.length > mostGrounds
            ? [note(w.moreGrounds.replace('{n}', String(others.length - mostGrounds)))]
            : []),
        ]
      : []),
  ]
  return {
    id: `${id}-can-cu`,
    title: w.grounds,
    blocks: blocks.length > 0 ? blocks : [body(nothingAgainst(entry, context))],
  }
}

/** The matches on which the verdict rests; where it is open, the one that the question is about. */
function decisive(entry: ProposalResult) {
  const { review, matches, verdict } = entry.duplication
  const weighty = weightiest(entry)
  const errors = counting(entry, 'error').length > 0
  const blamed = weighty.filter((match) =>
    findingsOn(match, entry).some(({ severity }) => !errors || severity === 'error'),
  )
  // What is only to be looked into carries no verdict beside errors, unless the verdict on duplication rests on it.
  const chosen = blamed.length > 0 || (errors && !risky.has(verdict)) ? blamed : weighty.slice(0, 1)
  return (chosen.length === 0 && review ? matches.slice(0, 1) : chosen).slice(0, errors ? mostMatches : 1)
}

/** What is not met and on what basis. */
function groundsTable(findings: ReturnType<typeof counting>, context: PaperContext): Block {
  const { w } = context
  return tableBlock(
    table(
      [[w.number], w.ground, w.basis],
      findings.map((finding, i) => {
        return { cells: [i + 1, `${stepReason(finding, context, longestGround)}.`, groundOf(finding, context)] }
      }),
    ),
  )
}

/** A message longer than this is told in full in the annex. */
const longestGround = 420

function nothingAgainst(entry: ProposalResult, context: PaperContext): string {
  const near = matchesNear(entry.duplication.matches)
  const { w } = context
  const compared = w.comparedWith.replace('{n}', String(context.model.systems.size))
  if (near.length === 0) return `${compared} ${w.nothingNear}`
  return `${compared} ${w.nearOnly} ${near
    .slice(0, 3)
    .map((m) => whoIs(m, context))
    .join('; ')}.`
}
