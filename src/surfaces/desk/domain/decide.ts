import type { Text } from '../../../kernel/index.js'
import { dayOfMoment } from '../../../kernel/index.js'
import { allowed, type DossierCommand } from './commands.js'
import type { Dossier } from './dossier.js'
import type { Role } from './roles.js'
import { stateNames } from './states.js'

/** Who wants something. */
export interface Doer {
  readonly account: string
  readonly agency?: string | undefined
  /** `server` for the server itself. */
  readonly roles: readonly Role[] | 'server'
}

/** What happened: the command that was allowed, by whom and when. It is what the log keeps. */
export interface Happened {
  readonly command: DossierCommand
  readonly by: string
  readonly agency: string | undefined
  /** ISO 8601 in UTC. */
  readonly at: string
}

export type CommandOutcome = { readonly event: Happened; readonly dossier: Dossier } | { readonly refused: Text }

/**
 * Whether somebody may do something with a dossier at a moment, and what it is afterwards. Pure: the same question has the same
 * answer. Time does not run backwards: who asks with an earlier day than that of the last event has a clock that was set back,
 * and the spans stay in order.
 */
export function outcomeOf(
  dossier: Dossier | undefined,
  command: DossierCommand,
  doer: Doer,
  at: string,
): CommandOutcome {
  const refused = refusalOf(dossier, command, doer)
  if (refused) return { refused }
  const event: Happened = { command, by: doer.account, agency: doer.agency, at }
  return { event, dossier: evolve(dossier, event) }
}

function refusalOf(dossier: Dossier | undefined, command: DossierCommand, doer: Doer): Text | undefined {
  const { by, from } = allowed[command.do]
  if (by === 'server' ? doer.roles !== 'server' : !hasRole(doer, by)) return notYours
  if (from === 'new') {
    if (dossier) return inState(dossier)
    return command.do === 'begin' && doer.agency === undefined ? notYours : undefined
  }
  if (!dossier) return { vi: 'Không có hồ sơ này.', en: 'There is no such dossier.' }
  // Another agency's is nobody's business.
  if (['amend', 'submit', 'withdraw', 'adjust'].includes(command.do) && doer.agency !== dossier.agency) return notYours
  if (command.do === 'correct' && !mayCorrect(dossier, doer)) return notYours
  if (!from.includes(dossier.state)) return inState(dossier)
  return fourEyes(dossier, command, doer) ?? incomplete(dossier, command, doer)
}

/** Before it is sent its agency says what was read wrongly, afterwards whoever appraises it. */
function mayCorrect({ state, agency, submitters }: Dossier, doer: Doer): boolean {
  return state === 'appraising' || state === 'consulting'
    ? hasRole(doer, ['reviewer', 'lead']) && !submitters.includes(doer.account)
    : hasRole(doer, ['drafter', 'submitter']) && doer.agency === agency
}

function hasRole({ roles }: Doer, wanted: readonly Role[]): boolean {
  return roles !== 'server' && wanted.some((role) => roles.includes(role))
}

const notYours: Text = {
  vi: 'Tài khoản của bạn không được làm việc này với hồ sơ này.',
  en: 'Your account may not do this with this dossier.',
}

function inState({ state }: Dossier): Text {
  const { vi, en } = stateNames[state]
  return {
    vi: `Hồ sơ đang ở trạng thái “${vi}” nên không làm được việc này. Hãy tải lại trang.`,
    en: `The dossier is “${en}”, where this cannot be done. Load the page again.`,
  }
}

