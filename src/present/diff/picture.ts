import type { Lang } from '../../kernel/index.js'
import { changesDocument } from '../diagram/changes.js'
import type { Showable } from '../renderer.js'
import { sidesText, summaryText } from './words.js'

/** A comparison as a graph: what changed, with what it touches directly. */
export function changesPicture({ diff, base, head }: Showable['diff'], lang: Lang): Showable['graph'] {
  const caption = `${sidesText(diff, lang)}: ${summaryText(diff, lang)}`
  return { document: { ...changesDocument(base, head, diff.changes, lang), caption } }
}
