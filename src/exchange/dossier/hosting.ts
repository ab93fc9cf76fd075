import { withoutBrackets } from '../../language/index.js'
import { nameKey } from '../names.js'
import { placedAt } from './connections.js'
import { type DossierReading, sourceOf, statementsMeaning, tidy } from './context.js'
import type { Item } from './item.js'
import { meaningOfLabel, splitLabel } from './labels.js'
import { nameFinder } from './names.js'
import { sentences } from './passages.js'
import { ofLessons, ofPurchase, works } from './speech.js'
import { toldFacts } from './told.js'

/** Where systems stand. */
const serves =
  /(?:trung tâm|(?<![\p{L}])tt) (?:(?:tích hợp )?(?:dữ liệu|thdl)|chuyển đổi số|công nghệ (?:thông tin|số)|cntt|tin học|thông tin)|ttdl|trung tâm thdl|máy chủ|đám mây|cloud|phòng máy|data ?cent(?:er|re)|(?<![\p{L}])idc|server|hạ tầng|hosting/iu
/** What is placed there: nothing else stands in a data centre, and a monument in a town's centre is no system. */
const hosted = new RegExp(`${works}|(?<![\\p{L}])sàn(?![\\p{L}])|máy chủ|dữ liệu|hosting|httt`, 'iu')
/** A place that is for systems alone, named at once. */
const room =
  /^(?:phòng máy(?! (?:tính|vi tính|in|tiện))|phòng máy chủ|(?:trung tâm|tt) (?:tích hợp )?dữ liệu|ttdl)(?![\p{L}])/iu
/** Other words for where it stands: “để chung máy chủ của tỉnh”, “đặt nhờ bên Trung tâm dữ liệu”, “đưa về phòng máy …”. */
const located =
  /(?:để chung|dùng chung|sử dụng|đặt (?:chung|nhờ|trong)|để nhờ|nhờ|chuyển[^.;]{0,60}\svề|đưa về|gom về|về|lắp tại|lắp đặt tại|trên|ở|tại)\s+(?:(?:bên|các|hệ thống|\d+)\s+){0,2}(?=(?:phòng máy(?! (?:tính|vi tính|in|tiện))|trung tâm (?:tích hợp )?dữ liệu|máy chủ (?:của|dùng chung|ảo|đặt|hiện có|tỉnh|huyện|trung tâm)|hạ tầng (?:lưu trữ|điện toán|đám mây|của)|(?:điện toán )?đám mây)(?![\p{L}]))/iu
/** “Thuê hosting của VNPT”, “máy chủ ảo thuê của Viettel IDC”: whose computers it runs on. */
const hired =
  /(?<![\p{L}])thuê\s+(?=(?:dịch vụ\s+)?(?:hosting|máy chủ ảo|chỗ đặt máy chủ|hạ tầng (?:đám mây|máy chủ)|đám mây|cloud|vps)[^.;]{0,30}\s(?:của|tại|từ|bên)\s)|(?=(?:máy chủ(?: ảo)?|đám mây|hosting|cloud) thuê (?:của|tại|từ|bên)\s)/iu
const elided = /^\s*(?:được\s+)?(?:đặt|cài đặt|triển khai|bố trí|lưu trữ|vận hành|thuê)(?![\p{L}])/iu
const ofBackup = /(?<![\p{L}])(?:sao lưu|dự phòng|bản sao|kết nối|truy cập|từ)(?![\p{L}])[^.;,]*$/iu
const denied = /(?:không|chưa)\s+(?:được\s+)?(?:đặt|cài đặt|triển khai|bố trí|có)/iu

const elsewhere =
  /,\s*(?=(?:được\s+)?(?:sao lưu|bản sao|một bản|dự phòng|đồng bộ|nhân bản|tuân thủ|đáp ứng|bảo đảm|đảm bảo))/iu

/** What a label that asks for nothing but a place says is one, unless it is left open: “Nơi đặt: số 50 Phạm Thái Bường”. */
const ofPlace = /^(noi|vi tri|dia diem) (dat|cai dat|lap dat|luu tru|van hanh|chay|trien khai)\b/
const leftOpen = /(?<![\p{L}])(?:chưa|sẽ|xin|không|theo hướng dẫn|đề nghị)(?![\p{L}])|\?/iu

/** Whether what a label says names a place that there is: not “Không có phòng máy chủ đạt chuẩn”. */
function namesPlace(value: string): boolean {
  const place = serves.exec(value)
  return place !== null && !denied.test(value.slice(0, place.index))
}

/** Whether a sentence says that a system stands where systems stand. */
function says(sentence: string, at: RegExpExecArray): boolean {
  const before = sentence.slice(0, at.index)
  const place = sentence.slice(at.index + at[0].length)
  if (denied.test(before + at[0]) || ofLessons(sentence)) return false
  if (/máy chủ|server/iu.test(before + at[0])) return true
  // “Ảnh lưu tại Trung tâm tích hợp dữ liệu”: nothing else than systems and data stands there.
  if (room.test(place)) return true
  if (!hosted.test(before + at[0]) && !elided.test(sentence)) return false
  return serves.test(place)
}

