import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  type CheckResult,
  chatRequest,
  digestOfTexts,
  heardReader,
  isForReader,
  type ReaderCase,
  type ReaderOpinion,
  type ReaderReply,
  readerCase,
  readerOpinion,
} from '../../appraise/index.js'
import { type Model, type Proposal, statusOn, writeFileAtomically } from '../../architecture/index.js'
import { isMapping } from '../../kernel/index.js'
import { type Profile, profileOfProposal, profileOfSystem } from '../../match/index.js'
import { type Options, optionText } from './command.js'
import { readText } from './input.js'
import type { Globals, Io } from './io.js'
import { usageError } from './problems.js'
import { progress } from './progress.js'
import { askReader, type ReaderServer } from './reader-ask.js'

/** A second reader as the command line names it. */
export interface SecondReader {
  readonly server: ReaderServer
  readonly model: string
  /** A folder in which answers are kept by the digest of their question. */
  readonly cache: string | undefined
}

/** A model on one’s own machine may think for a while. */
const patience = 120_000
/** A server that failed so often in a row is not asked again. */
const mostFailures = 2

/** The reader that was asked for; there is none unless its address is given. @throws InputError for what is no address */
export function readerFrom(options: Options, io: Io): SecondReader | undefined {
  const written = optionText(options, 'reader')
  const cache = optionText(options, 'readerCache')
  if (written === undefined) {
    if (cache === undefined && optionText(options, 'readerModel') === undefined) return undefined
    throw usageError({
      vi: '--reader-model, --reader-cache chỉ dùng cùng --reader URL.',
      en: '--reader-model and --reader-cache go with --reader URL.',
    })
  }
  return {
    server: { url: endpoint(written), key: io.env.KIENTRUC_READER_KEY, timeout: patience },
    model: optionText(options, 'readerModel') ?? 'default',
    cache: cache === undefined ? undefined : resolve(io.cwd, cache),
  }
}

/** The address of the protocol’s one endpoint, below what was given. */
export function endpoint(written: string): URL {
  const url = URL.canParse(written) ? new URL(written) : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    throw usageError({
      vi: '--reader cần địa chỉ http hoặc https, ví dụ http://127.0.0.1:8080/v1',
      en: '--reader takes an http or https address, for instance http://127.0.0.1:8080/v1',
    })
  if (url.username !== '' || url.password !== '')
    throw usageError({
      vi: 'Không ghi khóa trong địa chỉ --reader; đặt ở biến môi trường KIENTRUC_READER_KEY.',
      en: 'No key belongs into the address of --reader; put it into KIENTRUC_READER_KEY.',
    })
  if (!url.pathname.endsWith('/chat/completions'))
    url.pathname = `${url.pathname.replace(/(?<!\/)\/+$/, '')}/chat/completions`
  return url
}

/** The result with the opinions of a second reader beside those verdicts that are unsure. */
export async function withReader(
  result: CheckResult,
  reader: SecondReader,
  { model, proposals }: { readonly model: Model; readonly proposals: readonly Proposal[] },
  globals: Globals,
  io: Io,
): Promise<CheckResult> {
  const byId = new Map(proposals.map((proposal) => [proposal.header.id, proposal]))
  const byFile = new Map(proposals.map((proposal) => [proposal.file, proposal]))
  const entries = result.results.filter(isForReader)
  const bar = progress({ vi: 'Đang hỏi mô hình đọc hiểu', en: 'Asking the second reader' }, globals, io)
  const ask = asker(reader)
  const opinions = new Map<string, ReaderOpinion>()
  for (const [done, { proposal, asOf, duplication }] of entries.entries()) {
    const own = byFile.get(proposal.file)
    if (own) {
      const near = duplication.matches.flatMap(({ id, of }): readonly Profile[] => {
        const system = of === 'system' ? model.systems.get(id) : undefined
        if (system) return [profileOfSystem(model, system, statusOn(system, asOf))]
        const other = byId.get(id)
        return other ? [profileOfProposal(model, other)] : []
      })
      const question = readerCase(profileOfProposal(model, own), near)
      opinions.set(proposal.file, readerOpinion(await ask(question), question, globals.lang))
    }
    bar.step(done + 1, entries.length)
  }
  bar.end()
  return heardReader(result, reader.model, opinions)
}

/** Asks a reader question by question, out of its cache where it has the answer, and gives up on a server that does not answer. */
export function asker({ server, model, cache }: SecondReader): (question: ReaderCase) => Promise<ReaderReply> {
  let failures = 0
  return async (question) => {
    const request = chatRequest(question, model)
    const file = cache === undefined ? undefined : join(cache, `${digestOfTexts(request).slice('sha256:'.length)}.json`)
    const kept = file !== undefined && existsSync(file) ? keptIn(file) : undefined
    if (kept) return { model: kept.model ?? model, request, content: kept.content }
    if (failures >= mostFailures) return { model, request, fault: givenUp }
    const said = await askReader(server, request)
    if ('fault' in said) {
      failures++
      return { model, request, fault: said.fault }
    }
    failures = 0
    if (file !== undefined) writeFileAtomically(file, `${JSON.stringify(said)}\n`)
    return { model: said.model ?? model, request, content: said.content }
  }
}

const givenUp = {
  vi: 'Máy chủ mô hình không trả lời các lần trước nên không hỏi tiếp.',
  en: 'The server failed before, so it was not asked again.',
}

/** An answer that was kept; what is no such file is asked anew. */
function keptIn(file: string): { readonly model: string | undefined; readonly content: string } | undefined {
  try {
    const kept: unknown = JSON.parse(readText(file, file))
    if (!isMapping(kept) || typeof kept.content !== 'string') return undefined
    return { model: typeof kept.model === 'string' ? kept.model : undefined, content: kept.content }
  } catch {
    return undefined
  }
}
