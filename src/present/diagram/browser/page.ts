import { describe } from '../dot.js'
import { groupKeys } from '../group.js'
import { htmlWords } from '../html-words.js'
import { unpack } from '../pack.js'
import { acrossPage } from '../rows.js'
import { drawingOf } from '../svg.js'
import type { GraphDocument, GraphNode, Selection } from '../types.js'
import { viewOf } from '../view.js'
import { aggregationNames, edgeNames } from '../words.js'
import { addressOf, stateFrom } from './address.js'
import type { State } from './data.js'
import { button, element, filled, make, pageData } from './dom.js'
import { workerLayout } from './engine.js'
import { fillForm, readForm } from './filters.js'
import { combobox, finder } from './find.js'
import { stageOf } from './stage.js'

// The interactive graph: what is shown is chosen, grouped, laid out and drawn by the same code as on the command line. It makes
// no request and writes text only as text.
const data = pageData()
const { lang } = data
const w = htmlWords[lang]
const whole = unpack(data.graph)
const byId = new Map(whole.nodes.map((n, i) => [n.id, { node: n, page: data.pages[i] ?? undefined }]))
const telephone = '(max-width: 52rem)'
const engine = workerLayout(data.engine)
const find = finder(whole.nodes)

const said = element('said', HTMLElement)
const caption = element('caption', HTMLElement)
const working = element('working', HTMLElement)
const form = element('controls', HTMLFormElement)
const panel = element('panel', HTMLDetailsElement)
const chosenPart = element('chosen', HTMLElement)
const [from, to] = [element('from', HTMLInputElement), element('to', HTMLInputElement)]
const ends: { from?: GraphNode | undefined; to?: GraphNode | undefined } = {}

let state: State = stateNow()
let view = viewed(state)
let drawing = 0
interface Marked {
  /** The name of a box in the picture, and of all that lines tie it to. */
  readonly at: string
  readonly near: ReadonlySet<string>
  /** Whether the rest steps back. */
  readonly alone: boolean
}
let marked: Marked = { at: '', near: new Set(), alone: false }
/** What to say, once it is drawn, of what was sought and stood in a group. */
let foundIn: string | undefined

const stage = stageOf(
  element('stage', HTMLElement),
  (name) => choose(name === undefined ? undefined : nodeNamed(name)),
  (name) => open(nodeNamed(name)),
  mark,
)

form.hidden = false
element('tools', HTMLElement).hidden = false
document.documentElement.classList.add('live')
if (window.matchMedia(telephone).matches) panel.open = false
for (const what of ['in', 'out', 'fit'] as const)
  element(`do-${what}`, HTMLButtonElement).addEventListener('click', () => stage.act(what))
element('do-reset', HTMLButtonElement).addEventListener('click', () => {
  if (window.location.hash.length > 1) window.location.hash = ''
  else choose(undefined)
  stage.act('fit')
})
combobox(element('find', HTMLInputElement), find, (node) => {
  if (node) goTo(node)
  else say(filled(w.script.none, { name: element('find', HTMLInputElement).value }))
})
for (const [name, input] of [
  ['from', from],
  ['to', to],
] as const) {
  combobox(input, find, (node) => {
    ends[name] = node
    if (ends.from && ends.to) ask({ path: { from: ends.from.id, to: ends.to.id } })
  })
  input.addEventListener('input', () => {
    ends[name] = undefined
  })
}
element('do-way', HTMLButtonElement).addEventListener('click', () => {
  const [a, b] = [ends.from ?? find(from.value, 1)[0], ends.to ?? find(to.value, 1)[0]]
  if (a && b) ask({ path: { from: a.id, to: b.id } })
  else say(w.script.pickBoth)
})
form.addEventListener('submit', (e) => e.preventDefault())
form.addEventListener('change', (e) => {
  if (!(e.target instanceof HTMLInputElement && e.target.type !== 'checkbox'))
    go(readForm(form, whole, state.selection))
})
window.addEventListener('hashchange', () => {
  state = stateNow()
  void render()
})
fillForm(form, state)
if (window.location.hash.length > 1 || stage.picture().querySelector('[data-outlines]')) void render()
else tell()

