import Value from 'typebox/value'
import { type Lang, type Text, visibleLine } from '../../kernel/index.js'
import type { CheckResult, ProposalResult } from '../result.js'
import { digestOfTexts, type ReaderCase, type ReaderText } from './request.js'
import { labellingRules } from './rules.js'
import { answerSchema, type ReaderAnswer, type ReaderOpinion } from './schema.js'

/** What came back from a reader: the words of its answer, or why there are none. */
export type ReaderReply =
  | { readonly model: string; readonly request: string; readonly content: string }
  | { readonly model: string; readonly request: string; readonly fault: Text }

const longestReason = 400
/** Shorter says nothing. */
const shortestQuote = 8

/**
 * What a reply is worth: it must be what the schema asks for, and rest on a line of the proposal and one of the system that it
 * speaks of. Quotes that stand in no text are thrown away.
 */
export function readerOpinion(reply: ReaderReply, { proposal, candidates }: ReaderCase, lang: Lang): ReaderOpinion {
  const model = visibleLine(reply.model).slice(0, 100)
  const content = 'content' in reply ? reply.content : ''
  const head = { model, digest: digestOfTexts(reply.request, content) }
  const without = (fault: Text, discarded = 0): ReaderOpinion => ({
    ...head,
    quotes: [],
    discarded,
    fault: fault[lang],
  })
  if ('fault' in reply) return without(reply.fault)
  const answer = answerIn(content)
  if (!answer)
    return without({
      vi: 'Câu trả lời không đúng lược đồ, không sử dụng.',
      en: 'The answer does not fit the schema and was not used.',
    })
  const system = candidates.find(({ id }) => id === answer.system)
  if (!system)
    return without({
      vi: 'Câu trả lời nói đến hệ thống không có trong danh sách đã gửi, không sử dụng.',
      en: 'The answer speaks of a system that was not sent, and was not used.',
    })
  const texts = new Map([['proposal', proposal], ...candidates.map((one) => [one.id, one] as const)])
  const quotes = answer.quotes.flatMap(({ of, line }) => {
    const found = standing(line, texts.get(of))
    return found === undefined ? [] : [{ of, line: found }]
  })
  const discarded = answer.quotes.length - quotes.length
  if (!quotes.some(({ of }) => of === 'proposal') || !quotes.some(({ of }) => of === system.id))
    return without(
      {
        vi: 'Câu trả lời không trích được dòng nào có thật của cả đề xuất và hệ thống làm căn cứ, không sử dụng.',
        en: 'The answer quotes no line that really stands in both the proposal and the system, and was not used.',
      },
      discarded,
    )
  return {
    ...head,
    verdict: answer.verdict,
    system: system.id,
    name: system.name,
    reason: visibleLine(answer.reason).slice(0, longestReason),
    quotes,
    discarded,
  }
}

/** The one object of an answer; some models put it in a fence. */
function answerIn(content: string): ReaderAnswer | undefined {
  const inside = /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/.exec(content)?.[1] ?? content
  try {
    const value: unknown = JSON.parse(inside)
    return Value.Check(answerSchema, value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The line of a text in which a quote stands, as the text has it; white space does not count. */
function standing(quote: string, text: ReaderText | undefined): string | undefined {
  const wanted = spaced(quote)
  if (wanted.length < shortestQuote) return undefined
  return text?.lines.find((line) => spaced(line).includes(wanted))
}

function spaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** How much each verdict holds against a proposal. */
const weight = { none: 0, upgrade: 0, reuse: 1, overlap: 2, duplicate: 3, 'not-compared': 0 } as const

/** Whether a reader may speak: only where our own verdict is unsure. */
export function isForReader({ duplication }: ProposalResult): boolean {
  return duplication.review !== undefined
}

/**
 * A result with what a reader said of its proposals, by their files. Verdicts, findings and counts stay what they are: the opinion
 * stands beside them, for an officer to confirm.
 */
export function heardReader(
  result: CheckResult,
  model: string,
  opinions: ReadonlyMap<string, ReaderOpinion>,
): CheckResult {
  const results = result.results.map((entry): ProposalResult => {
    const opinion = isForReader(entry) ? opinions.get(entry.proposal.file) : undefined
    return opinion ? { ...entry, duplication: { ...entry.duplication, reader: moved(opinion, entry) } } : entry
  })
  const heard = results.flatMap(({ duplication }) => duplication.reader ?? [])
  return {
    ...result,
    reader: {
      model: heard.find(({ verdict }) => verdict)?.model ?? visibleLine(model).slice(0, 100),
      rules: digestOfTexts(labellingRules),
      asked: heard.length,
      answered: heard.filter(({ verdict }) => verdict !== undefined).length,
    },
    results,
  }
}

function moved(opinion: ReaderOpinion, { duplication }: ProposalResult): ReaderOpinion {
  if (opinion.verdict === undefined) return opinion
  const step = weight[opinion.verdict] - weight[duplication.verdict]
  return { ...opinion, moves: step > 0 ? 'raises' : step < 0 ? 'lowers' : 'confirms' }
}
