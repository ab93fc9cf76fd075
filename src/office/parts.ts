import { InputError } from '../kernel/index.js'
import { type Archive, lacksPart } from './archive.js'
import { readXml } from './xml.js'

export interface PartLink {
  readonly type: string
  /** The part of this archive that it leads to; nothing outside is ever followed. */
  readonly part: string
}

/** Where a part's relations lead, by id; the archive's own for the part ''. */
export async function partRelations(archive: Archive, part: string): Promise<Map<string, PartLink>> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const relations = `${folder}_rels/${part.slice(slash)}.rels`
  const links = new Map<string, PartLink>()
  if (!archive.names.has(relations)) return links
  const stored = storedNames(archive)
  await readXml(archive, relations, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || Id === undefined || Type === undefined || Target === undefined) return
      links.set(Id, { type: Type, part: TargetMode === 'External' ? '' : stored(within(folder, Target)) })
    },
  })
  return links
}

/** The part that is meant by a name: names differ neither by case nor by escapes (ECMA-376 part 2). */
function storedNames({ names }: Archive): (part: string) => string {
  const key = (name: string) => {
    try {
      return decodeURIComponent(name).toLowerCase()
    } catch {
      return name.toLowerCase()
    }
  }
  let byKey: Map<string, string> | undefined
  return (part) => {
    if (names.has(part)) return part
    byKey ??= new Map([...names].map((name) => [key(name), name]))
    return byKey.get(key(part)) ?? part
  }
}

/** Some writers put a backslash for the slash. */
function within(folder: string, written: string): string {
  const target = written.replaceAll('\\', '/')
  const parts = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.' && step !== '') parts.push(step)
  }
  return parts.join('/')
}

/** The part that an Office file is about: its workbook or its text. @throws InputError where it has none */
export async function mainPart(archive: Archive): Promise<string> {
  const { file, names } = archive
  if (names.has('mimetype') && !names.has('[Content_Types].xml')) {
    throw new InputError({
      vi: `“${file}” là tệp OpenDocument (.ods, .odt). Hãy lưu lại thành .xlsx hoặc .docx.`,
      en: `“${file}” is an OpenDocument file. Save it as .xlsx or .docx.`,
    })
  }
  const root = await partRelations(archive, '')
  const part = [...root.values()].find((l) => l.type.endsWith('/officeDocument'))?.part
  if (part === undefined) throw lacksPart(file, 'officeDocument')
  return part
}
