import type { Tool } from '../tool.js'
import { checkProposal } from './check-proposal.js'
import { explain } from './explain.js'
import { impact } from './impact.js'
import { lawAsOf } from './law-as-of.js'
import { saveDraft } from './save-draft.js'
import { similar } from './similar.js'
import { system } from './system.js'
import { validate } from './validate.js'

/** Every tool; adding one is its file and a line here. */
export const tools: readonly Tool[] = [similar, checkProposal, explain, system, impact, lawAsOf, validate, saveDraft]
