import {
  type Form,
  formOf,
  graphOf,
  type KnownFinding,
  type LoadedProposal,
  type LoadedProposals,
  type Model,
  type Proposal,
  type RejectedFile,
  type Waiver,
  type Workspace,
} from '../architecture/index.js'
import { append, compare, type Hit, type Lang, lazily, type Text } from '../kernel/index.js'
import { firstDay } from '../language/index.js'
import { profileOfProposal } from '../match/index.js'
import { compared } from './baseline.js'
import { architectureContext, overlaid, proposalContext } from './context.js'
import { finders } from './finders.js'
import { type Bench, findingOf, inReadingOrder } from './findings.js'
import { distinctEntries } from './fingerprint.js'
import { heard, type OfficerSaid } from './opinions.js'
import { type RuleOptions, runAtSites, sitesIn } from './overrides.js'
import { matchOf, proposalOf, reviewOf } from './present.js'
import { alikeWithin, type Recall } from './recall.js'
import { repeatedIds } from './repeated.js'
import { requirementsOf } from './requirements.js'
import {
  architectureHead,
  type CheckResult,
  type Finding,
  type ProposalResult,
  type ValidateResult,
  type Verdict,
} from './result.js'
import { active, rulesOf } from './rule-set.js'
import { tooThin } from './rules/dossier/incomplete.js'
import type { Found } from './rules/rule.js'
import { concerns, type Scope, scopeNote, touches } from './scope.js'
import { summaryOf } from './summary.js'
import { unusedWaivers, waive } from './waivers.js'

export interface CheckOptions {
  readonly lang: Lang
  /** The day on which law and standards are read, `YYYY-MM-DD`; without it each proposal's own date. */
  readonly asOf?: string | undefined
  /** The day of the run, for what carries no date; the only use of the clock. */
  readonly today: string
  /** The tool's version, for the record. */
  readonly version: string
  /** Findings that are known and accepted for now. */
  readonly baseline?: readonly KnownFinding[] | undefined
  /** A set of further rules: those of the national exchange form. */
  readonly profile?: 'mau03' | undefined
  /** A form that was filled in by hand; it is judged instead of the architecture, by the rules of the profile alone. */
  readonly form?: Form | undefined
  /** Look only at what was changed; everything else is judged by, and left out of the result. */
  readonly scope?: Scope | undefined
  /** How many files were read, and which of the pile were not looked at, for the record. */
  readonly input?: {
    readonly files: number
    readonly passedOver: readonly { readonly file: string; readonly reason: Text }[]
  }
  /** What officers said of dossiers, by the dossier's file; its corrections are applied before. */
  readonly opinions?: ReadonlyMap<string, OfficerSaid> | undefined
  /** Called after each proposal, for a progress bar. */
  readonly onProgress?: (done: number, all: number) => void
  /** What earlier runs of a long-running process left. */
  readonly recall?: Recall | undefined
  /** What other threads have found; without it proposals are judged here, one after the other. */
  readonly appraised?: readonly ProposalResult[] | undefined
  /** Which proposals are judged; the others are there to be compared with. Without it, all. */
  readonly judged?: ((proposal: { readonly file: string }) => boolean) | undefined
}

/** Judges the architecture itself: the loader's faults and every rule that looks at the architecture. */
export function validate(workspace: Workspace, options: CheckOptions): ValidateResult {
  const { model } = workspace
  const { scope } = options
  const asOf = options.asOf ?? options.today
  const { rules, faults } = rulesOf(model)
  const bench: Bench = { model, rules, asOf, lang: options.lang, siteOf: sitesIn(workspace) }
  const shared = { model, asOf, ruleIds: new Set(rules.keys()), graph: () => graphOf(model) }
  const alike = lazily(() => alikeWithin(model, asOf, options.recall))

  const hits: Hit[] = options.form ? [] : [...workspace.hits, ...faults]
  const formed = lazily(() => options.form ?? formOf(model, asOf))
  for (const rule of active(rules, model)) {
    const { architecture, form } = rule
    const run = function* (set: RuleOptions): Iterable<Found> {
      if (architecture && !options.form) yield* architecture(architectureContext(shared, alike, rule, set))
      if (form && options.profile) yield* form({ form: formed(), model, asOf, filled: options.form !== undefined })
    }
    for (const hit of runAtSites(rule, model.settings.get(rule.id), bench.siteOf, run)) hits.push(hit)
  }
  const used = new Set<Waiver>()
  const findings = waive(findingsOf(hits, bench), model, asOf, options.lang, used)
  if (!options.form) append(findings, findingsOf(unusedWaivers(model, asOf, used), bench))
  const { entries, ...comparison } = compared(
    distinctEntries([{ findings: inReadingOrder(findings) }]),
    options.baseline,
  )
  const all = entries.flatMap((entry) => entry.findings)
  const shown = all.filter((f) => concerns(scope, f))
  const results = [{ findings: shown }]
  return {
    ...head(model, asOf, options),
    ...scopeNote(scope, all.length - shown.length),
    ...comparison,
    results,
    summary: summaryOf(results),
  }
}

