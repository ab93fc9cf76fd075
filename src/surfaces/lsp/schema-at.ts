import { basename } from 'node:path'
import type { TSchema } from 'typebox'
import { type CollectionName, Fragment, Manifest, manifestName, Pack, ProposalFile } from '../../architecture/index.js'
import type { Lang } from '../../kernel/index.js'

/** What this needs to know of a JSON Schema node. */
export interface SchemaNode extends TSchema {
  readonly title?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly type?: string
  readonly enum?: readonly string[]
  readonly markdownEnumDescriptions?: readonly string[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>
  readonly required?: readonly string[]
  readonly items?: SchemaNode
  readonly anyOf?: readonly SchemaNode[]
  readonly 'x-ref'?: readonly CollectionName[]
  readonly 'x-keys'?: readonly CollectionName[]
  readonly 'x-pack'?: boolean
  readonly 'x-en'?: {
    readonly title?: string
    readonly description?: string
    readonly markdownEnumDescriptions?: readonly string[]
  }
}

/** The schema of a file, told from its name and what stands at its top; it need not be sound YAML. */
export function schemaOf(path: string, text: string): SchemaNode {
  const schema: TSchema =
    basename(path) === manifestName
      ? Manifest
      : isProposal(text)
        ? ProposalFile
        : /^pack\s*:/m.test(text)
          ? Pack
          : Fragment
  return schema
}

export function isProposal(text: string): boolean {
  return /^proposal\s*:/m.test(text)
}

/** The schemas that hold at the end of a path; several where a value may be one thing or another. */
export function nodesAt(root: SchemaNode, path: readonly string[]): readonly SchemaNode[] {
  let nodes = branches(root)
  for (const step of path) {
    nodes = nodes.flatMap((node) => {
      const next =
        step === '-' ? node.items : (node.properties?.[step] ?? Object.values(node.patternProperties ?? {})[0])
      return next ? branches(next) : []
    })
  }
  return nodes
}

function branches(node: SchemaNode): readonly SchemaNode[] {
  return node.anyOf ? node.anyOf.flatMap(branches) : [node]
}

export function schemaTitle(node: SchemaNode, lang: Lang): string | undefined {
  return { vi: node.title, en: node['x-en']?.title ?? node.title }[lang]
}

export function descriptionOf(node: SchemaNode, lang: Lang): string | undefined {
  return { vi: node.description, en: node['x-en']?.description ?? node.description }[lang]
}

/** What a word of a closed set means. */
export function schemaMeaning(node: SchemaNode, word: string, lang: Lang): string | undefined {
  const meanings = { vi: undefined, en: node['x-en']?.markdownEnumDescriptions }[lang] ?? node.markdownEnumDescriptions
  return meanings?.[node.enum?.indexOf(word) ?? -1]
}
