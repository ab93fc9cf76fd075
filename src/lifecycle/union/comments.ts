import { commentsOfNodes, type YamlComment } from '../../architecture/index.js'
import { groupBy } from '../../kernel/index.js'
import type { Raw } from '../merge/join.js'
import { type OwnEntity, ownFiles, type UnionSource } from './sources.js'

/**
 * The comments in the files of the sources, each at the record that now says what it spoke of. Where records became one, the
 * comments of the others name whose they are; what spoke of nothing that goes on stands above the manifest.
 * @param records by the entity whose record it was to begin with
 * @param standsFor the entity whose record says what another said
 */
export function unionComments(
  sources: readonly UnionSource[],
  entities: readonly OwnEntity[],
  records: ReadonlyMap<OwnEntity, Raw>,
  standsFor: (entity: OwnEntity) => OwnEntity,
  manifest: Raw,
): ReadonlyMap<object, readonly YamlComment[]> {
  const said = new Map<object, YamlComment[]>()
  const add = (record: object, comments: readonly YamlComment[]) =>
    said.set(record, [...(said.get(record) ?? []), ...comments])
  for (const [i, { key, workspace }] of sources.entries()) {
    const { place } = workspace.reading
    const own = entities.filter((entity) => entity.key === key)
    const byFile = groupBy(own, ({ raw }) => place.of(raw)?.file ?? '')
    for (const file of ownFiles(workspace)) {
      const isManifest = 'kientruc' in file.value
      const here = byFile.get(file.source.file) ?? []
      const nodes = isManifest ? [file.value] : here.map(({ raw }) => raw)
      const { of, loose } = commentsOfNodes(file, nodes, place)
      add(
        manifest,
        loose.map((text) => above(`[${key}] ${text}`)),
      )
      if (isManifest)
        add(manifest, of.get(file.value)?.map((one) => (i === 0 ? one : above(`[${key}] ${one.text}`))) ?? [])
      for (const entity of isManifest ? [] : here) {
        const comments = of.get(entity.raw) ?? []
        const keeps = standsFor(entity)
        const record = records.get(keeps)
        if (record && keeps === entity) add(record, comments)
        else
          add(
            record ?? manifest,
            comments.map(({ text, path }) => ({
              ...above(`[${entity.ref}] ${text}`),
              path: record ? fieldOf(path) : [],
            })),
          )
      }
    }
  }
  return new Map([...said].filter(([, comments]) => comments.length > 0))
}

const above = (text: string): YamlComment => ({ path: [], where: 'above', text })

/** Items of lists stand elsewhere once lists were joined; the field is where it was. */
function fieldOf(path: YamlComment['path']): YamlComment['path'] {
  const item = path.findIndex((step) => typeof step === 'number')
  return item < 0 ? path : path.slice(0, item)
}
