import { collectionNames, fieldAt, findById, kindNames, type Model } from '../../architecture/index.js'
import { dayIn, groupBy, type Lang, sayIn } from '../../kernel/index.js'
import type { Change, DiffResult, FieldChange, Side } from '../../lifecycle/index.js'

/** What the reporters of a comparison take besides it: the models for names. */
export interface DiffContext {
  readonly base: Model
  readonly head: Model
  readonly lang: Lang
}

export type DiffReporter = (diff: DiffResult, context: DiffContext) => string

/** A comparison as people read it: parts in the order in which a reviewer asks, each change with its facts in words. */
export interface DiffPart {
  readonly heading: string
  readonly sign: '+' | '-' | '~'
  readonly items: readonly { readonly title: string; readonly place: string; readonly facts: readonly string[] }[]
}

const headings = {
  manifest: { vi: 'Thiết lập chung của kiến trúc', en: 'The architecture’s own settings' },
  added: { vi: 'Thêm mới', en: 'Added' },
  removed: { vi: 'Bỏ đi', en: 'Removed' },
  renamed: { vi: 'Đổi tên, đổi mã', en: 'Renamed' },
  moved: { vi: 'Chuyển lớp, chuyển cơ quan chủ quản', en: 'Moved to another layer or owner' },
  changed: { vi: 'Thay đổi khác', en: 'Changed otherwise' },
} as const
type Group = keyof typeof headings

export function partsOf(diff: DiffResult, context: DiffContext): DiffPart[] {
  const groups = groupBy(diff.changes, groupOf)
  return (Object.keys(headings) as Group[]).flatMap((group) => {
    const changes = groups.get(group)
    if (!changes) return []
    const sign = group === 'added' ? '+' : group === 'removed' ? '-' : '~'
    return [
      {
        heading: headings[group][context.lang],
        sign,
        items: changes.map((change) => ({
          title: titleOf(change, context),
          place: change.location ? `${change.location.file}:${change.location.line}` : '',
          facts: [...renameFact(change, context.lang), ...change.fields.map((f) => factOf(change, f, context))],
        })),
      },
    ]
  })
}

/** Which two states are compared. */
export function sidesText({ base, head }: DiffResult, lang: Lang): string {
  return `${sideText(base, lang)} → ${sideText(head, lang)}`
}

function sideText({ kind, label, commit, date }: Side, lang: Lang): string {
  const say = sayIn(lang)
  const day = date === undefined ? '' : `, ${dayIn(date, lang)}`
  switch (kind) {
    case 'commit':
      return `${label} (${commit?.slice(0, 10) ?? ''}${day})`
    case 'work-tree':
      return `${label} (${say('thư mục làm việc', 'work tree')})`
    case 'proposal':
      return say(`đề xuất ${label}`, `proposal ${label}`)
    default:
      return label
  }
}

export function summaryText({ summary: s, changes }: DiffResult, lang: Lang): string {
  if (changes.length === 0) return { vi: 'Không có thay đổi.', en: 'No changes.' }[lang]
  return {
    vi: `${s.added} thêm mới, ${s.removed} bỏ đi, ${s.changed} thay đổi (trong đó ${s.renamed} đổi tên hoặc mã, ${s.moved} chuyển lớp hoặc cơ quan).`,
    en: `${s.added} added, ${s.removed} removed, ${s.changed} changed (${s.renamed} of them renamed, ${s.moved} moved).`,
  }[lang]
}

function groupOf(change: Change): Group {
  if (change.collection === 'manifest') return 'manifest'
  if (change.kind !== 'changed') return change.kind
  return change.renamed ? 'renamed' : change.moved?.some((m) => m === 'layer' || m === 'owner') ? 'moved' : 'changed'
}

function titleOf(change: Change, { base, head, lang }: DiffContext): string {
  const model = change.kind === 'removed' ? base : head
  const kind = kindOf(change.collection)?.[lang] ?? ''
  if (change.from !== undefined && change.to !== undefined)
    return `${kind} ${named(change.from, model)} → ${named(change.to, model)}`
  const name = change.name === change.id ? `“${change.name}”` : `“${change.name}” (${change.id})`
  return kind === '' ? name : `${kind} ${name}`
}

function kindOf(collection: string) {
  const known = collectionNames.find((c) => c === collection)
  return known && kindNames[known]
}

function renameFact({ renamed, id, name }: Change, lang: Lang): string[] {
  if (!renamed) return []
  const say = sayIn(lang)
  const before = renamed.name === name ? '' : say(`tên trước đây “${renamed.name}”`, `was called “${renamed.name}”`)
  const old = renamed.id === id ? '' : say(`mã trước đây ${renamed.id}`, `had the id ${renamed.id}`)
  const by =
    renamed.by === 'content'
      ? say(
          `nhận biết qua nội dung, độ giống ${(renamed.score ?? 0).toFixed(2)}; cần xác nhận`,
          `recognised by content, likeness ${(renamed.score ?? 0).toFixed(2)}; to be confirmed`,
        )
      : ''
  return [[before, old, by].filter(Boolean).join('; ')]
}

function factOf({ collection }: Change, change: FieldChange, { base, head, lang }: DiffContext): string {
  const known = collectionNames.find((c) => c === collection)
  const field = known && fieldAt(known, change.field)
  const title = field?.title[lang] ?? manifestField(change.field, lang)
  const value = (of: unknown, model: Model) => {
    const meaning = { vi: field?.meaningOf(of), en: undefined }[lang]
    return meaning ?? shown(of, model)
  }
  const { added, removed } = change
  if (added || removed) {
    const parts = [
      ...(removed ?? []).map((v) => `− ${value(v, base)}`),
      ...(added ?? []).map((v) => `+ ${value(v, head)}`),
    ]
    return `${title}: ${parts.join('; ')}`
  }
  const none = { vi: '(không ghi)', en: '(none)' }[lang]
  const before = change.before === undefined ? none : value(change.before, base)
  const after = change.after === undefined ? none : value(change.after, head)
  return `${title}: ${before} → ${after}`
}

function manifestField(field: string, lang: Lang): string {
  const names: Readonly<Record<string, { vi: string; en: string }>> = {
    id: { vi: 'Mã', en: 'id' },
    name: { vi: 'Tên', en: 'name' },
    version: { vi: 'Phiên bản', en: 'version' },
    description: { vi: 'Mô tả', en: 'description' },
    packs: { vi: 'Gói nội dung', en: 'packs' },
    rules: { vi: 'Thiết lập quy tắc', en: 'settings of rules' },
  }
  const [first = field, ...rest] = field.split('.')
  return [names[first]?.[lang] ?? first, ...rest].join('.')
}

function named(id: string, model: Model): string {
  const name = findById(model, id)?.entity.name
  return name === undefined ? id : `“${name}” (${id})`
}

/** A value in words: ids with the names of what they stand for. */
function shown(value: unknown, model: Model): string {
  if (Array.isArray(value)) return value.map((v) => shown(v, model)).join(', ')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([k, v]) => `${k}: ${shown(v, model)}`)
      .join(', ')
  if (typeof value !== 'string') return String(value)
  return /^[a-z0-9][a-z0-9._-]*$/.test(value) ? named(value, model) : `“${value}”`
}
