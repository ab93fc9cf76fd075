import type { Lang } from '../../kernel/index.js'
import { diagramCss } from '../diagram/paint.js'
import { blocksHtml } from '../document/html.js'
import { type Html, render, rendered, trusted } from '../document/template.js'
import { styles } from '../templates.generated.js'
import { words } from '../words/index.js'
import type { DeskContent } from './content.js'
import { type FormMarks, formHtml } from './form.js'

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
  readonly alert?: string | undefined
  /** What was just done. */
  readonly done?: string | undefined
  /** The other pages on the same thing. */
  readonly tabs?: DeskFrame['nav']
  readonly up?: DeskLink
  readonly sections: readonly DeskSection[]
}

/** What stands around each page. */
export interface DeskFrame extends FormMarks {
  readonly lang: Lang
  readonly siteName: string
  /** The address of the style sheet. */
  readonly css: string
  readonly person: { readonly name: string; readonly roles: string; readonly signOut: string } | undefined
  /** Whether the page is for everybody to read: as wide as its tables need. */
  readonly open: boolean
  /** Where one signs in, for whoever is not. */
  readonly door: DeskLink | undefined
  /** The address of the page’s script, where it has one. */
  readonly script: string | undefined
  /** Where the page was asked for, to come back to after the language was changed. */
  readonly here: string
  readonly other: { readonly lang: Lang; readonly text: string }
  readonly nav: readonly (DeskLink & { readonly current: boolean })[]
  readonly foot: readonly string[]
}

export function deskPage(page: DeskPage, frame: DeskFrame): string {
  const w = words[frame.lang]
  const { title, kind, lead, alert, done, up, tabs } = page
  const show = (one: DeskContent): Html => {
    switch (one.kind) {
      case 'form':
        return formHtml(one, frame, w, show)
      case 'paper':
        return trusted(one.html)
      case 'fold':
        return rendered('fold', { ...one, id: one.id, open: one.open ?? false, content: one.content.map(show) })
      case 'talk':
        return rendered('talk', one)
      default:
        return blocksHtml([one], w)[0] ?? trusted('')
    }
  }
  return render('desk', {
    ...frame,
    ...{ w, title, kind, lead, alert, done, up },
    tabs: tabs && tabs.length > 0 ? tabs : undefined,
    nav: frame.nav.length > 0 ? frame.nav : undefined,
    sections: page.sections.map(({ id, heading, content }) => ({ id, heading, content: content.map(show) })),
  })
}

/** The style sheet of all pages of the desk. */
export function deskCss(): string {
  return styles.tokens + styles.base + styles.site + styles.brief + styles.desk + diagramCss()
}
