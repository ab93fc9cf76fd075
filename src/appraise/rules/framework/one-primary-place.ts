import { type Component, frameworkOf, type Locator, type Model, type Placement } from '../../../architecture/index.js'
import type { Text } from '../../../kernel/index.js'
import { framework } from '../bases.js'
import type { Found, RuleCode } from '../rule.js'
import { judgedSystems } from '../said.js'
import { called } from '../wording.js'

export const onePrimaryPlace = {
  id: 'framework/one-primary-place',
  severity: 'warning',
  basis: [...framework, { document: 'dt-hd-bkhcn-2026' }],
  *architecture({ model, locate }) {
    for (const collection of [model.systems, model.components]) {
      for (const object of collection.values()) {
        if (model.originOf(object) === 'workspace') yield* misplaced(object.id, object, object.layer, model, locate)
      }
    }
  },
  *proposal({ proposal, base, locate }) {
    for (const system of judgedSystems(proposal)) yield* misplaced(system.id, system, system.layer, base, locate)
  },
} satisfies RuleCode

function* misplaced(
  subject: string,
  object: { readonly placements?: readonly Placement[] },
  primary: string | undefined,
  model: Model,
  locate: Locator,
): Iterable<Found> {
  const taken = new Map<string, string>()
  const claim = (layerId: string): string | undefined => {
    const layer = model.layers.get(layerId)
    if (!layer) return undefined
    const key = frameworkOf(model, layer)
    const earlier = taken.get(key)
    if (earlier === undefined) taken.set(key, layerId)
    return earlier
  }
  if (primary !== undefined) claim(primary)
  for (const placement of object.placements ?? []) {
    const earlier = claim(placement.layer)
    const component = model.components.get(placement.component ?? '')
    if (earlier !== undefined) {
      const [one, other] = [called(model, earlier), called(model, placement.layer)]
      const said: Text =
        earlier === placement.layer
          ? {
              vi: `${called(model, subject)} được ghi hai lần vào lớp ${one}.`,
              en: `${called(model, subject)} is placed twice in layer ${one}.`,
            }
          : {
              vi: `${called(model, subject)} có hai vị trí trong cùng một khung kiến trúc: lớp ${one} và lớp ${other}.`,
              en: `${called(model, subject)} has two places in one framework: layer ${one} and layer ${other}.`,
            }
      yield {
        subject,
        related: [...new Set([earlier, placement.layer])],
        location: locate(placement, 'layer'),
        message: said,
      }
    }
    if (component && component.layer !== placement.layer)
      yield disagreeing(subject, placement, component, model, locate)
  }
}

function disagreeing(
  subject: string,
  placement: Placement,
  component: Component,
  model: Model,
  locate: Locator,
): Found {
  const [part, own, given] = [component.id, component.layer, placement.layer].map((id) => called(model, id))
  return {
    subject,
    related: [component.id, component.layer],
    location: locate(placement, 'component'),
    message: {
      vi: `Thành phần ${part} thuộc lớp ${own}, không thuộc lớp ${given} ghi cùng vị trí.`,
      en: `Component ${part} belongs to layer ${own}, not to ${given} given with it.`,
    },
  }
}
