import { resolve } from 'node:path'
import { type Model, writeFileAtomically } from '../../architecture/index.js'
import { type Brief, briefFormats, renderBrief } from '../../present/index.js'
import { type Options, text, texts } from './command.js'
import { type Globals, type Io, paints } from './io.js'
import { outputPair } from './output.js'
import { oneOf, wrote } from './problems.js'

/**
 * Shows a result as `--format` asks and writes it to every `--out FORMAT=FILE`.
 * @param brief makes what all formats but JSON show
 * @throws InputError for an unknown format
 */
export async function deliverBrief(
  result: object,
  brief: () => Brief,
  model: Model,
  options: Options,
  globals: Globals,
  io: Io,
): Promise<void> {
  const format = oneOf('--format', text(options, 'format') ?? 'text', briefFormats)
  const files = texts(options, 'out').map((pair) => outputPair(pair, briefFormats))
  const color = paints(io.out, globals, io.env)
  const shown = { model, lang: globals.lang }
  for (const { format, path } of files) {
    writeFileAtomically(resolve(io.cwd, path), await renderBrief(format, result, brief, { ...shown, color: false }))
    wrote(path, globals, io)
  }
  if (!(globals.quiet && format === 'text')) io.out.write(await renderBrief(format, result, brief, { ...shown, color }))
}
