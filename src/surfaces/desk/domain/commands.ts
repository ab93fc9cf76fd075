import type { Verdict } from '../../../appraise/index.js'
import type { DossierState } from './dossier.js'
import type { Role } from './roles.js'

interface Addition {
  /** The field or the finding that it is about. */
  readonly subject: string
  readonly text: string
}

export interface Condition {
  readonly text: string
  readonly due?: string
}

/** What somebody wants to do with a dossier. */
export type DossierCommand =
  | { readonly do: 'begin' }
  /** A dossier that reached the Department on paper, or in a pile. */
  | { readonly do: 'register'; readonly agency: string }
  /** Other files for what was not sent yet. */
  | { readonly do: 'amend' }
  /** Says what was read wrongly. */
  | { readonly do: 'correct' }
  | { readonly do: 'submit' }
  | { readonly do: 'withdraw'; readonly reason: string }
  | { readonly do: 'receive'; readonly assignee: string }
  | { readonly do: 'return'; readonly reason: string }
  | { readonly do: 'assign'; readonly assignee: string }
  /** Takes a finding or a match, sets it aside, or asks about it. */
  | {
      readonly do: 'dispose'
      readonly subject: string
      readonly stance: 'accepted' | 'set-aside' | 'asked'
      readonly reason: string
    }
  | { readonly do: 'request-additions'; readonly items: readonly Addition[]; readonly due?: string }
  | { readonly do: 'consult'; readonly units: readonly string[] }
  | { readonly do: 'give-opinion'; readonly text: string }
  | { readonly do: 'end-consultation' }
  | { readonly do: 'conclude'; readonly verdict: Verdict; readonly digest: string }
  | { readonly do: 'reopen'; readonly reason: string }
  /** `grounds`: why, where the check speaks against it; goes into the architecture with the decision. */
  | {
      readonly do: 'approve'
      readonly conditions: readonly Condition[]
      readonly grounds?: string
      readonly alone?: string
    }
  | { readonly do: 'refuse'; readonly reason: string; readonly alone?: string }
  | { readonly do: 'follow' }
  | { readonly do: 'meet-condition'; readonly condition: number }
  | { readonly do: 'complete' }
  /** What was approved shall become another: a new version, appraised anew. */
  | { readonly do: 'adjust' }
  | { readonly do: 'suspend'; readonly reason: string }
  | { readonly do: 'resume' }
  /** The paper that was signed comes back. */
  | { readonly do: 'attach' }
  /** Everybody may know what was decided. */
  | { readonly do: 'publish' }
  /** Law or architecture are no longer those of the conclusion. */
  | { readonly do: 'mark-stale'; readonly reason: string }
  /** Looked at by law and architecture as they are now. */
  | { readonly do: 'reappraise' }

export type CommandName = DossierCommand['do']

/** By whom and where a command is allowed; everything else about it is in `decide.ts`. */
export interface Allowed {
  /** `server`: only the server itself. */
  readonly by: readonly Role[] | 'server'
  /** `new`: where there is no dossier yet. */
  readonly from: readonly DossierState[] | 'new'
  /** Whether it decides on the dossier: whoever does it may have to show a passkey. */
  readonly decides?: true
}

const staff: readonly Role[] = ['reviewer', 'lead']
const sender: readonly Role[] = ['submitter']
const agency: readonly Role[] = ['drafter', 'submitter']

/** Every command, in the order of a dossier's way. */
export const allowed: Readonly<Record<CommandName, Allowed>> = {
  begin: { by: agency, from: 'new' },
  register: { by: staff, from: 'new' },
  amend: { by: agency, from: ['draft', 'returned', 'awaiting'] },
  correct: { by: [...agency, ...staff], from: ['draft', 'returned', 'awaiting', 'appraising', 'consulting'] },
  submit: { by: sender, from: ['draft', 'returned', 'awaiting'] },
  withdraw: { by: sender, from: ['submitted', 'appraising', 'awaiting', 'consulting', 'suspended'] },
  receive: { by: staff, from: ['submitted'] },
  return: { by: staff, from: ['submitted'] },
  assign: { by: ['lead'], from: ['submitted', 'appraising', 'awaiting', 'consulting'] },
  dispose: { by: staff, from: ['appraising', 'consulting'] },
  'request-additions': { by: staff, from: ['appraising'] },
  consult: { by: staff, from: ['appraising'] },
  'give-opinion': { by: ['consulted'], from: ['consulting'] },
  'end-consultation': { by: staff, from: ['consulting'] },
  conclude: { by: staff, from: ['appraising'] },
  reopen: { by: ['lead', 'leader'], from: ['concluded'] },
  approve: { by: ['leader'], from: ['concluded'], decides: true },
  refuse: { by: ['leader'], from: ['concluded'], decides: true },
  follow: { by: staff, from: ['approved'] },
  'meet-condition': { by: staff, from: ['approved', 'following'] },
  complete: { by: staff, from: ['following'] },
  adjust: { by: sender, from: ['approved', 'following'] },
  suspend: { by: ['lead'], from: ['submitted', 'appraising', 'awaiting', 'consulting', 'concluded'] },
  resume: { by: ['lead'], from: ['suspended'] },
  attach: { by: [...staff, 'leader'], from: ['concluded', 'approved', 'refused', 'following', 'completed'] },
  publish: { by: ['lead', 'leader'], from: ['approved', 'refused', 'following', 'completed'] },
  'mark-stale': { by: 'server', from: ['appraising', 'consulting', 'concluded', 'approved', 'following'] },
  reappraise: { by: staff, from: ['appraising', 'consulting'] },
}
