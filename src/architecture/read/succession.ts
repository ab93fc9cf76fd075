import type { Hit, Place, Text } from '../../kernel/index.js'
import { dayBefore, dayMonthYear, firstDay, lastDay } from '../../language/index.js'
import { pointerCycles } from '../graph/pointers.js'
import type { LegalDocument } from '../schema/document.js'
import type { Regime } from '../schema/regime.js'
import type { Standard } from '../schema/standard.js'

/** What changes over time in a workspace or a content pack: law, standards, regimes. */
interface Law {
  readonly documents: ReadonlyMap<string, LegalDocument>
  readonly standards: ReadonlyMap<string, Standard>
  readonly regimes: ReadonlyMap<string, Regime>
}

/**
 * Faults of time and succession, for whoever reads a workspace or checks a pack by itself: successors that come back to where they
 * began, what is in force beside its own successor, one document entered twice, and two regimes of one origin on the same day.
 * Nobody can say what applies on such a day.
 * @param originOf what tells the entities of one pack, or of the workspace, from others: a province's regime may overlap a pack's
 */
export function successionFaults(law: Law, place: Place, originOf: (entity: object) => unknown): Hit[] {
  return [
    ...circles(law.documents, place, { vi: 'quan hệ thay thế giữa các văn bản', en: 'successors of documents' }),
    ...circles(law.standards, place, { vi: 'quan hệ thay thế giữa các tiêu chuẩn', en: 'successors of standards' }),
    ...besideSuccessor(law.documents, place),
    ...besideSuccessor(law.standards, place),
    ...enteredTwice(law.documents, place),
    ...regimesAtOnce([...law.regimes.values()], place, originOf),
  ]
}

type Dated = LegalDocument | Standard

function circles(entities: ReadonlyMap<string, Dated>, place: Place, means: Text): Hit[] {
  return pointerCycles(entities, 'supersededBy').map((path) => {
    const start = entities.get(path[0] ?? '')
    const steps = [...path, ...path.slice(0, 1)].map((id) => called(entities.get(id), id)).join(' → ')
    return {
      rule: 'layering/cycle',
      subject: path[0],
      related: path.slice(1),
      location: start && place.of(start, 'supersededBy'),
      message: { vi: `Vòng tròn trong ${means.vi}: ${steps}.`, en: `A circle in the ${means.en}: ${steps}.` },
      remedy: {
        vi: 'Xem lại “supersededBy”: văn bản, tiêu chuẩn mới nhất không có văn bản, tiêu chuẩn thay thế.',
        en: 'Check “supersededBy”: the newest of them has no successor.',
      },
    }
  })
}

function called(entity: Dated | undefined, id: string): string {
  if (!entity) return `“${id}”`
  return 'number' in entity ? `“${entity.number}” (${id})` : `“${entity.name}” (${id})`
}

function* besideSuccessor(entities: ReadonlyMap<string, Dated>, place: Place): Iterable<Hit> {
  for (const old of entities.values()) {
    const next = entities.get(old.supersededBy ?? '')
    const [end, begin] = [old.effectiveTo, next?.effectiveFrom]
    if (!next || next === old || end === undefined || begin === undefined || firstDay(end) <= lastDay(begin)) continue
    const at = place.of(next, 'effectiveFrom')
    yield {
      rule: 'model/schema',
      subject: old.id,
      related: [next.id],
      location: place.of(old, 'effectiveTo'),
      relatedLocations: at ? [at] : [],
      message: {
        vi: `${called(old, old.id)} hết hiệu lực ngày ${dayMonthYear(end)}, sau khi ${called(next, next.id)} thay thế nó đã có hiệu lực từ ${dayMonthYear(begin)}: có ngày cả hai cùng hiệu lực.`,
        en: `${called(old, old.id)} ends on ${end}, after ${called(next, next.id)}, which takes its place, began on ${begin}: on some days both are in force.`,
      },
      remedy: {
        vi: `Ghi ngày hết hiệu lực không muộn hơn ${dayMonthYear(begin)}, hoặc bỏ “supersededBy” nếu chỉ bị sửa đổi một phần (ghi ở “amendedBy”).`,
        en: `Let it end by ${begin}; or drop “supersededBy” where it is only amended (“amendedBy”).`,
      },
    }
  }
}

function* enteredTwice(documents: ReadonlyMap<string, LegalDocument>, place: Place): Iterable<Hit> {
  const known = new Map<string, LegalDocument>()
  for (const document of documents.values()) {
    // Bodies below the Government number anew each year and each for itself: the issuer and the day tell them apart.
    const key = [document.number, document.issuer ?? '', document.date ?? ''].join('\0')
    const first = known.get(key)
    if (!first) {
      known.set(key, document)
      continue
    }
    if (!overlap(forceOf(first), forceOf(document))) continue
    const at = place.of(first, 'number')
    yield {
      rule: 'model/schema',
      subject: document.id,
      related: [first.id],
      location: place.of(document, 'number'),
      relatedLocations: at ? [at] : [],
      message: {
        vi: `Văn bản số ${document.number} được ghi hai lần, “${first.id}” và “${document.id}”, với thời gian hiệu lực chồng nhau.`,
        en: `Document ${document.number} is entered twice, as “${first.id}” and “${document.id}”, with times of force that overlap.`,
      },
      remedy: {
        vi: 'Gộp làm một; nếu là hai văn bản khác nhau thì ghi đủ cơ quan và ngày ban hành.',
        en: 'Merge the two; where they differ, give issuer and date of each.',
      },
    }
  }
}

function* regimesAtOnce(
  regimes: readonly Regime[],
  place: Place,
  originOf: (entity: object) => unknown,
): Iterable<Hit> {
  for (const [i, later] of regimes.entries()) {
    const earlier = regimes
      .slice(0, i)
      .find((r) => originOf(r) === originOf(later) && overlap(daysOf(r), daysOf(later)))
    if (!earlier) continue
    const at = place.of(earlier, 'from')
    const from = [firstDay(earlier.from), firstDay(later.from)].sort()[1] ?? later.from
    yield {
      rule: 'model/schema',
      subject: later.id,
      related: [earlier.id],
      location: place.of(later, 'from'),
      relatedLocations: at ? [at] : [],
      message: {
        vi: `Chế độ “${later.id}” và “${earlier.id}” cùng áp dụng từ ${dayMonthYear(from)}: mỗi ngày chỉ một chế độ.`,
        en: `The regimes “${later.id}” and “${earlier.id}” both apply from ${from} on; a day has one.`,
      },
      remedy: {
        vi: 'Ghi ngày kết thúc (“to”) của chế độ trước là ngày liền trước ngày bắt đầu của chế độ sau.',
        en: 'Let the earlier one end (“to”) the day before the later one begins.',
      },
    }
  }
}

interface Days {
  readonly from: string
  /** The last day; open without. */
  readonly to: string | undefined
}

function daysOf({ from, to }: Regime): Days {
  return { from: firstDay(from), to: to === undefined ? undefined : lastDay(to) }
}

/** `effectiveTo` is the first day without force. */
function forceOf({ date, effectiveFrom, effectiveTo }: LegalDocument): Days {
  return {
    from: firstDay(effectiveFrom ?? date ?? '1000'),
    to: effectiveTo === undefined ? undefined : dayBefore(firstDay(effectiveTo)),
  }
}

function overlap(a: Days, b: Days): boolean {
  return (a.to === undefined || b.from <= a.to) && (b.to === undefined || a.from <= b.to)
}
