import { InputError, type Lang, sayIn } from '../../kernel/index.js'
import { orStopped, themeIn } from './ask.js'
import { frameworks, initNames } from './init-names.js'
import { input, select } from './prompts.js'

interface Answers {
  readonly name: string | undefined
  readonly framework: string | undefined
}

/**
 * Asks in a terminal for what a new workspace needs and the command line did not say.
 * @throws InputError where the user stops
 */
export function askInit(known: Answers, lang: Lang): Promise<Answers> {
  const say = sayIn(lang)
  return orStopped(async () => {
    const name =
      known.name ??
      (await input({
        message: say('Tên tỉnh, thành phố (ví dụ Lâm Đồng):', 'Province or city (for instance Lâm Đồng):'),
        validate: (text) => faultOf(text, lang) ?? true,
      }))
    const framework =
      known.framework ??
      (await select({
        message: say('Theo khung kiến trúc:', 'Framework:'),
        theme: themeIn(lang),
        choices: frameworks.map((value) => ({
          value,
          name: {
            '2026': say('2026: Khung kiến trúc tổng thể quốc gia số', '2026: the national digital framework'),
            '2015': say('2015: Khung kiến trúc Chính phủ điện tử 1.0', '2015: e-government framework 1.0'),
          }[value],
        })),
      }))
    return { name, framework }
  })
}

function faultOf(name: string, lang: Lang): string | undefined {
  try {
    initNames(name, '2026')
    return undefined
  } catch (error) {
    if (error instanceof InputError) return error.text[lang]
    throw error
  }
}
