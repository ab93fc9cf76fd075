import type { CodeLens, Command, Location as LspLocation } from 'vscode-languageserver'
import type { ProposalResult, ResultMatch } from '../../appraise/index.js'
import { type Lang, relationLabel, severityLabel, verdictLabel, visibleLine } from '../../kernel/index.js'
import { matchesNear } from '../../present/index.js'
import { plain } from './cards.js'
import { locationOf, uriOf } from './position.js'
import type { Project } from './project.js'

/** The command behind a lens: the server asks the editor to show a place. */
export const showPlace = 'kientruc.show'

/** So many of the nearest systems stand above a proposal. */
const shown = 3

/**
 * What stands above a proposal while it is written: the verdict so far, and the systems nearest to it with their likeness; each
 * leads to what it tells of.
 */
export function lensesOf(path: string, text: string, result: ProposalResult, project: Project, lang: Lang): CodeLens[] {
  const line = lineOfHeader(text)
  const range = { start: { line, character: 0 }, end: { line, character: 8 } }
  const lens = (title: string, place: LspLocation | undefined): CodeLens => ({ range, command: leading(title, place) })
  return [
    lens(verdictLine(result, lang), firstFault(path, result)),
    ...nearOf(result).map((match) => lens(matchLine(match, lang), placeOf(match, project))),
  ]
}

/** The same with its evidence, as Markdown: what a hover over `proposal` shows. */
export function verdictCard(result: ProposalResult, lang: Lang): string {
  const { duplication, findings } = result
  const faults = findings.filter((f) => f.waivedBy === undefined && f.severity !== 'info')
  return [
    `**${plain(verdictLine(result, lang))}**`,
    '',
    ...faults.map((f) => `- ${severityLabel[f.severity][lang]}: ${plain(f.message)}`),
    '',
    plain(duplication.reason),
    ...nearOf(result).flatMap((match) => [
      '',
      `**${plain(matchLine(match, lang))}**`,
      '',
      plain(match.reason),
      ...match.evidence.slice(0, 6).map((e) => `- ${plain(e.proposal)} ↔ ${plain(e.target)}`),
    ]),
  ].join('\n')
}

/** As in the paper: what is merely nearest, with nothing met, is not shown. */
function nearOf({ duplication }: ProposalResult): ResultMatch[] {
  return matchesNear(duplication.matches).slice(0, shown)
}

function verdictLine({ verdict, findings }: ProposalResult, lang: Lang): string {
  const counts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = findings.filter((f) => f.severity === severity && f.waivedBy === undefined).length
    return count === 0 ? [] : [`${count} ${severityLabel[severity][lang].toLowerCase()}`]
  })
  const word = verdictLabel[verdict][lang]
  const title = `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
  return counts.length === 0 ? title : `${title}: ${counts.join(', ')}`
}

function matchLine({ name, relation, score }: ResultMatch, lang: Lang): string {
  return visibleLine(`≈ ${name} (${Math.round(score * 100)} %, ${relationLabel[relation][lang]})`)
}

/** The line of `proposal:`; the first where there is none at the moment. */
function lineOfHeader(text: string): number {
  const at = text.search(/^proposal\s*:/m)
  return at < 0 ? 0 : text.slice(0, at).split('\n').length - 1
}

/** Without a place a lens is a remark. */
function leading(title: string, place: LspLocation | undefined): Command {
  return place ? { title, command: showPlace, arguments: [place] } : { title, command: '' }
}

function firstFault(path: string, { findings, proposal }: ProposalResult): LspLocation | undefined {
  const own = findings.filter((f) => f.waivedBy === undefined && f.location?.file === proposal.file)
  const { location } = own.find((f) => f.severity === 'error') ?? own.find((f) => f.severity === 'warning') ?? {}
  if (!location) return undefined
  const start = { line: location.line - 1, character: location.column - 1 }
  return { uri: uriOf(path), range: { start, end: { ...start, character: start.character + location.length } } }
}

function placeOf({ id, of }: ResultMatch, project: Project): LspLocation | undefined {
  const wanted = of === 'system' ? 'systems' : 'proposals'
  const declared = project.names.byId.get(id)?.find((d) => d.collection === wanted && !d.packed)
  return declared && locationOf(declared)
}
