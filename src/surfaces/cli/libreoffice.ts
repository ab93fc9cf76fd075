import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, isAbsolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ForeignFile } from '../../exchange/index.js'
import { InputError, type Limits, type Text } from '../../kernel/index.js'
import type { Io } from './io.js'

/** Bounds on one conversion. */
const mostSeconds = 60
const mostMemory = 4 << 20 // KiB of address space, of which LibreOffice claims far more than it uses

/** Turns files of other formats into those of today, as often as asked; `close` takes away what it left on the disk. */
export interface Converter {
  readonly convert: (file: ForeignFile, from: string, to: 'docx' | 'xlsx') => Promise<Uint8Array>
  readonly close: () => void
}

/**
 * LibreOffice with a profile of its own in a temporary folder: no macros, no links followed, every address of the network behind a
 * proxy that is not there; ended with its children where it takes too long.
 */
export function converter(env: Io['env']): Converter {
  let folder: string | undefined
  const place = () => {
    folder ??= mkdtempSync(join(tmpdir(), 'kientruc-'))
    return folder
  }
  let runs = 0
  return {
    async convert({ path, bytes, limits }, from, to) {
      const program = sofficeIn(env)
      if (program === undefined) throw new InputError(missing(path, from))
      const work = join(place(), String(++runs))
      mkdirSync(work)
      const profile = profileIn(place())
      // Its name says nothing: no name of a user's is ever part of a command.
      writeFileSync(join(work, `in.${from}`), bytes)
      const problem = await run(program, profile, work, from, to)
      const out = join(work, `in.${to}`)
      try {
        if (problem === 'late') throw new InputError(late(path))
        if (!existsSync(out)) throw new InputError(refused(path))
        if (statSync(out).size > limits.fileBytes) throw new InputError(tooLarge(path, limits))
        return new Uint8Array(readFileSync(out))
      } finally {
        rmSync(work, { recursive: true, force: true })
        // Of one that was ended nothing is used again.
        if (problem !== undefined) rmSync(profile, { recursive: true, force: true })
      }
    },
    close() {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
      folder = undefined
    },
  }
}

/** Where LibreOffice usually is, where the path of programs does not tell. */
const usual: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: [
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
    'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
  ],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  linux: ['/usr/lib/libreoffice/program/soffice', '/opt/libreoffice/program/soffice', '/snap/bin/libreoffice'],
}

/** The program: as `KIENTRUC_SOFFICE` names it, else on the path, else where it usually is. */
function sofficeIn(env: Io['env']): string | undefined {
  const named = env.KIENTRUC_SOFFICE
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined
  const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice']
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute)
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
  return found ?? usual[process.platform]?.find((path) => existsSync(path))
}

