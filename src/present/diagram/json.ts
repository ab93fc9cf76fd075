import { safeJsonPieces } from '../../kernel/index.js'
import type { GraphDocument } from './types.js'

/** The graph as plain data, for scripts: in pieces, since its text can be larger than it is. */
export const json = (document: GraphDocument): Iterable<string> => safeJsonPieces(document)
