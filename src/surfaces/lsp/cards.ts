import type { TSchema } from 'typebox'
import { pageOf, type Rule } from '../../appraise/index.js'
import { collections, kindNames } from '../../architecture/index.js'
import { type Lang, visible, visibleLine } from '../../kernel/index.js'
import type { NameDeclaration } from './names.js'
import { descriptionOf, type SchemaNode, schemaMeaning, schemaTitle } from './schema-at.js'

/** What a user wrote, so that Markdown shows it and does not obey it. */
export function plain(text: string): string {
  return visibleLine(text).replace(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&')
}

export function fieldCard(name: string, node: SchemaNode, lang: Lang): string {
  const lines = [`**${schemaTitle(node, lang) ?? name}** · \`${name}\``]
  const description = descriptionOf(node, lang)
  if (description) lines.push('', description)
  if (node.enum?.length)
    lines.push('', ...node.enum.map((word) => `- \`${word}\`: ${schemaMeaning(node, word, lang) ?? ''}`))
  const examples = (node.examples ?? []).map((e) => `\`${typeof e === 'string' ? e : JSON.stringify(e)}\``)
  if (examples.length > 0) lines.push('', `${{ vi: 'Ví dụ', en: 'For instance' }[lang]}: ${examples.join(', ')}`)
  return lines.join('\n')
}

const shown = [
  'shortName',
  'kind',
  'owner',
  'agency',
  'lead',
  'layer',
  'phase',
  'scope',
  'number',
  'symbol',
  'obligation',
  'document',
  'effectiveFrom',
  'effectiveTo',
  'supersededBy',
  'securityLevel',
  'master',
  'from',
  'to',
  'date',
  'confidence',
]

/** What an entity is, in a few lines. */
export function entityCard(
  declaration: NameDeclaration,
  nameOf: (id: string) => string | undefined,
  uses: number,
  lang: Lang,
): string {
  const { collection, node, id, name } = declaration
  const kind = collection === 'proposals' ? { vi: 'đề xuất', en: 'proposal' } : kindNames[collection]
  const lines = [`**${plain(name)}** · \`${id}\``, '', `*${kind[lang]}*`]
  const title: unknown = Reflect.get(node, 'title')
  if (typeof title === 'string' && title !== name) lines.push('', plain(title))
  for (const field of ['description', 'purpose', 'summary']) {
    const text: unknown = Reflect.get(node, field)
    if (typeof text === 'string' && text.trim() !== '') lines.push('', plain(shortened(text)))
  }
  const schema: TSchema | undefined = collection === 'proposals' ? undefined : collections[collection]
  const known: SchemaNode | undefined = schema
  const facts = shown.flatMap((field) => {
    const value: unknown = Reflect.get(node, field)
    if (typeof value !== 'string' && typeof value !== 'number') return []
    const about = known?.properties?.[field]
    const said = (about && schemaMeaning(about, String(value), lang)) ?? nameOf(String(value)) ?? String(value)
    return [`- ${(about && schemaTitle(about, lang)) ?? field}: ${plain(said)}`]
  })
  const status: unknown = Reflect.get(Object(Reflect.get(node, 'lifecycle')), 'status')
  const lifecycle = known?.properties?.lifecycle?.properties?.status
  if (typeof status === 'string' && lifecycle)
    facts.push(`- ${schemaTitle(lifecycle, lang)}: ${plain(schemaMeaning(lifecycle, status, lang) ?? status)}`)
  if (facts.length > 0) lines.push('', ...facts)
  lines.push('', { vi: `Được dẫn chiếu ở ${uses} chỗ.`, en: `Referred to in ${uses} places.` }[lang])
  return lines.join('\n')
}

export function ruleCard(rule: Rule, lang: Lang): string {
  return [`**${plain(rule.title[lang])}** · \`${rule.id}\``, '', visible(pageOf(rule)[lang].trim())].join('\n')
}

const longest = 400

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
