import { HtmlRenderer, Node, Parser } from 'commonmark'
import { visible } from '../../kernel/index.js'

/**
 * The Markdown in which rules explain themselves, as HTML. A province writes its own rules, so markup in it is shown as text,
 * nothing is fetched, and links that a page must not follow lead nowhere.
 */
export function markdownHtml(text: string): string {
  const tree = new Parser().parse(visible(text))
  const walker = tree.walker()
  for (let step = walker.next(); step; step = walker.next()) if (step.entering) tame(step.node)
  return new HtmlRenderer({ safe: true, softbreak: ' ' }).render(tree).trimEnd()
}

function tame(node: Node): void {
  // Pages have headings of their own above.
  if (node.type === 'heading') node.level = 3
  const words = node.type === 'image' ? altOf(node) : node.type.startsWith('html_') ? (node.literal ?? '') : undefined
  if (words === undefined) return
  const said = new Node('text')
  said.literal = words
  if (node.type === 'html_block') {
    const paragraph = new Node('paragraph')
    paragraph.appendChild(said)
    node.insertBefore(paragraph)
  } else node.insertBefore(said)
  node.unlink()
}

function altOf(image: Node): string {
  const words: string[] = []
  for (let child = image.firstChild; child; child = child.next) words.push(child.literal ?? '')
  return words.join('')
}
