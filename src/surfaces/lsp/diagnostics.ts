import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver'
import {
  type CheckOptions,
  check,
  configurationFaults,
  type Finding,
  isProposalResult,
  type ProposalResult,
  type Recall,
  validate,
} from '../../appraise/index.js'
import type { Workspace } from '../../architecture/index.js'
import { append, type Hit, InputError, type Lang, type Location, visible } from '../../kernel/index.js'
import { lastDay } from '../../language/index.js'
import { opinionLine } from '../../present/index.js'
import { withOpinions } from '../opinions.js'
import { uriOf } from './position.js'
import { type Project, pathOf } from './project.js'

export interface EditorJudgeOptions {
  readonly lang: Lang
  /** The day of the run, `YYYY-MM-DD`. */
  readonly today: string
  readonly version: string
  readonly recall: Recall
  /** Absolute paths of the proposals that are open: those are judged, of the others only the loader's faults are told. */
  readonly open: ReadonlySet<string>
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const

/** What `validate` and `check` find, and how the open proposals are judged, by absolute path of the file. */
export interface EditorJudgement {
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>
  readonly results: ReadonlyMap<string, ProposalResult>
}

export function judgementOf(project: Project, options: EditorJudgeOptions): EditorJudgement {
  const found = new Map<string, Diagnostic[]>()
  const results = new Map<string, ProposalResult>()
  const add = (path: string | undefined, diagnostic: Diagnostic) => {
    if (path === undefined) return
    const list = found.get(path)
    if (list) list.push(diagnostic)
    else found.set(path, [diagnostic])
  }
  for (const hit of project.faults) {
    if (hit.location) add(pathOf(hit.location.file, project), ofHit(hit, hit.location, options.lang))
  }
  if (project.faults.length > 0 || !project.workspace) return { diagnostics: found, results }
  const { proposals, opinions, faults } = heardIn(project.proposals, project.workspace)
  for (const hit of faults)
    if (hit.location) add(pathOf(hit.location.file, project), ofHit(hit, hit.location, options.lang))
  for (const finding of findingsOf({ ...project, proposals }, opinions, options, results)) {
    if (finding.location)
      add(pathOf(finding.location.file, project), ofFinding(finding, finding.location, project, options.lang))
  }
  return { diagnostics: found, results }
}

/** The proposals as officers corrected them, and what else they say; a file of opinions at fault says nothing but its faults. */
function heardIn(
  proposals: Project['proposals'],
  workspace: Workspace,
): Pick<Project, 'proposals'> & { readonly opinions: CheckOptions['opinions']; readonly faults: readonly Hit[] } {
  if (!proposals) return { proposals, opinions: undefined, faults: [] }
  try {
    const { loaded, opinions } = withOpinions(proposals, workspace)
    return { proposals: loaded, opinions, faults: [] }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { proposals, opinions: undefined, faults: error.hits }
  }
}

function findingsOf(
  project: Project,
  opinions: CheckOptions['opinions'],
  options: EditorJudgeOptions,
  results: Map<string, ProposalResult>,
): Finding[] {
  const { workspace, proposals } = project
  if (!workspace) return []
  const { lang, today, version, recall, open } = options
  const shared = { lang, today, version, recall }
  const { asOf } = workspace.manifest
  const own = validate(workspace, { ...shared, asOf: asOf === undefined ? today : lastDay(asOf) })
  const findings: Finding[] = own.results.flatMap((result) => result.findings)
  if (!proposals) return findings
  // By an unsound architecture nothing can be judged, but what is wrong with the file itself can be told.
  const isSound = workspace.hits.length === 0 && configurationFaults(workspace.model).length === 0
  const isOpen = ({ file }: { readonly file: string }) => open.has(pathOf(file, project) ?? '')
  const checked = check(workspace, proposals, { ...shared, judged: isOpen, ...(opinions ? { opinions } : {}) })
  for (const result of checked.results) {
    if (!isProposalResult(result)) continue
    append(
      findings,
      result.findings.filter((f) => isSound || f.rule.startsWith('model/')),
    )
    const path = pathOf(result.proposal.file, project)
    if (isSound && path !== undefined && open.has(path)) results.set(path, result)
  }
  return findings
}

function rangeAt(location: Location) {
  const start = { line: location.line - 1, character: location.column - 1 }
  return { start, end: { line: start.line, character: start.character + location.length } }
}

function ofHit(hit: Hit, location: Location, lang: Lang): Diagnostic {
  const remedy = hit.remedy ? `\n${hit.remedy[lang]}` : ''
  return {
    range: rangeAt(location),
    severity: DiagnosticSeverity.Error,
    code: hit.rule,
    source: 'kientruc',
    message: visible(`${hit.message[lang]}${remedy}`),
  }
}

function ofFinding(finding: Finding, location: Location, project: Project, lang: Lang): Diagnostic {
  const basis = finding.basis.map((b) => `${b.number ?? b.document}${b.article === undefined ? '' : `, ${b.article}`}`)
  const lines = [
    finding.message,
    ...(finding.officer ? [opinionLine(finding.officer, lang)] : []),
    ...(finding.waivedBy === undefined || finding.officer
      ? []
      : [`${{ vi: 'Được miễn trừ', en: 'Waived' }[lang]}: ${finding.waivedBy}`]),
    ...(finding.remedy === undefined ? [] : [`${{ vi: 'Hướng xử lý', en: 'What to do' }[lang]}: ${finding.remedy}`]),
    ...(basis.length > 0 ? [`${{ vi: 'Căn cứ', en: 'Basis' }[lang]}: ${basis.join('; ')}`] : []),
  ]
  const related = (finding.relatedLocations ?? []).flatMap((other) => {
    const path = pathOf(other.file, project)
    return path === undefined
      ? []
      : [{ location: { uri: uriOf(path), range: rangeAt(other) }, message: { vi: 'liên quan', en: 'related' }[lang] }]
  })
  return {
    range: rangeAt(location),
    severity: finding.waivedBy === undefined ? severities[finding.severity] : DiagnosticSeverity.Hint,
    code: finding.rule,
    source: 'kientruc',
    message: visible(lines.join('\n')),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  }
}
