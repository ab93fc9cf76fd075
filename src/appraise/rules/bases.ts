import type { Basis } from '../../kernel/index.js'

/**
 * The documents on which families of rules rest, one list for all times: whoever shows a finding keeps those that were in
 * force on its day. Articles are given only where a text or a transcription of it was seen.
 */
const documents = (...ids: string[]): Basis[] => ids.map((document) => ({ document }))

/** The national architecture framework in its generations, and the principles that stand above it since July 2026. */
export const framework: readonly Basis[] = [
  ...documents('cv-1178-2015', 'qd-2323-2019', 'qd-2568-2023', 'qd-292-2025', 'qd-3090-2025', 'qd-1425-2026'),
  { document: 'luat-148-2025', article: 'Điều 7' },
  { document: 'nd-224-2026', article: 'Điều 37' },
]

/** How IT investment from the state budget is appraised. */
export const investment: readonly Basis[] = documents(
  'nd-102-2009',
  'nd-73-2019',
  'nd-82-2024',
  'nd-45-2026',
  'nd-224-2026',
)

/** The same, with the article on what a basic design must analyse. */
export const designContent: readonly Basis[] = [
  ...documents('nd-102-2009'),
  { document: 'nd-73-2019', article: 'Điều 16, 17' },
  ...documents('nd-82-2024'),
  { document: 'nd-45-2026', article: 'Điều 13' },
  { document: 'nd-224-2026', article: 'Điều 45, 46, 47' },
]

/** The principles by which a digital system is designed, laid down in July 2026. */
export const designPrinciples = (article: string): readonly Basis[] => [
  { document: 'luat-148-2025', article: 'Điều 7' },
  { document: 'nd-224-2026', article },
]

/** Connecting and sharing data between state agencies. */
export const dataSharing: readonly Basis[] = documents('tt-13-2017', 'nd-47-2020', 'nd-194-2025', 'nd-278-2025')

/** Which databases are the nation's, in the lists that followed each other. */
export const nationalDatabases: readonly Basis[] = documents('qd-714-2015', 'nd-47-2024', 'nd-194-2025', 'qd-11-2026')

/** Security of information systems by level. */
export const securityLevels: readonly Basis[] = [
  { document: 'luat-86-2015' },
  { document: 'nd-85-2016', article: 'Điều 15' },
  ...documents('tt-03-2017', 'tt-12-2022', 'luat-116-2025'),
  { document: 'nd-331-2026', article: 'Điều 19, 21' },
]

/** Protection of personal data, with an assessment of its processing: in law since July 2023. */
export const personalData: readonly Basis[] = [
  ...documents('nd-13-2023'),
  { document: 'luat-91-2025', article: 'Điều 21' },
  ...documents('nd-356-2025'),
]

/** Artificial intelligence: its classification by risk. */
export const artificialIntelligence: readonly Basis[] = [
  { document: 'luat-134-2025', article: 'Điều 9, 10' },
  { document: 'nd-142-2026', article: 'Điều 8' },
  ...documents('qd-33-2026'),
]

/** Leasing IT services instead of buying or building. */
export const leasing: readonly Basis[] = [
  ...documents('qd-80-2014', 'nd-73-2019', 'nd-82-2024', 'nd-45-2026'),
  { document: 'nd-224-2026', article: 'Điều 36.4' },
]

/** The catalogue of technical standards. */
export const standardsBases: readonly Basis[] = documents('tt-22-2013', 'tt-39-2017')

/** The national exchange form: the framework that asks for it, and the draft guide that lays it out. */
export const exchangeForm: readonly Basis[] = documents('qd-1425-2026', 'dt-hd-bkhcn-2026')
