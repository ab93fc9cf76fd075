import { Lexer } from 'yaml'
import type { Source } from '../../kernel/index.js'
import { layoutOf, type Spot } from './layout.js'
import type { Path } from './path.js'

/** The comments in a value of a YAML file, without `#`, in their order; none where the path leads nowhere. */
export function commentsAt({ text }: Source, path: Path): string[] {
  let spot: Spot | undefined = layoutOf(text)
  let [start, end] = [0, text.length]
  for (const step of path) {
    const entry = spot?.entries.find((e) => e.key === step)
    if (!entry) return []
    spot = entry.value
    start = entry.start
    const lineEnd = text.indexOf('\n', spot.end)
    end = lineEnd < 0 ? text.length : lineEnd
  }
  return [...new Lexer().lex(text.slice(start, end))]
    .filter((token) => token.startsWith('#'))
    .map((token) => token.replace(/^#+ ?/, '').trimEnd())
}
