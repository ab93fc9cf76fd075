import { nameKey } from '../../names.js'
import { beginsDoing } from '../doing.js'
import type { LabelMeaning } from '../labels.js'
import { kindOf } from '../tables.js'
import { equipment, formShares } from './form.js'
import { weights } from './function-weights.js'
import type { Group, GroupForm } from './group.js'
import { type Announcement, announcementOf, callsFunctions } from './lead.js'
import { elsewhere, weightOf } from './weight.js'

const forms: readonly GroupForm[] = [
  'bullets',
  'numbers',
  'heads',
  'bare',
  'children',
  'nested',
  'column',
  'pieces',
  'part',
  'tables',
  'cell',
  'sentence',
  'prose',
  'way functions',
  'way listed',
  'way usecases',
  'way formed',
  'way in sentence',
  'way built',
  'way priced',
  'way prose',
]
const announcements: readonly Announcement[] = ['heading', 'functions', 'software', 'users', 'list', 'none']
const meanings: readonly LabelMeaning[] = [
  'functions',
  'work',
  'present',
  'legalBasis',
  'need',
  'objective',
  'costs',
  'total',
  'schedule',
  'data',
  'users',
  'connections',
  'securityLevel',
  'hosting',
  'technology',
  'other',
  'scope',
  'sources',
  'inherits',
  'lease',
]
const columnKinds = [
  'ordinal',
  'function',
  'usecase',
  'group',
  'data',
  'price',
  'amount',
  'start',
  'end',
  'time',
  'source',
  'name',
  'unknown',
] as const

/** What is looked at of a group, each a number from 0 to about 1. */
export const features: readonly (readonly [name: string, of: (group: Group) => number])[] = [
  ...forms.map((form) => [`form ${form}`, (g: Group) => Number(g.form === form)] as const),
  ['surest', (g) => Number(g.surest === true)],
  // What the reader of announced lists would make of it.
  ...[0, 1].map(
    (at) =>
      [
        `weighed by lead ${at}`,
        (g: Group) =>
          Math.max(
            -5,
            Math.min(6, weightOf({ by: leadOf(g, at) ?? 'none', under: g.under[0] ?? new Set(), items: g.items })),
          ) / 5,
      ] as const,
  ),
  ['away', (g) => Number(!called(g) && elsewhere.some((m) => g.under[0]?.has(m)))],
  ['doing', (g) => share(g, beginsDoing)],
  ['mostly doing', (g) => Number(share(g, beginsDoing) > 0.6)],
  ...formShares.map(([name, fits]) => [name, (g: Group) => share(g, fits)] as const),
  ['ends in a stop', (g) => g.items.filter(({ source }) => /[.]\s*$/u.test(source.quote)).length / g.items.length],
  ['opens a list', (g) => g.items.filter(({ source }) => /:\s*$/u.test(source.quote)).length / g.items.length],
  ['colon within', (g) => share(g, (text) => /\p{L}:\s+\p{L}/u.test(text))],
  ['small letters', (g) => share(g, (text) => /^\p{Ll}/u.test(text))],
  ['capitals', (g) => share(g, (text) => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase())],
  ['length', (g) => Math.min(1, mean(g.items.map(({ value }) => value.length)) / 150)],
  ['short', (g) => share(g, (text) => text.split(/\s+/).length < 3)],
  [
    'software',
    (g) => share(g, (text) => /^(?:phân hệ|module|mô-?đun|chức năng|phần mềm|cổng|ứng dụng)(?![\p{L}])/iu.test(text)),
  ],
  ['equipment', (g) => share(g, (text) => equipment.test(text))],
  ['number', (g) => Math.min(1, Math.log(g.items.length) / 3)],
  ['two', (g) => Number(g.items.length < 3)],
  ['parents', (g) => Math.min(1, g.parents / g.items.length)],
  ['at', (g) => g.at],
  ['in a cell', (g) => Number(g.table !== undefined && !ofColumns.includes(g.form))],
  ['steps', (g) => Number([g.head, ...g.besides, ...g.leads.slice(0, 2)].some((text) => ofSteps.test(nameKey(text))))],
  ['duties', (g) => Number(g.leads.slice(0, 2).some((lead) => ofDuties.test(nameKey(lead))))],
  ['beside things', (g) => Number(g.besides.some((head) => ofThings.test(nameKey(head))))],
  ['mixed', (g) => Number(new Set(g.under.map((u) => [...u].sort().join())).size > 1)],
  ...announcements.map((a) => [`lead ${a}`, (g: Group) => Number(leadOf(g, 0) === a)] as const),
  ...announcements.map(
    (a) => [`doing, lead ${a}`, (g: Group) => Number(leadOf(g, 0) === a) * share(g, beginsDoing)] as const,
  ),
  ['no lead', (g) => Number(g.leads.every((l) => l === ''))],
  ['functions above', (g) => Number(called(g))],
  ['none above', (g) => Number(g.leads.some((l) => l !== '' && announcementOf(l) === 'none'))],
  ...announcements.map((a) => [`above ${a}`, (g: Group) => Number(leadOf(g, 1) === a || leadOf(g, 2) === a)] as const),
  ...meanings.map(
    (m) => [`under ${m}`, (g: Group) => g.under.filter((u) => u.has(m)).length / g.under.length] as const,
  ),
  ...columnKinds.map(
    (k) => [`head ${k}`, (g: Group) => Number(g.head !== '' && (kindOf(g.head) ?? 'unknown') === k)] as const,
  ),
  ...columnKinds.map(
    (k) =>
      [`beside ${k}`, (g: Group) => Number(g.besides.some((b) => b !== '' && (kindOf(b) ?? 'unknown') === k))] as const,
  ),
  [
    'bought',
    (g) => Number(g.besides.some((b) => /^(so luong|sl|khoi luong|don gia|dvt|don vi tinh)\b/.test(nameKey(b)))),
  ],
  [
    'staffed',
    (g) =>
      Number(
        g.besides.some((b) => /\b(chu tri|phu trach|phoi hop|thuc hien|trach nhiem|ho ten|chuc vu)\b/.test(nameKey(b))),
      ),
  ],
  ['timed', (g) => Number(g.besides.some((b) => /\b(thoi gian|tien do|ngay|thang|quy|nam)\b/.test(nameKey(b))))],
  [
    'person-days',
    (g) =>
      Number(
        g.besides.some((b) =>
          /\b(ngay cong|cong|diem|do phuc tap|uu tien|muc do|tac nhan|giao dich|phan loai)\b/.test(nameKey(b)),
        ),
      ),
  ],
]

