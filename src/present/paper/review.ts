import type { ProposalResult } from '../../appraise/index.js'
import { duplicationLabel, type Lang, numberIn } from '../../kernel/index.js'

type Review = NonNullable<ProposalResult['duplication']['review']>

/** What an officer has to look at where the judge is unsure: the two verdicts it wavers between, and the question that parts them. */
export function reviewHead({ between, question }: Review, lang: Lang): string {
  const choices = between.map(
    ({ verdict, probability }) => `“${duplicationLabel[verdict][lang]}” (${numberIn(100 * probability, lang, 0)}%)`,
  )
  return {
    vi: `Cần cán bộ xem: còn cân nhắc giữa ${choices.join(' và ')}. Cần làm rõ: ${question}`,
    en: `For an officer to look at: it lies between ${choices.join(' and ')}. To be settled: ${question}`,
  }[lang]
}

/** What speaks for each of the two. */
export function reviewGrounds({ between }: Review, lang: Lang): string[] {
  return between.map(
    ({ verdict, speaks }) =>
      ({
        vi: `Nghiêng về “${duplicationLabel[verdict].vi}”: ${speaks}`,
        en: `For “${duplicationLabel[verdict].en}”: ${speaks}`,
      })[lang],
  )
}
