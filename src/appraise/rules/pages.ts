import type { Text } from '../../kernel/index.js'
import { pages } from './pages.generated.js'
import type { Rule } from './rule.js'

/** The page of a rule for an officer: what it asks for, why, how it is judged, how to mend it. Markdown. */
export function pageOf(rule: Rule): Text {
  return 'page' in rule ? rule.page : pages[rule.id]
}
