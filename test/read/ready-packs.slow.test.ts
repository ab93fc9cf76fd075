import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { deserialize } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { termsEnding, wordsEnding } from '../../src/architecture/read/ready-packs.js'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { type Compiled, compiled } from '../../src/language/compiled.js'
import type { Term } from '../../src/language/thesaurus.js'
import { vectorWords } from '../../src/language/vectors.js'

describe('content packs as the build left them', () => {
  it('are the same as the YAML, places included', async () => {
    const built: { loadWorkspace: typeof loadWorkspace } = await import(pathToFileURL('dist/index.js').href)
    const [ready, read] = [built.loadWorkspace('architecture').model, loadWorkspace('architecture').model]
    expect(ready.digest).toBe(read.digest)
    for (const collection of ['systems', 'components', 'standards', 'documents', 'layers', 'regimes'] as const) {
      const entities = [...read[collection].values()]
      expect([...ready[collection].values()]).toEqual(entities)
      for (const entity of entities) {
        const other = ready[collection].get(entity.id) ?? {}
        expect(ready.locate(other)).toEqual(read.locate(entity))
        expect(ready.locate(other, 'name')).toEqual(read.locate(entity, 'name'))
      }
    }
    expect(ready.glossary).toEqual(read.glossary)
  })

  it('hold the glossary as it is compiled now', () => {
    const kept: Compiled = deserialize(readFileSync(`dist/packs/tu-dien.${termsEnding}`))
    const pack: { value: { glossary: Term[] } } = JSON.parse(readFileSync('dist/packs/tu-dien.json', 'utf8'))
    expect(kept).toEqual(compiled(pack.value.glossary))
  })

  it('hold the words of the vectors as they are read now', () => {
    const kept: unknown = deserialize(readFileSync(`dist/packs/vectors.${wordsEnding}`))
    expect(kept).toMatchObject(vectorWords(readFileSync('packs/vectors/words.tsv', 'utf8')))
  })
})
