import type { Hit } from '../kernel/index.js'

/** A fault of a dossier or form that an office hands in: its title speaks of what they wrote, not of files of ours. */
export const officeFault = (fault: Omit<Hit, 'rule' | 'title'>): Hit => ({
  ...fault,
  rule: 'model/schema',
  title: {
    vi: 'Nội dung hồ sơ còn trống hoặc chưa đọc được',
    en: 'The dossier leaves something empty, or it could not be read',
  },
})