/** Judges proposals against the architecture and against each other. The architecture must be free of loader's faults. */
export function check(workspace: Workspace, loaded: LoadedProposals, options: CheckOptions): CheckResult {
  const { model } = workspace
  const judged = loaded.proposals.filter(({ proposal }) => isJudged(proposal, options))
  const appraised = options.appraised ?? appraisals(workspace, loaded, options)
  const refused = loaded.rejected
    .filter((file) => isJudged(file, options))
    .map((r) => rejection(r, benchOn(options.asOf ?? options.today, workspace, options, r.file, r.id)))
  const inOrder = [...appraised, ...refused].sort((a, b) => (a.proposal.file < b.proposal.file ? -1 : 1))
  const ids = new Set(loaded.proposals.map(({ proposal }) => proposal.header.id))
  const { entries: results, ...comparison } = compared(distinctEntries(inOrder), options.baseline, ids)
  const [latest] = results
    .map((r) => r.asOf)
    .sort()
    .reverse()
  const all = loaded.proposals.length + loaded.rejected.length
  return {
    ...head(model, options.asOf ?? latest ?? options.today, options),
    ...(judged.length > 0 ? { judge: { date: model.judging.file().date, digest: model.judging.digest() } } : {}),
    ...scopeNote(options.scope, all - results.length),
    ...comparison,
    ...inputNote(options),
    results,
    summary: summaryOf(results),
  }
}

function isJudged(proposal: { readonly file: string }, { scope, judged }: CheckOptions): boolean {
  return touches(scope, proposal.file) && judged?.(proposal) !== false
}

function benchOn(asOf: string, workspace: Workspace, { lang }: CheckOptions, file: string, proposal: string): Bench {
  const { model } = workspace
  return { model, rules: rulesOf(model).rules, asOf, lang, siteOf: sitesIn(workspace, file), proposal }
}

/** Judges each proposal beside the others; in the order of their days, so that few states of the catalogue are needed at once. */
export function appraisals(
  workspace: Workspace,
  loaded: LoadedProposals,
  options: CheckOptions,
): readonly ProposalResult[] {
  const { model } = workspace
  const { rules } = rulesOf(model)
  const finderOn = finders(model, options.recall)
  const repeated = repeatedIds(loaded.proposals)
  const profiles = new Map(loaded.proposals.map(({ proposal }) => [proposal, profileOfProposal(model, proposal)]))
  const run = [...profiles.values()]
  const byId = new Map(loaded.proposals.map(({ proposal }) => [proposal.header.id, proposal]))

  const appraiseOne = ({ proposal, hits }: LoadedProposal): ProposalResult => {
    const asOf = options.asOf ?? dayOf(proposal, options.today)
    const profile = profiles.get(proposal) ?? profileOfProposal(model, proposal)
    const appraisal = finderOn(asOf).appraise(profile, run)
    const { model: merged, graph } = overlaid(model, proposal)
    const shared = { model: merged, graph, asOf, ruleIds: new Set(rules.keys()) }

    const bench = benchOn(asOf, workspace, options, proposal.file, proposal.header.id)
    const found: Hit[] = [...hits, ...(repeated.get(proposal) ?? [])]
    for (const rule of active(rules, model)) {
      const judge = rule.proposal
      if (!judge) continue
      const run = (set: RuleOptions) => judge(proposalContext(shared, model, proposal, appraisal, byId, rule, set))
      for (const hit of runAtSites(rule, model.settings.get(rule.id), bench.siteOf, run)) found.push(hit)
    }
    const told = findingsOf(found, bench).map(withoutYaml)
    const findings = inReadingOrder(waive(told, model, asOf, options.lang, new Set()))
    const duplication = {
      verdict: appraisal.verdict,
      confidence: appraisal.confidence,
      ...(appraisal.review ? { review: reviewOf(appraisal.review, options.lang) } : {}),
      reason: appraisal.reason[options.lang],
      matches: appraisal.matches.map((match) => matchOf(match, model, byId, asOf, options.lang)),
    }
    const judged = heard(options.opinions?.get(proposal.file), { findings, duplication }, options.lang)
    return {
      proposal: proposalOf(proposal, model),
      asOf,
      verdict: verdictOf(judged.findings, tooThin(proposal), isOpen(judged.duplication)),
      duplication: judged.duplication,
      requirements: requirementsOf(proposal, bench, merged),
      findings: judged.findings,
      ...(judged.officer ? { officer: judged.officer } : {}),
    }
  }

  const day = ({ proposal }: LoadedProposal) => options.asOf ?? dayOf(proposal, options.today)
  const judged = loaded.proposals
    .filter(({ proposal }) => isJudged(proposal, options))
    .sort((a, b) => compare(day(a), day(b)))
  return judged.map((one, i) => {
    const result = appraiseOne(one)
    options.onProgress?.(i + 1, judged.length)
    return result
  })
}

