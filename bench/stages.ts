import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What the stages of `validate` take in this process, which must be a cold one, in milliseconds. */
export async function stagesOf(directory: string): Promise<Record<string, number>> {
  const taken: Record<string, number> = {}

  async function timed<T>(stage: string, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now()
    const result = await work()
    taken[stage] = Math.round(performance.now() - start)
    return result
  }

  const api = await timed('start', (): Promise<typeof import('../src/index.js')> => {
    return import(pathToFileURL(resolve('dist', 'index.js')).href)
  })
  const workspace = await timed('load', () => api.loadWorkspace(directory))
  const { model } = workspace
  const finder = await timed('index', () => api.createFinder(api.catalogue(model, '2019-12-31'), model.glossary))
  await timed('pairs', () => finder.within())
  const options = { lang: 'vi', asOf: '2019-12-31', today: '2019-12-31', version: 'bench' } as const
  const result = await timed('all rules, index and pairs', () => api.validate(workspace, options))
  const context = { lang: 'vi', width: 100, verbose: false } as const
  await timed('render', () => api.rendererOf('result', 'json').render({ result, model }, context))
  return taken
}