/**
 * A place with the province's data centre as its name has it: “TT tích hợp dữ liệu của tỉnh”, “máy chủ chung của tỉnh”, “Trung tâm dữ liệu
 * của quý Sở”, which the department that is asked keeps.
 */
const ofTheProvince = (place: string) =>
  place
    .replace(/(?<![\p{L}])TT(?= (?:tích hợp|dữ liệu))/giu, 'Trung tâm')
    // “của Sở Y tế” is another.
    .replace(/(?<=dữ liệu) (?:dùng chung )?của (?:tỉnh|(?:[qQ]uý )?[sS]ở(?!\s+\p{Lu}))(?![\p{L}])/gu, ' tỉnh')
    .replace(/máy chủ (?:dùng |dùng chung |chung )?của tỉnh(?![\p{L}])/giu, 'Trung tâm dữ liệu tỉnh')

/** “Nơi cài đặt: Trung tâm dữ liệu tỉnh.” within a text is labelled as well. */
function behindLabel(sentence: string): Pick<Candidate, 'value' | 'askedPlace'> {
  const { label, rest } = splitLabel(sentence)
  const askedPlace = rest !== '' && ofPlace.test(nameKey(label)) && meaningOfLabel(label) === 'hosting'
  return { value: askedPlace ? rest : sentence, askedPlace }
}

/** What is asked, or left for later: “máy chủ đặt ở đâu”, “có bắt buộc để ở trung tâm dữ liệu tỉnh hay không”. */
const undecided =
  /\?\s*$|(?<![\p{L}])(?:(?:ở đâu|nơi nào)(?!\s*:)|có (?:bắt buộc|phải|được) [^.;]*hay|hay (?:không|được|là)|sẽ (?:được )?(?:xác định|thống nhất|quyết định|xin ý kiến)|chưa (?:rõ|xác định|quyết định))(?![\p{L}])/iu

interface Candidate extends Item {
  /** Whether a label says what it speaks of. */
  readonly labelled: boolean
  /** Whether that label asks for a place and nothing else. */
  readonly askedPlace: boolean
}

/** An item that tells a place, and where in it the words that place something stand. */
interface Placed extends Item {
  readonly at: RegExpExecArray | null
}

function placedIn({ value, source, labelled, askedPlace }: Candidate): Placed | undefined {
  if (undecided.test(value)) return undefined
  const at = placedAt.exec(value)
  const stands =
    labelled && (askedPlace || !ofPurchase(withoutBrackets(value)))
      ? namesPlace(value) || (askedPlace && !leftOpen.test(value))
      : at !== null && says(value, at)
  return stands ? { value, source, at } : undefined
}

function locatedIn({ value, source }: Candidate): Placed | undefined {
  const at = located.exec(value) ?? hired.exec(value)
  if (!at || ofLessons(value) || undecided.test(value)) return undefined
  const before = value.slice(0, at.index)
  return denied.test(before) || ofBackup.test(before) ? undefined : { value, source, at }
}

/** Where the system stands: the id of the place where a sentence names it whole, else the sentence's own words. */
export function readHosting(reading: DossierReading): Item | undefined {
  const { model } = reading
  const find = nameFinder(
    [...model.systems.values()].filter((s) => s.kind === 'infrastructure' || s.kind === 'platform'),
  )
  const labelled = statementsMeaning(reading, 'hosting').flatMap((s) =>
    s.said.flatMap((said) =>
      sentences(said.text).map((value, i) => ({
        value,
        source: sourceOf(s, said),
        askedPlace: i === 0 && ofPlace.test(nameKey(s.label)),
      })),
    ),
  )
  const told = [...toldFacts(reading)].map(({ sentence, source }) => ({
    ...behindLabel(sentence),
    source: { ...source, quote: sentence },
  }))
  const candidates: Candidate[] = [
    ...labelled.map((item) => ({ ...item, labelled: true })),
    ...told.map((item) => ({ ...item, labelled: item.askedPlace })),
  ]
  const placed = candidates.flatMap((candidate) => placedIn(candidate) ?? [])
  const stands = placed.length > 0 ? placed : candidates.flatMap((candidate) => locatedIn(candidate) ?? [])
  const [first] = stands
  if (!first) return undefined
  const { value, source, at } = first
  // What follows is of something else: “… đặt tại phòng máy, sao lưu về trung tâm dữ liệu tỉnh”.
  const [clause = value] = value.split(elsewhere)
  const place = at && at.index < clause.length ? clause.slice(at.index) : clause
  const [named] = find(ofTheProvince(place))
  const [id, ...more] = named?.ids ?? []
  return { value: id !== undefined && more.length === 0 ? id : tidy(clause), source }
}