/** What was looked at and what was not, where files were read. */
function inputNote({ input, lang }: CheckOptions): Pick<CheckResult, 'input'> {
  if (!input) return {}
  return {
    input: { files: input.files, passedOver: input.passedOver.map((p) => ({ file: p.file, reason: p.reason[lang] })) },
  }
}

/** Whether an officer must say first if something is built twice. */
function isOpen({ verdict, review }: ProposalResult['duplication']): boolean {
  return review !== undefined && verdict !== 'none' && verdict !== 'upgrade'
}

/** DESIGN section 6: any unwaived error, else too thin to judge, else any unwaived warning or a question that is open, else conforming. */
export function verdictOf(findings: readonly Finding[], thin: boolean, open = false): Verdict {
  const counts = (severity: Finding['severity']) =>
    findings.some((f) => f.severity === severity && f.waivedBy === undefined)
  if (counts('error')) return 'nonconforming'
  if (thin) return 'insufficient'
  return counts('warning') || open ? 'conditional' : 'conforms'
}

function findingsOf(hits: readonly Hit[], bench: Bench): Finding[] {
  return hits.flatMap((hit) => findingOf(hit, bench) ?? [])
}

/** Who filled in a form or wrote a dossier in Word has no YAML to write. */
function withoutYaml(finding: Finding): Finding {
  if (finding.location?.within === undefined) return finding
  const { yaml: _, ...rest } = finding
  return rest
}

/** The day that a proposal is judged on: its date, else the start of its schedule, else the day of the run. */
function dayOf(proposal: Proposal, today: string): string {
  const { date, schedule } = proposal.header
  const written = date ?? schedule?.from
  return written === undefined ? today : firstDay(written)
}

function rejection(file: RejectedFile, bench: Bench): ProposalResult {
  const reason = {
    vi: 'Tệp đề xuất có lỗi nên chưa thể đối chiếu với danh mục.',
    en: 'The file is at fault, so it could not be laid beside the catalogue.',
  }
  const agencyName = bench.model.agencies.get(file.agency)?.name
  return {
    proposal: {
      id: file.id,
      title: file.title,
      agency: file.agency,
      ...(agencyName === undefined ? {} : { agencyName }),
      file: file.file,
    },
    asOf: bench.asOf,
    verdict: 'insufficient',
    duplication: { verdict: 'not-compared', reason: reason[bench.lang], matches: [] },
    requirements: [],
    findings: inReadingOrder(findingsOf(file.hits, bench)),
  }
}

function head(
  model: Model,
  asOf: string,
  options: CheckOptions,
): Pick<CheckResult, 'tool' | 'architecture' | 'asOf' | 'lang'> {
  return {
    tool: { name: 'kientruc', version: options.version },
    architecture: architectureHead(model),
    asOf,
    lang: options.lang,
  }
}