const leadOf = (g: Group, at: number): Announcement | undefined => {
  const lead = g.leads[at]
  return lead === undefined || lead === '' ? undefined : announcementOf(lead)
}
const share = (g: Group, fits: (text: string) => boolean) =>
  g.items.filter(({ value }) => fits(value)).length / g.items.length
const mean = (n: readonly number[]) => n.reduce((a, b) => a + b, 0) / Math.max(1, n.length)

const ofColumns: readonly GroupForm[] = ['column', 'pieces', 'part', 'tables']
/** How people work, not what software does. */
const ofSteps = /\b(buoc|quy trinh|trinh tu|giao dich|dien bien|kich ban|thao tac)\b/
/** Whose duties follow: “Bên cho thuê phải:”, “Trách nhiệm của các phòng”. */
const ofDuties =
  /^(\d+ )?(ben|nha thau|nha cung cap|don vi|so|ubnd|uy ban|phong|van phong|cong chuc|can bo|chu dau tu|giao)\b|\b(trach nhiem|nhiem vu cua|phan cong|to chuc thuc hien)\b/
/** Below these stand no functions, unless they are called so. */
const never: readonly LabelMeaning[] = ['present', 'legalBasis', 'need']
const called = ({ leads }: Group) => leads.some((lead) => lead !== '' && callsFunctions(announcementOf(lead)))
const ofBidders = /^(ben (cho thue|cung cap|a|b)|nha thau|nha cung cap)\b/
const ofThings = /\b(thiet bi|may|vat tu|phan cung|hang hoa)\b/

/** The likelihood that a group is a list of functions, as a logarithm of its odds. */
export function likelihoodOf(group: Group): number {
  if (group.leads.slice(0, 2).some((lead) => ofBidders.test(nameKey(lead)))) return Number.NEGATIVE_INFINITY
  if (never.some((m) => group.under[0]?.has(m)) && !called(group)) return Number.NEGATIVE_INFINITY
  return features.reduce((sum, [name, of]) => sum + (weights[name] ?? 0) * of(group), weights.bias ?? 0)
}
