import type { ProposalResult } from '../../../appraise/index.js'
import { bodyHtml, fileHtml } from '../../document/html.js'
import { bit } from '../../document/model.js'
import { trusted } from '../../document/template.js'
import { type AppraisalLinks, type PaperContext, paperContext } from '../../paper/context.js'
import { letterOf, papersFor } from '../../paper/papers.js'
import { titleOf } from '../../paper/say.js'
import { perProposal } from '../../per-proposal.js'
import { inFolder, type SiteContext } from '../context.js'
import { findingLinks, proposalTable } from '../links.js'
import { type Page, section } from '../page.js'
import { pictureLinks } from './structure.js'

/** The proposals of the run: a table, and each one's appraisal. */
export function* proposalPages(context: SiteContext): Generator<Page> {
  const { w, result } = context
  const entries = result?.results ?? []
  yield {
    path: 'de-xuat',
    title: w.proposals,
    kind: undefined,
    lead: entries.length === 0 ? w.notAppraised : undefined,
    sections:
      result && entries.length > 0 ? [section('danh-sach', undefined, { table: proposalTable(result, context) })] : [],
  }
  for (const entry of entries) yield appraisalPage(entry, context)
}

function appraisalPage(entry: ProposalResult, context: SiteContext): Page {
  const { w } = context
  const below = inFolder(context)
  const path = context.proposalAddress(entry).replace(/\.html$/, '')
  const paper = letterOf(entry, 'phieu', { ...appraisalContext(below), annex: 'all' })
  return {
    path,
    title: titleOf(entry),
    kind: w.proposal,
    lead: undefined,
    keywords: [entry.proposal.id],
    sections: [
      section('ban-in', undefined, { list: [bit(w.paper, `${path.replace(/^de-xuat\//, '../phieu/')}.html`)] }),
      section('phieu-danh-gia', undefined, { markup: trusted(bodyHtml(paper, w)) }),
    ],
  }
}

/** Each appraisal as a paper by itself, to print, to send and to keep. */
export function* papers({ result, model, lang, proposals }: SiteContext): Generator<[path: string, content: string]> {
  const read = [...proposals.values()]
  for (const [name, one] of result ? perProposal(result) : [])
    yield [`phieu/${name}.html`, fileHtml(papersFor(one, { model, lang, proposals: read }))]
}

/** What an appraisal links to, from a page of the site. */
export function appraisalContext(context: SiteContext): PaperContext {
  const { model, lang, result, validate, proposals } = context
  const run = result ?? validate
  if (!run) throw new Error('an appraisal needs a result')
  const links: AppraisalLinks = {
    ...findingLinks(context),
    onPicture: pictureLinks(context),
    match: (match) => {
      const other = match.of === 'proposal' ? result?.results.find((r) => r.proposal.id === match.id) : undefined
      return match.of === 'system' ? context.addressOf('systems', match.id) : other && context.proposalAddress(other)
    },
  }
  return paperContext(run, model, lang, { proposals: proposals.values(), links })
}
