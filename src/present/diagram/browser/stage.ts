import type { Drawing } from '../svg.js'
import { type InView, inView } from './in-view.js'

interface View {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The part of the page that holds the picture: moves, zooms, and says which box was chosen. */
export interface Stage {
  /** Puts another picture in place, from its beginning, in a size that can be read. */
  show(drawing: Drawing): void
  act(what: 'in' | 'out' | 'fit'): void
  /** Brings one box into the middle, at a size that can be read. */
  centre(box: SVGGraphicsElement): void
  /** Whether a box is wholly in view. */
  shows(box: SVGGraphicsElement): boolean
  box(name: string): SVGGElement | undefined
  /** Of a picture whose boxes come and go: these stay, with the lines of the first. */
  keep(names: readonly string[]): void
  readonly picture: () => SVGSVGElement
}

/** How large a picture is shown of itself: no smaller than drawn, where its least text has 11 pixels, and no poster of three boxes. */
const scale = { least: 1, most: 1.6 } as const

export function stageOf(
  element: HTMLElement,
  choose: (node: string | undefined) => void,
  open: (node: string) => void,
  changed: () => void,
): Stage {
  let svg = pictureIn(element)
  let boxes: InView | undefined
  let filling = 0
  let full = wholeOf(svg)
  let view: View = full
  const fingers = new Map<number, { x: number; y: number }>()
  let moved = false

  const fill = () => {
    label(svg, boxes?.fill() ?? [])
    changed()
  }
  const draw = () => {
    svg.setAttribute('viewBox', [view.x, view.y, view.width, view.height].join(' '))
    if (!boxes) return
    cancelAnimationFrame(filling)
    filling = requestAnimationFrame(fill)
  }
  const whole = () => {
    view = full
    draw()
  }
  const begin = () => {
    const { clientWidth, clientHeight } = element
    // As wide as the stage; where that cannot be read, it begins at its upper left corner.
    const by = Math.min(scale.most, Math.max(scale.least, clientWidth / full.width))
    const [width, height] = [clientWidth / by, clientHeight / by]
    view = { x: full.x - Math.max(0, (width - full.width) / 2), y: full.y, width, height }
    draw()
  }
  const zoom = (by: number, cx = view.x + view.width / 2, cy = view.y + view.height / 2) => {
    const width = Math.min(full.width * 2, Math.max(160, view.width * by))
    const k = width / view.width
    view = { x: cx - (cx - view.x) * k, y: cy - (cy - view.y) * k, width, height: view.height * k }
    draw()
  }
  const pan = (dx: number, dy: number) => {
    view = { ...view, x: view.x + dx, y: view.y + dy }
    draw()
  }
  const acts = { in: () => zoom(0.75), out: () => zoom(1.33), fit: whole }
  const at = (x: number, y: number) => new DOMPoint(x, y).matrixTransform(svg.getScreenCTM()?.inverse())

  const stage: Stage = {
    picture: () => svg,
    act: (what) => acts[what](),
    box(name) {
      const box = boxes ? boxes.box(name) : svg.querySelector<SVGGElement>(`[data-node="${name}"]`)
      if (boxes && box) label(svg, [box])
      return box ?? undefined
    },
    keep(names) {
      boxes?.keep(names)
      if (boxes) fill()
    },
    show(drawing) {
      const parsed = new DOMParser().parseFromString(drawing.svg, 'image/svg+xml').documentElement
      element.replaceChildren(document.importNode(parsed, true))
      svg = pictureIn(element)
      full = wholeOf(svg)
      const outlines = svg.querySelector<SVGGElement>('[data-outlines]')
      boxes = outlines && drawing.boxes ? inView(element, outlines, drawing.boxes) : undefined
      label(svg, svg.querySelectorAll<SVGGElement>('[data-node]'))
      begin()
    },
    shows(box) {
      const [inner, frame] = [box.getBoundingClientRect(), element.getBoundingClientRect()]
      return (
        inner.left >= frame.left && inner.right <= frame.right && inner.top >= frame.top && inner.bottom <= frame.bottom
      )
    },
    centre(box) {
      const { x, y, width, height } = box.getBBox()
      // The box in the picture's own coordinates, whatever it is nested in.
      const toPicture = svg
        .getScreenCTM()
        ?.inverse()
        .multiply(box.getScreenCTM() ?? new DOMMatrix())
      const middle = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(toPicture)
      const w = Math.min(view.width, element.clientWidth / scale.least)
      const h = (w * element.clientHeight) / element.clientWidth
      view = { x: middle.x - w / 2, y: middle.y - h / 2, width: w, height: h }
      draw()
    },
  }

  element.addEventListener('wheel', (e) => {
    const { x, y } = at(e.clientX, e.clientY)
    zoom(e.deltaY > 0 ? 1.12 : 0.89, x, y)
    e.preventDefault()
  })
  element.addEventListener('pointerdown', (e) => {
    fingers.set(e.pointerId, { x: e.clientX, y: e.clientY })
    if (fingers.size === 1) moved = false
  })
  element.addEventListener('pointermove', (e) => {
    const before = fingers.get(e.pointerId)
    if (!before) return
    const now = { x: e.clientX, y: e.clientY }
    if (!moved && fingers.size === 1 && Math.hypot(now.x - before.x, now.y - before.y) < 5) return
    if (!moved) element.setPointerCapture(e.pointerId)
    moved = true
    const [a, b] = [at(before.x, before.y), at(now.x, now.y)]
    const other = [...fingers].find(([id]) => id !== e.pointerId)?.[1]
    if (other) {
      const spread = (p: { x: number; y: number }) => Math.max(1, Math.hypot(p.x - other.x, p.y - other.y))
      const middle = at((now.x + other.x) / 2, (now.y + other.y) / 2)
      zoom(spread(before) / spread(now), middle.x, middle.y)
    } else pan(a.x - b.x, a.y - b.y)
    fingers.set(e.pointerId, now)
  })
  const lift = (e: PointerEvent) => fingers.delete(e.pointerId)
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) element.addEventListener(end, lift)
  element.addEventListener('click', (e) => {
    if (!moved) choose(nodeAt(e.target) ?? boxes?.at(e.clientX, e.clientY))
  })
  element.addEventListener('dblclick', (e) => {
    const node = nodeAt(e.target) ?? boxes?.at(e.clientX, e.clientY)
    if (node !== undefined) open(node)
  })
  element.addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return
    const node = nodeAt(e.target)
    const step = view.width / 10
    const keys: Record<string, () => void> = {
      ArrowLeft: () => (node === undefined ? pan(-step, 0) : go(svg, e.target, -1, 0)),
      ArrowRight: () => (node === undefined ? pan(step, 0) : go(svg, e.target, 1, 0)),
      ArrowUp: () => (node === undefined ? pan(0, -step) : go(svg, e.target, 0, -1)),
      ArrowDown: () => (node === undefined ? pan(0, step) : go(svg, e.target, 0, 1)),
      '+': acts.in,
      '=': acts.in,
      '-': acts.out,
      0: whole,
      Escape: () => choose(undefined),
      ...(node === undefined ? {} : { Enter: () => choose(node), ' ': () => choose(node) }),
    }
    const act = Object.hasOwn(keys, e.key) ? keys[e.key] : undefined
    if (!act) return
    act()
    e.preventDefault()
  })
  // A box that the keyboard reaches must be in view.
  element.addEventListener('focusin', (e) => {
    if (!(e.target instanceof SVGGElement) || !e.target.matches(':focus-visible')) return
    if (!stage.shows(e.target)) stage.centre(e.target)
  })
  label(svg, svg.querySelectorAll<SVGGElement>('[data-node]'))
  begin()
  return stage
}

