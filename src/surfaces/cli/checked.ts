import { resolve } from 'node:path'
import Value from 'typebox/value'
import { CheckResult, type ProposalResult } from '../../appraise/index.js'
import type { Model, Proposal } from '../../architecture/index.js'
import { InputError } from '../../kernel/index.js'
import { readText } from './input.js'
import type { Io } from './io.js'

/**
 * A proposal's appraisal as `check --format json` wrote it.
 * @throws InputError where the file is no such result, does not speak of the proposal, or the proposal or the architecture was
 *   changed since
 */
export function readChecked(file: string, proposal: Proposal, model: Model, io: Io): ProposalResult {
  const result = readResult(file, io)
  const { id } = proposal.header
  const own = result.results.find((r) => r.proposal.id === id)
  if (!own) {
    throw new InputError({
      vi: `Kết quả “${file}” không có đề xuất “${id}”.`,
      en: `The result “${file}” does not speak of “${id}”.`,
    })
  }
  if (own.proposal.digest !== proposal.digest) {
    throw new InputError({
      vi: `Đề xuất “${proposal.file}” đã bị sửa sau khi đối chiếu (dấu nội dung khác với trong “${file}”). Đối chiếu lại bằng “kientruc check” rồi trình lại kết quả.`,
      en: `“${proposal.file}” was changed since it was checked (its digest differs from that in “${file}”). Check it again.`,
    })
  }
  if (result.architecture.digest !== model.digest) {
    throw new InputError({
      vi: `Kiến trúc đã thay đổi sau khi đối chiếu (dấu nội dung khác với trong “${file}”). Đối chiếu lại bằng “kientruc check” vì kết luận có thể đã khác.`,
      en: `The architecture was changed since the check (its digest differs from that in “${file}”). Check again: the verdict may be another now.`,
    })
  }
  return own
}

/** A result as `check --format json` wrote it. @throws InputError where the file is none */
export function readResult(file: string, io: Io): CheckResult {
  const result = parsed(readText(resolve(io.cwd, file), file))
  if (result) return result
  throw noResult(file)
}

const noResult = (file: string) =>
  new InputError({
    vi: `“${file}” không phải kết quả của “kientruc check --format json”.`,
    en: `“${file}” is no result of “kientruc check --format json”.`,
  })

function parsed(text: string): CheckResult | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Value.Check(CheckResult, value) ? value : undefined
  } catch {
    return undefined
  }
}
