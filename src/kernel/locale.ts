import { en } from './locales/en.js'
import type { Locale } from './locales/locale.js'
import { vi } from './locales/vi.js'
import type { Lang } from './text.js'

export const locales: Readonly<Record<Lang, Locale>> = { vi, en }

/** Chooses between two wordings that stand side by side. */
export type Say = <T>(vi: T, en: T) => T
export const sayIn =
  (lang: Lang): Say =>
  (vi, en) =>
    ({ vi, en })[lang]

/** A date as papers write it in the language. */
export const dayIn = (date: string, lang: Lang): string => locales[lang].day(date)

/** A number with the separators of the language, to at most so many decimals. */
export function numberIn(amount: number, lang: Lang, decimals = 3): string {
  return new Intl.NumberFormat(locales[lang].tag, { maximumFractionDigits: decimals }).format(amount)
}

/** An amount in million dong. */
export const million = (amount: number, lang: Lang): string => locales[lang].million(numberIn(amount, lang))

/** Money as leaders read it: from a thousand million on in billions, one decimal. */
export function money(millions: number, lang: Lang): string {
  return millions >= 1000
    ? locales[lang].shortBillion(numberIn(millions / 1000, lang, 1))
    : locales[lang].shortMillion(numberIn(millions, lang, 0))
}

/** A number of bytes as people say it, to at most one decimal. */
export function bytesIn(bytes: number, lang: Lang): string {
  const units = [locales[lang].bytes, 'KiB', 'MiB', 'GiB']
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(bytes) / 10)))
  return `${numberIn(bytes / 1024 ** step, lang, 1)} ${units[step]}`
}
