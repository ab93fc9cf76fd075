import { withoutAccents } from '../../../language/index.js'
import type { GraphNode } from '../types.js'

interface Entry {
  readonly node: GraphNode
  readonly exact: string
  readonly folded: string
  readonly words: string
}

export type Find = (text: string, most: number) => GraphNode[]

/** A search over names, ids and agencies, with or without accents; the nearest first. */
export function finder(nodes: readonly GraphNode[]): Find {
  const entries = nodes.map((node): Entry => {
    const exact = node.name.normalize('NFC').toLowerCase()
    const words = withoutAccents(`${node.name} ${node.id} ${node.agencyName ?? ''}`).toLowerCase()
    return { node, exact, folded: withoutAccents(exact), words }
  })
  return (text, most) => {
    const exact = text.normalize('NFC').trim().toLowerCase()
    const folded = withoutAccents(exact)
    if (folded === '') return []
    const words = folded.split(/\s+/)
    const rank = (e: Entry) =>
      e.node.id === text.trim() || e.exact === exact
        ? 0
        : e.folded === folded
          ? 1
          : e.exact.startsWith(exact)
            ? 2
            : e.exact.includes(exact)
              ? 3
              : e.folded.includes(folded)
                ? 4
                : 5
    return entries
      .filter((e) => words.every((w) => e.words.includes(w)))
      .map((e) => ({ e, rank: rank(e) }))
      .sort((a, b) => a.rank - b.rank || a.e.exact.length - b.e.exact.length || (a.e.node.id < b.e.node.id ? -1 : 1))
      .slice(0, most)
      .map(({ e }) => e.node)
  }
}

/** An input that suggests nodes in a list (the combobox pattern of WAI-ARIA) and hands over the one that is taken. */
export function combobox(input: HTMLInputElement, find: Find, take: (node: GraphNode | undefined) => void): void {
  const list = document.createElement('ul')
  list.id = `${input.id}-list`
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '')
  list.hidden = true
  input.after(list)
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  input.setAttribute('aria-expanded', 'false')
  let found: GraphNode[] = []
  let active = -1

  const close = () => {
    list.hidden = true
    active = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const pick = (node: GraphNode | undefined) => {
    close()
    if (node) input.value = node.name
    take(node)
  }
  const show = () => {
    found = find(input.value, 12)
    active = -1
    list.replaceChildren(
      ...found.map((node, i) => {
        const option = document.createElement('li')
        option.id = `${list.id}-${i}`
        option.setAttribute('role', 'option')
        option.setAttribute('aria-selected', 'false')
        option.append(node.name)
        if (node.agencyName !== undefined) {
          const small = document.createElement('small')
          small.textContent = node.agencyName
          option.append(small)
        }
        // The input keeps the focus.
        option.addEventListener('pointerdown', (e) => e.preventDefault())
        option.addEventListener('click', () => pick(node))
        return option
      }),
    )
    list.hidden = found.length === 0
    input.setAttribute('aria-expanded', String(found.length > 0))
  }
  const move = (by: number) => {
    if (list.hidden) show()
    if (found.length === 0) return
    active = (active + by + found.length) % found.length
    ;[...list.children].forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === active))
      if (i === active) {
        input.setAttribute('aria-activedescendant', option.id)
        option.scrollIntoView({ block: 'nearest' })
      }
    })
  }
  input.addEventListener('input', show)
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (e) => {
    if (e.key === 'ArrowDown') move(1)
    else if (e.key === 'ArrowUp') move(-1)
    else if (e.key === 'Escape' && !list.hidden) close()
    else if (e.key === 'Enter') pick(active >= 0 ? found[active] : find(input.value, 1)[0])
    else return
    e.preventDefault()
  })
}
