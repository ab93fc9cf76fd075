import { createHash } from 'node:crypto'
import { visibleLine } from '../../kernel/index.js'
import type { Profile } from '../../match/index.js'
import { labellingRules } from './rules.js'
import { answerSchema } from './schema.js'

/** A text that the reader is given, line by line; only these lines may be quoted. */
export interface ReaderText {
  readonly id: string
  readonly name: string
  readonly lines: readonly string[]
}

/** A proposal and its nearest systems, and what is sent to a reader for them. */
export interface ReaderCase {
  readonly proposal: ReaderText
  readonly candidates: readonly ReaderText[]
  readonly messages: readonly { readonly role: 'system' | 'user'; readonly content: string }[]
}

/** What is sent is bounded whatever a dossier holds. */
const mostCandidates = 10
const most = { proposal: 80, system: 40, characters: 600 } as const

/** The question for one proposal. The texts go out as JSON, so that no line of theirs can end them. */
export function readerCase(proposal: Profile, candidates: readonly Profile[]): ReaderCase {
  const own = textOf(proposal)
  const near = candidates.slice(0, mostCandidates).map(textOf)
  const texts = {
    proposal: own.lines,
    systems: near.map(({ id, lines }) => ({ id, lines })),
  }
  return {
    proposal: own,
    candidates: near,
    messages: [
      { role: 'system', content: labellingRules },
      { role: 'user', content: JSON.stringify(texts) },
    ],
  }
}

/** The body of a request by the chat completions protocol; the same question is the same bytes. */
export function chatRequest({ messages }: ReaderCase, model: string): string {
  return JSON.stringify({
    model,
    messages,
    temperature: 0,
    max_tokens: 1500,
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'ket_luan', strict: true, schema: answerSchema },
    },
  })
}

export function digestOfTexts(...texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text.length}\n${text}\n`)
  return `sha256:${hash.digest('hex')}`
}

function textOf(profile: Profile): ReaderText {
  const { id, of, name, purpose, functions, data, users, ownerNames, scope, status, shared, upgrades } = profile
  const lines = [
    `Tên: ${name}`,
    `Cơ quan: ${ownerNames[0] ?? profile.owner}`,
    ...(of === 'system' ? [`Tình trạng: ${status}`] : []),
    ...(scope === undefined ? [] : [`Phạm vi: ${scope}`]),
    ...(shared ? ['Dùng chung cho nhiều cơ quan'] : []),
    ...purpose.split(/\n+/).filter((line) => line.trim() !== ''),
    ...functions,
    ...(data.length > 0 ? [`Dữ liệu: ${data.join('; ')}`] : []),
    ...(users.length > 0 ? [`Người dùng: ${users.join('; ')}`] : []),
    ...(upgrades.length > 0 ? [`Khai nâng cấp: ${upgrades.join(', ')}`] : []),
  ]
  const bound = of === 'proposal' ? most.proposal : most.system
  return { id, name, lines: lines.slice(0, bound).map((line) => visibleLine(line).slice(0, most.characters)) }
}
