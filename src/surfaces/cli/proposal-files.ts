import { basename } from 'node:path'
import {
  displayPath,
  filesNamed,
  isLeftover,
  isYaml,
  type LoadedProposal,
  type LoadedProposals,
  loadProposals,
  type PileFile,
  proposalsFolder,
  type RejectedFile,
  readBytes,
  type Workspace,
} from '../../architecture/index.js'
import {
  type Helpers,
  isDossier,
  officeFault,
  proposalOfDossier,
  type ReadFile,
  type Remark,
  readerFor,
  readProposalFile,
  strangerAdvice,
} from '../../exchange/index.js'
import { InputError, type Text } from '../../kernel/index.js'
import { readStream } from './input.js'
import type { Globals, Io } from './io.js'
import { converter } from './libreoffice.js'
import { printer } from './printed.js'
import { progress } from './progress.js'
import { sayRemarks } from './remarks.js'

/** What was read of the files that were named, and what was not. */
export interface ReadPile extends LoadedProposals {
  /** How many files were read, whole or in vain. */
  readonly files: number
  /** Files of the pile that nobody looked at, with what to do so that somebody does. */
  readonly passedOver: readonly { readonly file: string; readonly reason: Text }[]
  /** The other files of a dossier, by the file under whose name it is judged. */
  readonly parts: ReadonlyMap<string, readonly string[]>
}

export interface PileOptions {
  /** Files named one by one are one dossier, and so are those of each folder. */
  readonly together?: boolean
}

/**
 * The proposals that paths name (files, folders, patterns), whatever they are written in; without any, those of the folder that
 * the manifest names. A file that cannot be read is rejected and the others are read; where it is the only one, that is the error.
 * @throws InputError where a path cannot be read
 */
export async function proposalsIn(
  paths: readonly string[],
  workspace: Workspace,
  globals: Globals,
  io: Io,
  { together = false }: PileOptions = {},
): Promise<ReadPile | undefined> {
  const { reading } = workspace
  const folder = paths.length > 0 ? undefined : proposalsFolder(workspace)
  const named = folder === undefined ? paths : [folder]
  if (named.length === 0) return undefined
  const all = filesNamed(named, reading).filter(({ path, named }) => named || !isLeftover(path))
  const within = all.filter((f) => !f.leadsOut)
  const foreign = within.filter((f) => isDossier(f.path) || (f.named && isForeign(f, workspace)))
  const yaml = within.filter((f) => !foreign.includes(f) && (f.named || isYaml(f.path)))
  const passedOver = all
    .filter((f) => !foreign.includes(f) && !yaml.includes(f))
    .map(({ path, leadsOut: out }) => ({
      file: displayPath(path, io.cwd),
      reason: out ? leadsOut : strangerAdvice(path),
    }))
  // The architecture's own folder may be empty still; whoever names a place means something that is in it.
  if (foreign.length === 0 && yaml.length === 0 && paths.length > 0) throw nothingIn(named, passedOver.length)
  const stdin = named.includes('-') ? io.stdin((handle) => readStream(handle, reading.limits)) : undefined
  const yamlPaths = yaml.map((f) => f.path)
  const written = yaml.length > 0 ? loadProposals(yamlPaths, workspace, stdin) : { proposals: [], rejected: [] }
  const read = await readDossiers(dossiersOf(foreign, together), workspace, globals, io)
  if (!globals.quiet) await sayRemarks(read.remarks, globals, io)
  const pile = {
    proposals: [...written.proposals, ...read.proposals],
    rejected: [...written.rejected, ...read.rejected],
    files: all.length - passedOver.length,
    passedOver,
    parts: read.parts,
  }
  if (all.length > 1 || passedOver.length > 0) sayPile(pile, globals, io)
  return pile
}

const leadsOut: Text = {
  vi: 'là liên kết dẫn ra ngoài thư mục nên không đọc; hãy chép tệp vào thư mục, hoặc nêu thẳng tên tệp trên dòng lệnh',
  en: 'is a link that leads out of the folder and is not read; copy the file into it, or name it on the command line',
}

