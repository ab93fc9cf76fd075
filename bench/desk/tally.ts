import { short, table } from '../table.js'

/** Something that was done, when it began (milliseconds from the beginning) and how long it took. */
interface Done {
  readonly name: string
  readonly writes: boolean
  readonly at: number
  readonly took: number
}

/** What one server was at a moment. */
export interface Look {
  readonly at: number
  readonly desk: number
  readonly bytes: number
  /** Seconds of the processor, all together. */
  readonly cpu: number
}

const at = (all: readonly number[], share: number): number =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0

/** Counts what is done, and tells of it. */
export function tally(now: () => number) {
  const all: Done[] = []
  const looks: Look[] = []
  const errors = new Map<string, number>()
  const row = (name: string, some: readonly Done[]) => {
    const took = some.map((one) => one.took)
    return [name, String(some.length), ...[0.5, 0.95, 0.99, 1].map((share) => short(at(took, share)))]
  }
  return {
    /** Waits for an answer and notes it. */
    note: async (name: string, writes: boolean, asked: Promise<{ readonly status: number }>) => {
      const began = now()
      const status = await asked.then(({ status }) => String(status), String)
      all.push({ name, writes, at: began, took: now() - began })
      if (status !== '200' && status !== '303')
        errors.set(`${status} ${name}`, (errors.get(`${status} ${name}`) ?? 0) + 1)
      return status
    },
    look: (one: Look) => void looks.push(one),
    wrong: () => errors.size,
    byKind: () => {
      const names = [...new Set(all.map(({ name }) => name))].sort()
      return table(
        ['', 'times', 'p50 ms', 'p95 ms', 'p99 ms', 'longest ms'],
        [
          row(
            'all reading',
            all.filter(({ writes }) => !writes),
          ),
          row(
            'all writing',
            all.filter(({ writes }) => writes),
          ),
          ...names.map((name) =>
            row(
              name,
              all.filter((one) => one.name === name),
            ),
          ),
        ],
      )
    },
    /** How it goes in each part of the time. */
    byTime: (whole: number, parts: number, desks: number) =>
      table(
        [
          ...['minutes', 'times', 'read p95 ms', 'write p95 ms'],
          ...Array.from({ length: desks }, (_, i) => `desk ${i + 1} MiB`),
          'processor',
        ],
        Array.from({ length: parts }, (_, part) => {
          const within = (moment: number) => Math.min(parts - 1, Math.floor((moment / whole) * parts)) === part
          const some = all.filter((one) => within(one.at))
          const p95 = (writes: boolean) =>
            short(
              at(
                some.filter((one) => one.writes === writes).map(({ took }) => took),
                0.95,
              ),
            )
          const of = Array.from({ length: desks }, (_, desk) =>
            looks.filter((one) => one.desk === desk && within(one.at)),
          )
          const spent = of.reduce((sum, own) => sum + (own.at(-1)?.cpu ?? 0) - (own[0]?.cpu ?? 0), 0)
          const lasted = ((of[0]?.at(-1)?.at ?? 0) - (of[0]?.[0]?.at ?? 0)) / 1000
          return [
            `${short((whole / parts / 60_000) * part)}–${short((whole / parts / 60_000) * (part + 1))}`,
            String(some.length),
            ...[p95(false), p95(true)],
            ...of.map((own) => (Math.max(0, ...own.map(({ bytes }) => bytes)) / 2 ** 20).toFixed(0)),
            `${((100 * spent) / Math.max(1, lasted)).toFixed(0)} %`,
          ]
        }),
      ),
    errors: () => [...errors].map(([what, count]) => `${count}× ${what}`).join('; ') || 'none',
  }
}
