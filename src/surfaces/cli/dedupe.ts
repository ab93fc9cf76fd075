import { InputError } from '../../kernel/index.js'
import { type Options, optionText, type Run, texts } from './command.js'
import { carryOut, groupsOf, keepingApart, merging, tellMerged } from './duplicate-records.js'
import { exitCode } from './io.js'
import { deliver, outputsFrom } from './output.js'
import { usageError } from './problems.js'
import { rewrite } from './rewrite.js'
import { changing, soundWorkspace } from './workspace.js'

export const run: Run = async (ids, options, globals, io) => {
  const [keep, apart] = [optionText(options, 'merge'), optionText(options, 'apart')]
  demandOneWay(ids, options, keep, apart)
  const dryRun = options.dryRun === true
  if (keep !== undefined || apart !== undefined)
    return changing(dryRun, globals, io, async (workspace) => {
      if (keep !== undefined) carryOut(workspace, merging(workspace, keep, ids, takes(options)), globals, io)
      else if (apart !== undefined) {
        const edits = keepingApart(workspace, [apart, ...ids], options, io)
        tellMerged(rewrite(workspace, edits, io), dryRun, globals, io)
      }
      return exitCode.ok
    })
  const asks = io.interactive && io.out.isTTY && optionText(options, 'format') === undefined && !dryRun
  if (asks) {
    const { walk } = await import('./dedupe-ask.js')
    await walk(options, globals, io)
    return exitCode.ok
  }
  const outputs = outputsFrom('duplicates', options)
  await deliver(outputs, groupsOf(soundWorkspace(globals, io), options, globals, io), globals, io)
  return exitCode.ok
}

function takes(options: Options): Map<string, string> {
  return new Map(
    texts(options, 'take').map((pair) => {
      const [field = '', id = '', ...rest] = pair.split('=')
      if (field && id && rest.length === 0) return [field, id] as const
      throw usageError({
        vi: `--take cần dạng TRƯỜNG=MÃ, ví dụ name=he-thong-b; đã nhận “${pair}”.`,
        en: `--take takes FIELD=ID, for instance name=system-b; it got “${pair}”.`,
      })
    }),
  )
}

function demandOneWay(
  ids: readonly string[],
  options: Options,
  keep: string | undefined,
  apart: string | undefined,
): void {
  if (keep !== undefined && apart !== undefined)
    throw usageError({ vi: 'Chỉ dùng một trong --merge và --apart.', en: 'Use either --merge or --apart.' })
  if (keep !== undefined && ids.length === 0)
    throw usageError({
      vi: `--merge ${keep} cần thêm ít nhất một mã được gộp vào, ví dụ: --merge ${keep} MÃ-TRÙNG`,
      en: `--merge ${keep} takes at least one id to merge into it, for instance: --merge ${keep} OTHER-ID`,
    })
  if (keep === undefined && apart === undefined && ids.length > 0)
    throw new InputError({
      vi: `Chưa rõ làm gì với ${ids.join(', ')}: thêm --merge MÃ-GIỮ để gộp, hoặc --apart MÃ để ghi nhận là khác nhau.`,
      en: `It is not said what to do with ${ids.join(', ')}: add --merge KEEP to merge them, or --apart ID to keep them apart.`,
    })
  if (keep === undefined && texts(options, 'take').length > 0)
    throw usageError({ vi: '--take chỉ dùng cùng --merge.', en: '--take goes with --merge only.' })
}
