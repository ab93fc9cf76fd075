import { readFileSync } from 'node:fs'
import { short, table } from '../table.js'
import type { Deed } from './people.js'

/** Milliseconds that a process has spent so far; Linux tells. */
function spentBy(pid: number): number {
  try {
    // After the name, which may hold anything: the 12th and 13th are ticks of a hundredth.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return 0
  }
}

/**
 * Does each thing so many times, one after the other, and tells what one of it costs in processor time, which others on the machine
 * do not change.
 * @param backends the processes by which the database works for the desk
 */
export async function costs(
  deeds: readonly (() => Deed)[],
  times: number,
  desk: number,
  backends: () => Promise<readonly number[]>,
): Promise<string> {
  const spent = new Map<string, { times: number; desk: number; database: number; bytes: number; longest: number }>()
  for (const deed of deeds)
    for (let i = 0; i < times; i++) {
      const { name, do: go } = deed()
      const before = await backends()
      const began = [spentBy(desk), before.reduce((sum, pid) => sum + spentBy(pid), 0)] as const
      const from = performance.now()
      const { body } = await go()
      const took = performance.now() - from
      const known = spent.get(name) ?? { times: 0, desk: 0, database: 0, bytes: 0, longest: 0 }
      spent.set(name, {
        times: known.times + 1,
        desk: known.desk + spentBy(desk) - began[0],
        database: known.database + before.reduce((sum, pid) => sum + spentBy(pid), 0) - began[1],
        bytes: known.bytes + Buffer.byteLength(body),
        longest: Math.max(known.longest, took),
      })
    }
  return table(
    ['', 'times', 'desk ms', 'database ms', 'KiB', 'longest ms'],
    [...spent].map(([name, own]) => [
      ...[name, String(own.times), short(own.desk / own.times), short(own.database / own.times)],
      ...[short(own.bytes / own.times / 1024), short(own.longest)],
    ]),
  )
}
