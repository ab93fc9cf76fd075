import type { Finding, ProposalResult } from '../../appraise/index.js'
import { dayIn, duplicationLabel, million, placeOf } from '../../kernel/index.js'
import {
  type Annex,
  type Block,
  body,
  dashed,
  facts,
  factsBlock,
  heading,
  note,
  numeral,
  table,
  tableBlock,
} from '../document/model.js'
import { citedDocuments, toConfirm } from './bases.js'
import { comparisonBlocks } from './comparison.js'
import type { PaperContext } from './context.js'
import { findingsBlocks } from './findings.js'
import { toldMissing } from './missing.js'
import { opinionsBlocks } from './opinions.js'
import { placePicture, placeSentence } from './place.js'
import { recordFacts } from './record.js'
import { requirementsBlocks, requirementsTitle } from './requirements.js'
import { reviewGrounds, reviewHead } from './review.js'
import { agencyOf, titleOf, wordFor } from './say.js'
import { limitsOf } from './sentences.js'

/** What may be left out, each with its number; the ones that the body rests on come first. */
export function annexesOf(entry: ProposalResult, id: string, context: PaperContext): Annex[] {
  const { annex, w, lang } = context
  if (annex === 'none') return []
  const some = [
    ...annexOf('phat-hien', w.annexFindings, findingsAnnex()),
    ...annexOf('xac-nhan', w.annexConfirm, confirmAnnex()),
    ...annexOf('y-kien', w.annexOfficer, opinionsBlocks(entry, context)),
  ]
  const rest =
    annex === 'all'
      ? [
          ...annexOf('doi-chieu', w.comparison, comparisonAnnex()),
          ...annexOf('tieu-chuan', requirementsTitle(entry, context), requirementsBlocks(entry, context)),
          ...annexOf('vi-tri', w.onPicture, placeAnnex()),
          ...annexOf('gioi-han', w.limits, limitsAnnex()),
          ...annexOf('ky-thuat', w.annexTechnical, technicalBlocks(entry, context)),
        ]
      : []
  return [...some, ...rest].map(({ name, title, blocks }, i) => ({
    id: `${id}-${name}`,
    title: `${w.annex} ${numeral(i)}. ${title}`,
    blocks,
  }))

  function findingsAnnex(): Block[] {
    const facts = factsBlock(proposalFacts(entry, context))
    return [
      facts,
      ...findingsBlocks(entry.findings, `${id}-ph`, w.findingsNone, {
        ...context,
        missing: toldMissing(entry, context),
      }),
    ]
  }

  function confirmAnnex(): Block[] {
    const documents = toConfirm(entry, context)
    return documents ? [note(w.annexConfirmNote), tableBlock(documents)] : []
  }

  function comparisonAnnex(): Block[] {
    const { review } = entry.duplication
    const open = review ? [body(reviewHead(review, lang)), dashed(reviewGrounds(review, lang))] : []
    return [...open, ...comparisonBlocks(entry, context)]
  }

  function placeAnnex(): Block[] {
    const place = placeSentence(entry, context)
    const picture = placePicture(entry, context)
    return [...(place === undefined ? [] : [body(place)]), ...(picture ? [{ kind: 'picture', picture } as const] : [])]
  }

  function limitsAnnex(): Block[] {
    const documents = citedDocuments(entry, context)
    const cited = documents ? [heading([w.citedDocuments]), tableBlock(documents)] : []
    return [dashed(limitsOf(entry, lang)), ...cited]
  }
}

const annexOf = (name: string, title: string, blocks: readonly Block[]) =>
  blocks.length === 0 ? [] : [{ name, title, blocks }]

function proposalFacts(entry: ProposalResult, { w, lang }: PaperContext) {
  const { proposal, duplication } = entry
  return facts([
    [w.proposal, titleOf(entry)],
    [w.agency, agencyOf(entry)],
    [w.kind, wordFor(w.proposalKinds, proposal.kind)],
    [w.date, proposal.date && dayIn(proposal.date, lang)],
    [w.asOf, dayIn(entry.asOf, lang)],
    [w.budget, proposal.budget === undefined ? undefined : million(proposal.budget, lang)],
    [w.purpose, proposal.purpose],
    [w.duplication, duplication.review ? w.openQuestion : duplicationLabel[duplication.verdict][lang]],
  ])
}

/** For whoever keeps the record or edits the file: ids, places, rules, what was judged with what. */
function technicalBlocks(entry: ProposalResult, context: PaperContext): Block[] {
  const { w, result, model, lang } = context
  const { proposal, findings } = entry
  return [
    factsBlock(
      facts([
        [w.proposalId, proposal.id],
        [w.file, proposal.file],
        [w.digest, proposal.digest],
      ]),
    ),
    factsBlock(recordFacts({ ...result, asOf: entry.asOf }, model, lang)),
    ...placesBlocks(findings, context),
  ]
}

/** Where each finding stands, by which rule it was found, and what its remedy means in the file. */
export function placesBlocks(findings: readonly Finding[], { w }: PaperContext): Block[] {
  if (findings.length === 0) return []
  // In the order in which the annex of findings numbers them.
  const ordered = [
    ...findings.filter((f) => f.waivedBy === undefined),
    ...findings.filter((f) => f.waivedBy !== undefined),
  ]
  return [
    tableBlock(
      table(
        [[w.number], w.rule, w.where, w.inFile],
        ordered.map(({ rule, location, yaml }, i) => ({
          cells: [i + 1, rule, location ? placeOf(location) : '', yaml ?? ''],
        })),
      ),
    ),
  ]
}
