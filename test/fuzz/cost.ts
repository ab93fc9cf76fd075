/** Microseconds of this process's processors, so that what else runs on the machine does not count. */
async function spent(work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

/** The least of some runs: the first compiles, and any may have to collect garbage. */
export async function cost(work: () => void | Promise<void>, runs = 2): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < runs; i++) least = Math.min(least, await spent(work))
  return least
}

/** What a run of one input cost, beside those before it. */
export interface Ledger {
  /** Tries an input and notes what it cost. */
  readonly run: (bytes: number, work: () => void | Promise<void>) => Promise<void>
  /** What is told at the end. */
  readonly figures: () => { readonly nsPerByte: number; readonly dearest: number; readonly dear: number }
}

/** An input may cost so many times what its size usually costs, before it is looked at again. */
const generous = 100
/** Below this nothing is dear: microseconds. */
const floor = 500_000

/**
 * Counts processor time by the bytes of inputs. One that costs a hundred times as much as others of its size is tried again, and
 * if it does so twice it is a fault.
 */
export function createLedger(): Ledger {
  let bytesInAll = 0
  let timeInAll = 0
  let tries = 0
  let dearest = 0
  let dear = 0
  return {
    async run(bytes, work) {
      let took = await spent(work)
      const usual = () => (timeInAll / Math.max(1, tries)) * Math.max(1, (bytes * tries) / Math.max(1, bytesInAll))
      const beyond = () => tries > 20 && took > floor && took > generous * usual()
      if (beyond()) took = Math.min(took, await cost(work))
      if (beyond()) {
        dear++
        throw new Error(
          `${bytes} bytes cost ${Math.round(took / 1000)} ms, ${Math.round(took / usual())} times the usual`,
        )
      }
      tries++
      bytesInAll += bytes
      timeInAll += took
      dearest = Math.max(dearest, took)
    },
    figures: () => ({
      nsPerByte: Math.round((timeInAll * 1000) / Math.max(1, bytesInAll)),
      dearest: Math.round(dearest / 1000),
      dear,
    }),
  }
}