/** Whether a file that was named by itself is no YAML, whatever its ending. */
function isForeign({ path }: PileFile, { reading }: Workspace): boolean {
  if (path === '-' || isYaml(path)) return false
  const bytes = readBytes(path, path, reading.limits, reading.files)
  if ('problem' in bytes) return false
  const { reader } = readerFor(path, bytes)
  if (!reader?.onlyNamed) return reader !== undefined
  // YAML that was saved as a plain text stays YAML.
  return !/^\uFEFF?["']?proposal["']?\s*:/m.test(new TextDecoder().decode(bytes))
}

/** Files by the dossier to which they belong. */
function dossiersOf(files: readonly PileFile[], together: boolean): PileFile[][] {
  const dossiers = new Map<string, PileFile[]>()
  for (const file of files) {
    const key = together ? file.folder : file.path
    dossiers.set(key, [...(dossiers.get(key) ?? []), file])
  }
  return [...dossiers.values()]
}

interface ReadDossiers extends LoadedProposals {
  readonly remarks: readonly Remark[]
  readonly parts: ReadonlyMap<string, readonly string[]>
}

async function readDossiers(
  dossiers: readonly PileFile[][],
  workspace: Workspace,
  globals: Globals,
  io: Io,
): Promise<ReadDossiers> {
  const proposals: LoadedProposal[] = []
  const rejected: RejectedFile[] = []
  const remarks: Remark[] = []
  const parts = new Map<string, readonly string[]>()
  const office = converter(io.env)
  const pages = printer()
  const helpers: Helpers = { convert: office.convert, printed: pages.read }
  const bar = progress({ vi: 'Đang đọc hồ sơ', en: 'Reading' }, globals, io)
  const only = dossiers.length === 1 && dossiers[0]?.length === 1 && dossiers[0][0]?.named === true
  try {
    for (const [i, files] of dossiers.entries()) {
      bar.step(i, dossiers.length)
      const read: ReadFile[] = []
      for (const { path } of files) {
        const file = displayPath(path, io.cwd)
        try {
          read.push(await readOne(path, file, workspace, helpers))
        } catch (error) {
          if (only || !(error instanceof InputError)) throw error
          rejected.push(unreadFile(file, error.text))
        }
      }
      const [first, ...more] = read
      if (!first) continue
      const { result, remarks: own } =
        'proposal' in first && more.length === 0
          ? { result: first.proposal(workspace), remarks: [] }
          : await proposalOfDossier(
              read.map((r) => r.paper),
              workspace,
              globals.lang,
            )
      if ('proposal' in result) proposals.push(result)
      else rejected.push(result)
      const file = 'proposal' in result ? result.proposal.file : result.file
      if (read.length > 1)
        parts.set(
          file,
          read.map((r) => r.paper.file),
        )
      remarks.push(...own)
    }
  } finally {
    bar.end()
    office.close()
    pages.close()
  }
  return { proposals, rejected, remarks, parts }
}

async function readOne(path: string, file: string, { reading }: Workspace, helpers: Helpers): Promise<ReadFile> {
  const bytes = readBytes(path, file, reading.limits, reading.files)
  if ('problem' in bytes) throw new InputError(bytes.problem)
  return readProposalFile({ path: file, bytes, limits: reading.limits }, helpers)
}

function unreadFile(file: string, message: Text): RejectedFile {
  const location = { file, line: 1, column: 1, length: 1, excerpt: '' }
  const title = basename(file).replace(/\.[^.]+$/, '')
  return { file, id: title, title: '', agency: '', hits: [officeFault({ location, message })] }
}

function nothingIn(paths: readonly string[], others: number): InputError {
  const where = paths.join(', ')
  return new InputError({
    vi: `Không có hồ sơ, đề xuất nào trong: ${where}${others > 0 ? ` (có ${others} tệp khác loại)` : ''}. Đọc được .yaml, .docx, .xlsx, .pdf; có LibreOffice thì cả .doc, .odt, .rtf, .ods, .xls.`,
    en: `There are no proposals in: ${where}${others > 0 ? ` (${others} files of other kinds)` : ''}. What is read: .yaml, .docx, .xlsx, .pdf; with LibreOffice .doc, .odt, .rtf, .ods, .xls as well.`,
  })
}

/** So many files that were passed over are named each. */
const mostNamed = 50

/** Counts what was looked at, and names what was not: nobody takes silence for soundness. */
function sayPile(pile: ReadPile, { lang, quiet }: Globals, io: Io): void {
  const { files, proposals, rejected, passedOver, parts } = pile
  const joined = [...parts.values()].reduce((sum, of) => sum + of.length - 1, 0)
  if (passedOver.length > 0) {
    const lines = passedOver.slice(0, mostNamed).map(({ file, reason }) => `  ${file}: ${reason[lang]}`)
    const more = passedOver.length - lines.length
    if (more > 0) lines.push({ vi: `  … và ${more} tệp khác`, en: `  … and ${more} more` }[lang])
    io.err.write(
      `${{ vi: `Không xem ${passedOver.length} tệp`, en: `${passedOver.length} file(s) were not looked at` }[lang]}:\n${lines.join('\n')}\n`,
    )
  }
  if (quiet) return
  const joinedVi = joined > 0 ? ` (${joined} tệp ghép vào hồ sơ khác)` : ''
  const joinedEn = joined > 0 ? ` (${joined} joined to another)` : ''
  io.err.write(
    {
      vi: `Đã xem ${files} tệp${joinedVi}: ${proposals.length} đề xuất đọc được, ${rejected.length} không dùng được; không xem ${passedOver.length} tệp.\n`,
      en: `${files} file(s) looked at${joinedEn}: ${proposals.length} proposal(s) read, ${rejected.length} unusable; ${passedOver.length} not looked at.\n`,
    }[lang],
  )
}
