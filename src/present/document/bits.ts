import { escaped } from '../templates.generated.js'
import type { Bit, Bits, Mark } from './model.js'

/** The smallest templates, as functions: a site writes hundreds of thousands of them, and each `if` of a template is a call. */
export const smallest = { bit, bits, mark } as const

function bits({ items, listed }: Bits): string {
  return listed ? `<ul>${items.map((item) => `<li>${bit(item)}</li>`).join('')}</ul>` : items.map(bit).join('')
}

function bit(of: Bit): string {
  return (of.mark ? mark(of.mark) : plain(of)) + (of.note ? ` <span class="note">${escaped(of.note)}</span>` : '')
}

function plain({ text, strong, href, outside }: Bit): string {
  if (strong) return `<strong>${escaped(text)}</strong>`
  if (!href) return escaped(text)
  return `<a href="${escaped(href)}"${outside ? ' rel="noreferrer noopener"' : ''}>${escaped(text)}</a>`
}

function mark({ tone, sign, label }: Mark): string {
  return `<span class="mark ${escaped(tone)}" data-sign="${escaped(sign)}">${escaped(label)}</span>`
}
