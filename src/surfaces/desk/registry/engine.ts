import type { Worker } from 'node:worker_threads'
import type { GlossaryEntry, Judging } from '../../../architecture/index.js'
import {
  type RegistryGroup,
  type RegistryHit,
  type RegistryIndex,
  type RegistryRecord,
  registryIndex,
} from '../../../lifecycle/index.js'

/** A record as the database gives it: its text is read where the index is made. */
export interface RecordLine {
  readonly member_id: string
  readonly kind: RegistryRecord['of']
  readonly id: string
  readonly record: string
}

/** Makes an index of records, once, and answers from it. */
export interface RegistryEngine {
  add(lines: readonly RecordLine[]): Promise<void>
  /** Reads what was added; nothing is added afterwards. */
  build(): Promise<void>
  search(text: string, limit: number, provinces: readonly string[]): Promise<readonly RegistryHit[]>
  groups(): Promise<readonly RegistryGroup[]>
  end(): Promise<void>
}

/** By whose words and weights records are compared. */
export interface RegistryGrounds {
  readonly glossary: readonly GlossaryEntry[]
  readonly judging: Judging
}

export function registryEngine({ glossary, judging }: RegistryGrounds): RegistryEngine {
  let records: RegistryRecord[] = []
  let index: RegistryIndex | undefined
  const built = (): RegistryIndex => {
    index ??= registryIndex(records, glossary, judging)
    return index
  }
  return {
    add: async (lines) => {
      for (const { member_id: province, kind: of, record } of lines)
        records.push({ province, of, record: JSON.parse(record) })
    },
    build: async () => {
      built()
    },
    search: async (text, limit, provinces) => built().search(text, limit, new Set(provinces)),
    groups: async () => built().groups(),
    end: async () => {
      records = []
      index = undefined
    },
  }
}

type Asked = Exclude<keyof RegistryEngine, 'end'>

/** What is asked of a thread, and what it says. */
export interface EngineCall {
  readonly number: number
  readonly work: Asked
  readonly args: readonly unknown[]
}
export type EngineTold = { readonly number: number } & ({ readonly done: unknown } | { readonly failed: string })

/** The same in a thread: what ends it ends all that was asked of it. */
export function engineInThread(worker: Worker): RegistryEngine {
  const waiting = new Map<number, { readonly done: (value: unknown) => void; readonly failed: (why: Error) => void }>()
  let count = 0
  let lost: Error | undefined
  const lose = (why: Error) => {
    lost ??= why
    for (const { failed } of waiting.values()) failed(why)
    waiting.clear()
  }
  worker.on('message', (told: EngineTold) => {
    const one = waiting.get(told.number)
    waiting.delete(told.number)
    if ('done' in told) one?.done(told.done)
    else one?.failed(new Error(told.failed))
  })
  worker.on('error', lose)
  worker.on('exit', (code) => lose(new Error(`the registry's thread ended: exit ${code}`)))
  const ask = (work: Asked, ...args: readonly unknown[]) =>
    new Promise<unknown>((done, failed) => {
      if (lost) return failed(lost)
      const number = ++count
      waiting.set(number, { done, failed })
      worker.postMessage({ number, work, args } satisfies EngineCall)
    })
  return {
    add: async (lines) => void (await ask('add', lines)),
    build: async () => void (await ask('build')),
    search: (...args) => ask('search', ...args) as ReturnType<RegistryEngine['search']>,
    groups: () => ask('groups') as ReturnType<RegistryEngine['groups']>,
    end: async () => void (await worker.terminate()),
  }
}
