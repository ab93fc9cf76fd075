import type { Text } from '../kernel/index.js'
import type { Family, Leanings } from './families.js'
import type { MeasuredCandidate, Measurement } from './figures/figures.js'
import type { Figures } from './figures/types.js'
import type { FinderVerdict } from './profile.js'

/** What moved a verdict, in an officer's words, each with the number behind it. */

/** So many reasons are told on either side. */
const mostReasons = 3
/** What adds less than this to the sum moves nothing. */
const least = 0.15

/** Of scope, owner and users alone, and of names, no reason is made: they go with a case, they convict nobody. */
const silent: ReadonlySet<Family> = new Set(['setting', 'name'])

/** What can be told as speaking against; likenesses that weigh the other way only make up for one another in the sum. */
const contrary: ReadonlySet<Family> = new Set([
  'fresh',
  'generic',
  'component',
  'used',
  'building',
  'others',
  'relation',
  'upgrading',
])

/** What a phrase is made of. */
interface Told {
  readonly measurement: Measurement
  readonly first: MeasuredCandidate
  readonly at: number
  /** The figures that the verdict was given on. */
  readonly figures: Figures
  readonly verdict: FinderVerdict
  /** What the paper has quoted: a function is quoted once. */
  readonly quoted: string[]
}

interface Phrase extends Text {
  /**
   * What it says taken by itself: for the verdict, or against it. A figure may weigh the other way, since a sum sets it against
   * others; told so, it would contradict the verdict.
   */
  readonly favours?: boolean
}

/**
 * @param judged the verdict that the reasons are told for
 * @param before what the paper says before them
 */
export function becauseOf(
  measurement: Measurement,
  first: MeasuredCandidate | undefined,
  judged: { readonly figures: Figures; readonly verdict: FinderVerdict },
  leaning: Leanings,
  before = '',
): Text {
  const at = measurement.candidates.findIndex((one) => one.target === first?.target)
  if (!first || at < 0) return { vi: '', en: '' }
  const told: Told = { measurement, first, at, ...judged, quoted: [before] }
  const side = (speaking: boolean, most: number): Text[] => {
    const phrased: Text[] = []
    for (const [family, adds] of leaning) {
      if (phrased.length === most) break
      const moves = Math.abs(adds) >= least && adds > 0 === speaking
      if (!moves || silent.has(family) || !(speaking || contrary.has(family))) continue
      const sofar = [...told.quoted]
      const phrase = phrases[family](told)
      if (phrase.favours === !speaking) told.quoted.splice(0, told.quoted.length, ...sofar)
      else phrased.push(phrase)
    }
    return phrased
  }
  const sentence = (lead: Text, reasons: readonly Text[]): Text => ({
    vi: reasons.length === 0 ? '' : `${lead.vi} ${reasons.map(({ vi }) => vi).join('; ')}.`,
    en: reasons.length === 0 ? '' : `${lead.en} ${reasons.map(({ en }) => en).join('; ')}.`,
  })
  const parts = [
    sentence({ vi: 'Cơ sở chính:', en: 'It rests on:' }, side(true, mostReasons)),
    sentence({ vi: 'Chiều ngược lại:', en: 'Against it:' }, side(false, 1)),
  ]
  return {
    vi: parts
      .map(({ vi }) => vi)
      .filter(Boolean)
      .join(' '),
    en: parts
      .map(({ en }) => en)
      .filter(Boolean)
      .join(' '),
  }
}

const percent = (share: number | undefined): number => Math.round(100 * (share ?? 0))

/** Lines of the proposal that hold, up to three quoted that were not quoted before. */
function lines(
  { measurement, quoted: before }: Told,
  holds: (line: number) => boolean,
): { readonly count: number; readonly quoted: string } {
  const found = measurement.lines.filter((_, line) => holds(line))
  const quoted = found
    .map(({ piece }) => `“${piece.text.replace(/[.;]$/, '')}”`)
    .filter((quote) => !before.some((text) => text.includes(quote)))
    .slice(0, 3)
  before.push(...quoted)
  return { count: found.length, quoted: quoted.length > 0 ? `: ${quoted.join(', ')}` : '' }
}

/** A line stands at the candidate, or at none of them. */
const isMet = 0.5
const isNew = 0.2
const generic = 0.4

