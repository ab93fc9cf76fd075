import { resolve } from 'node:path'
import { check } from '../../appraise/index.js'
import { type LoadedProposals, type Model, type Proposal, writeFileAtomically } from '../../architecture/index.js'
import { didYouMean, visibleLine } from '../../kernel/index.js'
import {
  aggregationNames,
  edgeNames,
  formatsOf,
  type GraphDocument,
  groupings,
  rendererOf,
  statusNames,
  systemKindNames,
  viewOf,
  wholeDocument,
} from '../../present/index.js'
import { type Options, optionText, type Run, texts } from './command.js'
import { exitCode, type Globals, type Io } from './io.js'
import { contextFor, print } from './output.js'
import { notOneProposal, oneOf, showHits, usageError, wrote } from './problems.js'
import { proposalsIn } from './proposal-files.js'
import { version } from './version.js'
import { asOfFrom, soundWorkspace } from './workspace.js'

/** Formats that other programs draw or count: by default nothing in them is grouped. */
const data: readonly string[] = ['graphml', 'gexf', 'json']

export const run: Run = async (_, options, globals, io) => {
  const format = oneOf('--format', optionText(options, 'format') ?? 'svg', formatsOf('graph'))
  const group = oneOf('--group', optionText(options, 'group') ?? (data.includes(format) ? 'none' : 'auto'), groupings)
  const limit = wholeNumber('layoutLimit', options, 30)
  const depth = wholeNumber('depth', options, 1)
  const asOf = asOfFrom(options)
  const workspace = soundWorkspace(globals, io)
  const { model } = workspace
  const overlay = await overlayFrom()
  const { lang } = globals
  const proposal = overlay?.proposals[0]?.proposal
  const selection = { ...selectionFrom(options, model, proposal), depth }
  const whole = wholeDocument(model, {
    asOf,
    overlay: proposal,
    verdict: overlay && verdictOn(overlay),
    lang,
    // A page offers every way to group.
    group: format === 'html' ? 'natural' : group,
  })
  const document = viewOf(whole, selection, { group, lang })
  const { render, ending } = rendererOf('graph', format)
  const drawn = await render({ document, explore: { whole, selection, group } }, contextFor(globals, io, limit))
  const file = optionText(options, 'out')
  if (file === undefined) print(drawn, format, ending, io)
  else {
    writeFileAtomically(resolve(io.cwd, file), drawn)
    wrote(file, globals, io)
  }
  remark(document, globals, io)
  return exitCode.ok

  async function overlayFrom(): Promise<LoadedProposals | undefined> {
    const path = optionText(options, 'overlay')
    if (path === undefined) return undefined
    const loaded = await proposalsIn([path], workspace, globals, io)
    for (const file of loaded?.rejected ?? []) showHits(file.hits, globals, io)
    if (loaded?.proposals.length === 1 && loaded.rejected.length === 0) return loaded
    throw notOneProposal(path)
  }

  /** The verdict that the overlay is painted in. */
  function verdictOn(loaded: LoadedProposals) {
    const result = check(workspace, loaded, { lang: globals.lang, asOf, today: io.today(), version })
    return result.results[0]?.verdict
  }
}

/** Which part of the architecture the command line asks for. @throws InputError for what does not exist or contradicts itself */
function selectionFrom(options: Options, model: Model, proposal: Proposal | undefined) {
  const nodes = [model.systems, model.components, builtBy(proposal)]
  const [from, to] = [known('from', options, nodes), known('to', options, nodes)]
  if ((from === undefined) !== (to === undefined))
    throw usageError({ vi: '--from và --to phải đi cùng nhau.', en: '--from and --to go together.' })
  const focus = known('focus', options, nodes)
  const impact = known('impact', options, nodes)
  if ([focus, impact, from].filter((q) => q !== undefined).length > 1)
    throw usageError({
      vi: 'Chỉ dùng một trong các cờ --focus, --impact và --from/--to.',
      en: 'Use only one of --focus, --impact and --from/--to.',
    })
  if (focus === undefined && optionText(options, 'depth') !== undefined)
    throw usageError({ vi: '--depth chỉ dùng cùng --focus.', en: '--depth goes with --focus.' })
  return {
    focus,
    impact,
    path: from !== undefined && to !== undefined ? { from, to } : undefined,
    layer: known('layer', options, [model.layers]),
    agency: known('agency', options, [model.agencies]),
    kinds: words('kind', options, systemKindNames),
    statuses: words('status', options, statusNames),
    dependencies: words('dependency', options, edgeNames),
    phases:
      texts(options, 'phase').length === 0
        ? undefined
        : texts(options, 'phase').map((id) => among('phase', id, [model.phases])),
  }
}

function wholeNumber(name: string, options: Options, otherwise: number): number {
  const written = optionText(options, name)
  const flag = `--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`
  if (written === undefined) return otherwise
  if (/^\d{1,6}$/.test(written)) return Number(written)
  throw usageError({ vi: `${flag} phải là số nguyên không âm.`, en: `${flag} takes a whole number from 0.` })
}

function builtBy(proposal: Proposal | undefined): ReadonlyMap<string, unknown> {
  return new Map((proposal?.systems ?? []).map((s) => [s.id, s]))
}

/** The id given by an option. @throws InputError with the nearest ids where there is no such entity */
function known(
  flag: string,
  options: Options,
  collections: readonly ReadonlyMap<string, unknown>[],
): string | undefined {
  const id = optionText(options, flag)
  return id === undefined ? undefined : among(flag, id, collections)
}

function among(flag: string, id: string, collections: readonly ReadonlyMap<string, unknown>[]): string {
  if (collections.some((c) => c.has(id))) return id
  throw usageError(
    { vi: `Không có mã “${id}” (--${flag}).`, en: `There is no id “${id}” (--${flag}).` },
    didYouMean(
      id,
      collections.flatMap((c) => [...c.keys()]),
    ),
  )
}

/** Values of a repeatable option with a closed set of words. */
function words<K extends string>(
  flag: string,
  options: Options,
  allowed: Readonly<Record<K, unknown>>,
): K[] | undefined {
  const given = texts(options, flag)
  if (given.length === 0) return undefined
  const keys: K[] = []
  for (const key in allowed) keys.push(key)
  return given.map((word) => oneOf(`--${flag}`, word, keys))
}

/** What the picture cannot say by itself, on standard error. */
function remark(document: GraphDocument, { lang, quiet }: Globals, io: Io): void {
  if (quiet) return
  const { aggregated, caption, nodes } = document
  const lines = [
    caption,
    nodes.length === 0
      ? { vi: 'Không có hệ thống nào thỏa điều kiện.', en: 'No system meets the conditions.' }[lang]
      : undefined,
    aggregated &&
      {
        vi: `Sơ đồ gộp ${aggregated.systems} hệ thống theo ${aggregationNames[aggregated.by].vi} cho dễ đọc; dùng --group none để vẽ từng hệ thống.`,
        en: `${aggregated.systems} systems are grouped by ${aggregationNames[aggregated.by].en} to stay readable; --group none draws each of them.`,
      }[lang],
  ]
  for (const line of lines) if (line !== undefined) io.err.write(`${visibleLine(line)}\n`)
}
