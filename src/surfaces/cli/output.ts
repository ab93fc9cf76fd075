import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FailLevel, Result } from '../../appraise/index.js'
import { type Model, type Proposal, writeFileAtomically } from '../../architecture/index.js'
import {
  type Brief,
  type Content,
  formatsOf,
  type Kind,
  perProposal,
  type RenderContext,
  rendererOf,
  type Showable,
} from '../../present/index.js'
import { type Options, optionText, texts } from './command.js'
import type { Globals, Io } from './io.js'
import { boundedLayout } from './layout.js'
import { paintFor } from './paint.js'
import { printerFor } from './printer.js'
import { oneOf, usageError, wrote } from './problems.js'
import { repositoryPaths } from './repository-path.js'

/** Where what a command has to show goes: one format on standard output, and any number into files. */
export interface Outputs<K extends Kind = Kind> {
  readonly kind: K
  readonly stdout: string
  readonly files: readonly { readonly format: string; readonly path: string }[]
}

/**
 * Reads `--format F` and `--out F=FILE`, or `--out F=FOLDER/` for a file a proposal. With only `--out`, the text goes to standard output as well.
 * @throws InputError for a format that this kind of thing has not
 */
export function outputsFrom<K extends Kind>(kind: K, options: Options): Outputs<K> {
  const files = texts(options, 'out').map((pair) => outputPair(pair, formatsOf(kind)))
  return { kind, stdout: oneOf('--format', optionText(options, 'format') ?? 'text', formatsOf(kind)), files }
}

/** Reads `FORMAT=FILE`. @throws InputError for another form or an unknown format */
function outputPair(pair: string, allowed: readonly string[]): { format: string; path: string } {
  const at = pair.indexOf('=')
  if (at < 1 || at === pair.length - 1) {
    throw usageError({
      vi: `--out cần dạng ĐỊNH_DẠNG=TỆP, ví dụ --out html=ket-qua.html; đã nhận “${pair}”.`,
      en: `--out takes FORMAT=FILE, for instance --out html=result.html; it got “${pair}”.`,
    })
  }
  return { format: oneOf('--out', pair.slice(0, at), allowed), path: pair.slice(at + 1) }
}

/** Shows something in every format that was asked for; files first, so that nothing is shown as done that is not. */
export async function deliver<K extends Kind>(
  { kind, stdout, files }: Outputs<K>,
  shown: Showable[K],
  globals: Globals,
  io: Io,
  how: Partial<RenderContext> = {},
): Promise<void> {
  const context = { ...contextFor(globals, io), ...how }
  for (const { format, path } of files) {
    writeFileAtomically(resolve(io.cwd, path), await rendererOf(kind, format).render(shown, context))
    wrote(path, globals, io)
  }
  if (globals.quiet && stdout === 'text') return
  const { render, ending } = rendererOf(kind, stdout)
  const paint = await paintFor(io.out, globals, io.env)
  print(await render(shown, { ...context, paint }), stdout, ending, io)
}

/** The same for what `check` or `validate` found: into a folder goes a file for each proposal. */
export async function deliverResult(
  outputs: Outputs<'result'>,
  result: Result,
  {
    model,
    proposals,
    annex,
  }: { readonly model: Model; readonly proposals?: readonly Proposal[] } & Pick<RenderContext, 'annex'>,
  failOn: FailLevel,
  globals: Globals,
  io: Io,
): Promise<void> {
  const how = { failOn, annex, repositoryPath: repositoryPaths(io.cwd) }
  const context = { ...contextFor(globals, io), ...how }
  const folders = outputs.files.filter(({ path }) => isFolder(path, resolve(io.cwd, path)))
  for (const { format, path } of folders) {
    const { render, ending } = rendererOf('result', format)
    const each = perProposal(result)
    if (each.size === 0 && result.results.length > 0) {
      throw usageError({
        vi: `“${path}” là thư mục, mỗi đề xuất một tệp; kết quả rà soát kiến trúc chỉ có một tệp, hãy ghi tên tệp.`,
        en: `“${path}” is a folder, for a file a proposal; a review of the architecture is one file: name it.`,
      })
    }
    for (const [name, one] of each) {
      const file = join(path, `${name}.${ending}`)
      writeFileAtomically(resolve(io.cwd, file), await render({ result: one, model, proposals }, context))
      wrote(file, globals, io)
    }
  }
  const files = outputs.files.filter((file) => !folders.includes(file))
  await deliver({ ...outputs, files }, { result, model, proposals }, globals, io, how)
}

/** The same for a report on projects or on the architecture. */
export async function deliverBrief(
  result: { readonly asOf: string },
  brief: () => Brief,
  model: Model,
  options: Options,
  globals: Globals,
  io: Io,
  sheets?: Showable['brief']['sheets'],
): Promise<void> {
  await deliver(outputsFrom('brief', options), { result, brief, model, sheets }, globals, io)
}

/** How many columns a line of text may fill there. */
export const widthOf = ({ isTTY, columns }: Io['out']): number => (isTTY ? Math.min(columns, 120) : 110)

/** How files show things; standard output may show colour beside. */
export function contextFor(globals: Globals, io: Io, seconds = 30): RenderContext {
  return {
    lang: globals.lang,
    width: widthOf(io.out),
    verbose: globals.verbose,
    layout: boundedLayout(seconds, globals, io),
    print: printerFor(io),
  }
}

/** Writes to standard output. @throws InputError where that is a terminal and the content no text */
export function print(content: Content, format: string, ending: string, io: Io): void {
  if (!(content instanceof Uint8Array)) {
    let last = ''
    for (const piece of typeof content === 'string' ? [content] : content) {
      io.out.write(piece)
      last = piece
    }
    if (last !== '' && !last.endsWith('\n')) io.out.write('\n')
    return
  }
  if (io.out.isTTY)
    throw usageError({
      vi: `Định dạng ${format} không hiện được trên màn hình; hãy ghi ra tệp: --out ${format}=phieu.${ending}`,
      en: `A terminal cannot show ${format}; write it to a file: --out ${format}=appraisal.${ending}`,
    })
  io.out.write(content)
}

/** A path that ends in a slash, or a folder that is there already, takes a file a proposal. */
function isFolder(path: string, full: string): boolean {
  return /[/\\]$/.test(path) || (existsSync(full) && statSync(full).isDirectory())
}
