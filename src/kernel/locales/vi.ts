import type { Locale } from './locale.js'

export const vi: Locale = {
  tag: 'vi-VN',
  group: '.',
  bytes: 'byte',
  point: ',',
  day: (date) => date.split('-').reverse().join('/'),
  million: (digits) => `${digits} triệu đồng`,
  shortMillion: (digits) => `${digits} triệu đồng`,
  shortBillion: (digits) => `${digits} tỷ đồng`,
}
