// Writes a template as a plain function that builds its text. Handlebars reads the template; its runtime, which makes an options
// object for each `if`, a frame for each turn of an `each` and a closure for each block, is not needed when the tool runs.
import Handlebars from 'handlebars'

/** The name of the function that fills a template. */
export const functionOf = (name) => `$${name.replaceAll('-', '_')}`

/**
 * The function's source. It uses `text`, `holds` and `field` (`src/present/document/markup.ts`): everything is escaped, and a
 * text that the view does not have is an error.
 */
export function templateCode(name, source) {
  const unknown = (node) =>
    new Error(`templates/${name}.hbs:${node.loc.start.line} uses what is not known here: ${node.type}`)

  /** @param views the variables that hold what is looked at, outermost first */
  const statements = ({ body }, views) => body.map((node) => statement(node, views)).join('')

  function statement(node, views) {
    switch (node.type) {
      case 'ContentStatement':
        return node.value === '' ? '' : `out += ${JSON.stringify(node.value)}\n`
      case 'MustacheStatement':
        if (!node.escaped) throw new Error(`templates/${name}.hbs writes text without escaping it`)
        if (node.params.length > 0 || node.hash) throw unknown(node)
        return `out += text(${asked(node.path, views)})\n`
      case 'PartialStatement':
        return `out += ${functionOf(node.name.original)}(${node.params[0] ? looked(node.params[0], views) : views.at(-1)})\n`
      case 'BlockStatement':
        return block(node, views)
      default:
        throw unknown(node)
    }
  }

  function block(node, views) {
    const { path, params, program, inverse } = node
    const of = params.length === 1 && looked(params[0], views)
    const otherwise = inverse ? ` else {\n${statements(inverse, views)}}` : ''
    if (of && path.original === 'if') return `if (holds(${of})) {\n${statements(program, views)}}${otherwise}\n`
    if (of && path.original === 'unless' && !inverse) return `if (!holds(${of})) {\n${statements(program, views)}}\n`
    if (!of || path.original !== 'each' || inverse) throw unknown(node)
    const [item, index] = [`v${views.length}`, `i${views.length}`]
    const turn = statements(program, [...views, item])
    return `{\nlet ${index} = -1\nfor (const ${item} of ${of} ?? []) {\n${index}++\n${turn}}\n}\n`
  }

  /** What is looked up; nothing where the view does not have it. */
  function looked(path, views) {
    const view = views.at(-1 - (path.depth ?? 0))
    if (path.type !== 'PathExpression' || view === undefined) throw unknown(path)
    if (!path.data) return [view, ...path.parts].join('.')
    if (path.original !== '@index' || views.length === 1) throw unknown(path)
    return `i${views.length - 1}`
  }

  /** The same for what is to be written. */
  function asked(path, views) {
    const value = looked(path, views)
    const last = path.parts.at(-1)
    return last === undefined
      ? value
      : `${value} ?? field(${value.slice(0, -1 - last.length)}, ${JSON.stringify(last)})`
  }

  const body = statements(Handlebars.parse(source), ['v0'])
  return `function ${functionOf(name)}(v0) {\nlet out = ''\n${body}return out\n}`
}
