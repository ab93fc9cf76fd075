import { safeJsonPieces } from '../../kernel/index.js'
import type { Format, GraphDocument } from './types.js'

/** The graph as plain data: for scripts. */
export const json: Format = (document) => [...jsonPieces(document)].join('')

/** The same in pieces, for graphs whose text is larger than they are. */
export const jsonPieces = (document: GraphDocument): Iterable<string> => safeJsonPieces(document)
