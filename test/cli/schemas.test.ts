import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { disk } from '../../src/architecture/read/disk.js'
import { listYaml } from '../../src/architecture/read/files.js'
import { defaultLimits } from '../../src/kernel/limits.js'
import { schemaDocument } from '../../src/surfaces/cli/schema.js'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'

/** Every field of a schema, with its path. */
function* fieldsOf(node: unknown, path = ''): Generator<[string, object]> {
  if (typeof node !== 'object' || node === null) return
  for (const [name, field] of Object.entries(Object(Reflect.get(node, 'properties')))) {
    if (typeof field === 'object' && field !== null) yield [`${path}/${name}`, field]
    yield* fieldsOf(field, `${path}/${name}`)
  }
  yield* fieldsOf(Reflect.get(node, 'items'), path)
  for (const inner of [
    ...Object.values(Object(Reflect.get(node, 'patternProperties'))),
    ...Object.values(Object(Reflect.get(node, 'anyOf'))),
  ])
    yield* fieldsOf(inner, path)
}

describe('schemas for editors', () => {
  for (const name of ['manifest', 'fragment', 'pack', 'proposal'] as const) {
    it(`say in ${name} what every field and every word of a closed set is for, in both languages`, () => {
      const [vi, en] = [schemaDocument(name, 'vi'), schemaDocument(name, 'en')]
      const silent = (schema: unknown) =>
        [...fieldsOf(schema)]
          .filter(([, f]) => ['title', 'description'].some((word) => !Reflect.get(f, word)))
          .map(([path]) => path)
      expect(silent(vi)).toEqual([])
      const english = new Map(fieldsOf(en))
      for (const [path, field] of fieldsOf(vi)) {
        const other = english.get(path) ?? {}
        expect(Reflect.get(other, 'description'), path).not.toBe(Reflect.get(field, 'description'))
        const words = Reflect.get(field, 'markdownEnumDescriptions')
        if (words) expect(Reflect.get(other, 'markdownEnumDescriptions'), path).not.toEqual(words)
      }
      expect(JSON.stringify([vi, en])).not.toContain('x-en')
    })
  }

  it('lie in what init writes, and every file of it points to its own', async () => {
    const dir = folder()
    await kientruc(dir, ['init'])
    for (const file of listYaml(dir, defaultLimits, disk)) {
      const way = /^# yaml-language-server: \$schema=(.+)\n/.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
      const schema = resolve(dirname(file), way)
      expect(existsSync(schema), file).toBe(true)
      const kind = file.endsWith('kientruc.yaml') ? 'manifest' : file.includes('de-xuat') ? 'proposal' : 'fragment'
      expect(JSON.parse(readFileSync(schema, 'utf8')).$id).toBe(`urn:kientruc:schema:${kind}`)
    }
    expect(existsSync(join(dir, '.kientruc/fragment.schema.json'))).toBe(true)
  })
})
