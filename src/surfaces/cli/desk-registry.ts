import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { loadWorkspace } from '../../architecture/index.js'
import type { Limits } from '../../kernel/index.js'
import { engineInThread, type RegistryEngine, type RegistryGrounds, registryEngine } from '../desk/registry/engine.js'

/** What a thread needs to compare by the same words and weights. */
export interface RegistryWorkerData {
  /** The architecture's folder. */
  readonly root: string
  readonly limits: Partial<Limits>
}

/** Mebibytes that an index may take: some 400 hold 50,000 systems, and twice that while groups are worked out. */
const mostMebibytes = 3_072

export function registryGrounds({ root, limits }: RegistryWorkerData): RegistryGrounds {
  return loadWorkspace(root, { cwd: root, limits }).model
}

/** Begins indexes for the registry of a desk, each in a thread of its own. */
export function registryEngines(data: RegistryWorkerData): () => RegistryEngine {
  const file = new URL('./registry-worker.cjs', import.meta.url)
  // Run from its sources, the tool has no file for a thread to start with.
  if (!existsSync(file)) return () => registryEngine(registryGrounds(data))
  return () =>
    engineInThread(
      new Worker(file, {
        ...{ workerData: data, stdout: true, stderr: true },
        resourceLimits: { maxOldGenerationSizeMb: mostMebibytes, maxYoungGenerationSizeMb: 16, stackSizeMb: 8 },
      }),
    )
}
