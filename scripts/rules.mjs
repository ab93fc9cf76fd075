// Gathers what stands beside each rule of src/appraise/rules/<family>/<name>.ts: its words (<name>.md) and its examples
// (<name>.yaml), into three modules, so that a command loads no more than it shows: titles and remedies, pages, examples. Ends
// with an error where a rule lacks one of them or stands in no table. Another folder of families can be named.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from './install.mjs'

const folder = process.argv[2] ?? join(root, 'src', 'appraise', 'rules')
const faults = []

const families = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()
const rules = families.flatMap(rulesOf)
const beside = new Map(rules.map((id) => [id, { ...wordsAndPageOf(id), examples: examplesOf(id) }]))
if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exit(1)
}

const text = "import type { Text } from '../../kernel/index.js'"
const ids = "import type { RuleId } from './words.generated.js'"
write('words', text, '{ readonly title: Text; readonly remedy: Text }', [
  '/** The id of a built-in rule. */',
  `export type RuleId =\n${rules.map((id) => `  | ${JSON.stringify(id)}`).join('\n')}\n`,
])
write('pages', `${text}\n${ids}`, 'Text')
write('examples', `import type { RuleExamples } from './rule.js'\n${ids}`, 'RuleExamples')

/** The ids of a family's rules, each of which must stand in the family's table, and the family in the table of all. */
function rulesOf(family) {
  const files = readdirSync(join(folder, family))
  const names = files.filter((file) => file.endsWith('.ts') && /satisfies RuleCode/.test(read(family, file))).map(bare)
  for (const file of files.filter((file) => /\.(md|yaml)$/.test(file) && !names.includes(bare(file))))
    faults.push(`${family}/${file}: there is no rule ${family}/${bare(file)}.ts`)
  for (const name of names) {
    if (!read(family, `${name}.ts`).includes(`  id: '${family}/${name}',`))
      faults.push(`${family}/${name}.ts: the id of the rule must be '${family}/${name}'`)
    if (!read(family, 'index.ts').includes(`from './${name}.js'`))
      faults.push(`${family}/index.ts: the rule ${family}/${name} is missing from the table`)
  }
  if (names.length > 0 && !read('index.ts').includes(`from './${family}/index.js'`))
    faults.push(`index.ts: the family ${family} is missing from the table`)
  return names.map((name) => `${family}/${name}`)
}

/** Title and remedy, of the front matter; and the page in both languages, or that of the rule which the front matter names. */
function wordsAndPageOf(id) {
  const written = textBeside(id, 'md', 'page')
  if (written === '') return {}
  const front = /^---\n(.*?\n)---\n/s.exec(written)?.[1] ?? ''
  const { title, remedy, page = id, ...unknown } = yamlOf(`${id}.md`, front)
  for (const [key, value] of Object.entries({ title, remedy }))
    if (!value?.vi || !value.en) faults.push(`${id}.md: ${key} must be given in vi and en`)
  for (const key of Object.keys(unknown)) faults.push(`${id}.md: “${key}” is none of title, remedy, page`)
  if (!rules.includes(page)) {
    faults.push(`${id}.md: page names ${page}, and there is no such rule`)
    return {}
  }
  const [, vi, en] = /\n---\n# Tiếng Việt\n\n(.+)\n\n# English\n\n(.+)\n$/s.exec(read(`${page}.md`)) ?? []
  if (!vi || !en) faults.push(`${id}.md: the page needs “# Tiếng Việt”, then “# English”, and text below each`)
  return { words: { title, remedy }, page: { vi, en } }
}

function examplesOf(id) {
  const written = textBeside(id, 'yaml', 'examples')
  if (written === '') return undefined
  const { pass, fail, found } = yamlOf(`${id}.yaml`, written)
  if (!pass || !fail || !found?.subject)
    faults.push(`${id}.yaml: needs “pass”, “fail”, and “found” with the subject and line of the finding`)
  return { pass, fail, found }
}

/** The text of a file beside a rule; without one, the rule is at fault. */
function textBeside(id, extension, what) {
  const written = read(`${id}.${extension}`)
  if (written === '') faults.push(`${id}.ts: the rule has no ${what}; write ${id}.${extension}`)
  return written
}

function yamlOf(file, written) {
  try {
    return parse(written) ?? {}
  } catch (error) {
    faults.push(`${file}: ${error.message}`)
    return {}
  }
}

function bare(file) {
  return file.replace(/\.[a-z]+$/, '')
}

/** A file's text; nothing where there is none. */
function read(...path) {
  const file = join(folder, ...path)
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : ''
}

function write(name, imports, type, more = []) {
  const rows = [...beside].map(
    ([id, its]) => `  ${JSON.stringify(id)}: ${JSON.stringify(its[name === 'pages' ? 'page' : name])},\n`,
  )
  const output = `// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
// Generated from what stands beside the rules by scripts/rules.mjs; do not edit.
${[imports, '', ...more].join('\n')}
export const ${name}: Readonly<Record<RuleId, ${type}>> = {
${rows.join('')}}
`
  const target = join(folder, `${name}.generated.ts`)
  // An unchanged file keeps its time, so that nothing that watches it starts over.
  if (!existsSync(target) || readFileSync(target, 'utf8') !== output) writeFileSync(target, output)
}
