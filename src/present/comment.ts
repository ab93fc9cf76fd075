import type { Lang } from '../kernel/index.js'

/** GitHub refuses a longer comment, in characters; GitLab takes more. Room is kept for what a script puts around it. */
export const mostOfComment = 65_536 - 1_024

/** Invisible in the page: by it a script finds its own earlier comment, to put this one in its place. */
export const marker = '<!-- kientruc -->'

/** A part of a comment: in full, and as short as it can be of use. */
export interface CommentPart {
  readonly full: readonly string[]
  readonly brief: readonly string[]
}

/**
 * As much of the parts as has room in one comment, in their order: all of them in brief before any in full, and where even that
 * is too much the last are left out and counted.
 */
export function fitted(room: number, parts: readonly CommentPart[], lang: Lang): string[] {
  let left = room - 200
  const chosen: (readonly string[])[] = []
  for (const { brief } of parts) {
    if (sizeOf(brief) > left) break
    left -= sizeOf(brief)
    chosen.push(brief)
  }
  for (const [i, brief] of chosen.entries()) {
    const full = parts[i]?.full ?? brief
    if (sizeOf(full) - sizeOf(brief) > left) continue
    left -= sizeOf(full) - sizeOf(brief)
    chosen[i] = full
  }
  const missing = parts.length - chosen.length
  const shortened = chosen.filter((lines, i) => lines !== parts[i]?.full).length
  const note = {
    vi: `Nhận xét không đủ chỗ: ${shortened} phần viết gọn, ${missing} phần không ghi; xem báo cáo đầy đủ.`,
    en: `This comment has no room for all: ${shortened} part(s) in brief, ${missing} left out; see the full report.`,
  }[lang]
  return [...chosen.flat(), ...(missing + shortened > 0 ? [`> ${note}`, ''] : [])]
}

export function sizeOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0)
}
