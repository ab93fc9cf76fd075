import { withoutBrackets } from '../../../language/index.js'
import { nameKey } from '../../names.js'

/**
 * How plainly a text announces a list of functions: it is their heading, it speaks of them, it says what a piece of software has or
 * does, whom it serves, or only that a list follows; `none` where it announces something else.
 */
export type Announcement = 'heading' | 'functions' | 'software' | 'users' | 'list' | 'none'

/** Whether what follows is announced as functions or as what software does. */
export const announces = (by: Announcement): boolean => by === 'software' || callsFunctions(by)
/** Whether it is called functions. */
export const callsFunctions = (by: Announcement): boolean => by === 'heading' || by === 'functions'

/** What announces a list: the last sentence of a text, behind the label that opens it (“Về chức năng: … Phần bổ sung:”). */
export function announcementOf(text: string): Announcement {
  const told = withoutBrackets(text.slice(-longestTold))
  const key =
    told
      .split(sentenceEnd)
      .map(nameKey)
      .findLast((sentence) => sentence !== '' && !leadsOn.test(sentence)) ?? ''
  const opening = openingLabel.exec(text)?.[1]
  if (key === '' || ofNone.test(key)) return 'none'
  if (isToday.test(key) && !adds.test(key)) return 'none'
  if (heads.test(key)) return 'heading'
  if (ofFunctions.test(key) || (opening !== undefined && opensFunctions.test(nameKey(opening)))) return 'functions'
  // “…, chạy trên máy của nhà cung cấp, cán bộ phải làm được mấy việc sau:”: the last clause announces.
  const clause = nameKey(told.slice(told.lastIndexOf(',') + 1))
  if (told.includes(',') && !ofOthers.test(clause) && software.some((pattern) => pattern.test(clause)))
    return 'software'
  if (ofOthers.test(key)) return 'none'
  if (software.some((pattern) => pattern.test(key))) return 'software'
  return ofUsers.test(key) ? 'users' : 'list'
}

/** Of a longer text only its end announces. */
const longestTold = 240
const sentenceEnd = /[.;]\s/u
/** “… chia thành ba nhóm. Cụ thể:”. */
const leadsOn = /^(cu the( (la|nhu sau|gom))?|nhu sau|trong do|gom( co)?|bao gom|do la)$/
const openingLabel = /^\s*(?:[-–+•*]\s*)?([^:.;]{2,40}):/u
const opensFunctions = /^(ve )?(cac )?(chuc nang|tinh nang)\b/
const heads =
  /^(cac |nhung |nhom |danh muc |mo ta |yeu cau |bang |[a-z0-9] )*(chuc nang|tinh nang|phan he|modun|mo dun|module)\b/
const ofFunctions =
  /\b(chuc nang|tinh nang|phan he|modun|mo dun|module|use ?case|(ca|truong hop) su dung|nghiep vu|phan viec|viec lam duoc)\b/
const ofNone =
  /\bphi chuc nang\b|\bchuc nang,? nhiem vu\b|\b(tinh nang|yeu cau) ky thuat\b|\b(phong|ban|don vi|co quan) chuc nang\b/
const isToday =
  /\b(dang (su )?dung|dang (van hanh|chay|co)|hien (nay|tai|dang|co|trang)|thuc trang|truoc day|da (co|duoc|trien khai))\b/
const adds = /\b(bo sung|nang cap|them|mo rong|xay dung|phat trien|nhu cau|de xuat)\b/
/** What lists of other things are called. */
const ofOthers =
  /\b(thiet bi|phan cung|may moc|vat tu|chi phi|kinh phi|du toan|von|can cu|phap ly|noi nhan|kinh gui|ho so|muc tieu|muc dich|ket qua|san pham|tien do|lo trinh|ke hoach|thoi gian|phan cong|trach nhiem|nhiem vu cua|thanh vien|nguyen tac|bien phap|kinh (de nghi|trinh|mong|de xuat)|de nghi (so|ubnd|uy ban|quy|phong|cap)|tieu chi|tieu chuan|chi tieu|hieu nang|cau hinh|thong so|ky thuat|bao mat|an toan|rui ro|giai doan|buoc|quy trinh|goi thau|tai lieu|van ban|ly do|kho khan|ton tai|han che|vuong mac|hieu qua|loi ich|phuong an|giai phap|dia diem|doi tuong|du lieu|ket noi|lien thong|tich hop|dao tao|tap huan|bao hanh|nhan su|nha thau|nha cung cap|to chuc thuc hien|kien nghi|tac dong)\b/
const thing =
  '(phan mem|he thong|ung dung|nen tang|cong|trang|website|app|kho|dich vu|san|so tay|tro ly|man hinh|ban do|thanh phan)'
const software = [
  new RegExp(`\\b${thing}\\b.*\\b(gom|bao gom|co|lam duoc|dap ung|cho phep|ho tro|giup|phuc vu|thuc hien|voi)\\b`),
  new RegExp(
    `^([a-z0-9] )?(ve )?(xay dung |nang cap |thue |phan |thiet ke |mo ta |yeu cau |doi voi |cua )*${thing}\\b`,
  ),
  /\b(can|phai|se|muon) (co|lam duoc|dap ung|thuc hien)( duoc)?\b/,
  /\bco (may|cac|nhung|\d+) (phan|muc|viec|thu)\b/,
  /\b(co the|duoc phep|cho phep)( lam)?( cac viec)?( sau| nhu sau)?$/,
  /\b(gom|co|bao gom|bo sung) (cac |\d+ |[a-z]{2,4} )?(phan mem|ung dung|thanh phan|hop phan|cau phan)$/,
  // “a) Nhóm thu nhận:”.
  /^([a-z0-9]{1,2} )?(nhom|khoi) (?!(nguoi|doi tuong|can bo|ho|to|cong viec)\b)[a-z]/,
  // “Nội dung xin làm:”, “… với các việc sau:”.
  /^(cac |nhung )?(noi dung|viec|phan|muc) (xin|se|can|de nghi|du kien) (lam|dau tu|xay dung)\b/,
  /\b(cac|nhung|may|\d+) viec( chinh)?( sau| nhu sau)?$/,
  /^(phan|cac muc|cac viec|viec|noi dung|muc) (bo sung|moi|can lam)\b/,
]
/** “Đối với chủ sạp”, not the duties of an office: “Đối với Sở Công Thương”. */
const ofUsers =
  /^(doi voi|danh cho|ve phia|phia) (?!(so|ubnd|uy ban|phong|ban|chi cuc|trung tam|don vi|co quan|van phong|nha|ben|to|hoi dong)\b)|\b(mong muon|nhu cau) cua\b/
