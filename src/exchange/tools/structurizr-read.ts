import type { Limits } from '../../kernel/index.js'
import { type C4Model, c4Catalog } from './c4.js'
import type { Catalog } from './catalog.js'
import { documentsOf, foreignText, notOfFormat } from './foreign-text.js'
import { structurizrModel } from './structurizr-dsl.js'
import { structurizrWorkspace } from './structurizr-json.js'

/**
 * Reads a workspace of Structurizr, in its DSL or as JSON, whichever the text is.
 * @throws InputError with line and column where it is at fault, or without where it is none
 */
export function readStructurizr(bytes: Uint8Array, file: string, limits: Limits): Catalog {
  const text = foreignText(bytes, file)
  const model: C4Model | undefined = /^\s*[{[]/.test(text)
    ? documentsOf(bytes, file, limits).map((document) => structurizrWorkspace(document, limits))[0]
    : structurizrModel({ file, text }, limits)
  if (!model) throw notOfFormat(file, 'Structurizr workspace (workspace { model { … } })')
  return c4Catalog(model, limits)
}
