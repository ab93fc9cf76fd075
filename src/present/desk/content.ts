import type { Block } from '../document/model.js'

/** What stands in a page of the desk: blocks as in every paper, forms, talk, and markup that was made of a paper. */
export type DeskContent =
  | Block
  | DeskForm
  | { readonly kind: 'paper'; readonly html: string }
  /** What is seen when somebody opens it. */
  | {
      readonly kind: 'fold'
      readonly id?: string
      readonly summary: string
      readonly open?: boolean
      readonly content: readonly DeskContent[]
    }
  | { readonly kind: 'talk'; readonly items: readonly DeskSaid[] }

/** What somebody said, when and to whom. */
export interface DeskSaid {
  readonly name: string
  readonly when: string
  readonly audience: string
  /** Whether it stays among the staff. */
  readonly own: boolean
  readonly body: string
}

/** A form that works without script. */
export interface DeskForm {
  readonly kind: 'form'
  readonly method?: 'get' | 'post'
  readonly action: string
  /** Beside each other instead of below. */
  readonly inline?: boolean
  /** Whether its buttons stay in sight, for a form that is longer than the window. */
  readonly sticky?: boolean
  /** A passkey that it makes or shows when it is sent. */
  readonly passkey?: PasskeyAsked
  readonly fields: readonly DeskField[]
  readonly buttons: readonly DeskButton[]
}

/** What the page's script asks of the browser, and what it says where that fails. */
export interface PasskeyAsked {
  readonly act: 'create' | 'get'
  /** The field in which the answer goes. */
  readonly field: string
  /** The options as WebAuthn's JSON. */
  readonly options: string
  readonly failed: string
  readonly unsupported: string
  readonly known: string
  readonly noScript: string
}

export interface DeskButton {
  readonly label: string
  readonly name?: string
  readonly value?: string
  readonly look?: 'plain' | 'quiet' | 'bad'
  /** Whether it takes a form that is not whole yet. */
  readonly skips?: boolean
}

export interface Choice {
  readonly value: string
  readonly label: string
}

interface Common {
  readonly name: string
  readonly label: string
  /** What the label belongs to, for whoever hears it alone. */
  readonly about?: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly required?: boolean
}

export type DeskField =
  | { readonly of: 'hidden'; readonly name: string; readonly value: string }
  /** What is to be read between the fields. */
  | { readonly of: 'content'; readonly content: readonly DeskContent[] }
  | { readonly of: 'group'; readonly id: string; readonly fields: readonly DeskField[] }
  | (Common & {
      readonly of: 'text' | 'password' | 'date' | 'number' | 'search'
      readonly value?: string | undefined
      readonly most?: number
      readonly autocomplete?: string
      /** Whether it is there to be read only. */
      readonly fixed?: boolean
      /** What may be written, as proposals. */
      readonly options?: readonly string[]
    })
  | (Common & {
      readonly of: 'area'
      readonly value?: string | undefined
      readonly rows?: number
      readonly most?: number
    })
  | (Common & { readonly of: 'choice'; readonly value?: string | undefined; readonly choices: readonly Choice[] })
  | (Common & {
      readonly of: 'radios' | 'checks'
      readonly values: readonly string[]
      readonly choices: readonly Choice[]
    })
  | (Common & { readonly of: 'check'; readonly value: string; readonly checked?: boolean })
  | (Common & { readonly of: 'files'; readonly accept?: string; readonly multiple?: boolean })