/** What is judged by somebody is judged by another than who wants it. */
function fourEyes({ submitters, appraisers }: Dossier, command: DossierCommand, { account }: Doer): Text | undefined {
  const judges = ['dispose', 'reappraise', 'request-additions', 'consult', 'conclude', 'approve', 'refuse'].includes(
    command.do,
  )
  const named = command.do === 'receive' || command.do === 'assign' ? command.assignee : undefined
  if (judges && submitters.includes(account))
    return {
      vi: 'Người đã gửi hồ sơ không được thẩm định hay quyết định hồ sơ đó.',
      en: 'Who sent a dossier cannot judge it.',
    }
  if (named !== undefined && submitters.includes(named))
    return {
      vi: 'Người đã gửi hồ sơ không được giao thẩm định hồ sơ đó.',
      en: 'Who sent a dossier cannot be given it to judge.',
    }
  if (command.do !== 'approve' && command.do !== 'refuse') return undefined
  const alone = appraisers.every((one) => one === account)
  if (!alone || (command.alone !== undefined && command.alone.trim().length >= leastReason)) return undefined
  return {
    vi: 'Người một mình thẩm định hồ sơ không được tự quyết định; cần người khác quyết định, hoặc nêu rõ lý do.',
    en: 'Who alone appraised a dossier does not decide on it; somebody else does, or a reason is given.',
  }
}

/** Letters that a reason has at least: it goes into the paper. */
const leastReason = 10

function incomplete(dossier: Dossier, command: DossierCommand, { agency }: Doer): Text | undefined {
  if ('reason' in command && needsReason(command) && command.reason.trim().length < leastReason)
    return {
      vi: `Cần nêu lý do, ít nhất ${leastReason} ký tự.`,
      en: `A reason of at least ${leastReason} letters is needed.`,
    }
  switch (command.do) {
    case 'request-additions':
      return command.items.length > 0
        ? undefined
        : { vi: 'Cần nêu ít nhất một nội dung phải bổ sung.', en: 'Name at least one thing to be added.' }
    case 'consult':
      return command.units.length > 0
        ? undefined
        : { vi: 'Cần chọn ít nhất một đơn vị để lấy ý kiến.', en: 'Choose at least one unit to ask.' }
    case 'give-opinion':
      return agency !== undefined && dossier.consulted.includes(agency) ? undefined : notYours
    case 'conclude':
      return dossier.stale
        ? {
            vi: 'Kiến trúc hoặc quy định đã thay đổi; cần thẩm định lại trước khi kết luận.',
            en: 'The architecture or the law has changed; appraise it again before concluding.',
          }
        : undefined
    case 'approve':
      return dossier.stale
        ? {
            vi: 'Kiến trúc hoặc quy định đã thay đổi sau khi kết luận; cần mở lại để thẩm định lại.',
            en: 'The architecture or the law has changed since the conclusion; reopen it to be appraised again.',
          }
        : undefined
    case 'meet-condition':
      return dossier.conditions[command.condition]
        ? undefined
        : { vi: 'Không có điều kiện này.', en: 'There is no such condition.' }
    case 'complete':
      return dossier.conditions.every(({ met }) => met)
        ? undefined
        : { vi: 'Còn điều kiện chưa được đáp ứng.', en: 'There are conditions that are not met.' }
    default:
      return undefined
  }
}

function needsReason(command: DossierCommand): boolean {
  return command.do !== 'dispose' || command.stance === 'set-aside'
}

