import {
  didYouMean,
  InputError,
  type Limits,
  type Location,
  limitHint,
  locationAt,
  type Source,
} from '../../kernel/index.js'
import { type Attributes, decodedXml, readXmlText } from '../../office/index.js'
import type { Remark } from '../remark.js'
import type { Element, LangText, Relationship } from './document.js'
import { elementTypes, isElementType, isRelationType, oldTypes, relationTypes } from './notation.js'

/** What an exchange file holds, as far as it is about the model; views and folders are counted only. */
export interface ReadDocument {
  readonly elements: readonly Element[]
  readonly relationships: readonly Relationship[]
  /** Where each property is defined, by name. */
  readonly definitions: ReadonlyMap<string, number>
  readonly views: number
  readonly folders: number
  /** What of the file could not be read. */
  readonly remarks: readonly Remark[]
  readonly locate: (offset: number) => Location
}

/** A concept while it is read; `type` is the file's own word. */
interface Draft {
  readonly tag: 'element' | 'relationship'
  readonly attributes: Attributes
  readonly offset: number
  readonly names: LangText[]
  readonly documentation: LangText[]
  readonly properties: { readonly definition: string; value: string }[]
}

/**
 * Reads an ArchiMate model exchange file (3.0 to 3.2, or 2.1). What has an identifier twice or none, or a type that ArchiMate
 * does not know, is told and left out.
 * @param file the path that users see
 * @throws InputError where it is no such file, no sound XML, or too large
 */
export async function readExchange(bytes: Uint8Array, file: string, limits: Limits): Promise<ReadDocument> {
  const source = decodedXml(bytes, file)
  const drafts: Draft[] = []
  const definitions = new Map<string, { name: string; readonly offset: number }>()
  const path: string[] = []
  let draft: Draft | undefined
  let definition: { name: string; readonly offset: number } | undefined
  let text = ''
  let lang: string | undefined
  let views = 0
  let folders = 0
  await readXmlText(source, limits, {
    open(name, attributes, offset) {
      if (path.length === 0) checkRoot(name, attributes, source, offset)
      path.push(name)
      text = ''
      lang = attributes['xml:lang']
      if (path.length === 3 && (name === 'element' || name === 'relationship')) {
        draft = { tag: name, attributes, offset, names: [], documentation: [], properties: [] }
      } else if (name === 'property' && draft) {
        const reference = attributes.propertyDefinitionRef ?? attributes.identifierRef ?? attributes.identifierref ?? ''
        draft.properties.push({ definition: reference, value: '' })
      } else if (name === 'propertyDefinition' || name === 'propertyDef' || name === 'propertydef') {
        definition = { name: attributes.name ?? '', offset }
        definitions.set(attributes.identifier ?? '', definition)
      } else if (name === 'view') views++
      else if (name === 'item' && attributes.identifierRef === undefined) folders++
    },
    text(piece) {
      text += piece
      if (text.length > limits.textCharacters) throw tooLong(source, draft?.offset ?? 0)
    },
    close(name) {
      path.pop()
      const parent = path.at(-1)
      if (draft && (parent === 'element' || parent === 'relationship')) {
        if (name === 'name' || name === 'label') draft.names.push({ lang, text: text.trim() })
        if (name === 'documentation') draft.documentation.push({ lang, text })
      } else if (draft && name === 'value') {
        const property = draft.properties.at(-1)
        // A value in several languages is one value: the first that is given.
        if (property && property.value === '') property.value = text
      } else if (definition && name === 'name' && definition.name === '') definition.name = text.trim()
      if (path.length === 2 && draft) {
        drafts.push(draft)
        draft = undefined
      }
      text = ''
    },
  })
  const remarks: Remark[] = []
  const locate = (offset: number) => locationAt(source, offset)
  const concepts = sound(drafts, definitions, locate, remarks)
  return {
    ...concepts,
    definitions: new Map([...definitions.values()].map(({ name, offset }) => [name, offset])),
    views,
    folders,
    remarks,
    locate,
  }
}

