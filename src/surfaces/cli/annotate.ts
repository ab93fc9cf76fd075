import { existsSync, realpathSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import type { CheckResult, Finding } from '../../appraise/index.js'
import { writeFileAtomically } from '../../architecture/index.js'
import { type Lang, type Limits, severityLabel } from '../../kernel/index.js'
import { annotatedWorkbook, type CellNote } from '../../office/index.js'
import { type Options, optionText } from './command.js'
import { foreignBytes } from './foreign-files.js'
import type { Globals, Io } from './io.js'
import { usageError, wrote } from './problems.js'

/** A workbook that came in and the one to write, with comments in its cells. */
interface Annotation {
  readonly form: string
  readonly out: string
}

/** What `--annotate` asks for. @throws InputError where it does not go with the files named, or would overwrite one */
export function annotationFrom(paths: readonly string[], options: Options, io: Io): Annotation | undefined {
  const out = optionText(options, 'annotate')
  if (out === undefined) return undefined
  const [form, more] = paths.filter((path) => /\.xls[xm]$/i.test(path))
  if (form === undefined || more !== undefined) {
    throw usageError({
      vi: '--annotate ghi chú vào một phiếu .xlsx; hãy nêu đúng một phiếu, ví dụ: kientruc check phieu.xlsx --annotate phieu-gop-y.xlsx',
      en: '--annotate writes into one .xlsx; name exactly one, for instance: kientruc check form.xlsx --annotate commented.xlsx',
    })
  }
  if (extname(out).toLowerCase() !== extname(form).toLowerCase()) {
    throw usageError({
      vi: `Tệp ghi ra “${out}” phải có đuôi ${extname(form)} như phiếu.`,
      en: `“${out}” must end in ${extname(form)} like the form.`,
    })
  }
  const real = (path: string) => (existsSync(path) ? realpathSync(path) : path)
  if (real(resolve(io.cwd, out)) === real(resolve(io.cwd, form))) {
    throw usageError({
      vi: `“${out}” là chính phiếu đã nhận; không ghi đè. Chọn tên khác cho --annotate.`,
      en: `“${out}” is the form itself, which is not overwritten. Choose another name for --annotate.`,
    })
  }
  return { form, out }
}

/** Writes the form with what was found in it as comments in its cells. */
export async function annotateForm(
  { form, out }: Annotation,
  result: CheckResult,
  limits: Limits,
  globals: Globals,
  io: Io,
): Promise<void> {
  const findings = result.results.filter((r) => r.proposal.file === form).flatMap((r) => r.findings)
  const notes = findings.flatMap((finding) => noteOf(finding, globals.lang))
  const bytes = await annotatedWorkbook(foreignBytes(form, limits, io), form, notes, limits)
  writeFileAtomically(resolve(io.cwd, out), bytes)
  wrote(out, globals, io)
}

/** The finding and what to do, for its cell. */
function noteOf({ location, severity, message, remedy, waivedBy }: Finding, lang: Lang): CellNote[] {
  const [, sheet, cell] = /^(.*)!([A-Z]+\d+)$/.exec(location?.within ?? '') ?? []
  if (sheet === undefined || cell === undefined || waivedBy !== undefined) return []
  const head = { vi: `[${severityLabel[severity].vi}] `, en: `[${severityLabel[severity].en}] ` }[lang]
  const mend = remedy === undefined ? '' : `\n${{ vi: 'Hướng xử lý', en: 'What to do' }[lang]}: ${remedy}`
  return [{ sheet, cell, text: `${head}${message}${mend}` }]
}
