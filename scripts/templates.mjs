// Compiles templates/ into src/present/templates.generated.ts: templates as functions, style sheets and browser scripts as text.
// No template is compiled when the tool runs, so a page can neither be slowed down nor be turned into code.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { root } from './install.mjs'
import { functionOf, templateCode } from './template-code.mjs'

const folder = join(root, 'templates')
const target = join(root, 'src', 'present', 'templates.generated.ts')

const files = readdirSync(folder).sort()
const named = (extension) =>
  files
    .filter((f) => f.endsWith(extension))
    .map((f) => [f.slice(0, -extension.length), readFileSync(join(folder, f), 'utf8').replaceAll('\r\n', '\n')])

const templates = named('.hbs')
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
import { field, holds, text } from './document/markup.js'

export type TemplateName = ${union('.hbs')}

export const styles: Readonly<Record<${union('.css')}, string>> = {
${minified('.css', 'css').join('\n')}
}

export const scripts: Readonly<Record<${union('.js')}, string>> = {
${minified('.js', 'js').join('\n')}
}

${templates.map(([name, source]) => templateCode(name, source)).join('\n\n')}

/** Fills one template. Fields that the view does not have are errors. */
export const fill: Readonly<Record<TemplateName, (view: object) => string>> = {
${templates.map(([name]) => `  ${JSON.stringify(name)}: ${functionOf(name)},`).join('\n')}
}
`
// An unchanged file keeps its time, so that nothing that watches it starts over.
if (!existsSync(target) || readFileSync(target, 'utf8') !== output) writeFileSync(target, output)
