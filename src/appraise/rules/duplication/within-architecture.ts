import type { Model, System } from '../../../architecture/index.js'
import type { Text } from '../../../kernel/index.js'
import type { Pair } from '../../../match/index.js'
import type { RuleCode } from '../rule.js'
import { agencyName, called, introduced } from '../wording.js'
import { groupsAlike, placed } from './alike.js'
import { againstDuplication } from './compared.js'

export const withinArchitecture = {
  id: 'duplication/within-architecture',
  severity: 'warning',
  basis: againstDuplication,
  *architecture(context) {
    const { model, asOf } = context
    for (const { systems, pairs } of groupsAlike(context))
      yield { ...placed(systems, context), message: told(systems, pairs, model, asOf) }
  },
} satisfies RuleCode

/** So many of a group are named in a sentence. */
const mostNamed = 5

function told(systems: readonly System[], pairs: readonly Pair[], model: Model, asOf: string): Text {
  const [first, second] = systems
  const [strongest] = pairs
  if (!first || !second) return { vi: '', en: '' }
  if (!strongest) return toldSame(systems, first, model)
  if (systems.length === 2) {
    const [one, other] = [introduced(model, first, asOf), introduced(model, second, asOf)]
    return {
      vi: `Hai hệ thống có dấu hiệu trùng lặp: ${one.vi}; và ${other.vi}. ${strongest.reason.vi}`,
      en: `Two systems look like duplicates: ${one.en}; and ${other.en}. ${strongest.reason.en}`,
    }
  }
  const named = cut(systems.map((s) => `${called(model, s.id)}, ${agencyName(model, s.owner)}`))
  return {
    vi: `${systems.length} hệ thống có dấu hiệu trùng lặp: ${named.vi}. Gần nhau nhất: ${strongest.reason.vi}`,
    en: `${systems.length} systems look like duplicates: ${named.en}. The nearest two: ${strongest.reason.en}`,
  }
}

/** What records have in common that plainly are the same. */
function toldSame(systems: readonly System[], first: System, model: Model): Text {
  const owner = agencyName(model, first.owner)
  const ids = cut(systems.map(({ id }) => id))
  const distinct = (of: (system: System) => string) => new Set(systems.map(of)).size
  const oneName = distinct((s) => s.name.normalize('NFC').toLowerCase().trim()) === 1
  const oneList = distinct((s) => JSON.stringify([...(s.functions ?? [])].sort())) === 1
  const silent = systems.every((s) => !s.functions?.length)
  const [names, functions] = [
    oneName ? { vi: 'cùng tên', en: 'the same name' } : { vi: 'tên gần như nhau', en: 'nearly the same name' },
    silent
      ? { vi: 'đều chưa ghi chức năng', en: 'no functions written down' }
      : oneList
        ? { vi: 'cùng chức năng', en: 'the same functions' }
        : { vi: 'chức năng không khác biệt rõ', en: 'functions that do not tell them apart' },
  ]
  return {
    vi: `${systems.length} bản ghi mô tả cùng một hệ thống “${first.name}” (${owner} chủ quản): ${names.vi}, cùng cơ quan chủ quản, ${functions.vi}. Mã các bản ghi: ${ids.vi}.`,
    en: `${systems.length} records describe one system, “${first.name}” (owned by ${owner}): ${names.en}, the same owner, ${functions.en}. Their ids: ${ids.en}.`,
  }
}

function cut(items: readonly string[]): Text {
  const shown = items.slice(0, mostNamed).join('; ')
  const rest = items.length - mostNamed
  return rest > 0
    ? { vi: `${shown}; và ${rest} bản ghi khác`, en: `${shown}; and ${rest} more` }
    : { vi: shown, en: shown }
}
