import fc from 'fast-check'
import { cycles } from '../../../src/architecture/graph/circles.js'
import { graphOf } from '../../../src/architecture/graph/graph.js'
import { impactOf } from '../../../src/architecture/graph/impact.js'
import { hasArrow, idsOf } from '../../../src/architecture/graph/network.js'
import { eachReliance } from '../../../src/architecture/graph/reliances.js'
import { pathBetween } from '../../../src/architecture/graph/ways.js'
import { graphDocument } from '../../../src/present/diagram/document.js'
import { formats } from '../../support/graph-formats.js'
import { demand, target } from '../target.js'
import { workspaceWith } from '../workspace.js'

const number = fc.nat({ max: 7 })
const arrows = fc.record({
  links: fc.array(
    fc.tuple(number, number, fc.constantFrom('integration', 'data', 'authentication', 'hosting', 'uses')),
    { maxLength: 20 },
  ),
  hosted: fc.array(fc.tuple(number, number), { maxLength: 4 }),
})

/** Systems with any dependencies: what the graph says of them agrees with itself, and every picture can be drawn of it. */
export const graph = target({
  inputs: arrows.map(({ links, hosted }) => ({ links: links.map(([a, b, kind]) => ({ a, b, kind })), hosted })),
  tries: 40,
  holds: async ({ links, hosted }) => {
    const { model } = workspaceWith(fragmentOf(links, new Map(hosted)))
    const whole = graphOf(model)
    for (const circle of cycles(whole)) {
      for (const [i, id] of circle.entries())
        demand(hasArrow(whole, id, circle[(i + 1) % circle.length] ?? ''), `${circle.join(' → ')} is no circle`)
    }
    for (const { id, distance } of impactOf(model, 'n0')) {
      demand(distance >= 1 && id !== 'n0', 'a dependent at no distance')
      const direct = [...eachReliance(model)].some((r) => r.from === id && r.to === 'n0')
      demand(direct === (distance === 1), `${id} stands ${distance} away`)
    }
    const way = pathBetween(whole, 'n0', 'n1')
    demand((way === undefined) === !reaches(whole, 'n0', 'n1'), 'a way is missed or made up')
    const document = graphDocument(model, { focus: 'n0' })
    for (const draw of [formats.dot, formats.mermaid, formats.graphml, formats.gexf, formats.json])
      demand((await draw(document, { lang: 'en' })).includes('n0'), 'a picture without its centre')
  },
})

function fragmentOf(
  links: readonly { a: number; b: number; kind: string }[],
  hosts: ReadonlyMap<number, number>,
): string {
  const systems = Array.from({ length: 8 }, (_, i) => {
    const own = links.filter((l) => l.a === i).map((l) => `{ to: n${l.b}, kind: ${l.kind} }`)
    const hosting = hosts.has(i) ? `, hosting: n${hosts.get(i)}` : ''
    return `  - { id: n${i}, name: Hệ thống ${i}, kind: application, owner: so-tttt, layer: ung-dung-csdl, scope: province, lifecycle: { status: operational }${hosting}, dependsOn: [${own.join(', ')}] }\n`
  })
  return `systems:\n${systems.join('')}`
}

function reaches(graph: ReturnType<typeof graphOf>, from: string, to: string): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...idsOf(graph).filter((to) => hasArrow(graph, id, to)))
  }
  return false
}
