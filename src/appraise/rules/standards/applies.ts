import type { Model, Standard, System } from '../../../architecture/index.js'
import type { Hit } from '../../../kernel/index.js'
import { compile, type Expression } from '../own/expression.js'
import { expressionFault } from '../own/rules.js'
import { type Bindings, bindSystem } from '../own/subjects.js'

const compiled = new Map<string, ReturnType<typeof compile>>()
/** Conditions kept between systems; a pack has some tens of different ones. */
const mostKept = 2_000

function conditionOf(source: string): ReturnType<typeof compile> {
  if (compiled.size > mostKept) compiled.clear()
  const condition = compiled.get(source) ?? compile(source, 'system', ['bool'])
  compiled.set(source, condition)
  return condition
}

/**
 * Tells which standards apply to a system by their `appliesTo`. A standard without a condition is one of which nobody knows
 * to which systems it applies: it is not asked for.
 */
export function applicability(model: Model, system: System, asOf: string): (standard: Standard) => boolean {
  let bindings: Bindings | undefined
  return ({ appliesTo }) => {
    const condition = appliesTo === undefined ? undefined : conditionOf(appliesTo)
    if (!condition || !isExpression(condition)) return false
    bindings ??= bindSystem(model, system, asOf)
    const outcome = condition.evaluate(bindings)
    return 'value' in outcome && outcome.value === true
  }
}

function isExpression(condition: ReturnType<typeof compile>): condition is Expression {
  return 'evaluate' in condition
}

/** Faults in the conditions of the model's standards. */
export function faultsOfConditions(model: Model): Hit[] {
  const hits: Hit[] = []
  for (const standard of model.standards.values()) {
    const source = standard.appliesTo
    const condition = source === undefined ? undefined : conditionOf(source)
    if (source === undefined || !condition || isExpression(condition)) continue
    hits.push(expressionFault(condition, standard.id, model.locate, standard, 'appliesTo', source))
  }
  return hits
}
