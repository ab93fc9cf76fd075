import type { Text } from '../../../kernel/index.js'

/** Of what a browser calls itself the first that is there counts: most say the names of others too. */
const browsers: readonly (readonly [said: RegExp, name: string])[] = [
  [/\bEdgA?(iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bcoc_coc_browser\//, 'Cốc Cốc'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bVersion\/\S+.* Safari\//, 'Safari'],
]

const systems: readonly (readonly [said: RegExp, name: string])[] = [
  [/\bWindows\b/, 'Windows'],
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** A browser in words: `Chrome trên Windows`. */
export function browserNamed(agent: string): Text {
  const [browser, system] = [browsers, systems].map((known) => known.find(([said]) => said.test(agent))?.[1])
  if (browser && system) return { vi: `${browser} trên ${system}`, en: `${browser} on ${system}` }
  const name = browser ?? system
  return name ? { vi: name, en: name } : { vi: 'Trình duyệt khác', en: 'Another browser' }
}
