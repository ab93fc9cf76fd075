import { type FailLevel, type Finding, fails, type Result } from '../../appraise/index.js'
import { didYouMean, type Hit, InputError, placeOf, type Text, visible, visibleLine } from '../../kernel/index.js'
import { codeFrame } from '../../present/index.js'
import { type ExitCode, exitCode, type Globals, type Io } from './io.js'

/** A command line that cannot be used. */
export function usageError(text: Text, near?: Text): InputError {
  return new InputError(near ? { vi: `${text.vi} ${near.vi}`, en: `${text.en} ${near.en}` } : text)
}

/** What stands for a proposal and is not one alone, free of faults. */
export function notOneProposal(path: string, hits: readonly Hit[] = []): InputError {
  return new InputError(
    {
      vi: `Không dùng được đề xuất “${path}”: cần đúng một tệp đề xuất không có lỗi.`,
      en: `The proposal “${path}” cannot be used: exactly one sound proposal is needed.`,
    },
    hits,
  )
}

/** Reads a word of a closed set from the command line. @throws InputError with the set and the nearest word. */
export function oneOf<const T extends string>(flag: string, word: string, allowed: readonly T[]): T {
  const found = allowed.find((a) => a === word)
  if (found !== undefined) return found
  throw usageError(
    {
      vi: `Giá trị “${word}” của ${flag} không hợp lệ; được dùng: ${allowed.join(', ')}.`,
      en: `“${word}” is not a value of ${flag}; allowed: ${allowed.join(', ')}.`,
    },
    didYouMean(word, allowed),
  )
}

/** The file that a command must be told to write. @throws InputError where it was not */
export function neededOut(out: string | undefined, example: string): string {
  if (out !== undefined) return out
  throw usageError({
    vi: `Chưa nêu tệp sẽ ghi. Hãy thêm --out TỆP, ví dụ --out ${example}`,
    en: `No file to write was named. Add --out FILE, for instance --out ${example}`,
  })
}

/** Says on standard error which file was written. */
export function wrote(path: string, globals: Globals, io: Io): void {
  if (!globals.quiet)
    io.err.write({ vi: `Đã ghi ${visibleLine(path)}\n`, en: `Wrote ${visibleLine(path)}\n` }[globals.lang])
}

/** Shows faults of the input with their places, on standard error. */
export function showHits(hits: readonly Hit[], globals: Globals, io: Io, most = 100): void {
  const { lang } = globals
  for (const hit of hits.slice(0, most)) {
    const at = hit.location
    const place = at ? `${visibleLine(placeOf(at))} ` : ''
    io.err.write(`${place}${hit.rule}\n    ${visibleLine(hit.message[lang])}\n`)
    const frame = at && codeFrame(at)
    if (frame) io.err.write(`${frame.gutter}${frame.line}\n${frame.underGutter}${frame.caret}\n`)
    if (hit.remedy) io.err.write(`    ${visibleLine(hit.remedy[lang])}\n`)
  }
  if (hits.length > most) {
    const more = hits.length - most
    io.err.write({ vi: `… và ${more} lỗi khác.\n`, en: `… and ${more} more.\n` }[lang])
  }
}

/** Says on standard error why a command could not do its work, and gives the exit code. Never a stack trace. */
export function explainFailure(error: unknown, globals: Globals, io: Io): ExitCode {
  const { lang } = globals
  if (error instanceof InputError) {
    showHits(error.hits, globals, io)
    io.err.write(`${{ vi: 'Lỗi', en: 'Error' }[lang]}: ${visible(error.text[lang])}\n`)
    return exitCode.unusable
  }
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  io.err.write(
    {
      vi: `Công cụ gặp sự cố ngoài dự kiến (${visibleLine(name)}). Đây là lỗi của kientruc, không phải của hồ sơ.\nHãy báo cho nhóm phát triển, kèm lệnh đã chạy và kết quả của “kientruc --version”. Đặt biến KIENTRUC_DEBUG=1 để xem chi tiết.\n`,
      en: `The tool met a fault of its own (${visibleLine(name)}). It is kientruc's, not your file's.\nPlease report it with the command that you ran and what “kientruc --version” says. Set KIENTRUC_DEBUG=1 for details.\n`,
    }[lang],
  )
  if (io.env.KIENTRUC_DEBUG && error instanceof Error) io.err.write(`${error.stack ?? ''}\n`)
  return exitCode.fault
}

/** 1 where a finding counts against the run at this level, else 0. */
export function codeFor(result: Result, level: FailLevel): ExitCode {
  const findings: readonly Finding[] = result.results.flatMap((r) => r.findings)
  return findings.some((f) => fails(f, level)) ? exitCode.findings : exitCode.ok
}
