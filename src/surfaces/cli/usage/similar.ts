import type { Command } from '../command.js'
import { asOf, format } from './flags.js'

export const similar: Command = {
  name: 'similar',
  args: '<text...>',
  argMeaning: {
    vi: 'mô tả bằng lời, hoặc tệp đề xuất (.yaml, .xlsx, .docx)',
    en: 'a description in words, or a proposal file (.yaml, .xlsx, .docx)',
  },
  summary: {
    vi: 'đã có ai làm chưa? tìm hệ thống gần nhất kèm lý do',
    en: 'has anyone got this already? the nearest systems and why',
  },
  flags: [
    format('similar'),
    { flags: '--limit <n>', meaning: { vi: 'số kết quả (mặc định 5)', en: 'how many results (default 5)' } },
    asOf,
  ],
  examples: [
    {
      line: 'kientruc similar "phần mềm quản lý đất đai"',
      meaning: { vi: 'tìm bằng tiếng Việt', en: 'search in Vietnamese' },
    },
    { line: 'kientruc similar quan ly tau ca', meaning: { vi: 'không dấu cũng được', en: 'without accents' } },
  ],
  load: () => import('../similar.js'),
}
