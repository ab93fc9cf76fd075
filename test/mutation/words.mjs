import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/** Keys whose value is a text for users in one language. */
const languages = new Set(['vi', 'en'])
/** Keys under which a rule or a schema tells about itself; pages and examples of rules stand beside the code. */
const documentation = new Set(['title', 'description', 'remedy', 'meaning', 'examples', 'basis', 'yaml'])

/**
 * Left out of mutation testing: the words of texts for users, and what a rule says of itself in plain literals. Another word
 * is no fault that a test of behaviour could tell. What chooses between words, and everything else that decides, stays in.
 */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'words', {
    shouldIgnore(path) {
      if (path.isObjectProperty() && documentation.has(nameOf(path.node)) && isPlain(path.node.value))
        return 'What a rule says of itself.'
      if (path.isObjectExpression() && isDocumentation(path.node)) return 'What a field says of itself.'
      const text = path.isStringLiteral() || path.isTemplateLiteral()
      const ofUsers = text && path.findParent((p) => p.isObjectProperty() && languages.has(nameOf(p.node)))
      return ofUsers ? 'Words for users.' : undefined
    },
  }),
]

/** An object that holds nothing but documentation: `{ description: '…' }`. */
const isDocumentation = ({ properties }) =>
  properties.length > 0 &&
  properties.every((p) => p.type === 'ObjectProperty' && documentation.has(nameOf(p)) && isPlain(p.value))

const nameOf = ({ computed, key }) => (computed ? undefined : (key.name ?? key.value))

/** Whether an expression holds nothing but literals. */
function isPlain(node) {
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return true
    case 'TemplateLiteral':
      return node.expressions.length === 0
    case 'ArrayExpression':
      return node.elements.every((element) => element !== null && isPlain(element))
    case 'ObjectExpression':
      return node.properties.every((property) => property.type === 'ObjectProperty' && isPlain(property.value))
    default:
      return false
  }
}
