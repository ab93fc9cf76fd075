import { improvedBy, type Model, type Proposal, type Task } from '../../../architecture/index.js'
import type { Text } from '../../../kernel/index.js'
import { wordsOf } from '../../../language/index.js'
import { called } from '../wording.js'
import { takesPart } from './schedule.js'

/** A task that a proposal may carry out, and why. */
export interface LikelyTask {
  readonly task: Task
  readonly because: Text
}

/**
 * The task of the roadmap that a proposal most likely carries out: one that delivers what the proposal builds, improves or
 * meets, else one whose name shares the most telling words with the title. Nothing where no task is near.
 */
export function likelyTask(proposal: Proposal, model: Model, near: readonly string[]): LikelyTask | undefined {
  const { header, systems } = proposal
  const objects = [
    ...new Set([...improvedBy(header), ...systems.flatMap((s) => [s.id, ...(s.realizes ?? [])]), ...near]),
  ]
  for (const id of objects) {
    const task = [...model.tasks.values()].find((t) => t.delivers?.includes(id))
    if (task)
      return {
        task,
        because: { vi: `nhiệm vụ này có sản phẩm ${called(model, id)}`, en: `that task delivers ${called(model, id)}` },
      }
  }
  return byWords(proposal, model)
}

function byWords(proposal: Proposal, model: Model): LikelyTask | undefined {
  const tasks = [...model.tasks.values()]
  const spread = new Map<string, number>()
  const vocabulary = tasks.map((task) => {
    const pairs = pairsOf([task.name, task.field ?? '', task.description ?? ''].join('. '))
    for (const pair of pairs.keys()) spread.set(pair, (spread.get(pair) ?? 0) + 1)
    return pairs
  })
  const title = pairsOf(proposal.header.title)
  let best: { task: Task; weight: number; shared: [string, number][] } | undefined
  for (const [i, task] of tasks.entries()) {
    const shared = [...(vocabulary[i] ?? [])].filter(([pair]) => title.has(pair))
    const part = takesPart(model, proposal.header.agency, task) ? 1.2 : 1
    const weight = part * shared.reduce((sum, [pair]) => sum + Math.log(1 + tasks.length / (spread.get(pair) ?? 1)), 0)
    if (weight > (best?.weight ?? 0)) best = { task, weight, shared }
  }
  // Two pairs of words that few tasks have; one alone is chance.
  if (!best || best.weight < leastWeight) return undefined
  const shared = phrasesOf(best.shared)
    .slice(0, 3)
    .map((phrase) => `“${phrase}”`)
    .join(', ')
  return { task: best.task, because: { vi: `cùng nói về ${shared}`, en: `both speak of ${shared}` } }
}

const leastWeight = 5

/** Words that open the names of most tasks and projects and tell nothing of either. */
const formulas =
  /(?<![\p{L}\p{N}])(?:xây dựng|nâng cấp|hoàn thiện|triển khai|phát triển|bổ sung|đầu tư|hệ thống|phần mềm|ứng dụng|công nghệ thông tin|cntt|quản lý|cơ sở dữ liệu|csdl|dữ liệu|thông tin|nền tảng|trên địa bàn|của tỉnh|toàn tỉnh|các cơ quan|đơn vị|giai đoạn|phục vụ|nhà nước|hoạt động)(?![\p{L}\p{N}])/giu

/** Pairs that follow each other as the phrase that they were: “báo cáo”, “cáo thống”, “thống kê” as “báo cáo thống kê”. */
function phrasesOf(pairs: readonly (readonly [string, number])[]): string[] {
  const phrases: string[] = []
  let before = -1
  for (const [pair, place] of pairs) {
    const last = place === before + 1 ? phrases.pop() : undefined
    phrases.push(last === undefined ? pair : `${last} ${pair.slice(pair.indexOf(' ') + 1)}`)
    before = place
  }
  return phrases
}

/**
 * Pairs of neighbouring words, in Vietnamese mostly one notion, and the place of each; formulas are taken out first and part
 * their neighbours.
 */
function pairsOf(text: string): Map<string, number> {
  const telling = text.normalize('NFC').toLowerCase().replace(formulas, ' | ')
  const list = wordsOf(telling)
  const pairs = new Map<string, number>()
  for (let i = 1; i < list.length; i++) {
    const [a, b] = [list[i - 1], list[i]]
    if (!a || !b?.joined) continue
    const pair = `${telling.slice(a.start, a.end)} ${telling.slice(b.start, b.end)}`
    if (!pairs.has(pair)) pairs.set(pair, i)
  }
  return pairs
}
