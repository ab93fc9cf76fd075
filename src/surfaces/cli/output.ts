import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FailLevel, Result } from '../../appraise/index.js'
import { type Model, type Proposal, writeFileAtomically } from '../../architecture/index.js'
import { endings, type FormatName, formatNames, perProposal, reporters } from '../../present/index.js'
import { type Globals, type Io, paints } from './io.js'
import { oneOf, usageError, wrote } from './problems.js'
import { repositoryPaths } from './repository-path.js'

/** Where a run's results go: one format on standard output, and any number into files. */
export interface Outputs {
  readonly stdout: FormatName | undefined
  readonly files: readonly { readonly format: FormatName; readonly path: string }[]
}

/**
 * Reads `--format F` and `--out F=FILE`, or `--out F=FOLDER/` for a file a proposal. With only `--out`, the text goes to standard output as well.
 * @throws InputError for an unknown format
 */
export function outputsFrom(options: { format?: string; out?: readonly string[] }): Outputs {
  const files = (options.out ?? []).map((pair) => outputPair(pair, formatNames))
  return { stdout: oneOf('--format', options.format ?? 'text', formatNames), files }
}

/** Reads `FORMAT=FILE`. @throws InputError for another form or an unknown format */
export function outputPair<const T extends string>(pair: string, allowed: readonly T[]): { format: T; path: string } {
  const at = pair.indexOf('=')
  if (at < 1 || at === pair.length - 1) {
    throw usageError({
      vi: `--out cần dạng ĐỊNH_DẠNG=TỆP, ví dụ --out html=ket-qua.html; đã nhận “${pair}”.`,
      en: `--out takes FORMAT=FILE, for instance --out html=result.html; it got “${pair}”.`,
    })
  }
  return { format: oneOf('--out', pair.slice(0, at), allowed), path: pair.slice(at + 1) }
}

/** Renders a result to every output; files first, so that nothing is shown as done that is not. */
export async function deliver(
  result: Result,
  judged: { readonly model: Model; readonly proposals?: readonly Proposal[] },
  outputs: Outputs,
  failOn: FailLevel,
  globals: Globals,
  io: Io,
): Promise<void> {
  const repositoryPath = repositoryPaths(io.cwd)
  const render = async (of: Result, format: FormatName, color: boolean) => {
    const reporter = await reporters[format]()
    return reporter(of, {
      ...judged,
      lang: globals.lang,
      color,
      width: io.out.isTTY ? Math.min(io.out.columns, 120) : 110,
      verbose: globals.verbose,
      failOn,
      repositoryPath,
    })
  }
  for (const { format, path } of outputs.files) {
    const full = resolve(io.cwd, path)
    if (!isFolder(path, full)) {
      writeFileAtomically(full, await render(result, format, false))
      wrote(path, globals, io)
      continue
    }
    const each = perProposal(result)
    if (each.size === 0 && result.results.length > 0) {
      throw usageError({
        vi: `“${path}” là thư mục, mỗi đề xuất một tệp; kết quả rà soát kiến trúc chỉ có một tệp, hãy ghi tên tệp.`,
        en: `“${path}” is a folder, for a file a proposal; a review of the architecture is one file: name it.`,
      })
    }
    for (const [name, one] of each) {
      const file = `${name}.${endings[format]}`
      writeFileAtomically(join(full, file), await render(one, format, false))
      wrote(join(path, file), globals, io)
    }
  }
  if (outputs.stdout !== undefined && !(globals.quiet && outputs.stdout === 'text')) {
    const content = await render(result, outputs.stdout, paints(io.out, globals, io.env))
    if (typeof content !== 'string' && io.out.isTTY) throw noTerminalFor(outputs.stdout)
    io.out.write(content)
  }
}

function noTerminalFor(format: FormatName) {
  return usageError({
    vi: `Định dạng ${format} không hiện được trên màn hình; hãy ghi ra tệp: --out ${format}=phieu.${endings[format]}`,
    en: `A terminal cannot show ${format}; write it to a file: --out ${format}=appraisal.${endings[format]}`,
  })
}

/** A path that ends in a slash, or a folder that is there already, takes a file a proposal. */
function isFolder(path: string, full: string): boolean {
  return /[/\\]$/.test(path) || (existsSync(full) && statSync(full).isDirectory())
}
