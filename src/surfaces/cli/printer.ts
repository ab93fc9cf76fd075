import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, isAbsolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Printer } from '../../present/index.js'
import type { Io } from './io.js'
import { usageError } from './problems.js'

/** Paper as PDF, by a browser or an office suite that stands on the machine: the tool carries none of its own. */

/** Longer than this no page may take, nor a first start of either. */
const seconds = 60

interface Tool {
  readonly kind: 'chromium' | 'office'
  readonly path: string
}

const chromiums = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
]
const offices = ['soffice', 'libreoffice']

/** Where installers put them without telling PATH. */
const usual: readonly Tool[] = [
  { kind: 'chromium', path: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' },
  { kind: 'chromium', path: 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe' },
  { kind: 'chromium', path: 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe' },
  { kind: 'office', path: '/Applications/LibreOffice.app/Contents/MacOS/soffice' },
  { kind: 'office', path: 'C:\\Program Files\\LibreOffice\\program\\soffice.exe' },
]

/** What prints: what the environment names, else a browser or an office suite that is found. */
export function printerFor({ env }: Pick<Io, 'env'>): Printer {
  return async ({ html, docx, day }) => {
    const tool = toolIn(env)
    const folder = mkdtempSync(join(tmpdir(), 'kientruc-in-'))
    try {
      const target = join(folder, 'paper.pdf')
      const source = join(folder, tool.kind === 'chromium' ? 'paper.html' : 'paper.docx')
      writeFileSync(source, tool.kind === 'chromium' ? html() : await docx())
      const ended = await runs(tool.path, argumentsOf(tool, source, target, folder), env)
      if (!ended || !existsSync(target)) throw failed(tool, ended)
      return settled(readFileSync(target), day)
    } finally {
      // A browser that was ended may still be writing into its profile.
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    }
  }
}

function toolIn(env: Io['env']): Tool {
  const named: readonly (readonly [Tool['kind'], string, string | undefined])[] = [
    ['chromium', 'KIENTRUC_CHROMIUM', env.KIENTRUC_CHROMIUM],
    ['office', 'KIENTRUC_SOFFICE', env.KIENTRUC_SOFFICE],
  ]
  for (const [kind, name, path] of named) {
    if (path === undefined || path === '') continue
    if (existsSync(path)) return { kind, path }
    throw usageError({
      vi: `Biến môi trường ${name} nêu “${path}”, nhưng không có tệp này.`,
      en: `${name} names “${path}”, and there is no such file.`,
    })
  }
  // A relative one would find what lies in the folder that is looked at.
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(isAbsolute)
  const onPath = (kind: Tool['kind'], names: readonly string[]): Tool[] =>
    names.flatMap((name) =>
      folders.flatMap((folder) => ['', '.exe'].map((ending) => ({ kind, path: join(folder, `${name}${ending}`) }))),
    )
  const found = [...onPath('chromium', chromiums), ...usual, ...onPath('office', offices)].find(({ path }) =>
    existsSync(path),
  )
  if (found) return found
  throw usageError({
    vi: 'Chưa ghi được PDF: máy này không có trình duyệt Chromium (hoặc Chrome, Edge), cũng không có LibreOffice. Hãy cài một trong hai, hoặc nêu đường dẫn bằng biến môi trường KIENTRUC_CHROMIUM hay KIENTRUC_SOFFICE; cũng có thể ghi --out docx=… hay --out html=… rồi in từ đó.',
    en: 'No PDF can be written: neither Chromium (or Chrome, Edge) nor LibreOffice is on this machine. Install one of them, or name it by KIENTRUC_CHROMIUM or KIENTRUC_SOFFICE; or write --out docx=… or --out html=… and print that.',
  })
}

function argumentsOf({ kind }: Tool, source: string, target: string, folder: string): string[] {
  const profile = join(folder, 'profile')
  if (kind === 'office')
    return [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      source,
    ]
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    // As root, in a container, Chromium has no sandbox to stand in; the page is our own, with a policy that allows no script.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${target}`,
    pathToFileURL(source).href,
  ]
}

/** Whether a program ended well within its time; what it started is ended with it. */
function runs(path: string, args: readonly string[], env: Io['env']): Promise<boolean> {
  return new Promise((done) => {
    // A group of its own, so that the processes which it starts can be ended with it.
    const child = spawn(path, args, { stdio: 'ignore', detached: process.platform !== 'win32', env: { ...env } })
    const stop = () => ended(child)
    const bound = setTimeout(stop, seconds * 1000)
    process.once('exit', stop)
    const end = (well: boolean) => {
      clearTimeout(bound)
      process.off('exit', stop)
      done(well)
    }
    child.once('error', () => end(false))
    child.once('exit', (code) => end(code === 0))
  })
}

function ended(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function failed({ path, kind }: Tool, ended: boolean) {
  const other = kind === 'chromium' ? 'KIENTRUC_SOFFICE' : 'KIENTRUC_CHROMIUM'
  return usageError({
    vi: `Chưa ghi được PDF: “${path}” ${ended ? 'không ghi ra tệp' : `bị lỗi hoặc không xong trong ${seconds} giây`}. Hãy thử lại, hoặc nêu chương trình khác bằng biến môi trường ${other}.`,
    en: `No PDF was written: “${path}” ${ended ? 'left no file' : `failed or did not end in ${seconds} seconds`}. Try again, or name another program by ${other}.`,
  })
}

/**
 * The file without the time of printing: dates become the paper's day, and identifiers that were made of the time are made of
 * the content. Nothing changes its length, so that the file's table of places stays right. What else a printer writes (its
 * version, the fonts of the machine) is its own.
 */
function settled(pdf: Uint8Array, day: string): Uint8Array {
  const stamp = `${day.replaceAll('-', '')}00000000000000`
  const dated = Buffer.from(pdf)
    .toString('latin1')
    .replace(/(\/(?:CreationDate|ModDate) ?\(D:)(\d{14})/g, (_, before: string) => before + stamp.slice(0, 14))
  const blank = (hex: string) => '0'.repeat(hex.length)
  const anonymous = dated
    .replace(/\/ID\s*\[\s*<[0-9A-F]{32}>\s*<[0-9A-F]{32}>/gi, (id) => id.replace(/(?<=<)[0-9A-F]+/gi, blank))
    .replace(/(?<=\/DocChecksum\s*\/)[0-9A-F]{32}/gi, blank)
  const digest = createHash('sha256').update(anonymous, 'latin1').digest('hex').slice(0, 32).toUpperCase()
  return Buffer.from(anonymous.replace(/(?<=<)0{32}(?=>)|(?<=\/DocChecksum\s*\/)0{32}/g, digest), 'latin1')
}
