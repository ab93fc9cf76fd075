import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadProposals, writeFileAtomically, writeNewFile } from '../../architecture/index.js'
import { draftYaml, fields, missingFields, readDossier, remarksOn, required } from '../../exchange/index.js'
import { visibleLine } from '../../kernel/index.js'
import { readPaper } from '../../office/index.js'
import { optionText, type Run } from './command.js'
import { foreignBytes } from './foreign-files.js'
import { exitCode, type Globals, type Io } from './io.js'
import { showHits, usageError, wrote } from './problems.js'
import { sayRemarks } from './remarks.js'
import { soundWorkspace } from './workspace.js'

export const run: Run = async ([path = ''], options, globals, io) => {
  const { lang } = globals
  const workspace = soundWorkspace(globals, io)
  const { limits } = workspace.reading
  const paper = await readPaper(foreignBytes(path, limits, io), path, limits)
  const read = readDossier(paper, workspace.model)
  const draft = draftYaml(paper, read, lang)
  const out = optionText(options, 'out') ?? '-'
  if (out === '-') io.out.write(draft)
  else {
    if (existsSync(resolve(io.cwd, out)) && options.overwrite !== true) {
      throw usageError({
        vi: `Tệp “${out}” đã có; không ghi đè. Chọn tên khác bằng --out, hoặc thêm --overwrite.`,
        en: `“${out}” exists; it is not overwritten. Choose another name with --out, or add --overwrite.`,
      })
    }
    if (options.overwrite === true) writeFileAtomically(resolve(io.cwd, out), draft)
    else writeNewFile(resolve(io.cwd, out), draft)
    wrote(out, globals, io)
  }
  await sayRemarks(remarksOn([paper], read, lang), globals, io)
  sayMissing(read.header, globals, io)
  if (required.some((field) => read.header[field] === undefined)) return exitCode.findings
  const { proposals, rejected } = loadProposals(['-'], workspace, draft)
  const hits = [...rejected.flatMap((r) => r.hits), ...proposals.flatMap((p) => p.hits)]
  if (hits.length > 0) showHits(hits, globals, io)
  return hits.length > 0 ? exitCode.findings : exitCode.ok
}

/** What the dossier does not tell, so that nobody takes the draft for the whole. */
function sayMissing(header: Readonly<Record<string, unknown>>, { lang, quiet }: Globals, io: Io): void {
  const missing = missingFields(header)
  if (quiet || missing.length === 0) return
  const names = missing.map((f) => visibleLine(fields[f][lang])).join(', ')
  io.err.write({ vi: `Không tìm thấy trong hồ sơ: ${names}.\n`, en: `Not found in the dossier: ${names}.\n` }[lang])
}