/** A profile that runs nothing and asks nobody; made once for all files of a run. */
function profileIn(folder: string): string {
  const profile = join(folder, 'profile')
  if (existsSync(profile)) return profile
  mkdirSync(join(profile, 'user'), { recursive: true })
  const item = (path: string, name: string, value: string | number | boolean) =>
    `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`
  writeFileSync(
    join(profile, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${[
      item('Office.Common/Security/Scripting', 'DisableMacrosExecution', true),
      item('Office.Common/Security/Scripting', 'MacroSecurityLevel', 3),
      item('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', true),
      item('Office.Common/Security/Scripting', 'DisableActiveContent', true),
      item('Office.Writer/Content/Update', 'Link', 0),
      item('Office.Calc/Content/Update', 'Link', 2),
      item('Office.Common/Java', 'Enable', false),
      item('Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job["UpdateCheck"]/Arguments', 'AutoCheckEnabled', false),
      item('Inet/Settings', 'ooInetProxyType', 1),
      ...['HTTP', 'HTTPS', 'FTP'].flatMap((kind) => [
        item('Inet/Settings', `ooInet${kind}ProxyName`, nowhere),
        item('Inet/Settings', `ooInet${kind}ProxyPort`, 9),
      ]),
      item('Inet/Settings', 'ooInetNoProxy', ''),
    ].join('')}</oor:items>`,
  )
  return profile
}

/** Nobody listens there. */
const nowhere = '127.0.0.1'

const filters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  html: { docx: 'HTML (StarWriter)', xlsx: 'HTML (StarCalc)' },
}

/** By name: a page of the web that was saved as .odt has no writer of its own for .docx. */
const writers = { docx: 'MS Word 2007 XML', xlsx: 'Calc MS Excel 2007 XML' } as const

/** Runs one conversion to its end. Says where it had to be ended. */
function run(
  program: string,
  profile: string,
  work: string,
  from: string,
  to: 'docx' | 'xlsx',
): Promise<'late' | 'failed' | undefined> {
  const filter = filters[from]?.[to]
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--invisible',
    '--nologo',
    '--norestore',
    '--nodefault',
    '--nofirststartwizard',
    ...(filter === undefined ? [] : [`--infilter=${filter}`]),
    '--convert-to',
    `${to}:${writers[to]}`,
    '--outdir',
    work,
    join(work, `in.${from}`),
  ]
  const bounded = process.platform === 'linux' || process.platform === 'darwin'
  const [command, given] = bounded
    ? ['/bin/sh', ['-c', `ulimit -v ${mostMemory} 2>/dev/null; ulimit -f 1048576; exec "$@"`, 'sh', program, ...args]]
    : [program, args]
  return new Promise((done) => {
    const child = spawn(command, given, {
      cwd: work,
      // A group of its own, so that it is ended with all that it started.
      detached: bounded,
      windowsHide: true,
      stdio: 'ignore',
      env: {
        ...systemOnly(),
        HOME: work,
        http_proxy: proxy,
        https_proxy: proxy,
        ftp_proxy: proxy,
        all_proxy: proxy,
        no_proxy: '',
      },
    })
    let late = false
    const end = () => {
      try {
        if (bounded && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
        else if (child.pid !== undefined)
          spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' })
      } catch {
        // It has ended already.
      }
    }
    const bound = setTimeout(() => {
      late = true
      end()
    }, mostSeconds * 1000)
    process.once('exit', end)
    const settle = (code: number | null) => {
      clearTimeout(bound)
      process.off('exit', end)
      end()
      done(late ? 'late' : code === 0 ? undefined : 'failed')
    }
    child.once('error', () => settle(1))
    child.once('exit', settle)
  })
}

const proxy = `http://${nowhere}:9`

/** Of the environment what a program needs to run, and nothing that belongs to the user. */
function systemOnly(): NodeJS.ProcessEnv {
  const kept = /^(PATH|TMPDIR|TEMP|TMP|SYSTEMROOT|WINDIR|PROGRAMFILES.*|LANG|LC_ALL|SystemDrive)$/i
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => kept.test(name)))
}

const missing = (path: string, from: string): Text => ({
  vi: `“${path}” là tệp .${from}, cần LibreOffice để đọc mà máy này chưa có. Hãy cài LibreOffice (miễn phí, libreoffice.org), hoặc chỉ chỗ bằng biến môi trường KIENTRUC_SOFFICE, hoặc mở tệp rồi lưu lại thành ${isSheet(from) ? '.xlsx' : '.docx'}.`,
  en: `“${path}” is .${from}, which LibreOffice reads, and it is not on this machine. Install LibreOffice (free, libreoffice.org), name it by KIENTRUC_SOFFICE, or open the file and save it as ${isSheet(from) ? '.xlsx' : '.docx'}.`,
})

const isSheet = (from: string) => /^(xls|xlt|ods|ots)$/.test(from)

const refused = (path: string): Text => ({
  vi: `LibreOffice không mở được “${path}”: tệp hỏng, bị cắt cụt hoặc đặt mật khẩu. Hãy mở bằng Word, bỏ mật khẩu rồi lưu lại thành .docx.`,
  en: `LibreOffice cannot open “${path}”: it is damaged, cut off or protected by a password. Open it in Word, remove the password and save it as .docx.`,
})

const late = (path: string): Text => ({
  vi: `LibreOffice không chuyển xong “${path}” trong ${mostSeconds} giây. Hãy mở tệp rồi lưu lại thành .docx.`,
  en: `LibreOffice did not convert “${path}” in ${mostSeconds} seconds. Open the file and save it as .docx.`,
})

const tooLarge = (path: string, limits: Limits): Text => ({
  vi: `“${path}” chuyển ra tệp lớn hơn ${limits.fileBytes >> 20} MiB nên không đọc.`,
  en: `“${path}” turns into more than ${limits.fileBytes >> 20} MiB and is not read.`,
})
