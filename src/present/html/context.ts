import type { Result, ResultMatch } from '../../appraise/index.js'
import type { Model, Proposal } from '../../architecture/index.js'
import type { Lang } from '../../kernel/index.js'

/** Where a finding's names lead; nothing where there are no pages. */
export interface FindingLinks {
  readonly subject: (id: string) => { readonly text: string; readonly href: string | undefined }
  readonly rule: (id: string) => string | undefined
}

/** Where an appraisal's names lead; in a file by itself nowhere. */
export interface AppraisalLinks extends FindingLinks {
  readonly match: (match: ResultMatch) => string | undefined
  readonly onPicture: (of: 'system' | 'component' | 'layer', id: string) => string | undefined
}

export const noLinks: AppraisalLinks = {
  subject: (id) => ({ text: id, href: undefined }),
  rule: () => undefined,
  match: () => undefined,
  onPicture: () => undefined,
}

export interface ProposalContext {
  readonly result: Result
  readonly model: Model
  readonly lang: Lang
  readonly links: AppraisalLinks
  /** What each proposal builds, by its file, where it is known. */
  readonly proposals: ReadonlyMap<string, Proposal>
}

/** The context of a paper by itself, whose names lead nowhere. */
export function paperContext(
  result: Result,
  model: Model,
  lang: Lang,
  proposals: readonly Proposal[] = [],
): ProposalContext {
  return { result, model, lang, links: noLinks, proposals: new Map(proposals.map((p) => [p.file, p])) }
}
