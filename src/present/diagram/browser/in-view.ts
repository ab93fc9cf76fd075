import type { Area } from '../placed.js'
import type { Boxes } from '../svg.js'

/** More boxes than this cannot be read at once: they stay outlines. */
const most = 400
/** Boxes so far outside of the view, in units of the picture, are drawn too: the keyboard goes on to them. */
const beyond = 200

/** The boxes of a picture that only outlines them, put in and taken out as the view moves. */
export interface InView {
  /** Puts in what is in view now; @returns what is new */
  fill(): SVGGElement[]
  /** These stay in, wherever the view is, with the lines of the first. */
  keep(names: readonly string[]): void
  /** One box, put in if it is not there yet. */
  box(name: string): SVGGElement | undefined
  /** The box at a place on the screen. */
  at(x: number, y: number): string | undefined
}

export function inView(stage: HTMLElement, outlines: SVGGElement, boxes: Boxes): InView {
  const [lines, content] = [group(), group()]
  lines.setAttribute('data-ties', '')
  outlines.after(lines, content)
  const drawn = new Map<string, SVGGElement>()
  let kept: readonly string[] = []

  const toPicture = (x: number, y: number) => new DOMPoint(x, y).matrixTransform(outlines.getScreenCTM()?.inverse())
  const put = (names: Iterable<string>) => {
    const fresh = [...names].filter((name) => !drawn.has(name))
    const elements = elementsOf(fresh.map(boxes.draw).join(''))
    for (const element of elements) drawn.set(element.getAttribute('data-node') ?? '', element)
    content.append(...elements)
    return elements
  }
  const within = () => {
    const { left, top, right, bottom } = stage.getBoundingClientRect()
    const [a, b] = [toPicture(left, top), toPicture(right, bottom)]
    const touches = ({ x, y, width, height }: Area) =>
      x + width > a.x - beyond && x < b.x + beyond && y + height > a.y - beyond && y < b.y + beyond
    const names: string[] = []
    for (const [name, area] of boxes.areas) if (touches(area) && names.push(name) > most) return []
    return names
  }
  return {
    fill() {
      const wanted = new Set([...within(), ...kept])
      for (const [name, element] of drawn) {
        // What has the focus keeps it.
        if (wanted.has(name) || element === document.activeElement) continue
        element.remove()
        drawn.delete(name)
      }
      return put(wanted)
    },
    keep(names) {
      kept = names.length > most ? names.slice(0, 1) : names
      lines.replaceChildren(...elementsOf(names.slice(0, 1).map(boxes.ties).join('')))
    },
    box(name) {
      put([name])
      return drawn.get(name)
    },
    at(x, y) {
      const point = toPicture(x, y)
      for (const [name, area] of boxes.areas) {
        const [right, down] = [point.x - area.x, point.y - area.y]
        if (right >= 0 && right <= area.width && down >= 0 && down <= area.height) return name
      }
      return undefined
    },
  }
}

const namespace = 'http://www.w3.org/2000/svg'

function group(): SVGGElement {
  return document.createElementNS(namespace, 'g')
}

function elementsOf(markup: string): SVGGElement[] {
  const parsed = new DOMParser().parseFromString(`<svg xmlns="${namespace}">${markup}</svg>`, 'image/svg+xml')
  return [...parsed.documentElement.children].flatMap((child) => {
    const element = document.importNode(child, true)
    return element instanceof SVGGElement ? [element] : []
  })
}
