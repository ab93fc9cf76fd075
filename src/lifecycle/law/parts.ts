import { type Demand, demandOn } from '../../appraise/index.js'
import type { LegalDocument, Model, Regime } from '../../architecture/index.js'
import { isUnclear } from '../../language/index.js'
import type { Demanded, LawDocument } from './result.js'

/** What a regime asks of dossiers on a day, with the document that asks for it. */
export function dossierOn(model: Model, regime: Regime | undefined, day: string): Demand[] {
  return (regime?.dossier ?? []).flatMap((one) => demandOn(one, model, day) ?? [])
}

/** A document as the result tells it. */
export function documentOf(d: LegalDocument, day: string): LawDocument {
  return {
    id: d.id,
    number: d.number,
    title: d.title,
    ...defined({ from: d.effectiveFrom ?? d.date, to: d.effectiveTo }),
    ...(isUnclear(d, day) && defined({ unclearFrom: d.unclearFrom })),
    ...defined({ asks: d.asks, confidence: d.confidence, read: d.read, checked: d.checked }),
  }
}

export function demanded(demand: Demand): Demanded {
  const { name, obligation, kinds, budgetOver, document, article, confidence } = demand
  return {
    name: { vi: name.vi, ...defined({ en: name.en }) },
    obligation,
    ...defined({ kinds: kinds && [...kinds], over: budgetOver, document, article, confidence }),
  }
}

/** Only what is known: no field is told as `undefined`. */
export function defined<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}
