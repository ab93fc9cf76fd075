import type { Result, ResultMatch } from '../../appraise/index.js'
import type { Model, Proposal } from '../../architecture/index.js'
import type { Lang } from '../../kernel/index.js'
import { proposalsOf } from '../entries.js'
import { type Words, words } from '../words/index.js'

/** Which annexes a paper has: none, those that the body rests on, or all that is known. */
export const annexLevels = ['none', 'findings', 'all'] as const
export type AnnexLevel = (typeof annexLevels)[number]

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

/** What papers are made from, beside the entry that each is about. */
export interface PaperContext {
  readonly result: Result
  readonly model: Model
  readonly lang: Lang
  readonly w: Words
  readonly links: AppraisalLinks
  readonly annex: AnnexLevel
  /** What each proposal builds, by its file, where it is known. */
  readonly proposals: ReadonlyMap<string, Proposal>
  /** Ids of the run's proposals, which no paper shows in its body; not given, ids stay, for who edits files. */
  readonly ids: ReadonlySet<string> | undefined
}

export interface PaperOptions {
  readonly proposals?: Iterable<Proposal> | undefined
  readonly annex?: AnnexLevel | undefined
  readonly links?: AppraisalLinks | undefined
}

/** The context of papers by themselves, whose names lead nowhere unless links are given. */
export function paperContext(result: Result, model: Model, lang: Lang, options: PaperOptions = {}): PaperContext {
  const { proposals = [], annex = 'findings', links = noLinks } = options
  return {
    result,
    model,
    lang,
    w: words[lang],
    links,
    annex,
    proposals: new Map([...proposals].map((p) => [p.file, p])),
    ids: new Set(proposalsOf(result).map(({ proposal }) => proposal.id)),
  }
}
