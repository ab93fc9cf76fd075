import type { Result } from '../appraise/index.js'
import type { Lang } from '../kernel/index.js'

/** Says that a run looked only at what changed; nothing where it looked at all. */
export function scopeSentence(scope: Result['changedSince'], lang: Lang): string | undefined {
  if (!scope) return undefined
  const since = `${scope.ref} (${scope.commit.slice(0, 10)})`
  if (scope.everything)
    return {
      vi: `Bản kê, gói nội dung hoặc quy tắc riêng đã thay đổi từ ${since}, nên xét toàn bộ.`,
      en: `The manifest, a pack or an own rule changed since ${since}, so everything was looked at.`,
    }[lang]
  return {
    vi: `Chỉ xét phần thay đổi từ ${since}; ${scope.leftOut} nội dung khác không xét trong lần này.`,
    en: `Only what changed since ${since} was looked at; ${scope.leftOut} left out.`,
  }[lang]
}

/** Says what is new, known and fixed; nothing without a baseline. */
export function baselineSentence(baseline: Result['baseline'], lang: Lang): string | undefined {
  if (!baseline) return undefined
  const { known, new: fresh, fixed } = baseline
  return {
    vi: `So với danh sách đã biết: ${fresh} phát hiện mới, ${known} đã biết, ${fixed.length} đã khắc phục.`,
    en: `Against the baseline: ${fresh} new, ${known} known, ${fixed.length} fixed.`,
  }[lang]
}
