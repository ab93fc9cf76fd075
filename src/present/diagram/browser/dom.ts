import type { PageData } from './data.js'

/** What the page carries, in itself or in a file beside it. */
export function pageData(): PageData {
  const data: PageData | undefined =
    window.kientrucGraph ?? JSON.parse(element('data', HTMLScriptElement).textContent ?? '')
  if (!data) throw new Error('no data')
  return data
}

/** An element of the page by id. @throws if the page is not the one that this script was written for */
export function element<T extends Element>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (found instanceof type) return found
  throw new Error(`no element ${id}`)
}

/** A new element with text or further elements in it; text is never read as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  made.append(...content)
  return made
}

export function button(text: string, act: () => void): HTMLButtonElement {
  const made = make('button', text)
  made.type = 'button'
  made.addEventListener('click', act)
  return made
}

/** Puts values into a text with `{name}`. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key) => (Object.hasOwn(values, key) ? String(values[key]) : whole))
}
