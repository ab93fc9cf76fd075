import { resolve } from 'node:path'
import { check } from '../check/check.js'
import { type FormatName, formats, graphDocument } from '../diagram/index.js'
import { type LoadedProposals, loadProposals } from '../load/proposals.js'
import type { Proposal } from '../model/model.js'
import { didYouMean } from '../text/nearest.js'
import { type Options, type Run, text } from './command.js'
import { exitCode } from './io.js'
import { oneOf, showHits, usageError } from './problems.js'
import { version } from './version.js'
import { asOfFrom, soundWorkspace } from './workspace.js'
import { writeFileAtomically } from './write.js'

export const run: Run = async (_, options, globals, io) => {
  const format = oneOf('--format', text(options, 'format') ?? 'svg', Object.keys(formats) as FormatName[])
  const depth = Number(text(options, 'depth') ?? 1)
  if (!Number.isInteger(depth) || depth < 0)
    throw usageError({ vi: '--depth phải là số nguyên không âm.', en: '--depth takes a whole number from 0.' })
  const asOf = asOfFrom(options)
  const workspace = soundWorkspace(globals, io)
  const { model } = workspace
  const overlay = overlayFrom()
  const document = graphDocument(model, {
    focus: known('focus', options, [model.systems, model.components, builtBy(overlay?.proposals[0]?.proposal)]),
    depth,
    layer: known('layer', options, [model.layers]),
    agency: known('agency', options, [model.agencies]),
    asOf,
    overlay: overlay?.proposals[0]?.proposal,
    verdict: overlay && verdictOn(overlay),
    lang: globals.lang,
  })
  const drawn = await formats[format](document, { lang: globals.lang })
  const file = text(options, 'out')
  if (file === undefined) io.out.write(drawn.endsWith('\n') ? drawn : `${drawn}\n`)
  else {
    writeFileAtomically(resolve(io.cwd, file), drawn)
    if (!globals.quiet) io.err.write(globals.lang === 'vi' ? `Đã ghi ${file}\n` : `Wrote ${file}\n`)
  }
  return exitCode.ok

  function overlayFrom(): LoadedProposals | undefined {
    const path = text(options, 'overlay')
    if (path === undefined) return undefined
    const loaded = loadProposals([path], workspace, path === '-' ? io.stdin() : undefined)
    for (const file of loaded.rejected) showHits(file.hits, globals, io)
    if (loaded.proposals.length === 1 && loaded.rejected.length === 0) return loaded
    throw usageError({
      vi: `Không dùng được đề xuất “${path}”: cần đúng một tệp đề xuất không có lỗi.`,
      en: `The proposal “${path}” cannot be used: exactly one sound proposal is needed.`,
    })
  }

  /** The verdict that the overlay is painted in. */
  function verdictOn(loaded: LoadedProposals) {
    const result = check(workspace, loaded, { lang: globals.lang, asOf, today: io.today(), version })
    return result.results[0]?.verdict
  }
}

function builtBy(proposal: Proposal | undefined): ReadonlyMap<string, unknown> {
  return new Map((proposal?.systems ?? []).map((s) => [s.id, s]))
}

/** The id given by an option. @throws InputError with the nearest ids where there is no such entity */
function known(flag: string, options: Options, among: readonly ReadonlyMap<string, unknown>[]): string | undefined {
  const id = text(options, flag)
  if (id === undefined || among.some((m) => m.has(id))) return id
  throw usageError(
    { vi: `Không có mã “${id}” (--${flag}).`, en: `There is no id “${id}” (--${flag}).` },
    didYouMean(
      id,
      among.flatMap((m) => [...m.keys()]),
    ),
  )
}
