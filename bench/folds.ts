import type { Answer } from './score.js'

/** Choosing numbers on some proposals and measuring them on others. */

/** A choice of numbers and its answers, a proposal a place; those of all choices are in the same order. */
export interface Choice {
  readonly name: string
  readonly answers: readonly Answer[]
}

/**
 * What an answer is worth: 1 for a fair verdict, a quarter more for the label's own, a half for the right system at the first
 * place and a quarter among five. A false alarm costs 1 beside the verdict, since it costs more trust than a miss.
 */
export function worth({ label, verdict, ranked }: Answer): number {
  const required = label.targets.filter((target) => target.required).map((target) => target.id)
  const place = ranked.findIndex((id) => required.includes(id))
  const fair = (label.acceptableVerdicts ?? [label.verdict]).includes(verdict)
  return (
    (fair ? 1 : 0) +
    (verdict === label.verdict ? 0.25 : 0) +
    (place === 0 ? 0.5 : 0) +
    (place >= 0 && place < 5 ? 0.25 : 0) -
    (label.verdict === 'none' && verdict !== 'none' ? 1 : 0)
  )
}

/**
 * Answers to each proposal by the choice that is worth most on the proposals of the other parts.
 * @param parts the number of the part in which each proposal is
 * @returns the answers, and how often each choice was taken
 */
export function crossValidated(
  choices: readonly Choice[],
  parts: readonly number[],
): { readonly answers: readonly Answer[]; readonly taken: ReadonlyMap<string, number> } {
  const worths = choices.map(({ answers }) => answers.map(worth))
  const taken = new Map<string, number>()
  const chosen = new Map<number, Choice>()
  for (const part of new Set(parts)) {
    const totals = worths.map((each) => each.reduce((sum, value, i) => (parts[i] === part ? sum : sum + value), 0))
    const choice = choices[middleOf(totals)]
    if (!choice) throw new RangeError('nothing to choose from')
    chosen.set(part, choice)
    taken.set(choice.name, (taken.get(choice.name) ?? 0) + 1)
  }
  const answers = parts.flatMap((part, i) => chosen.get(part)?.answers[i] ?? [])
  return { answers, taken }
}

/** Of equally good choices the middle one: what stands amid others as good is less by chance. */
function middleOf(totals: readonly number[]): number {
  const most = Math.max(...totals)
  const best = [...totals.keys()].filter((i) => (totals[i] ?? 0) >= most - 1e-9)
  return best[Math.floor(best.length / 2)] ?? 0
}

/** Parts of nearly equal size for `count` proposals, another division for each seed. */
export function folds(count: number, parts: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i)
  let state = seed
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    const other = Math.floor((state / 2 ** 32) * (i + 1))
    const [a, b] = [order[i] ?? 0, order[other] ?? 0]
    order[i] = b
    order[other] = a
  }
  const part = new Array<number>(count).fill(0)
  order.forEach((proposal, place) => {
    part[proposal] = place % parts
  })
  return part
}
