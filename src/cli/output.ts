import { resolve } from 'node:path'
import type { Result } from '../check/result.js'
import type { Model, Proposal } from '../model/model.js'
import { type FormatName, formatNames, reporters } from '../report/index.js'
import { type Globals, type Io, paints } from './io.js'
import { oneOf, usageError, wrote } from './problems.js'
import { writeFileAtomically } from './write.js'

/** Where a run's results go: one format on standard output, and any number into files. */
export interface Outputs {
  readonly stdout: FormatName | undefined
  readonly files: readonly { readonly format: FormatName; readonly path: string }[]
}

/**
 * Reads `--format F` and `--out F=FILE`. With only `--out`, the text goes to standard output as well.
 * @throws InputError for an unknown format
 */
export function outputsFrom(options: { format?: string; out?: readonly string[] }): Outputs {
  const files = (options.out ?? []).map((pair) => {
    const at = pair.indexOf('=')
    if (at < 1 || at === pair.length - 1) {
      throw usageError({
        vi: `--out cần dạng ĐỊNH_DẠNG=TỆP, ví dụ --out html=ket-qua.html; đã nhận “${pair}”.`,
        en: `--out takes FORMAT=FILE, for instance --out html=result.html; it got “${pair}”.`,
      })
    }
    return { format: oneOf('--out', pair.slice(0, at), formatNames), path: pair.slice(at + 1) }
  })
  return { stdout: oneOf('--format', options.format ?? 'text', formatNames), files }
}

/** Renders a result to every output; files first, so that nothing is shown as done that is not. */
export async function deliver(
  result: Result,
  judged: { readonly model: Model; readonly proposals?: readonly Proposal[] },
  outputs: Outputs,
  globals: Globals,
  io: Io,
): Promise<void> {
  const render = async (format: FormatName, color: boolean) => {
    const reporter = await reporters[format]()
    return reporter(result, {
      ...judged,
      lang: globals.lang,
      color,
      width: io.out.isTTY ? Math.min(io.out.columns, 120) : 110,
      verbose: globals.verbose,
    })
  }
  for (const { format, path } of outputs.files) {
    writeFileAtomically(resolve(io.cwd, path), await render(format, false))
    wrote(path, globals, io)
  }
  if (outputs.stdout !== undefined && !(globals.quiet && outputs.stdout === 'text')) {
    io.out.write(await render(outputs.stdout, paints(io.out, globals, io.env)))
  }
}
