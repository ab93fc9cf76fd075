import { readPaper } from '../../office/index.js'
import type { ProposalReader } from './reader.js'

/** A dossier in Word. */
export const word: ProposalReader = {
  name: 'word',
  endings: ['docx', 'docm', 'dotx'],
  kinds: ['word'],
  meaning: { vi: 'hồ sơ Word', en: 'dossiers in Word' },
  read: async ({ path, bytes, limits }) => ({ paper: await readPaper(bytes, path, limits) }),
}