function tooLong(source: Source, offset: number): InputError {
  const hint = limitHint('textCharacters')
  const message = { vi: `Đoạn chữ ở đây quá dài ${hint.vi}.`, en: `A text here is too long ${hint.en}.` }
  return new InputError({ vi: `Không đọc được “${source.file}”.`, en: `“${source.file}” cannot be read.` }, [
    { rule: 'model/schema', message, location: locationAt(source, offset, 1) },
  ])
}

/** @throws InputError where the file is XML of another kind */
function checkRoot(name: string, attributes: Attributes, source: Source, offset: number): void {
  const spaces = Object.entries(attributes).flatMap(([key, value]) => (/^xmlns(:|$)/.test(key) ? [value] : []))
  if (name === 'model' && spaces.some((s) => s.startsWith('http://www.opengroup.org/xsd/archimate'))) return
  const archi = spaces.some((s) => s.startsWith('http://www.archimatetool.com/'))
  const message = archi
    ? {
        vi: 'Đây là tệp riêng của Archi (.archimate), không phải tệp trao đổi.',
        en: 'This is Archi’s own file (.archimate), not an exchange file.',
      }
    : {
        vi: 'Đây không phải tệp trao đổi mô hình ArchiMate (phần tử gốc phải là “model” của The Open Group).',
        en: 'This is no ArchiMate model exchange file (its root must be The Open Group’s “model”).',
      }
  const remedy = archi
    ? {
        vi: 'Mở bằng Archi, chọn File › Export › Open Exchange XML Model, rồi nhập tệp .xml vừa xuất.',
        en: 'Open it in Archi, choose File › Export › Open Exchange XML Model, and import that .xml.',
      }
    : undefined
  throw new InputError({ vi: `Không đọc được tệp “${source.file}”.`, en: `“${source.file}” cannot be read.` }, [
    { rule: 'model/schema', message, remedy, location: locationAt(source, offset) },
  ])
}

/** The concepts that can be used: with an identifier of their own and a type that is known. */
function sound(
  drafts: readonly Draft[],
  definitions: ReadonlyMap<string, { readonly name: string }>,
  locate: ReadDocument['locate'],
  remarks: Remark[],
): Pick<ReadDocument, 'elements' | 'relationships'> {
  const elements: Element[] = []
  const relationships: Relationship[] = []
  const seen = new Map<string, Draft>()
  for (const draft of drafts) {
    const { tag, attributes, offset, names, documentation } = draft
    const left = (vi: string, en: string, remedy?: Remark['remedy']) =>
      remarks.push({ kind: 'left', location: locate(offset), message: { vi, en }, remedy })
    const { identifier = '' } = attributes
    const name = names[0]?.text ?? identifier
    const earlier = seen.get(identifier)
    if (identifier === '') {
      left(`“${name}” không có identifier; không nhập.`, `“${name}” has no identifier; it was not read.`)
      continue
    }
    if (earlier) {
      const { line } = locate(earlier.offset)
      left(
        `identifier “${identifier}” đã dùng ở dòng ${line}; “${name}” không được nhập.`,
        `The identifier “${identifier}” is used at line ${line} already; “${name}” was not read.`,
      )
      continue
    }
    seen.set(identifier, draft)
    const said = Object.entries(attributes).find(([key]) => key.endsWith(':type'))?.[1] ?? ''
    const bare = said.replace(/^.*:/, '')
    const type = oldTypes[bare] ?? bare.replace(/Relationship$/, '')
    const concept = { identifier, names, documentation, offset, properties: named(draft, definitions) }
    if (tag === 'element' && isElementType(type)) elements.push({ ...concept, type })
    else if (tag === 'relationship' && isRelationType(type)) {
      const { source = '', target = '', accessType, isDirected } = attributes
      relationships.push({ ...concept, type, source, target, accessType, isDirected: isDirected === 'true' })
    } else {
      left(
        `Không có loại “${said}” trong ArchiMate; “${name}” không được nhập.`,
        `ArchiMate has no type “${said}”; “${name}” was not read.`,
        didYouMean(type, tag === 'element' ? elementTypes : relationTypes),
      )
    }
  }
  return { elements, relationships }
}

function named(draft: Draft, definitions: ReadonlyMap<string, { readonly name: string }>) {
  return draft.properties.map(
    ({ definition, value }) => [definitions.get(definition)?.name ?? definition, value] as const,
  )
}
