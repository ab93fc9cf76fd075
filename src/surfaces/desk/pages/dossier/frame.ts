import { type Lang, sayIn, type Text } from '../../../../kernel/index.js'
import type { DeskContent, DeskPage, DeskSection } from '../../../../present/index.js'
import type { Desk } from '../../desk.js'
import type { Role } from '../../domain/roles.js'
import type { HttpAnswer } from '../../http/answer.js'
import type { AskedByPerson } from '../../http/route.js'
import { framed } from '../frame.js'
import { doneWords } from '../words.js'
import { type Doing, doable } from './commands.js'
import type { SeenDossier } from './seen.js'
import type { Setting } from './setting.js'

/** The pages on a dossier, and who has use for each. */
const tabs: readonly { readonly path: string; readonly text: Text; readonly who: readonly Role[] | 'all' }[] = [
  { path: '', text: { vi: 'Tổng quan', en: 'Overview' }, who: 'all' },
  {
    path: '/tham-dinh',
    text: { vi: 'Thẩm định', en: 'Appraisal' },
    who: ['reviewer', 'lead', 'leader', 'auditor'],
  },
  { path: '/noi-dung', text: { vi: 'Nội dung đã đọc', en: 'What was read' }, who: 'all' },
  { path: '/trao-doi', text: { vi: 'Trao đổi', en: 'Discussion' }, who: 'all' },
  { path: '/phien-ban', text: { vi: 'Phiên bản', en: 'Versions' }, who: 'all' },
  { path: '/lich-su', text: { vi: 'Lịch sử', en: 'History' }, who: 'all' },
]

/** One of the pages on a dossier, with the way to the others. */
export function dossierFrame(
  { row }: SeenDossier,
  path: string,
  page: Omit<DeskPage, 'title' | 'tabs' | 'up' | 'kind'>,
  asked: AskedByPerson,
  desk: Desk,
  status = 200,
): Promise<HttpAnswer> {
  const { lang, person, query } = asked
  const say = sayIn(lang)
  return framed(
    {
      ...page,
      title: row.title,
      kind: say(`Hồ sơ số ${row.number}`, `Dossier ${row.number}`),
      up: { href: '/', text: say('‹ Hồ sơ', '‹ Dossiers') },
      done: page.done ?? doneNote(query.get('xong'), lang),
      tabs: tabs
        .filter(({ who }) => who === 'all' || who.some((role) => person.actor.roles.includes(role)))
        .map(({ path: own, text }) => ({ href: `/ho-so/${row.id}${own}`, text: text[lang], current: own === path })),
    },
    asked,
    desk,
    status,
  )
}

function doneNote(done: string | null, lang: Lang): string | undefined {
  const words = Object.entries(doneWords).find(([name]) => name === done)?.[1]
  return words && { vi: `Đã ghi: ${words.vi}.`, en: `Recorded: ${words.en}.` }[lang]
}

/** What the actor may do now: the first thing open, the others to be opened. */
export function actionsSection(setting: Setting, only: (doing: Doing) => boolean = () => true): DeskSection[] {
  const say = sayIn(setting.asked.lang)
  const all = doable(setting).filter(only)
  const shown = all.filter((one) => one.look === undefined)
  const others = all.filter((one) => one.look !== undefined)
  if (all.length === 0) return []
  return [
    {
      id: 'viec-tiep-theo',
      heading: say('Việc tiếp theo', 'What is next'),
      content: [
        ...shown.map((doing) => formOf(doing, setting)),
        ...others.map((doing): DeskContent => {
          const form = formOf(doing, setting)
          const label = doing.label(setting)
          return form.kind === 'form' && form.fields.length === 0
            ? form
            : { kind: 'fold', id: doing.path, summary: label, content: [form] }
        }),
      ],
    },
  ]
}

function formOf(doing: Doing, setting: Setting): DeskContent {
  const { path, label, look, fields } = doing
  return {
    kind: 'form',
    action: `/ho-so/${setting.seen.row.id}/${path}`,
    fields: fields?.(setting) ?? [],
    buttons: [{ label: label(setting), ...(look ? { look } : {}) }],
  }
}
