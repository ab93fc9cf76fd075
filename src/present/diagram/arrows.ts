import { round } from './marks.js'
import type { EdgeKind } from './types.js'

export type Point = readonly [x: number, y: number]

/** The head of a line of one kind, from where the line ends to the tip: each kind has a shape of its own. */
export function arrowHead(kind: EdgeKind, [x, y]: Point, [tipX, tipY]: Point): string {
  const length = Math.hypot(tipX - x, tipY - y) || 1
  const [dx, dy] = [(tipX - x) / length, (tipY - y) / length]
  const at = (along: number, aside: number) =>
    `${round(tipX - along * dx - aside * dy)} ${round(tipY - along * dy + aside * dx)}`
  const shape = (path: string, open = false) =>
    open
      ? `<path class="k-edge-${kind}" stroke-width="1.4" d="${path}"/>`
      : `<path class="k-head-${kind}" d="${path}"/>`
  const shaft = `M${round(x)} ${round(y)}L`
  switch (kind) {
    case 'integration':
      return shape(`M${at(0, 0)}L${at(8, 3.4)}L${at(8, -3.4)}Z`)
    case 'data':
      return shape(`M${at(0, 0)}L${at(9, 4)}L${at(6, 0)}L${at(9, -4)}Z`)
    case 'authentication':
      return shape(`M${at(0, 0)}L${at(4.5, 3.4)}L${at(9, 0)}L${at(4.5, -3.4)}Z`)
    case 'hosting':
      return shape(`M${at(0, 3)}L${at(6, 3)}L${at(6, -3)}L${at(0, -3)}Z`) + shape(`${shaft}${at(6, 0)}`, true)
    case 'uses':
      return shape(`${shaft}${at(0, 0)}M${at(7, 3.6)}L${at(0, 0)}L${at(7, -3.6)}`, true)
  }
}
