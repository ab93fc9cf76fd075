import { InputError, type Lang, placeOf, safeJson, visible } from '../../kernel/index.js'

/** What JSON-RPC calls the kinds of refusal that are ours to give. */
export const refused = { params: -32602, method: -32601, fault: -32603, resource: -32002 } as const

/** A refusal of the protocol itself: its code and words go to the client, and nothing else does. */
export class ToolRefusal extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
    this.name = 'Refusal'
  }
}

/** So many faults of an input are told at once. */
const mostFaults = 20

/** Why something could not be answered, in plain words. */
export function whyNot(error: unknown, lang: Lang): string {
  if (error instanceof ToolRefusal) return error.message
  if (!(error instanceof InputError)) {
    const name = error instanceof Error ? error.name : typeof error
    return {
      vi: `Công cụ gặp sự cố ngoài dự kiến (${name}). Đây là lỗi của kientruc, không phải của câu hỏi.`,
      en: `The tool met a fault of its own (${name}). It is kientruc's, not that of the question.`,
    }[lang]
  }
  const lines = error.hits.slice(0, mostFaults).map(({ location, message, remedy }) => {
    const place = location ? `${placeOf(location)}: ` : ''
    return `- ${place}${message[lang]}${remedy ? ` ${remedy[lang]}` : ''}`
  })
  const more = error.hits.length - lines.length
  if (more > 0) lines.push({ vi: `… và ${more} lỗi khác.`, en: `… and ${more} more.` }[lang])
  return visible([error.text[lang], ...lines].join('\n'))
}

/**
 * A tool's answer: as data, and as text for clients that know no data. Characters that nobody sees are shown by their code
 * points: they could tell an assistant what no reader notices.
 */
export function answerOf(value: object) {
  const shown: Record<string, unknown> = JSON.parse(JSON.stringify(value), (_, field: unknown) =>
    typeof field === 'string' ? visible(field) : field,
  )
  return { content: [textOf(safeJson(shown, 0))], structuredContent: shown }
}

export function textOf(text: string) {
  return { type: 'text' as const, text }
}
