import type { DossierReading } from './context.js'
import { amountsIn } from './figures.js'
import type { ItemSource } from './item.js'
import { inFigures } from './number-words.js'
import { ofLaw, ofToday } from './speech.js'

/** A sum of money in running text, with what speaks for its being that of the whole project. */
export interface SaidAmount {
  /** In million dong. */
  readonly value: number
  readonly source: ItemSource
  readonly weight: number
}

/** So much speaks for a sum that is taken for the whole. */
export const enough = 2

/**
 * What a paper says of money in its sentences, the likeliest first: a sum counts for the whole by the words before it, by standing
 * once more in words, and by being what other sums beside it come to.
 */
export function saidAmounts({ passages }: DossierReading): SaidAmount[] {
  const found = passages.flatMap(({ text, source, under }): SaidAmount[] => {
    if (under.has('legalBasis') || under.has('present') || ofLaw(text)) return []
    const shown = inFigures(text.slice(0, longestText))
    const all = amountsIn(shown)
    return all.flatMap(({ value, at, end }, i) => {
      const clause =
        shown
          .slice(0, at)
          .split(/[.;\n](?=\s|$)/u)
          .at(-1) ?? ''
      const before = clause.slice(-mostBefore)
      const after = shown.slice(end, end + mostAfter)
      if (value < least || perUnit.test(after) || ofOthers.test(clause) || ofToday(clause.trim())) return []
      const others = all.filter((_, j) => j !== i).slice(0, mostOthers)
      const weight =
        (whole.test(before) ? 1.2 : 0) +
        (money.test(before) ? 1 : 0) +
        (repeated.test(after) ? 1 : 0) +
        // In words alone: “(Một tỷ ba trăm triệu đồng)”.
        (text.includes(shown.slice(at, end)) ? 0 : 1) +
        (addsUp(
          value,
          others.map((o) => o.value),
        )
          ? 1.5
          : 0) -
        (part.test(before) ? 1 : 0) -
        (upkeep.test(clause) ? 1.5 : 0)
      return [{ value, source: { ...source, quote: text }, weight }]
    })
  })
  return found.sort((a, b) => b.weight - a.weight)
}
const longestText = 2000
const mostBefore = 90
/** So many sums at most are the parts of one. */
const mostOthers = 40
const mostAfter = 60
/** Smaller sums are prices. In million dong. */
const least = 5

const whole =
  /(?<![\p{L}])(?:tổng(?: cộng| số)?|cộng(?: chung| cả thảy| lại)?|cả thảy|toàn bộ|hết|(?:hai|ba|bốn|năm) năm)(?![\p{L}])[^,]{0,50}$/iu
const money = /(?<![\p{L}])(?:kinh phí|dự toán|dự trù|tiền|mức đầu tư|giá trị|chi phí|vốn|còn)(?![\p{L}])[^,]{0,60}$/iu
const part =
  /(?<![\p{L}])(?:trong đó|gồm|bao gồm|cụ thể|từ|đơn giá|lương|giá|ngân sách|hỗ trợ|đối ứng)(?![\p{L}])[^,]{0,30}$/iu
const perUnit = /^\s*\/|^\s*(?:một|mỗi)\s+(?:bộ|cái|máy|người|lớp|tháng|năm|xã|điểm)(?![\p{L}])/iu
const repeated =
  /^\s*\((?:bằng chữ\s*:?\s*)?(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|không)(?![\p{L}])|^\s*\(\d[\d.]*\s*đ|^[\s./]*\(?bằng chữ/iu
const upkeep = /(?<![\p{L}])(?:mỗi năm|hằng năm|hàng năm|năm sau|bảo trì|duy trì|vận hành hằng)(?![\p{L}])/iu
const ofOthers =
  /(?<![\p{L}])(?:tham khảo|tương tự|dự án khác|tỉnh khác|trước đây|đã (?:chi|đầu tư|mua)|thiệt hại|doanh thu|mức lương)(?![\p{L}])/iu

/** Whether two or more of the other sums come to one. */
function addsUp(value: number, others: readonly number[]): boolean {
  if (others.length < 2) return false
  for (let from = 0; from < others.length; from++) {
    let sum = 0
    for (let to = from; to < others.length && sum < value * 1.001; to++) {
      sum += others[to] ?? 0
      if (to > from && Math.abs(sum - value) <= 0.0005 * value) return true
    }
  }
  return false
}
