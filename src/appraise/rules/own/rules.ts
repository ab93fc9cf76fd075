import type { Locator, Model, OwnRule } from '../../../architecture/index.js'
import { append, type Hit, type Location, limitHint, placeOf, type Text } from '../../../kernel/index.js'
import type { ArchitectureContext, Found, ProposalContext, ProvincialRule } from '../rule.js'
import { judgedSystems } from '../said.js'
import { compile, type Expression } from './expression.js'
import type { ExpressionFault } from './fault.js'
import { type Bindings, bindComponent, bindDependency, bindProposal, bindSystem } from './subjects.js'
import { type Template, templateOf } from './template.js'

/** What a province's own rule consists of once all its expressions were read. */
interface Compiled {
  readonly own: OwnRule
  readonly when: Expression | undefined
  readonly assert: Expression
  readonly message: Readonly<Record<keyof Text, Template>>
  readonly remedy: Readonly<Record<keyof Text, Template>> | undefined
}

/** One thing that a rule is asked about. */
interface Subject {
  readonly id: string
  readonly location: Location | undefined
  readonly related: readonly string[]
  readonly bindings: Bindings
}

/**
 * The province's own rules, made into rules like any other. A rule with a fault in one of its expressions is left out; the
 * faults say where.
 */
export function compileOwnRules(model: Model): { rules: ProvincialRule[]; faults: Hit[] } {
  const rules: ProvincialRule[] = []
  const faults: Hit[] = []
  for (const own of model.rules.values()) {
    const compiled = compiledRule(own, model.locate)
    if (Array.isArray(compiled)) append(faults, compiled)
    else rules.push(ruleOf(compiled, model.locate))
  }
  return { rules, faults }
}

function compiledRule(own: OwnRule, locate: Locator): Compiled | Hit[] {
  const faults: Hit[] = []
  const kept = <T extends object>(
    result: T | ExpressionFault,
    node: object,
    key: string,
    written: string,
  ): T | undefined => {
    if (!('start' in result)) return result
    faults.push(expressionFault(result, own.id, locate, node, key, written))
    return undefined
  }
  const condition = (key: 'when' | 'assert', source: string) =>
    kept(compile(source, own.for, ['bool']), own, key, source)
  const texts = (node: { readonly vi: string; readonly en?: string }) => {
    const vi = kept(templateOf(node.vi, own.for), node, 'vi', node.vi)
    const en = node.en === undefined ? vi : kept(templateOf(node.en, own.for), node, 'en', node.en)
    return vi && en ? { vi, en } : undefined
  }
  const when = own.when === undefined ? undefined : condition('when', own.when)
  const assert = condition('assert', own.assert)
  const message = texts(own.message)
  const remedy = own.remedy && texts(own.remedy)
  return faults.length > 0 || !assert || !message ? faults : { own, when, assert, message, remedy }
}

/** A fault of an expression, placed at its very character where the file shows the expression on that line. */
export function expressionFault(
  fault: ExpressionFault,
  subject: string,
  locate: Locator,
  node: object,
  key: string,
  written: string,
): Hit {
  return {
    rule: 'model/schema',
    subject,
    location: placeIn(locate(node, key), written, fault.start),
    message: fault.message,
    remedy: fault.remedy,
  }
}