const phrases: Readonly<Record<Family, (told: Told) => Phrase>> = {
  functions(told) {
    const { grid, lines: all } = told.measurement
    const isThere = told.verdict !== 'none'
    const met = lines(
      told,
      (line) => Math.max(grid.both[line]?.[told.at] ?? 0, grid.clear[line]?.[told.at] ?? 0) >= isMet,
    )
    if (met.count === 0)
      return {
        vi: `xét cả từ ngữ và nghĩa, không nội dung nào trong ${all.length} nội dung đề xuất có phần tương ứng ở hệ thống này`,
        en: `by words and by meaning, none of the ${all.length} proposed items has a counterpart in that system`,
        favours: !isThere,
      }
    return {
      ...(2 * met.count > all.length ? { favours: isThere } : {}),
      vi: `xét cả từ ngữ và nghĩa, ${met.count} trong ${all.length} nội dung đề xuất có phần tương ứng ở hệ thống này${met.quoted}`,
      en: `by words and by meaning, ${met.count} of the ${all.length} proposed items have a counterpart in that system${met.quoted}`,
    }
  },
  fresh(told) {
    const { grid, lines: all } = told.measurement
    const isThere = told.verdict !== 'none'
    const fresh = lines(
      told,
      (line) => Math.max(grid.both[line]?.[told.at] ?? 0, grid.clear[line]?.[told.at] ?? 0) < isNew,
    )
    return fresh.count === 0
      ? {
          vi: 'không có nội dung nào mới so với hệ thống này',
          en: 'nothing is new beside that system',
          favours: isThere,
        }
      : {
          ...(2 * fresh.count > all.length && told.verdict !== 'upgrade' ? { favours: !isThere } : {}),
          vi: `${fresh.count} nội dung chưa có ở hệ thống này${fresh.quoted}`,
          en: `${fresh.count} items are not in that system${fresh.quoted}`,
        }
  },
  'own-best': ({ first }) => ({
    vi: `hệ thống này gần nhất trong danh mục đối với ${percent(first.figures.coverWins)}% nội dung`,
    en: `of the whole catalogue that system is nearest to ${percent(first.figures.coverWins)}% of the content`,
  }),
  others: ({ first }) => ({
    vi: `các hệ thống trong danh mục cùng nhau đáp ứng ${percent(first.figures.coveredByAny)}% nội dung`,
    en: `the systems of the catalogue together cover ${percent(first.figures.coveredByAny)}% of the content`,
  }),
  usual: ({ first }) => ({
    vi: `độ gần với hệ thống này cao hơn ${percent(first.figures.nearQuantile)}% các cặp hệ thống gần nhau nhất của danh mục`,
    en: `nearer to that system than ${percent(first.figures.nearQuantile)}% of the catalogue’s systems are to their nearest`,
  }),
  purpose: (told) => ({
    vi: `mục đích của đề xuất trùng ${percent(told.first.figures.purposeOfProposal)}% với hệ thống này`,
    en: `${percent(told.first.figures.purposeOfProposal)}% of the stated purpose is also that system’s`,
  }),
  name: (told) => ({
    vi: `tên đề xuất trùng ${percent(told.first.figures.title)}% với hệ thống này`,
    en: `${percent(told.first.figures.title)}% of the title is said by that system`,
  }),
  generic(told) {
    const { lines: all } = told.measurement
    const common = lines(told, (line) => (all[line]?.generic() ?? 0) > generic || (all[line]?.consumes ?? false))
    return {
      ...(common.count === 0 ? { favours: told.verdict !== 'none' } : {}),
      vi: `${common.count} trong ${all.length} nội dung là chức năng mà hệ thống nào cũng có hoặc chỉ khai thác hệ thống sẵn có${common.quoted}`,
      en: `${common.count} of ${all.length} items are modules that any system has, or merely use what exists${common.quoted}`,
    }
  },
  used: ({ first: { figures }, verdict }) =>
    Math.max(figures.usedName ?? 0, figures.componentUsed ?? 0, figures.nameUsed ?? 0) >= isMet
      ? {
          vi: 'hồ sơ nêu việc kết nối, khai thác phần mà hệ thống này cung cấp',
          en: 'the dossier says that it connects to what that system provides',
          favours: verdict === 'none',
        }
      : {
          vi: 'hồ sơ không nêu việc kết nối, khai thác hệ thống này',
          en: 'the dossier does not say that it connects to that system',
          favours: verdict !== 'none',
        },
  component: ({ first, verdict }) =>
    (first.figures.shared ?? 0) > 0
      ? (first.figures.componentSaid ?? 0) > 0
        ? {
            vi: 'hệ thống này là thành phần dùng chung, và đề xuất có nội dung thuộc phần mà thành phần này cung cấp',
            en: 'that system is a shared component, and the proposal names what it provides',
          }
        : { vi: 'hệ thống này là thành phần dùng chung', en: 'that system is a shared component' }
      : {
          vi: 'hệ thống này là hệ thống nghiệp vụ, không phải thành phần dùng chung',
          en: 'that system serves one business and is no shared component',
          favours: verdict !== 'reuse',
        },
  building(told) {
    const built = lines(told, (line) => told.measurement.lines[line]?.builds ?? false)
    if (built.count === 0)
      return {
        vi: 'không nội dung nào nêu việc tự xây dựng, mua hoặc trang bị riêng',
        en: 'no item says that something is built, bought or installed',
        favours: told.verdict !== 'reuse',
      }
    return {
      vi: `${built.count} nội dung nêu việc tự xây dựng, mua hoặc trang bị${built.quoted}`,
      en: `${built.count} items say that something is built, bought or installed${built.quoted}`,
    }
  },
  setting: () => ({
    vi: 'phạm vi và chủ quản của hệ thống này',
    en: 'scope and owner of that system',
  }),
  relation({ figures, verdict }) {
    const { firstDuplicate = 0, firstOverlap = 0, firstReuse = 0 } = figures
    const none = 1 - firstDuplicate - firstOverlap - firstReuse
    const leans = [
      { is: 'none', chance: none, vi: 'không trùng', en: 'no duplication' },
      { is: 'overlap', chance: firstOverlap, vi: 'trùng một phần', en: 'a partial overlap' },
      { is: 'reuse', chance: firstReuse, vi: 'phải dùng lại', en: 'reuse' },
      { is: 'duplicate', chance: firstDuplicate, vi: 'trùng lặp', en: 'duplication' },
    ].reduce((best, one) => (one.chance > best.chance ? one : best))
    return {
      favours: leans.is === verdict,
      vi: `hệ thống gần nhất được xét riêng nghiêng về ${leans.vi} (${percent(leans.chance)}%)`,
      en: `the nearest system, taken by itself, leans towards ${leans.en} (${percent(leans.chance)}%)`,
    }
  },
  upgrading: ({ first, verdict, measurement: { proposal } }) =>
    (first.figures.declared ?? 0) > 0
      ? {
          vi: 'hồ sơ khai nâng cấp hệ thống này',
          en: 'the dossier declares to upgrade that system',
          favours: verdict === 'upgrade',
        }
      : Math.max(proposal.runs ?? 0, proposal.onTop ?? 0, proposal.titleExtends ?? 0) > 0
        ? {
            vi: 'lời văn nêu việc làm tiếp trên hệ thống đang vận hành',
            en: 'the text speaks of going on with a system that runs',
            favours: verdict === 'upgrade',
          }
        : {
            vi: 'lời văn không nêu việc làm tiếp trên hệ thống đang vận hành',
            en: 'the text does not speak of going on with a system that runs',
            favours: verdict !== 'upgrade',
          },
}

/** What an officer should find out: the fact on which the two likeliest verdicts part. */
export function questionFor(one: FinderVerdict, other: FinderVerdict, target: string): Text {
  const both = new Set([one, other])
  if (both.has('upgrade'))
    return {
      vi: `Đề xuất có thật sự mở rộng “${target}” và được chủ quản hệ thống này đồng ý không?`,
      en: `Does the proposal really extend “${target}”, and does its owner agree?`,
    }
  if (both.has('reuse'))
    return {
      vi: `Đề xuất tự xây dựng hoặc mua riêng phần mà “${target}” đã cung cấp, hay chỉ kết nối để sử dụng?`,
      en: `Does the proposal build or buy what “${target}” provides, or merely connect to it?`,
    }
  if (both.has('none'))
    return {
      vi: `“${target}” có phục vụ chính nghiệp vụ này không, hay chỉ cùng lĩnh vực? Đề nghị đơn vị nêu nội dung khác với hệ thống này.`,
      en: `Does “${target}” serve this very business, or merely the same field? The agency should say what differs.`,
    }
  return {
    vi: `Bao nhiêu phần kinh phí dành cho nội dung chưa có ở “${target}”?`,
    en: `How much of the money goes into what “${target}” does not have yet?`,
  }
}
