import { parentPort, workerData } from 'node:worker_threads'
import { type EngineCall, type EngineTold, type RegistryEngine, registryEngine } from '../desk/registry/engine.js'
import { type RegistryWorkerData, registryGrounds } from './desk-registry.js'

// An index of what provinces share, in a thread of its own: questions in their turn, and it ends with whoever asked for it.
const grounds: RegistryWorkerData = workerData
const tell = (told: EngineTold) => parentPort?.postMessage(told)
let engine: RegistryEngine | undefined

parentPort?.on('message', ({ number, work, args }: EngineCall) => {
  answerTo(work, args).then(
    (done) => tell({ number, done }),
    (error: unknown) =>
      tell({ number, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})

async function answerTo(work: EngineCall['work'], args: readonly unknown[]): Promise<unknown> {
  engine ??= registryEngine(registryGrounds(grounds))
  const asked: (...args: readonly unknown[]) => Promise<unknown> = engine[work] as never
  return asked(...args)
}
