import { type DeskFrame, type DeskPage, deskCss, deskPage, passkeyScript } from '../../../present/index.js'
import type { Desk } from '../desk.js'
import { type Role, roleNames } from '../domain/roles.js'
import { type HttpAnswer, markOf, pageAnswer } from '../http/answer.js'
import { secret } from '../http/passwords.js'
import type { DeskRequest } from '../http/route.js'
import type { Standing } from '../judge-pages.js'

/** The style sheet of every page, made once, at an address that changes with it. */
export const css: string = deskCss()
export const cssPath: string = `/assets/desk-${markOf(css)}.css`

/** What shows a passkey: the one thing of the desk that needs script. */
export const scriptPath: string = `/assets/khoa-${markOf(passkeyScript)}.js`

interface Place {
  /** Only where this desk keeps the registry. */
  readonly registry?: true
  readonly href: string
  readonly text: { readonly vi: string; readonly en: string }
  readonly who: readonly Role[] | 'everyone'
}

/** What stands at the left, for those who may go there. */
const places: readonly Place[] = [
  {
    href: '/lanh-dao',
    text: { vi: 'Dành cho lãnh đạo', en: 'For leaders' },
    who: ['leader', 'lead', 'auditor'],
  },
  {
    href: '/',
    text: { vi: 'Hồ sơ', en: 'Dossiers' },
    who: ['drafter', 'submitter', 'reviewer', 'lead', 'leader', 'auditor', 'consulted'],
  },
  {
    href: '/ho-so/moi',
    text: { vi: 'Nộp hồ sơ', en: 'Send dossiers' },
    who: ['drafter', 'submitter', 'reviewer', 'lead'],
  },
  {
    href: '/tra-cuu',
    text: { vi: 'Đã có ai làm chưa?', en: 'Has anybody done it?' },
    who: ['drafter', 'submitter', 'reviewer', 'lead', 'leader', 'auditor', 'consulted'],
  },
  {
    href: '/kho',
    text: { vi: 'Kho kiến trúc các tỉnh', en: 'Registry of provinces' },
    who: ['member', 'ministry', 'operator', 'reviewer', 'lead', 'leader', 'auditor'],
    registry: true,
  },
  { href: '/kien-truc', text: { vi: 'Kiến trúc', en: 'Architecture' }, who: ['reviewer', 'lead', 'leader', 'auditor'] },
  {
    href: '/ma-truy-cap',
    text: { vi: 'Mã truy cập', en: 'Tokens' },
    who: ['drafter', 'submitter', 'reviewer', 'lead', 'auditor', 'member', 'ministry'],
  },
  { href: '/nhat-ky', text: { vi: 'Nhật ký', en: 'Log' }, who: ['auditor'] },
  { href: '/tai-khoan', text: { vi: 'Tài khoản', en: 'Accounts' }, who: ['administrator'] },
  { href: '/thong-bao', text: { vi: 'Thông báo ra ngoài', en: 'Other systems' }, who: ['administrator'] },
  { href: '/lich', text: { vi: 'Lịch và thời hạn', en: 'Days and limits' }, who: ['lead', 'administrator'] },
  { href: '/cong-khai', text: { vi: 'Đã công khai', en: 'Published' }, who: 'everyone' },
]

const otherLanguage: Readonly<Record<DeskFrame['lang'], DeskFrame['other']>> = {
  vi: { lang: 'en', text: 'English' },
  en: { lang: 'vi', text: 'Tiếng Việt' },
}

/** A page with what stands around every page. */
export async function framed(shown: DeskPage, asked: DeskRequest, desk: Desk, status = 200): Promise<HttpAnswer> {
  const { lang, person, token } = asked
  const standing = await desk.judge.standing()
  const here = asked.path
  const frame: DeskFrame = {
    lang,
    siteName: { vi: `Thẩm định kiến trúc – ${standing.name}`, en: `Review desk – ${standing.name}` }[lang],
    css: cssPath,
    script: usesPasskey(shown) ? scriptPath : undefined,
    here: here + (asked.query.size > 0 ? `?${asked.query}` : ''),
    other: otherLanguage[lang],
    token: person ? token : '',
    once: () => (person ? secret() : undefined),
    person: person && {
      name: person.name,
      roles: person.actor.roles.map((role) => roleNames[role][lang]).join(', '),
      signOut: { vi: 'Đăng xuất', en: 'Sign out' }[lang],
    },
    // From what everybody may read to where one works.
    door:
      person || !here.startsWith('/cong-khai')
        ? undefined
        : { href: '/dang-nhap', text: { vi: 'Đăng nhập', en: 'Sign in' }[lang] },
    nav: places
      .filter(({ registry }) => !registry || desk.registry)
      .filter(({ who }) => person && (who === 'everyone' || who.some((role) => person.actor.roles.includes(role))))
      .map(({ href, text }) => ({
        ...{ href, text: text[lang] },
        current: href === here || (href === '/kho' && here.startsWith('/kho/')),
      })),
    open: !person && here.startsWith('/cong-khai'),
    // The digest in full stands on the page of the architecture.
    foot: [
      `kientruc ${desk.version}`,
      ...(person
        ? [{ vi: `Kiến trúc đang dùng: ${short(standing)}`, en: `Architecture in use: ${short(standing)}` }[lang]]
        : []),
    ],
  }
  return pageAnswer(deskPage(shown, frame), status)
}

const short = ({ digest }: Standing) => digest.slice(0, digest.indexOf(':') + 13)

const usesPasskey = ({ sections }: DeskPage) =>
  sections.some(({ content }) => content.some((one) => one.kind === 'form' && one.passkey !== undefined))
