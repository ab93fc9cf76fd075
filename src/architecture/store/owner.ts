import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { isMapping } from '../../kernel/index.js'

/** A process, told from every other that has or had its number. */
export interface Owner {
  readonly pid: number
  /** The machine's name. */
  readonly host: string
  /** The count that the number belongs to, where a machine has several (containers). */
  readonly count: string
  /** Which start of the machine, and when after it the process began; empty where the system does not tell. */
  readonly start: string
}

/** This process. */
export function self(): Owner {
  own ??= { pid: process.pid, host: hostname(), count: counting(), start: startOf(process.pid) ?? '' }
  return own
}
let own: Owner | undefined

/** What can be known of a process from here; of one on another machine nothing can. */
export function ownerState(owner: Owner): 'living' | 'dead' | 'elsewhere' {
  if (owner.host !== self().host || owner.count !== self().count) return 'elsewhere'
  if (!isThere(owner.pid)) return 'dead'
  const start = startOf(owner.pid)
  return start === undefined || owner.start === '' || start === owner.start ? 'living' : 'dead'
}

/** An owner that was written down, if it is one. */
export function ownerFrom(value: unknown): Owner | undefined {
  if (!isMapping(value)) return undefined
  const { pid, host, count, start } = value
  // Zero and below name groups of processes.
  if (typeof pid !== 'number' || !Number.isInteger(pid) || pid < 1) return undefined
  if (typeof host !== 'string' || typeof count !== 'string' || typeof start !== 'string') return undefined
  return { pid, host, count, start }
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Linux tells when a process began; one that has ended and that nobody has asked for yet (Z) is gone. */
function startOf(pid: number): string | undefined {
  const stat = told(() => readFileSync(`/proc/${pid}/stat`, 'latin1'))
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  const began = fields?.[19]
  if (began === undefined) return undefined
  return fields?.[0] === 'Z' ? 'ended' : `${boot()} ${began}`
}

const boot = () => told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()) ?? ''
const counting = () => told(() => readlinkSync('/proc/self/ns/pid')) ?? ''

function told(ask: () => string): string | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}
