import type { Text } from '../../../kernel/index.js'
import { compile, type Expression } from './expression.js'
import type { ExpressionFault } from './fault.js'
import type { Bindings, SubjectKind } from './subjects.js'

/** A message with placeholders `{{expression}}`, ready to be filled in. */
export interface Template {
  readonly fill: (bindings: Bindings) => string
}

const placeholder = /\{\{([^{}]*)\}\}/g
/** What may stand in a message. */
const shown = ['string', 'int', 'double', 'bool', 'list<string>']

/** Reads a message; each placeholder is an expression like any other. A brace pair that does not close is a fault. */
export function templateOf(message: string, kind: SubjectKind): Template | ExpressionFault {
  const parts: (string | Expression)[] = []
  let last = 0
  for (const hit of message.matchAll(placeholder)) {
    const inner = hit[1] ?? ''
    const expression = compile(inner.trim(), kind, shown)
    const start = hit.index + 2 + (inner.length - inner.trimStart().length)
    if (!('evaluate' in expression)) return { ...expression, start: start + expression.start }
    parts.push(message.slice(last, hit.index), expression)
    last = hit.index + hit[0].length
  }
  const rest = message.slice(last)
  const stray = rest.indexOf('{{')
  if (stray >= 0) {
    return {
      message: { vi: 'Dấu “{{” không có “}}” đi cùng.', en: 'A “{{” without its “}}”.' } satisfies Text,
      remedy: { vi: 'Viết đầy đủ, ví dụ: {{system.name}}.', en: 'Write it in full, for instance {{system.name}}.' },
      start: last + stray,
    }
  }
  parts.push(rest)
  return {
    fill: (bindings) => parts.map((part) => (typeof part === 'string' ? part : worded(part, bindings))).join(''),
  }
}

function worded(expression: Expression, bindings: Bindings): string {
  const outcome = expression.evaluate(bindings)
  if ('failed' in outcome) return '…'
  return Array.isArray(outcome.value) ? outcome.value.join(', ') : String(outcome.value)
}
