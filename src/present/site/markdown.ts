import { xml } from '../../kernel/index.js'

/**
 * The little Markdown in which rules explain themselves: paragraphs, headings, lists, code blocks, bold and code. Everything
 * else, markup included, is text.
 */
export function markdown(text: string): string {
  const out: string[] = []
  for (const block of blocksOf(text)) {
    const [first = ''] = block
    if (first.startsWith('```'))
      out.push(`<pre>${xml(block.slice(1, block.at(-1)?.startsWith('```') ? -1 : undefined).join('\n'))}</pre>`)
    else if (/^#+ /.test(first))
      out.push(
        `<h3>${inline(first.replace(/^#+ /, ''))}</h3>`,
        ...(block.length > 1 ? [`<p>${inline(block.slice(1).join(' '))}</p>`] : []),
      )
    else if (/^([-*]|\d+[.)]) /.test(first)) out.push(listOf(block))
    else out.push(`<p>${inline(block.join(' '))}</p>`)
  }
  return out.join('\n')
}

/** Lines between empty lines; a fenced block stays whole. */
function blocksOf(text: string): string[][] {
  const blocks: string[][] = [[]]
  let fenced = false
  for (const line of text.split('\n')) {
    const fence = line.trimStart().startsWith('```')
    if (fence && !fenced) blocks.push([])
    if (!fenced && !fence && line.trim() === '') blocks.push([])
    else blocks.at(-1)?.push(fenced ? line : fence ? line.trim() : line.trim())
    if (fence && fenced) blocks.push([])
    if (fence) fenced = !fenced
  }
  return blocks.filter((b) => b.length > 0)
}

function listOf(block: readonly string[]): string {
  const items: string[] = []
  for (const line of block) {
    if (/^([-*]|\d+[.)]) /.test(line)) items.push(line.replace(/^([-*]|\d+[.)]) /, ''))
    else items.push(`${items.pop() ?? ''} ${line}`)
  }
  const tag = /^\d/.test(block[0] ?? '') ? 'ol' : 'ul'
  return `<${tag}>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`
}

function inline(text: string): string {
  return xml(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
}
