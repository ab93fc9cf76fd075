import type { Model, Standard } from '../../../architecture/index.js'
import type { Location } from '../../../kernel/index.js'
import { isUnclear } from '../../../language/index.js'
import { standardsBases as basis } from '../bases.js'
import type { Found, RuleCode } from '../rule.js'
import { judgedSystems } from '../said.js'
import { type Declaration, declarations } from './declared.js'
import { outdatedIn, successorOf } from './outdated.js'
import { isUnverified } from './recognise.js'

export const superseded = {
  id: 'standards/superseded',
  severity: 'warning',
  basis,
  architecture: ({ model, asOf, locate }) => {
    const own = [...model.systems.values()].filter((s) => model.originOf(s) === 'workspace')
    return outdated(model, declarations(model, own, model.dependencies, locate), asOf)
  },
  proposal: ({ proposal, base, dependencies, asOf, locate }) =>
    outdated(base, declarations(base, judgedSystems(proposal), dependencies, locate), asOf),
} satisfies RuleCode

function* outdated(model: Model, declared: Iterable<Declaration>, asOf: string): Iterable<Found> {
  const first = new Map<string, { old: Standard; text: string; locations: Location[] }>()
  for (const declaration of declared) {
    const { subject, text, location } = declaration
    const old = outdatedIn(declaration, asOf)
    if (!old) continue
    const key = `${subject}\0${old.id}`
    const known = first.get(key)
    if (!known) first.set(key, { old, text, locations: location ? [location] : [] })
    else if (location) known.locations.push(location)
  }
  for (const [key, { old, text, locations }] of first) {
    const [location, ...more] = locations
    const next = successorOf(model, old)
    const unsure = isUnverified(old)
    const act = model.documents.get(old.document)
    const inDoubt = act !== undefined && isUnclear(act, asOf)
    yield {
      subject: key.split('\0')[0],
      related: next ? [old.id, next.id] : [old.id],
      location,
      relatedLocations: more,
      message: {
        vi: `“${text}” là ${old.symbol}, ${next ? `đã được thay bằng ${next.symbol}` : 'không còn hiệu lực'}${unsure ? ' (theo thông tin chưa đối chiếu văn bản gốc)' : ''}.`,
        en: `“${text}” is ${old.symbol}, ${next ? `superseded by ${next.symbol}` : 'no longer in force'}${unsure ? ' (from a source that was not verified)' : ''}.`,
      },
      ...(unsure || inDoubt ? { atMost: 'warning' as const } : {}),
      ...(next
        ? { remedy: { vi: `Thay bằng ${next.symbol} (${next.name}).`, en: `Use ${next.symbol} (${next.name}).` } }
        : {}),
    }
  }
}
