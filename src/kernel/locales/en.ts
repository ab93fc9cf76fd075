import type { Locale } from './locale.js'

export const en: Locale = {
  tag: 'en-GB',
  group: ',',
  bytes: 'bytes',
  point: '.',
  day: (date) => date,
  million: (digits) => `${digits} million VND`,
  shortMillion: (digits) => `${digits} m VND`,
  shortBillion: (digits) => `${digits} bn VND`,
}