/** The place of a character of an expression, where the file shows the expression on one line; else where it begins. */
function placeIn(place: Location | undefined, written: string, offset: number): Location | undefined {
  if (!place) return undefined
  const quoted = /^["']/.test(place.excerpt.slice(place.column - 1)) ? 1 : 0
  const begin = place.column - 1 + quoted
  if (!place.excerpt.startsWith(written, begin)) return place
  const at = Math.min(offset, Math.max(0, written.length - 1))
  const word = /^[\p{L}\p{N}_]+/u.exec(written.slice(at))?.[0] ?? ' '
  return { ...place, column: begin + at + 1, length: word.length }
}

function ruleOf(compiled: Compiled, locate: Locator): ProvincialRule {
  const { own } = compiled
  const judge = (subjects: Iterable<Subject>, mostSteps: number) => broken(compiled, subjects, mostSteps, locate)
  const title = own.name ?? own.id
  const page = [
    own.description ?? '',
    ...(own.when === undefined ? [] : ['```', `when: ${own.when}`, '```']),
    '```',
    `assert: ${own.assert}`,
    '```',
  ]
    .filter(Boolean)
    .join('\n')
  return {
    id: own.id,
    severity: own.severity,
    title: { vi: title, en: title },
    basis: own.basis ?? [],
    remedy: own.remedy
      ? { vi: own.remedy.vi, en: own.remedy.en ?? own.remedy.vi }
      : {
          vi: 'Điều chỉnh để đáp ứng quy tắc của tỉnh, hoặc giải trình.',
          en: 'Change it to meet the province’s rule, or explain.',
        },
    page: { vi: page, en: page },
    ...(own.for === 'proposal'
      ? {}
      : { architecture: (context) => judge(ofArchitecture(own.for, context), context.model.ruleSteps) }),
    ...(own.for === 'component'
      ? {}
      : { proposal: (context) => judge(ofProposal(own.for, context), context.base.ruleSteps) }),
  }
}

function* broken(
  { own, when, assert, message, remedy }: Compiled,
  subjects: Iterable<Subject>,
  mostSteps: number,
  locate: Locator,
): Iterable<Found> {
  let steps = 0
  const holds = (expression: Expression, bindings: Bindings): boolean | ExpressionFault => {
    const outcome = expression.evaluate(bindings)
    if ('failed' in outcome) return outcome.failed
    steps += outcome.steps
    return outcome.value === true
  }
  for (const { id, location, related, bindings } of subjects) {
    const applies = when ? holds(when, bindings) : true
    const met = applies === true ? holds(assert, bindings) : true
    if (typeof applies === 'object') yield unjudged(own, { id, location, related }, 'when', applies, locate)
    else if (typeof met === 'object') yield unjudged(own, { id, location, related }, 'assert', met, locate)
    else if (met === false) {
      const remedies = remedy && { vi: remedy.vi.fill(bindings), en: remedy.en.fill(bindings) }
      yield {
        subject: id,
        location,
        related,
        message: { vi: message.vi.fill(bindings), en: message.en.fill(bindings) },
        ...(remedies ? { remedy: remedies } : {}),
      }
    }
    if (steps > mostSteps) {
      const hint = limitHint('ruleSteps')
      yield {
        subject: own.id,
        message: {
          vi: `Quy tắc ${own.id} cần quá nhiều bước ${hint.vi}; các đối tượng còn lại chưa được xét.`,
          en: `Rule ${own.id} takes too many steps ${hint.en}; the remaining subjects were not judged.`,
        },
      }
      return
    }
  }
}

/** A subject for which an expression has no value: what the rule's author has to mend, and where. */
function unjudged(
  own: OwnRule,
  { id, location, related }: Omit<Subject, 'bindings'>,
  key: 'when' | 'assert',
  { message, remedy, start }: ExpressionFault,
  locate: Locator,
): Found {
  const place = placeIn(locate(own, key), own[key] ?? '', start)
  const at = place ? { vi: ` tại ${placeOf(place)}`, en: ` at ${placeOf(place)}` } : { vi: '', en: '' }
  return {
    subject: id,
    location,
    related,
    relatedLocations: place ? [place] : [],
    message: {
      vi: `Quy tắc ${own.id} không xét được “${id}”. ${message.vi}`,
      en: `Rule ${own.id} could not judge “${id}”. ${message.en}`,
    },
    remedy: {
      vi: `Sửa biểu thức “${key}” của quy tắc${at.vi}.${remedy ? ` ${remedy.vi}` : ''}`,
      en: `Mend the expression “${key}” of the rule${at.en}.${remedy ? ` ${remedy.en}` : ''}`,
    },
    atMost: 'warning',
  }
}

/** The workspace's own entities; those of content packs are not the province's to change. */
function* ofArchitecture(kind: OwnRule['for'], { model, asOf, locate }: ArchitectureContext): Iterable<Subject> {
  const isOwn = (entity: object | undefined) => entity !== undefined && model.originOf(entity) === 'workspace'
  if (kind === 'system') {
    for (const system of model.systems.values()) {
      if (isOwn(system))
        yield { id: system.id, location: locate(system, 'id'), related: [], bindings: bindSystem(model, system, asOf) }
    }
  } else if (kind === 'component') {
    for (const component of model.components.values()) {
      if (isOwn(component))
        yield {
          id: component.id,
          location: locate(component, 'id'),
          related: [],
          bindings: bindComponent(model, component, asOf),
        }
    }
  } else {
    for (const dependency of model.dependencies) {
      const consumer = model.systems.get(dependency.from) ?? model.components.get(dependency.from)
      if (isOwn(consumer))
        yield {
          id: dependency.from,
          location: locate(dependency, 'to'),
          related: [dependency.to],
          bindings: bindDependency(model, dependency, asOf),
        }
    }
  }
}

/** What the proposal adds. */
function* ofProposal(
  kind: OwnRule['for'],
  { proposal, base, model, dependencies, asOf, locate }: ProposalContext,
): Iterable<Subject> {
  if (kind === 'proposal') {
    yield {
      id: proposal.header.id,
      location: locate(proposal.header),
      related: [],
      bindings: bindProposal(base, proposal, model, asOf),
    }
  } else if (kind === 'system') {
    for (const { id, declared } of judgedSystems(proposal)) {
      const system = model.systems.get(id)
      if (system) yield { id, location: locate(declared, 'id'), related: [], bindings: bindSystem(model, system, asOf) }
    }
  } else {
    for (const dependency of dependencies) {
      yield {
        id: dependency.from,
        location: locate(dependency, 'to'),
        related: [dependency.to],
        bindings: bindDependency(model, dependency, asOf),
      }
    }
  }
}
