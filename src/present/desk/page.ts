import type { Lang } from '../../kernel/index.js'
import { diagramCss } from '../diagram/paint.js'
import { blocksHtml } from '../document/html.js'
import type { Block } from '../document/model.js'
import { type Html, render, trusted } from '../document/template.js'
import { styles } from '../templates.generated.js'
import { words } from '../words/index.js'
import { type DeskForm, formHtml } from './form.js'

/** What stands in a page of the desk: blocks as in every paper, forms, and markup that was made of a paper. */
export type DeskContent = Block | DeskForm | { readonly kind: 'paper'; readonly html: string }

export interface DeskSection {
  readonly id: string
  readonly heading?: string
  readonly content: readonly DeskContent[]
}

export interface DeskLink {
  readonly href: string
  readonly text: string
}

/** A page of the desk, whatever it shows. */
export interface DeskPage {
  readonly title: string
  readonly kind?: string
  readonly lead?: string
  /** What went wrong with what was just sent. */
  readonly alert?: string
  readonly up?: DeskLink
  readonly sections: readonly DeskSection[]
}

/** What stands around each page. */
export interface DeskFrame {
  readonly lang: Lang
  readonly siteName: string
  /** The address of the style sheet. */
  readonly css: string
  /** What every form of this session must carry; nothing at the door. */
  readonly token: string | undefined
  readonly person: { readonly name: string; readonly roles: string; readonly signOut: string } | undefined
  readonly nav: readonly (DeskLink & { readonly current: boolean })[]
  readonly foot: readonly string[]
}

export function deskPage(page: DeskPage, frame: DeskFrame): string {
  const w = words[frame.lang]
  const { title, kind, lead, alert, up } = page
  return render('desk', {
    ...frame,
    ...{ w, title, kind, lead, alert, up },
    nav: frame.nav.length > 0 ? frame.nav : undefined,
    sections: page.sections.map(({ id, heading, content }) => ({
      id,
      heading,
      content: content.map((one): Html => {
        if (one.kind === 'form') return formHtml(one, frame.token)
        if (one.kind === 'paper') return trusted(one.html)
        const [html] = blocksHtml([one], w)
        return html ?? trusted('')
      }),
    })),
  })
}

/** The style sheet of all pages of the desk. */
export function deskCss(): string {
  return styles.tokens + styles.base + styles.site + styles.brief + styles.desk + diagramCss()
}
