import { type CollectionName, fileName as fileOf } from '../../architecture/index.js'
import type { OwnEntity } from './sources.js'

/** As the sample architectures name their files. */
const files: Readonly<Record<Exclude<CollectionName, 'systems'>, string>> = {
  agencies: 'co-quan',
  layers: 'thanh-phan',
  components: 'thanh-phan',
  dependencies: 'phu-thuoc',
  capabilities: 'linh-vuc',
  dataEntities: 'du-lieu',
  standards: 'van-ban',
  documents: 'van-ban',
  regimes: 'van-ban',
  objectives: 'lo-trinh',
  phases: 'lo-trinh',
  tasks: 'lo-trinh',
  gaps: 'lo-trinh',
  decisions: 'quyet-dinh',
  progressReports: 'tien-do',
  rules: 'quy-tac',
  waivers: 'mien-tru',
  glossary: 'tu-dien',
}

/** The file of the union that holds an entity: systems by the source that they come from, all else by what it is. */
export function unionFileName(collection: CollectionName, entity?: OwnEntity): string {
  return collection === 'systems' ? `he-thong/${fileOf(entity?.key ?? 'chung')}.yaml` : `${files[collection]}.yaml`
}
