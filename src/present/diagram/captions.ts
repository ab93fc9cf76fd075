import type { Lang } from '../../kernel/index.js'
import type { GraphDocument } from './types.js'
import { systemCount } from './words.js'

/**
 * What a graph was asked, and the answer: ids with how many steps they lie from the subject (of a path, from its start; of a
 * focus below zero for what needs it).
 */
export type Question =
  | { readonly kind: 'impact'; readonly subjects: readonly string[]; readonly steps: ReadonlyMap<string, number> }
  | {
      readonly kind: 'path'
      readonly from: string
      readonly to: string
      readonly subjects: readonly string[]
      /** Along the dependencies from `from` to `to`, from `to` to `from`, or only if their direction is not heeded. */
      readonly direction: 'forward' | 'backward' | 'either' | undefined
      readonly steps: ReadonlyMap<string, number>
    }
  | {
      readonly kind: 'focus'
      readonly subjects: readonly string[]
      readonly depth: number
      readonly steps: ReadonlyMap<string, number>
    }

/** The answer in one sentence. */
export function questionCaption(question: Question, whole: GraphDocument, lang: Lang): string | undefined {
  const nameOf = (id: string) => `“${whole.nodes.find((n) => n.id === id)?.name ?? id}”`
  if (question.subjects.length === 0) return undefined
  switch (question.kind) {
    case 'impact': {
      const systems = whole.nodes.filter((n) => n.of === 'system' && (question.steps.get(n.id) ?? 0) > 0)
      const direct = systems.filter((n) => question.steps.get(n.id) === 1).length
      const name = nameOf(question.subjects[0] ?? '')
      if (systems.length === 0)
        return { vi: `Không có hệ thống nào phụ thuộc vào ${name}.`, en: `No system depends on ${name}.` }[lang]
      return {
        vi: `Phụ thuộc vào ${name}: ${systemCount(direct).vi} trực tiếp, ${systemCount(systems.length - direct).vi} gián tiếp.`,
        en: `Depending on ${name}: ${systemCount(direct).en} directly, ${systemCount(systems.length - direct).en} through others.`,
      }[lang]
    }
    case 'path': {
      const [from, to] = [nameOf(question.from), nameOf(question.to)]
      const length = Math.max(0, ...question.steps.values())
      const steps = { vi: `${length} bước`, en: length === 1 ? '1 step' : `${length} steps` }[lang]
      if (question.direction === 'forward')
        return { vi: `${from} phụ thuộc vào ${to} qua ${steps}.`, en: `${from} depends on ${to} in ${steps}.` }[lang]
      if (question.direction === 'backward')
        return {
          vi: `${from} không phụ thuộc vào ${to}; ngược lại, ${to} phụ thuộc vào ${from} qua ${steps}.`,
          en: `${from} does not depend on ${to}; the other way round, ${to} depends on ${from} in ${steps}.`,
        }[lang]
      if (question.direction === 'either')
        return {
          vi: `${from} và ${to} không phụ thuộc nhau; không kể chiều, hai bên nối với nhau qua ${steps}.`,
          en: `${from} and ${to} do not depend on each other; whatever the direction, they are joined in ${steps}.`,
        }[lang]
      return { vi: `Không có đường nào nối ${from} với ${to}.`, en: `Nothing joins ${from} and ${to}.` }[lang]
    }
    case 'focus': {
      const steps = { vi: `${question.depth} bước`, en: question.depth === 1 ? '1 step' : `${question.depth} steps` }[
        lang
      ]
      const name = nameOf(question.subjects[0] ?? '')
      return {
        vi: `Những gì ${name} cần và những gì cần đến nó, trong phạm vi ${steps}.`,
        en: `What ${name} needs and what needs it, within ${steps}.`,
      }[lang]
    }
  }
}
