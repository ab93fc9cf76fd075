import { fileName } from '../../architecture/index.js'

/** The page of the interactive graph, and what of it is shown. */
export const interactiveGraph = 'so-do-tuong-tac.html'
export function inGraph(question: 'focus' | 'impact', id: string): string {
  return `${interactiveGraph}#${new URLSearchParams({ [question]: id })}`
}

/** An anchor that is one word whatever the id. */
export function anchor(id: string): string {
  return fileName(id.replaceAll('/', '-'))
}
