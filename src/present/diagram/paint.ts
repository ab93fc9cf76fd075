import type { DrawnChange, DrawnVerdict, EdgeKind, Status } from './types.js'

/**
 * Colours of diagrams, for light and dark ground. Every colour has a second sign beside it (a mark, a dash, an arrow head), so
 * that nothing rests on colour alone. Text on every fill, and each line on its ground, has the contrast that WCAG 2.2 AA asks.
 */
export interface BoxPaint {
  readonly fill: string
  readonly line: string
}

interface Palette {
  readonly ground: string
  readonly text: string
  readonly muted: string
  readonly band: string
  readonly bandLine: string
  readonly group: string
  readonly component: BoxPaint
  readonly status: Readonly<Record<Status, BoxPaint>>
  readonly verdict: Readonly<Record<DrawnVerdict, BoxPaint>>
  readonly edge: Readonly<Record<EdgeKind, string>>
}

export const light: Palette = {
  ground: '#ffffff',
  text: '#1a2530',
  muted: '#51606e',
  band: '#f1f4f6',
  bandLine: '#ccd5dc',
  group: '#ffffff',
  component: { fill: '#e8ecef', line: '#63727f' },
  status: {
    operational: { fill: '#e3efe8', line: '#2f7350' },
    building: { fill: '#fdf1d8', line: '#8f6410' },
    planned: { fill: '#ffffff', line: '#50708c' },
    retiring: { fill: '#f6e7e2', line: '#a04a2c' },
    retired: { fill: '#eceeef', line: '#7b858d' },
    unknown: { fill: '#f6f5ef', line: '#77725c' },
  },
  verdict: {
    conforms: { fill: '#dff1e6', line: '#1c6b41' },
    conditional: { fill: '#fff0cc', line: '#8a5a00' },
    nonconforming: { fill: '#fde5e1', line: '#b3261e' },
    insufficient: { fill: '#e9e6f3', line: '#5b4b93' },
  },
  edge: { integration: '#2b5d8a', data: '#2f7350', authentication: '#7a3e8e', hosting: '#7a5a2b', uses: '#66717b' },
}

export const dark: Palette = {
  ground: '#12181d',
  text: '#e6ebef',
  muted: '#a5b2bd',
  band: '#1a2229',
  bandLine: '#37444f',
  group: '#141b21',
  component: { fill: '#27313a', line: '#8b9aa7' },
  status: {
    operational: { fill: '#17332a', line: '#67b58d' },
    building: { fill: '#3a2f14', line: '#d9ab4a' },
    planned: { fill: '#141b21', line: '#86a8c6' },
    retiring: { fill: '#3d241c', line: '#e09a7f' },
    retired: { fill: '#22282d', line: '#87929b' },
    unknown: { fill: '#26251e', line: '#aaa58c' },
  },
  verdict: {
    conforms: { fill: '#14382a', line: '#6cc597' },
    conditional: { fill: '#3f3210', line: '#e5b64c' },
    nonconforming: { fill: '#47201d', line: '#f2938a' },
    insufficient: { fill: '#2d2744', line: '#b3a4e6' },
  },
  edge: { integration: '#7fb2e0', data: '#67b58d', authentication: '#cf9be0', hosting: '#d0ab72', uses: '#9aa6b0' },
}

/** How a line of each kind is drawn, beside its colour: SVG dash pattern, Graphviz style and arrow head. */
export const edgeStyle: Readonly<Record<EdgeKind, { dash: string; style: string; arrow: string }>> = {
  integration: { dash: '', style: 'solid', arrow: 'normal' },
  data: { dash: '', style: 'bold', arrow: 'vee' },
  authentication: { dash: '5,2', style: 'dashed', arrow: 'diamond' },
  hosting: { dash: '1,3', style: 'dotted', arrow: 'box' },
  uses: { dash: '', style: 'solid', arrow: 'open' },
}

/** How the outline of a box tells its system's state, beside colour and mark. */
export const statusDash: Readonly<Record<Status, string>> = {
  operational: '',
  building: '6,2',
  planned: '2,3',
  retiring: '8,2,2,2',
  retired: '1,3',
  unknown: '4,4',
}

/** A sign for each state and verdict that is in every font: for formats that cannot draw a mark. */
export const statusSign: Readonly<Record<Status, string>> = {
  operational: '●',
  building: '◐',
  planned: '○',
  retiring: '▽',
  retired: '×',
  unknown: '?',
}
export const verdictSign: Readonly<Record<DrawnVerdict, string>> = {
  conforms: '✓',
  conditional: '!',
  nonconforming: '✕',
  insufficient: '?',
}

/** Of a comparison: the paint of each change, one of the verdicts' (their contrast is checked), and its sign. */
export const changePaint: Readonly<Record<DrawnChange, { paint: DrawnVerdict; sign: string }>> = {
  added: { paint: 'conforms', sign: '+' },
  removed: { paint: 'nonconforming', sign: '−' },
  changed: { paint: 'conditional', sign: '±' },
}

/** The style sheet of a diagram that stands by itself, or of a page that holds diagrams. */
export function diagramCss(): string {
  return `${rules(light)}@media screen and (prefers-color-scheme:dark){${rules(dark)}}.k-context .k-box{fill-opacity:.4;stroke-opacity:.6}a:hover .k-box{stroke-width:2.5}a:focus-visible .k-box{stroke-width:3.5}`
}

function rules(p: Palette): string {
  const painted = (prefix: string, paints: Readonly<Record<string, BoxPaint>>) =>
    Object.entries(paints)
      .map(
        ([name, { fill, line }]) =>
          `.k-${name}{fill:${fill};stroke:${line}}.${prefix}.k-${name}{fill:${line}}.k-hollow.k-${name}{fill:${fill}}`,
      )
      .join('')
  return [
    `.k-ground{fill:${p.ground}}.k-text{fill:${p.text}}.k-muted{fill:${p.muted}}`,
    `.k-band{fill:${p.band};stroke:${p.bandLine}}.k-group{fill:${p.group};stroke:${p.bandLine}}`,
    `.k-component{fill:${p.component.fill};stroke:${p.component.line}}.k-badgetext{fill:${p.ground}}`,
    painted('k-mark', p.status),
    painted('k-badge', p.verdict),
    ...Object.entries(p.edge).map(
      ([kind, colour]) => `.k-edge-${kind}{stroke:${colour};fill:none}.k-head-${kind}{fill:${colour};stroke:${colour}}`,
    ),
  ].join('')
}

/** The fonts of diagrams: the first that is there; all show Vietnamese. */
export const fontFamily = "'Be Vietnam Pro', 'Noto Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
