import type { Command } from '../command.js'

export const explain: Command = {
  name: 'explain',
  args: '[id]',
  argMeaning: {
    vi: 'mã quy tắc, tiêu chuẩn, văn bản, hệ thống…; bỏ trống để xem danh sách quy tắc',
    en: 'id of a rule, standard, document, system …; leave out to list the rules',
  },
  summary: {
    vi: 'giải thích một quy tắc, tiêu chuẩn, văn bản, hệ thống hoặc mã bất kỳ',
    en: 'explain a rule, standard, document, system or any other id',
  },
  flags: [],
  examples: [
    { line: 'kientruc explain hosting/outside-data-centre', meaning: { vi: 'một quy tắc', en: 'a rule' } },
    { line: 'kientruc explain', meaning: { vi: 'danh sách quy tắc theo nhóm', en: 'all rules by family' } },
  ],
  load: () => import('../explain.js'),
}