function stateNow(): State {
  const address = window.location.hash.slice(1)
  return address === '' ? { selection: data.selection, group: data.group } : stateFrom(address, whole)
}

function viewed({ selection, group }: State): GraphDocument {
  return viewOf(whole, selection, { lang, group })
}

function nodeNamed(name: string): GraphNode | undefined {
  return view.nodes[Number(name.slice(1))]
}

function go(next: State): void {
  window.location.hash = addressOf(next)
}

/** Another question, with the filters that are set; where one looks around, no layer or agency stands in the way. */
function ask(question: Selection): void {
  const { kinds, statuses, phases, dependencies } = state.selection
  go({ selection: { ...question, kinds, statuses, phases, dependencies }, group: state.group })
  if (window.matchMedia(telephone).matches) panel.open = false
}

async function render(): Promise<void> {
  const mine = ++drawing
  view = viewed(state)
  fillForm(form, state)
  const slow = setTimeout(() => {
    working.hidden = false
  }, 250)
  const picture = await drawingOf(
    { ...view, caption: undefined },
    { lang, layout: engine, across: acrossPage(view.nodes.length) },
  )
  clearTimeout(slow)
  if (mine !== drawing) return
  working.hidden = true
  stage.show(picture)
  if (document.activeElement === document.body) element('stage', HTMLElement).focus({ preventScroll: true })
  const { focus, impact, path } = state.selection
  const subject = view.nodes.find((n) => n.id === (impact ?? path?.from ?? focus))
  tell()
  choose(subject, false)
  if (foundIn !== undefined) say(foundIn)
  foundIn = undefined
  const box = subject && boxOf(subject)
  if (box && !stage.shows(box)) stage.centre(box)
  document.documentElement.dataset.drawn = String(mine)
}

function say(text: string): void {
  said.textContent = text
}

/** What is shown, in words and as a list. */
function tell(): void {
  const { aggregated } = view
  const single = viewOf(whole, state.selection, { lang, group: 'none' }).nodes
  const systems = single.filter((n) => n.of === 'system').length
  const how = aggregated
    ? filled(w.script.grouped, { systems: aggregated.systems, by: aggregationNames[aggregated.by][lang] })
    : filled(w.script.shown, { n: view.nodes.length, systems })
  caption.textContent = [view.caption, view.nodes.length === 0 ? w.script.empty : how].filter((t) => t).join(' ')
  const most = 300
  const items = single.slice(0, most).map((n) =>
    make(
      'li',
      button(describe(n, view, lang), () => goTo(n)),
    ),
  )
  if (single.length > most) items.push(make('li', filled(w.script.more, { n: single.length - most })))
  element('names', HTMLElement).replaceChildren(...items)
  element('count', HTMLElement).textContent = String(single.length)
}

/** Shows a node: where it stands in the picture, else in a picture of its surroundings. */
function goTo(node: GraphNode): void {
  const here = view.nodes.find((n) => n.id === node.id)
  if (!here) {
    const keys = groupKeys(node)
    const group = view.nodes.find((n) => n.of === 'group' && keys.includes(n.id))
    foundIn = group && filled(w.script.inGroup, { name: node.name, group: group.name })
    ask({ focus: node.id })
    return
  }
  choose(here)
  const box = boxOf(here)
  if (box) stage.centre(box)
}

function nameOf(node: GraphNode): string {
  return `n${view.nodes.indexOf(node)}`
}

function boxOf(node: GraphNode): SVGGElement | undefined {
  return stage.box(nameOf(node))
}

function open(node: GraphNode | undefined): void {
  if (!node) return
  if (node.of === 'group')
    go({ ...state, selection: { ...state.selection, within: [...(state.selection.within ?? []), node.id] } })
  else ask({ focus: node.id })
}

