// Compiles templates/ into src/present/templates.generated.ts: Handlebars templates as functions, style sheets and browser
// scripts as text. No template is compiled when the tool runs, so a page can neither be slowed down nor be turned into code.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import Handlebars from 'handlebars'
import { root } from './install.mjs'

const folder = join(root, 'templates')
const target = join(root, 'src', 'present', 'templates.generated.ts')

/** Unknown fields are errors, unknown helpers too, and everything is escaped. */
const options = { strict: true, noEscape: false, knownHelpersOnly: true, preventIndent: true }

const files = readdirSync(folder).sort()
const named = (extension) =>
  files
    .filter((f) => f.endsWith(extension))
    .map((f) => [f.slice(0, -extension.length), readFileSync(join(folder, f), 'utf8').replaceAll('\r\n', '\n')])

/** Where a name stands in its template is made anew at each lookup, three objects each, only for the words of an error. */
const withoutPlaces = (code) =>
  code.replace(/(,"loc":|, )\{"start":\{"line":\d+,"column":\d+\},"end":\{"line":\d+,"column":\d+\}\}/g, '')

const templates = named('.hbs').map(([name, text]) => {
  if (/\{\{\{|\{\{~?&/.test(text)) throw new Error(`templates/${name}.hbs writes text without escaping it`)
  return `  ${JSON.stringify(name)}: ${withoutPlaces(Handlebars.precompile(text, { ...options, srcName: undefined }))},`
})
const minified = (extension, loader) =>
  named(extension).map(([name, text]) => {
    const { code } = transformSync(text, { loader, minify: true, target: loader === 'js' ? 'es2020' : undefined })
    return `  ${JSON.stringify(name)}: ${JSON.stringify(code.trim())},`
  })

const union = (extension) =>
  named(extension)
    .map(([name]) => JSON.stringify(name))
    .join(' | ') || 'never'

const output = `// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
// @ts-nocheck
// Generated from templates/ by scripts/templates.mjs; do not edit.
import Handlebars from 'handlebars/runtime.js'

export type TemplateName = ${union('.hbs')}

/** Markup that a template writes as it is. */
export interface Html {
  toHTML(): string
}

/** Marks a text as markup that is safe as it is. */
export const trusted: (markup: string) => Html = (markup) => new Handlebars.SafeString(markup)

export const styles: Readonly<Record<${union('.css')}, string>> = {
${minified('.css', 'css').join('\n')}
}

export const scripts: Readonly<Record<${union('.js')}, string>> = {
${minified('.js', 'js').join('\n')}
}

const specs = {
${templates.join('\n')}
}

const environment = Handlebars.create()
const compiled = {}
for (const [name, spec] of Object.entries(specs)) {
  compiled[name] = environment.template(spec)
  environment.registerPartial(name, compiled[name])
}

/** A text, safe in markup and in quoted attributes. */
export const escaped: (text: string) => string = Handlebars.escapeExpression

/** A function that writes what other templates include by the name. */
export const include: (name: string, write: (view: never) => string) => void = (name, write) =>
  environment.registerPartial(name, write)

/** Fills one template. Fields that the view does not have are errors. */
export const fill: (name: TemplateName, view: object) => string = (name, view) => compiled[name](view)
`
// An unchanged file keeps its time, so that nothing that watches it starts over.
if (!existsSync(target) || readFileSync(target, 'utf8') !== output) writeFileSync(target, output)
