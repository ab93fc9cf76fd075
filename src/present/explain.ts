import { rules as builtIn, examplesOf, ownRules, pageOf, type Rule } from '../appraise/index.js'
import {
  collections,
  fieldsOf,
  findById,
  type IndexedCollection,
  kindNames,
  type Model,
} from '../architecture/index.js'
import {
  didYouMean,
  groupBy,
  type Lang,
  lineOf,
  severityLabel,
  type Text,
  visible,
  visibleLine,
} from '../kernel/index.js'
import { dayMonthYear, withArticles } from '../language/index.js'
import type { Paint } from './paint.js'
import { trustText } from './trust.js'

/** What is known of an id, as a page of text. */
export interface Explanation {
  readonly kind: 'rule' | IndexedCollection
  readonly id: string
  readonly name: string
  readonly page: string
}

/** The rules that hold somewhere: those of the tool, and a province's own. */
export function rulesIn(model: Model | undefined): readonly Rule[] {
  return [...builtIn, ...(model ? ownRules(model).rules : [])]
}

/** A rule, standard, document, system or any other id: what it is, why, what to do; nothing where nothing has the id. */
export function explanationOf(id: string, model: Model | undefined, lang: Lang, paint: Paint): Explanation | undefined {
  const rule = rulesIn(model).find((r) => r.id === id)
  if (rule) return { kind: 'rule', id, name: rule.title[lang], page: rulePage(rule, model, lang, paint) }
  const found = model && findById(model, id)
  if (!found) return undefined
  const { collection, entity } = found
  return { kind: collection, id, name: nameIn(entity, id), page: entityPage(collection, entity, model, lang, paint) }
}

/** The known ids that come nearest to one that nothing has. */
export function idsLike(id: string, model: Model | undefined): Text | undefined {
  const collected = model ? (Object.keys(collections) as (keyof typeof collections)[]) : []
  const ids = collected.flatMap((c) => {
    const known: unknown = model?.[c]
    return known instanceof Map ? [...known.keys()].map(String) : []
  })
  return didYouMean(id, [...rulesIn(model).map((r) => r.id), ...ids])
}

/** All rules, by family, with their titles. */
export function rulesListing(rules: readonly Rule[], lang: Lang, paint: Paint): string {
  const families = groupBy(rules, familyOf)
  const lines: string[] = []
  for (const [family, members] of families) {
    lines.push(paint.bold(family))
    for (const rule of members)
      lines.push(
        `  ${rule.id.padEnd(40)} ${severityLabel[rule.severity][lang].padEnd(12)} ${visibleLine(rule.title[lang])}`,
      )
    lines.push('')
  }
  lines.push({ vi: 'Xem một quy tắc: kientruc explain MÃ', en: 'For one rule: kientruc explain ID' }[lang])
  return `${lines.join('\n')}\n`
}

function familyOf(rule: Rule): string {
  return rule.id.split('/')[0] ?? rule.id
}

function rulePage(rule: Rule, model: Model | undefined, lang: Lang, paint: Paint): string {
  const say = (vi: string, en: string) => paint.bold({ vi: vi, en: en }[lang])
  const severity = model?.settings.get(rule.id)?.severity ?? rule.severity
  const basis = [...(model?.settings.get(rule.id)?.basis ?? []), ...rule.basis].map(({ document, article }) => {
    const known = model?.documents.get(document)
    const trust = known && trustText(known, lang)
    return `  - ${known ? `${known.number}, ${known.title}` : document}${article ? `, ${withArticles(article, lang)}` : ''}${trust ? ` [${trust}]` : ''}`
  })
  const strong = (text: string) => text.replace(/\*\*(.+?)\*\*/g, (_, words: string) => paint.bold(words))
  const indent = (text: string) =>
    strong(visible(text.trim()))
      .split('\n')
      .map((l) => `  ${l}`.trimEnd())
  const options = Object.entries(rule.options ?? {}).map(([name, o]) => `  ${name} = ${o.default}: ${o.meaning[lang]}`)
  const examples = examplesOf(rule)
  return `${[
    paint.bold(visibleLine(rule.title[lang])),
    paint.dim(`${rule.id} · ${severity === 'off' ? 'off' : severityLabel[severity][lang]}`),
    '',
    ...indent(pageOf(rule)[lang]),
    '',
    ...(basis.length > 0 ? [say('Căn cứ', 'Basis'), ...basis.map(visibleLine), ''] : []),
    say('Hướng xử lý', 'What to do'),
    ...indent(rule.remedy[lang]),
    ...(options.length > 0 ? ['', say('Tùy chọn', 'Options'), ...options] : []),
    ...(examples ? ['', say('Ví dụ không đạt', 'Fails'), ...indent(examples.fail)] : []),
    ...(examples ? ['', say('Ví dụ đạt', 'Passes'), ...indent(examples.pass)] : []),
  ].join('\n')}\n`
}

/** Any entity, by its schema's titles: what it is, what it says, what it depends on and who depends on it. */
function entityPage(collection: IndexedCollection, entity: object, model: Model, lang: Lang, paint: Paint): string {
  const field = (name: string): unknown => Reflect.get(entity, name)
  const id = String(field('id'))
  const lines = [paint.bold(visibleLine(nameIn(entity, id))), paint.dim(`${kindNames[collection][lang]} · ${id}`), '']
  for (const { name, title, meaningOf } of fieldsOf(collection)) {
    const value = field(name)
    if (value === undefined || ['id', 'name', 'dependsOn'].includes(name)) continue
    const meaning = { vi: meaningOf(value), en: undefined }[lang]
    const shown = meaning ?? withArticles(show(value, model), 'vi')
    const label = { vi: title, en: name }[lang]
    lines.push(shown.includes('\n') ? `${label}:\n${shown}` : `${label}: ${shown}`)
  }
  const names = (ids: readonly string[]) =>
    [...new Set(ids)].map((i) => `  - ${visibleLine(findById(model, i)?.entity.name ?? i)} (${i})`)
  const uses = model.dependencies.filter((d) => d.from === id).map((d) => d.to)
  const usedBy = model.dependencies.filter((d) => d.to === id || d.via === id).map((d) => d.from)
  if (collection === 'systems' || collection === 'components') {
    if (uses.length > 0) lines.push('', { vi: 'Phụ thuộc vào:', en: 'Depends on:' }[lang], ...names(uses))
    if (usedBy.length > 0) lines.push('', { vi: 'Được sử dụng bởi:', en: 'Used by:' }[lang], ...names(usedBy))
  }
  const at = model.locate(entity)
  if (at) lines.push('', paint.dim(`${{ vi: 'Khai báo tại', en: 'Declared at' }[lang]} ${visibleLine(lineOf(at))}`))
  return `${lines.join('\n')}\n`
}

function nameIn(entity: object, id: string): string {
  return String(Reflect.get(entity, 'name') ?? Reflect.get(entity, 'title') ?? id)
}

function show(value: unknown, model: Model): string {
  if (Array.isArray(value)) return value.map((v) => `  - ${show(v, model).trim()}`).join('\n')
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([k, v]) => `${k}: ${show(v, model)}`)
      .join(', ')
  }
  if (typeof value !== 'string') return String(value)
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(value)) return dayMonthYear(value)
  const known = /^[a-z0-9][a-z0-9._-]*$/.test(value) ? findById(model, value)?.entity.name : undefined
  return visibleLine(known ? `${known} (${value})` : value)
}
