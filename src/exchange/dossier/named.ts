import { citedNumbers, technologyKey } from '../../appraise/index.js'
import { nameKey } from '../names.js'
import type { DossierReading } from './context.js'
import { distinctItems, type Item } from './item.js'
import { technologiesIn } from './technologies.js'
import { quoting } from './told.js'

/** The documents that it cites, by their numbers. */
export function readCitations({ passages }: DossierReading): Item[] {
  const items = passages.flatMap(({ text, source }) => {
    // “Số: 15/TTr-VP” is the paper’s own number; contracts and bills bear numbers as well.
    const others = text
      .replace(
        /^[^\S\r\n\u2028\u2029]*Số\s*(?::.*|\d{1,5}\s?[-/]\s?[\p{L}-]{1,8}\/[\p{L}.&-]{1,20}[^\S\r\n]*)$/gimu,
        '',
      )
      // “(Kèm theo Tờ trình số …)” names the letter it came with.
      .replace(/kèm(?: theo)?\s+(?:tờ trình|công văn|báo cáo|kế hoạch|văn bản)(?: \p{L}+){0,3} số\s*:?\s*\S+/giu, '')
      .replace(/(?:hợp đồng|hóa đơn|hoá đơn|biên bản)(?: \p{L}+){0,3} số\s*:?\s*\S+/giu, '')
    return citedNumbers(others)
      .filter(isWhole)
      .map((value) => ({ value, source: quoting(source, value) }))
  })
  return distinctItems(items, nameKey)
}

/** A number with its year or its issuer; “20/KH” may count anything. */
const isWhole = (number: string) => /\/\d{4}\/|-|^QCVN /u.test(number)

/** The standards and technologies that it names as its own. */
export function readTechnologies({ passages, model }: DossierReading): Item[] {
  const items = passages
    .filter((p) => !p.under.has('legalBasis') && !p.under.has('present'))
    .flatMap(({ text, source }) =>
      technologiesIn(text, model).map((value) => ({ value, source: quoting(source, value) })),
    )
  return distinctItems(items, technologyKey)
}