/** Marks a box and what it is tied to, and says about it what there is to say. */
function choose(node: GraphNode | undefined, aloud = true): void {
  const near = node ? namesNear(node) : new Set<string>()
  marked = { at: node ? nameOf(node) : '', near, alone: node !== undefined && aloud }
  stage.keep([...near])
  mark()
  chosenPart.replaceChildren(...(node ? about(node) : []))
  chosenPart.hidden = node === undefined
  const { needs, neededBy } = node ? ties(node) : { needs: [], neededBy: [] }
  if (aloud) say(node ? filled(w.script.chosen, { name: node.name, out: needs.length, in: neededBy.length }) : '')
}

/** The names of a box, first, and of those that lines tie it to. */
function namesNear(node: GraphNode): Set<string> {
  const near = new Set([node.id])
  for (const { from, to } of view.edges) if (from === node.id || to === node.id) near.add(from).add(to)
  const names = new Set([nameOf(node)])
  view.nodes.forEach(({ id }, i) => {
    if (near.has(id)) names.add(`n${i}`)
  })
  return names
}

/** Shows in the picture, as far as it is drawn, which box is marked. */
function mark(): void {
  const { at, near, alone } = marked
  const picture = stage.picture()
  picture.querySelector('[data-outlines]')?.classList.toggle('dim', alone)
  for (const edge of picture.querySelectorAll('[data-from]')) {
    const touches = [edge.getAttribute('data-from'), edge.getAttribute('data-to')].includes(at)
    edge.classList.toggle('dim', alone && !touches)
  }
  for (const box of picture.querySelectorAll('[data-node]')) {
    const name = box.getAttribute('data-node') ?? ''
    box.classList.toggle('dim', alone && !near.has(name))
    box.setAttribute('aria-pressed', String(name === at))
  }
}

interface Tie {
  readonly node: GraphNode
  readonly how: string
}

/** What a node is tied to: a system to all that the graph knows, a group to what is drawn. */
function ties(node: GraphNode): { needs: Tie[]; neededBy: Tie[] } {
  const source = node.of === 'group' ? view : whole
  const nodes = new Map(source.nodes.map((n) => [n.id, n]))
  const collect = (out: boolean) => {
    const found = new Map<string, string[]>()
    for (const e of source.edges) {
      if ((out ? e.from : e.to) !== node.id) continue
      const other = out ? e.to : e.from
      found.set(other, [...(found.get(other) ?? []), edgeNames[e.kind][lang]])
    }
    return [...found].flatMap(([id, how]): Tie[] => {
      const other = nodes.get(id)
      return other ? [{ node: other, how: how.join(', ') }] : []
    })
  }
  return { needs: collect(true), neededBy: collect(false) }
}

function about(node: GraphNode): HTMLElement[] {
  const { needs, neededBy } = ties(node)
  const acts = make('p')
  acts.className = 'acts'
  const deeper = state.selection.focus === node.id
  if (node.of === 'group') acts.append(button(w.open, () => open(node)))
  else
    acts.append(
      button(deeper ? w.farther : w.around, () =>
        ask({ focus: node.id, depth: deeper ? (state.selection.depth ?? 1) + 1 : 1 }),
      ),
      button(w.impact, () => ask({ impact: node.id })),
      button(w.wayFrom, () => {
        ends.from = node
        from.value = node.name
        to.focus()
      }),
    )
  const page = byId.get(node.id)?.page
  if (page !== undefined) {
    const link = make('a', w.page)
    link.href = page
    acts.append(link)
  }
  const listOf = (title: string, list: readonly Tie[]) => [
    make('h3', `${title} (${list.length})`),
    list.length === 0
      ? make('p', w.nothing)
      : make(
          'ul',
          ...list.map((t) =>
            make(
              'li',
              button(t.node.name, () => goTo(t.node)),
              make('small', t.how),
            ),
          ),
        ),
  ]
  const described = describe(node, view, lang)
  return [
    make('h2', node.name),
    make('p', described.startsWith(`${node.name} · `) ? described.slice(node.name.length + 3) : ''),
    acts,
    ...listOf(w.needs, needs),
    ...listOf(w.neededBy, neededBy),
  ]
}