function pictureIn(element: HTMLElement): SVGSVGElement {
  const svg = element.querySelector('svg')
  if (!svg) throw new Error('no picture')
  return svg
}

function wholeOf(svg: SVGSVGElement): View {
  const { x, y, width, height } = svg.viewBox.baseVal
  return { x, y, width, height }
}

function nodeAt(target: EventTarget | null): string | undefined {
  const node = target instanceof Element ? target.closest('[data-node]') : null
  return node?.getAttribute('data-node') ?? undefined
}

/** Boxes become buttons, of which one at a time can be reached by Tab. */
function label(svg: SVGSVGElement, boxes: Iterable<SVGGElement>): void {
  svg.setAttribute('preserveAspectRatio', 'xMidYMin meet')
  for (const node of boxes) {
    node.setAttribute('role', 'button')
    node.setAttribute('aria-pressed', 'false')
    node.setAttribute('tabindex', '-1')
    node.setAttribute('aria-label', node.querySelector('title')?.textContent ?? '')
    for (const text of node.querySelectorAll('text')) text.setAttribute('aria-hidden', 'true')
  }
  if (!svg.querySelector('[data-node][tabindex="0"]')) svg.querySelector('[data-node]')?.setAttribute('tabindex', '0')
}

/** Puts the focus on the nearest box in a direction. */
function go(svg: SVGSVGElement, from: EventTarget | null, dx: number, dy: number): void {
  if (!(from instanceof SVGGElement)) return
  const middle = (node: SVGGElement) => {
    const { left, top, width, height } = node.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }
  const here = middle(from)
  let best: { node: SVGGElement; far: number } | undefined
  for (const node of svg.querySelectorAll<SVGGElement>('[data-node]')) {
    const there = middle(node)
    const along = (there.x - here.x) * dx + (there.y - here.y) * dy
    const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx)
    const far = along + aside * 2.5
    if (node !== from && along > 1 && (!best || far < best.far)) best = { node, far }
  }
  if (!best) return
  from.setAttribute('tabindex', '-1')
  best.node.setAttribute('tabindex', '0')
  best.node.focus()
}
