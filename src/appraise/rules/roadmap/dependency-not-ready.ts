import { type Model, operatesOn, type System, statusOn } from '../../../architecture/index.js'
import type { Text } from '../../../kernel/index.js'
import { dayMonthYear, lastDay } from '../../../language/index.js'
import { framework } from '../bases.js'
import type { RuleCode } from '../rule.js'
import { agencyName, called } from '../wording.js'
import { earliestDay, neededBy } from './schedule.js'

export const dependencyNotReady = {
  id: 'roadmap/dependency-not-ready',
  severity: 'warning',
  basis: framework,
  *architecture({ model, locate }) {
    for (const dependency of model.dependencies) {
      const [consumer, provider] = [model.systems.get(dependency.from), model.systems.get(dependency.to)]
      if (!consumer || !provider || !isComing(consumer) || !isComing(provider)) continue
      const begins = earliestDay(provider, model)
      const phase = model.phases.get(consumer.phase ?? '')
      const end = consumer.lifecycle.from ?? phase?.to
      if (begins === undefined || end === undefined || begins <= lastDay(end)) continue
      yield {
        subject: consumer.id,
        related: [provider.id],
        location: locate(dependency, 'to'),
        message: {
          vi: `${called(model, consumer.id)} dự kiến xong trước ${dayMonthYear(lastDay(end))}, nhưng cần ${called(model, provider.id)}, sớm nhất từ ${dayMonthYear(begins)} mới có.`,
          en: `${called(model, consumer.id)} is to be finished by ${lastDay(end)} but needs ${called(model, provider.id)}, which comes on ${begins} at the earliest.`,
        },
      }
    }
  },
  *proposal({ proposal, base, dependencies, locate }) {
    const need = neededBy(proposal)
    if (need === undefined) return
    const told = new Set<string>()
    for (const dependency of dependencies) {
      for (const [id, key] of [
        [dependency.to, 'to'],
        [dependency.via, 'via'],
      ] as const) {
        const provider = id === undefined ? undefined : base.systems.get(id)
        const fault = provider && unavailable(provider, base, need)
        if (!provider || !fault || told.has(provider.id)) continue
        told.add(provider.id)
        yield {
          subject: proposal.header.id,
          related: [provider.id],
          location: locate(dependency, key),
          message: {
            vi: `Đề xuất hoàn thành vào ${dayMonthYear(need)} nhưng cần ${called(base, provider.id)} của ${agencyName(base, provider.owner)}, ${fault.vi}.`,
            en: `The proposal is finished by ${need} but needs ${called(base, provider.id)} of ${agencyName(base, provider.owner)}, ${fault.en}.`,
          },
        }
      }
    }
  },
} satisfies RuleCode

function isComing({ lifecycle }: System): boolean {
  return lifecycle.status === 'planned' || lifecycle.status === 'building'
}

/** Why a system will not be there on a day, where that is certain. */
function unavailable(system: System, model: Model, day: string): Text | undefined {
  if (operatesOn(system, day)) return undefined
  if (statusOn(system, day) === 'retired') return { vi: 'lúc đó đã ngừng sử dụng', en: 'which will be retired by then' }
  const begins = earliestDay(system, model)
  if (begins === undefined || begins <= day) return undefined
  return { vi: `sớm nhất từ ${dayMonthYear(begins)} mới có`, en: `which comes on ${begins} at the earliest` }
}
