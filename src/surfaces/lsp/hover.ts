import type { ProposalResult, Rule } from '../../appraise/index.js'
import { subjects } from '../../architecture/index.js'
import { entityCard, fieldCard, ruleCard } from './cards.js'
import { declarationOf, mentionsOf } from './names.js'
import { schemaMeaning } from './schema-at.js'
import { verdictCard } from './verdict.js'
import { collectionsAt, type DocumentView, declarationAt } from './view.js'

/**
 * What is known of the word under the cursor, as Markdown.
 * @param result how the proposal was judged, where the file is one
 */
export function hoverAt(
  view: DocumentView,
  rules: ReadonlyMap<string, Rule>,
  result?: ProposalResult,
): string | undefined {
  const { cursor, nodes, project, lang } = view
  const word = cursor.word.text
  if (word === '') return undefined
  const declaration = declarationAt(view)
  if (declaration && project) {
    const nameOf = (id: string) => declarationOf(project.names, id, subjects, view.path)?.name
    return entityCard(declaration, nameOf, mentionsOf(project.names, declaration).length, lang)
  }
  const rule = collectionsAt(view).includes('rules') ? rules.get(word) : undefined
  if (rule) return ruleCard(rule, lang)
  if (result && cursor.at === 'key' && cursor.path.length === 0 && word === 'proposal') return verdictCard(result, lang)
  if (cursor.at === 'key') {
    const node = nodes.map((n) => n.properties?.[word]).find((n) => n !== undefined)
    return node && fieldCard(word, node, lang)
  }
  const meanings = nodes.flatMap((node) => schemaMeaning(node, word, lang) ?? [])
  const [meaning] = meanings
  return meaning === undefined ? undefined : `\`${word}\`: ${meaning}`
}
