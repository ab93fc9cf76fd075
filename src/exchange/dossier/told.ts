import type { DossierReading } from './context.js'
import type { ItemSource } from './item.js'
import { type DossierPassage, sentences } from './passages.js'
import { ofLaw, ofToday } from './speech.js'

/** Sentences about the project itself: not its legal bases, not what is there today. */
export function* toldFacts({
  passages,
}: DossierReading): Iterable<{ sentence: string; source: ItemSource; passage: DossierPassage }> {
  for (const passage of passages) {
    if (passage.under.has('legalBasis') || passage.under.has('present') || passage.under.has('need')) continue
    for (const sentence of sentences(passage.text)) {
      if (ofLaw(sentence) || ofToday(sentence)) continue
      yield { sentence, source: passage.source, passage }
    }
  }
}

/** The source with the sentence in which something stands as its quote. */
export function quoting(source: ItemSource, name: string): ItemSource {
  const at = source.quote.indexOf(name)
  if (at < 0) return source
  const before = source.quote.slice(Math.max(0, at - longestQuote), at)
  const after = source.quote.slice(at, at + longestQuote)
  const quote = (sentences(before).at(-1) ?? '') + (sentences(after)[0] ?? '')
  return { ...source, quote: /[.!?…;]\s+$/u.test(before) ? after : quote }
}

/** So many letters at each side of a name are looked at for its sentence. */
const longestQuote = 200