/** What a dossier is after an event; the same events come to the same dossier. */
export function evolve(dossier: Dossier | undefined, { command, by, agency, at }: Happened): Dossier {
  const day = dayOfMoment(at)
  if (!dossier) {
    return command.do === 'register'
      ? { ...nothing, agency: command.agency, state: 'appraising', version: 1, appraisal: [{ from: day }] }
      : { ...nothing, agency: agency ?? '' }
  }
  const took = { ...dossier, appraisers: withOne(dossier.appraisers, by) }
  switch (command.do) {
    case 'submit': {
      const sent = {
        ...dossier,
        stale: false,
        version: dossier.version + 1,
        submitters: withOne(dossier.submitters, by),
      }
      // What was asked for is there: the Department goes on.
      if (dossier.state === 'awaiting')
        return { ...sent, state: 'appraising', appraisal: started(dossier.appraisal, day) }
      return { ...sent, state: 'submitted' }
    }
    case 'receive':
      return {
        ...dossier,
        state: 'appraising',
        assignee: command.assignee,
        appraisal: started(dossier.appraisal, day),
      }
    case 'assign':
      return { ...dossier, assignee: command.assignee }
    case 'return':
      return { ...dossier, state: 'returned' }
    case 'withdraw':
      return { ...stopped(dossier, day), state: 'withdrawn' }
    case 'dispose':
      return took
    case 'request-additions':
      return { ...stopped(took, day), state: 'awaiting' }
    case 'consult':
      return { ...took, state: 'consulting', consulted: [...new Set(command.units)] }
    case 'give-opinion': {
      const consulted = dossier.consulted.filter((unit) => unit !== agency)
      return { ...dossier, consulted, state: consulted.length > 0 ? 'consulting' : 'appraising' }
    }
    case 'end-consultation':
      return { ...dossier, consulted: [], state: 'appraising' }
    case 'conclude': {
      const { appraisal } = stopped(took, day)
      return { ...took, state: 'concluded', appraisal, decision: started(took.decision, day) }
    }
    case 'reopen': {
      const { decision } = stopped(dossier, day)
      return { ...dossier, state: 'appraising', stale: false, decision, appraisal: started(dossier.appraisal, day) }
    }
    case 'approve':
      return {
        ...stopped(dossier, day),
        state: 'approved',
        conditions: command.conditions.map((condition) => ({ ...condition, met: false })),
      }
    case 'refuse':
      return { ...stopped(dossier, day), state: 'refused' }
    case 'follow':
      return { ...dossier, state: 'following' }
    case 'meet-condition':
      return {
        ...dossier,
        conditions: dossier.conditions.map((c, i) => (i === command.condition ? { ...c, met: true } : c)),
      }
    case 'complete':
      return { ...dossier, state: 'completed' }
    case 'adjust':
      return {
        ...dossier,
        ...{ state: 'submitted', version: dossier.version + 1, submitters: withOne(dossier.submitters, by) },
        ...{ appraisers: [], appraisal: [], decision: [], conditions: [], stale: false },
      }
    case 'suspend':
      return { ...stopped(dossier, day), state: 'suspended', before: dossier.state }
    case 'resume': {
      const { before = 'submitted', ...rest } = dossier
      if (before === 'concluded') return { ...rest, state: before, decision: started(rest.decision, day) }
      const works = before === 'appraising' || before === 'consulting'
      return { ...rest, state: before, appraisal: works ? started(rest.appraisal, day) : rest.appraisal }
    }
    case 'mark-stale':
      return { ...dossier, stale: true }
    case 'reappraise':
      return { ...took, stale: false }
    case 'correct':
      return agency === dossier.agency ? dossier : took
    case 'begin':
    case 'register':
    case 'amend':
    case 'attach':
    case 'publish':
      return dossier
  }
}

const nothing: Dossier = {
  state: 'draft',
  agency: '',
  version: 0,
  submitters: [],
  appraisers: [],
  consulted: [],
  stale: false,
  conditions: [],
  appraisal: [],
  decision: [],
}

const withOne = (all: readonly string[], one: string): string[] => (all.includes(one) ? [...all] : [...all, one])

/** A clock that begins to run; never before it stopped. */
function started(spans: Dossier['appraisal'], day: string): Dossier['appraisal'] {
  const last = spans.at(-1)
  if (last && last.to === undefined) return spans
  return [...spans, { from: last?.to !== undefined && last.to > day ? last.to : day }]
}

/** Both clocks, standing. */
function stopped(dossier: Dossier, day: string): Dossier {
  const end = (spans: Dossier['appraisal']) =>
    spans.map((span) => (span.to === undefined ? { from: span.from, to: day < span.from ? span.from : day } : span))
  return { ...dossier, appraisal: end(dossier.appraisal), decision: end(dossier.decision) }
}
