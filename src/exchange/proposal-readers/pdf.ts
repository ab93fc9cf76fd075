import type { ProposalReader } from './reader.js'

/** Printed pages that still hold their text. */
export const pdf: ProposalReader = {
  name: 'pdf',
  endings: ['pdf'],
  kinds: ['pdf'],
  meaning: { vi: 'PDF có chữ', en: 'PDF with text' },
  read: async (file, { printed }) => ({ paper: await printed(file) }),
}
