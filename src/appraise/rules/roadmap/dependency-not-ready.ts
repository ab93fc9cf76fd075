import { type Model, operatesOn, type System, statusOn } from '../../../architecture/index.js'
import type { Text } from '../../../kernel/index.js'
import { dayMonthYear, lastDay } from '../../../language/index.js'
import { framework } from '../bases.js'
import type { Rule } from '../rule.js'
import { agencyName, called } from '../wording.js'
import { earliestDay, neededBy } from './schedule.js'

export const dependencyNotReady = {
  id: 'roadmap/dependency-not-ready',
  severity: 'warning',
  title: {
    vi: 'Phụ thuộc hệ thống chưa có hoặc đã ngừng vào thời điểm đó',
    en: 'Depends on a system that will not be there in time',
  },
  basis: framework,
  remedy: {
    vi: 'Xếp lại thứ tự: dời thời gian của đề xuất, hoặc có phương án tạm thời cho đến khi hệ thống kia vận hành.',
    en: 'Change the order: move the proposal, or plan for the time until the other system works.',
  },
  explain: {
    vi: `**Yêu cầu.** Khi đề xuất hoàn thành, các hệ thống mà nó phụ thuộc phải đang vận hành. Trong lộ trình, hệ thống của giai đoạn trước không được cần hệ thống chỉ có ở giai đoạn sau.

**Vì sao.** Phần mềm xây xong mà nền tảng nó cần chưa có thì phải nằm chờ, hoặc làm kết nối tạm rồi bỏ: cả hai đều lãng phí.

**Cách xét.** Thời điểm cần là ngày kết thúc \`schedule\` của đề xuất. Thời điểm có là \`lifecycle.from\` của hệ thống kia, hoặc ngày bắt đầu giai đoạn của nó; chỉ nêu khi chắc chắn muộn hơn, nên hệ thống trong cùng giai đoạn không bị nêu. Hệ thống đã ngừng, hoặc sẽ ngừng trước ngày đó, cũng được nêu. Với kiến trúc, so hệ thống dự kiến với những hệ thống nó cần.

**Cách xử lý.** Trao đổi với cơ quan chủ quản hệ thống kia về tiến độ; dời lịch hoặc chia giai đoạn: phần không phụ thuộc làm trước.`,
    en: `**What is asked.** When a proposal is finished, the systems that it needs must be working. In the roadmap, a system of an earlier phase must not need one of a later phase.

**Why.** Software whose foundation is missing lies idle, or gets a stopgap connection that is thrown away: both are waste.

**How it is judged.** What counts is the end of the proposal's \`schedule\`, against \`lifecycle.from\` of the other system or the beginning of its phase; only what is certainly later is reported, so systems of the same phase are not. A system that is retired, or will be by then, is reported too. In the architecture planned systems are compared with those that they need.

**How to mend it.** Ask the owner of the other system about its progress; move the dates, or split the work so that what does not depend on it comes first.`,
  },
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
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
  schedule: { from: 2019-06, to: 2019-12 }
  dependsOn:
    - { to: sso, kind: authentication }
`,
    fail: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
  schedule: { from: 2019-06, to: 2019-12 }
  dependsOn:
    - { to: ho-tro-quyet-dinh, kind: uses }
`,
  },
} satisfies Rule

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
