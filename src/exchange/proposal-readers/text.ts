import { InputError } from '../../kernel/index.js'
import { decodedText } from '../../office/index.js'
import type { ProposalReader } from './reader.js'

/** A dossier as plain text, each line a paragraph. In a folder such files are mostly notes and logs. */
export const text: ProposalReader = {
  name: 'text',
  endings: ['txt', 'md'],
  kinds: [],
  onlyNamed: true,
  meaning: { vi: 'văn bản thuần .txt, .md', en: 'plain text in .txt, .md' },
  read: async ({ path, bytes }) => {
    const read = decodedText(bytes)
    if (!read)
      throw new InputError({
        vi: `“${path}” không phải văn bản ở bảng mã Unicode. Hãy mở bằng Word rồi lưu lại thành .docx, hoặc lưu ở bảng mã UTF-8.`,
        en: `“${path}” is no text in Unicode. Open it in Word and save it as .docx, or save it as UTF-8.`,
      })
    const { paperOfText } = await import('../dossier/plain-text.js')
    const notes = read.encoding
      ? [{ vi: `đọc theo bảng mã ${read.encoding}`, en: `read in the encoding ${read.encoding}` }]
      : []
    return { paper: { ...paperOfText(read.text, path), notes } }
  },
}
