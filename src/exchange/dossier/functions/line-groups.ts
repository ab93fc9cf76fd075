import { isNext } from '../numbers.js'
import type { GroupForm, Standing } from './group.js'
import type { Line } from './lines.js'

interface Growing {
  readonly form: GroupForm
  readonly key: string
  readonly leads: readonly string[]
  readonly lines: Line[]
  /** The group and the line that it stands below. */
  readonly below: { readonly group: Growing; readonly line: Line } | undefined
}

/** Lists, headings and short lines of a text, told by the sort of sign before them and how their numbers follow each other. */
export function lineGroups(lines: readonly Line[]): Standing[] {
  const all = growing(lines)
  const below = new Map<Growing, Map<Line, Growing[]>>()
  for (const group of all) {
    if (!group.below) continue
    const lines = below.get(group.below.group) ?? new Map<Line, Growing[]>()
    lines.set(group.below.line, [...(lines.get(group.below.line) ?? []), group])
    below.set(group.below.group, lines)
  }
  const childrenOf = (group: Growing, line: Line) => below.get(group)?.get(line) ?? []
  const leaves = (group: Growing, line: Line): Line[] => {
    const children = childrenOf(group, line)
    return children.length === 0 ? [line] : children.flatMap((g) => g.lines.flatMap((l) => leaves(g, l)))
  }
  return all.flatMap((group): Standing[] => {
    const parents = below.get(group)?.size ?? 0
    const own: Standing = { form: group.form, texts: group.lines, leads: group.leads, parents }
    if (parents < 2) return [own]
    const children = group.lines.flatMap((line) => childrenOf(group, line).flatMap((g) => g.lines))
    const nested = group.lines.flatMap((line) => leaves(group, line))
    return [
      own,
      { form: 'children', texts: children, leads: group.leads },
      ...(nested.length === children.length ? [] : [{ form: 'nested' as const, texts: nested, leads: group.leads }]),
    ]
  })
}

function growing(lines: readonly Line[]): Growing[] {
  const found: Growing[] = []
  let open: Growing[] = []
  let bare: Growing | undefined
  let lead: Line | undefined
  const begin = (form: GroupForm, key: string, line: Line): Growing => {
    const parent = open.at(-1)
    const over = parent?.lines.at(-1)
    const above = open.flatMap((g) => g.lines.at(-1)?.text ?? []).reverse()
    const leads = lead && lead.text !== above[0] ? [lead.text, ...above] : above
    const below = parent && over ? { group: parent, line: over } : undefined
    const group: Growing = { form, key, leads, lines: [line], below }
    found.push(group)
    return group
  }
  for (const line of lines) {
    const key = keyOf(line)
    if (key === undefined) {
      // A paragraph ends the lists of signs before it.
      open = open.slice(0, open.findLastIndex((g) => g.form !== 'bullets') + 1)
      if (/[.:;]$|[.]\s/u.test(line.text) || line.text.length > longestBare) bare = undefined
      else if (bare) bare.lines.push(line)
      else bare = begin('bare', 'bare', line)
      lead = line
      continue
    }
    bare = undefined
    const at = open.findLastIndex((g) => g.key === key && goesOn(g, line))
    // Bold lines below a numbered heading are not those above it.
    const cut = key === 'bold' ? open.findLastIndex((g) => g.form === 'heads' && g.key !== 'bold') : -1
    if (at > cut) {
      open = open.slice(0, at + 1)
      open[at]?.lines.push(line)
    } else {
      const { level } = line
      const higher = level === undefined ? -1 : open.findIndex((g) => (g.lines.at(-1)?.level ?? -1) >= level)
      if (higher >= 0) open = open.slice(0, higher)
      open.push(begin(key.startsWith('bullet') ? 'bullets' : line.heads ? 'heads' : 'numbers', key, line))
    }
    lead = undefined
  }
  return found
}
/** Longer lines are a text. */
const longestBare = 110

function keyOf({ format, heads, level, text }: Line): string | undefined {
  if (format !== undefined) return format
  if (!heads) return undefined
  return level === undefined ? (text === text.toUpperCase() ? 'capitals' : 'bold') : `level ${level}`
}

function goesOn({ key, lines }: Growing, line: Line): boolean {
  const last = lines.at(-1)
  if (/^(?:bullet|level|bold|capitals)/.test(key)) return true
  return last !== undefined && last.level === line.level && isNext(last, line)
}
