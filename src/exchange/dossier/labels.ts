import { withoutBrackets } from '../../language/index.js'
import { nameKey } from '../names.js'

/** What a heading, a label or the head of a column in a dossier speaks of. */
export type LabelMeaning =
  | 'title'
  | 'agency'
  | 'preparer'
  | 'date'
  | 'kind'
  | 'objective'
  | 'need'
  | 'functions'
  | 'work'
  | 'data'
  | 'users'
  | 'scope'
  | 'legalBasis'
  | 'hosting'
  | 'securityLevel'
  | 'personalData'
  | 'technology'
  | 'connections'
  | 'inherits'
  | 'present'
  | 'lease'
  | 'total'
  | 'sources'
  | 'costs'
  | 'schedule'
  | 'task'
  /** What looks alike and speaks of something else. */
  | 'other'

/** A “basic design” rests on no law. */
const notDesign = '(?!(?:thuyet minh )?thiet ke co so)'

const open =
  '(?:(?:cac|ve|noi dung|thong tin|phuong an|yeu cau|danh muc|danh sach|mo ta|thuyet minh|de xuat|xac dinh|phan tich|thiet ke|giai phap|bang|muc) )*'

/** In this order; the first that fits decides. Written without accents, as `nameKey` makes of a label. */
const meanings: readonly (readonly [LabelMeaning, RegExp])[] = [
  [
    'other',
    /\bphi chuc nang\b|^(can cu|don vi) tinh\b|^chuc nang(,)? nhiem vu\b|\bchuc nang nhiem vu cua\b|^ten (goi )?tat\b/,
  ],
  [
    'title',
    /^(ten )(du an|nhiem vu|phan mem|he thong|cong viec|de an|de xuat|ke hoach( thue)?|de cuong|hoat dong|chuong trinh|cong trinh|hang muc|hang muc dau tu|dich vu|dich vu thue|du an dau tu|goi thau|cong trinh|mo hinh|sang kien)( (dau tu|de xuat|thue|ung dung|cong nghe thong tin|cntt|chuyen doi so|va|hoac|nhiem vu|du an|hoat dong))*$|^(du an|nhiem vu|cong trinh|ten goi|ten)$|^(du an|nhiem vu|cong trinh|hang muc)( (du an|nhiem vu|cong trinh|hang muc))+$|^ten goi mua sam$|^(du an|nhiem vu|hang muc|phan mem|he thong|dich vu|goi thau) (de nghi|de xuat|dang ky|xin chu truong)( dau tu| thue| thuc hien)*$|^noi dung (de nghi |dang ky )?thue$|^ke hoach thue( dich vu)?$/,
  ],
  [
    'preparer',
    /^(don vi|co quan|to chuc)( tu van)? (lap|xay dung|soan)\b|^don vi tu van\b|^tu van lap\b|^(ten )?(don vi|co quan)$/,
  ],
  [
    'other',
    /^(don vi|co quan|cap) (phoi hop|tham dinh|phe duyet|quyet dinh|thuc hien|thi cong|van hanh|quan ly|tham gia|huong)\b|^cap quyet dinh\b/,
  ],
  [
    'agency',
    /^(ten )?(chu dau tu|co quan chu (dau tu|tri|quan)|don vi chu (dau tu|tri|quan)|(don vi|co quan|co quan don vi)( de nghi| de xuat| dang ky| su dung ngan sach| trinh)|chu tri thue|co quan thue|don vi thue|ben thue|chu tri)( du an| nhiem vu| thue| thuc hien| de xuat| du kien| lam| chu dau tu)*$/,
  ],
  ['date', /^(ngay|thoi gian|thoi diem) (lap|trinh|de xuat|gui|ky|dang ky)\b/],
  ['kind', /^(loai|hinh thuc) (de xuat|du an|dau tu|thuc hien)$/],
  ['lease', /\b(so sanh|danh gia|phan tich|lua chon)\b.*\bthue dich vu\b|\bthue dich vu\b.*\bso sanh\b/],
  [
    'task',
    /^(nhiem vu|danh muc nhiem vu) (trong|cua|thuoc) (ke hoach|lo trinh|kien truc)\b|^thuoc (nhiem vu|ke hoach)\b/,
  ],
  [
    'sources',
    /^nguon$|^(co cau )?(nguon (von|kinh phi|ngan sach)|von)( dau tu| thuc hien)?$|^co cau nguon von\b|^nguon von\b/,
  ],
  [
    'schedule',
    /^(thoi gian|tien do|ke hoach|lo trinh|moc thoi gian|thoi han)( (va )?(tien do|thoi gian|ke hoach))?( thuc hien| trien khai| thue| dau tu| hoan thanh| du kien| du an| nhiem vu| goi thau| hop dong| dich vu| cong viec| hang muc( [a-z]+){0,3})*$|^(kinh phi va )?tien do( (thuc hien|trien khai|du an|dau tu)\b.*)?$/,
  ],
  [
    'total',
    /^gia tri( goi thau| hop dong| thue)?$|^(du kien|uoc tinh|tam tinh) (kinh phi|du toan|muc dau tu|chi phi)( thuc hien)?$|^tong cong$|^((du kien|uoc tinh|khai toan) )?tong (muc dau tu|kinh phi|du toan|von|chi phi|gia tri|so tien|tien|muc kinh phi)\b|^so tien (de nghi|de xuat|xin|du kien|can)( dau tu| ho tro| bo tri| cap| phe duyet)*$|^(kinh phi|du toan|muc von|khai toan( kinh phi)?)( thuc hien| du kien| de xuat| de nghi| thue| dau tu)*( \d+ (thang|nam))?$|^du toan( kinh phi| chi tiet| thue)*\b|^gia tri du toan\b/,
  ],
  ['costs', /^(chi phi|bang du toan|khai toan|kinh phi)\b/],
  ['personalData', /\bdu lieu ca nhan\b/],
  ['inherits', /\bke thua\b|\bchuyen doi du lieu\b/],
  ['present', /^(danh gia )?(thuc trang|hien trang)\b/],
  ['other', /^(muc dich|muc tieu|pham vi) (cua )?(tai lieu|van ban|bao cao|ho so)\b/],
  ['objective', /^(cac )?(muc tieu|muc dich)\b|^(mong muon|ky vong)\b|^ket qua (can |mong muon |du kien )*dat duoc$/],
  ['need', /^(su can thiet|ly do|tinh cap thiet|boi canh|dat van de|bai toan)\b/],
  [
    'legalBasis',
    new RegExp(
      `^${notDesign}${open}(can cu|co so) ?(phap ly|lap du an|lap|xay dung|thuc hien|de xuat|dau tu|lap de cuong)*( du an)?$|^${open}(van ban )?(can cu|phap ly|phap luat)\\b|^co so phap ly\\b|^can cu\\b`,
    ),
  ],
  [
    'users',
    new RegExp(
      `^${open}(doi tuong|nguoi)( (su dung|dung|thu huong|tham gia|khai thac|phuc vu))\\b|^nguoi (dung|su dung)\\b|^nhom nguoi dung\\b`,
    ),
  ],
  ['securityLevel', new RegExp(`\\bcap do\\b|^${open}(bao dam |dam bao )?(an toan|bao mat|an ninh)\\b`)],
  [
    'hosting',
    new RegExp(
      `^${open}(noi|vi tri|dia diem|ha tang) ?(dat|cai dat|lap dat|trien khai|luu tru|van hanh|chay)?( he thong| may chu| phan mem| ky thuat| thiet bi)*( (va )?(bao dam )?an toan( thong tin)?)?$|^${open}ha tang\\b`,
    ),
  ],
  ['connections', new RegExp(`^${open}(ket noi|tich hop|lien thong|chia se du lieu|lien ket)\\b`)],
  ['technology', new RegExp(`^${open}(tieu chuan|quy chuan|cong nghe|ky thuat|nen tang cong nghe)\\b`)],
  [
    'functions',
    /^(?!(nha (thau|cung cap)|ben|don vi|doanh nghiep|co quan|can bo)\b)[a-z]+( [a-z]+){0,3} (can|phai|can phai) (co|lam duoc|dap ung|thuc hien duoc)$/,
  ],
  // “Thiết bị và phần mềm phải làm được các việc sau:”.
  [
    'functions',
    /\b(phai|can|co the|dung de|phuc vu) (lam|thuc hien|dap ung|giai quyet)( duoc)? (cac )?(viec|cong viec|yeu cau|bai toan)( chinh| chu yeu)?( nhu)?( sau( day)?)?$/,
  ],
  // “Sổ tay cho phép người dùng:”.
  ['functions', /^[a-z]+( [a-z]+){0,5} cho phep( [a-z]+){0,3}$/],
  // “Cơ sở dữ liệu phục vụ các nghiệp vụ sau:” opens a list of what is done.
  ['functions', /\b(nghiep vu|chuc nang|tinh nang)( chinh| chu yeu)?( nhu)? sau( day)?$/],
  ['data', new RegExp(`^${open}(du lieu|co so du lieu|csdl|thong tin du lieu)\\b`)],
  [
    'functions',
    new RegExp(
      `^${open}(nhom )?(chuc nang|phan he|tinh nang|module|modun|mo dun)\\b|^(quy mo|pham vi)( dau tu)? (va )?chuc nang\\b|^quy mo chuc nang\\b|^(?!.*\\b((phong|ban|co quan|don vi|truong) chuc nang|kiem thu)\\b).*\\b(cac|cua|kien truc|thiet ke|mo hinh|so do|danh sach|quy mo|va|phan ra|liet ke) (chuc nang|tinh nang|phan he|module)\\b|^(bang )?(sap xep|chuyen doi|liet ke|tong hop|phan loai)\\b.*\\b(chuc nang|use case|truong hop su dung)\\b`,
    ),
  ],
  // “Hệ thống đáp ứng các năng lực sau:”, “thuê dịch vụ với các yêu cầu:”.
  [
    'functions',
    /\b(phan mem|he thong|ung dung|nen tang|dich vu)( [a-z0-9]+){0,6} (voi|co|dap ung|phai dap ung|bao dam|phai co) (cac )?(nang luc|yeu cau|nghiep vu)( chinh| chu yeu)?( nhu)?( sau( day)?)?$/,
  ],
  // “Nâng cấp phần mềm mới, gồm:”, “Hệ thống gồm các thành phần:”.
  [
    'functions',
    /^(?!.*\b(du lieu|csdl|thiet bi|ha tang|may chu|doi tuong|nguoi dung|chi phi|kinh phi|ho so|tai lieu)\b).*\b(phan mem|he thong|ung dung|nen tang|cong|website|trang thong tin)( [a-z0-9]+){0,6} (gom|bao gom)( co)?( cac)?( (thanh phan|phan|phan he|chuc nang|module|viec)( chinh| chu yeu)?)?( nhu)?( sau( day)?)?$/,
  ],
  ['functions', /^(yeu cau ((doi voi|cua|ve) )?|noi dung (cua )?)(phan mem|he thong|ung dung|dich vu)$/],
  [
    'scope',
    /^dia ban( trien khai| ap dung| thuc hien)$|^((dia diem|quy mo|doi tuong|thoi gian) )?(va )?pham vi( (ap dung|thuc hien|trien khai|dau tu|phuc vu|du an|su dung|cua he thong|he thong|hoat dong|va quy mo|va doi tuong|doi tuong|noi dat|dia diem|ha tang|dau tu du an|cua du an))*$/,
  ],
  [
    'work',
    /^noi dung (dau tu|thuc hien|cong viec|nhiem vu|nang cap|xay dung|chu yeu|trien khai|dich vu|mua sam|dao tao|va|de xuat)\b|^quy mo (va )?(cac )?noi dung\b|^noi dung (va )?quy mo\b|^(cac )?(hang muc|noi dung)( dau tu| chinh| cong viec| thuc hien)?$|^quy mo( dau tu)?$/,
  ],
]

/** Longer labels are sentences. In words, and in letters. */
const longestLabel = 16
const mostLetters = 200

/** “PHẦN A. ĐẶT VẤN ĐỀ”. */
const ofPart = /^(phan|chuong|muc) ([a-e]|[ivx]{1,4}|\d{1,2}) (?=\S)/

/** How forms shorten their labels: “KP dự kiến (tr.đ)”, “CĐT”. */
const longOf: Readonly<Record<string, string>> = {
  kp: 'kinh phi',
  tmdt: 'tong muc dau tu',
  cdt: 'chu dau tu',
  dv: 'don vi',
  cq: 'co quan',
  attt: 'an toan thong tin',
  dlcn: 'du lieu ca nhan',
}
const shortWord = new RegExp(`\\b(?:${Object.keys(longOf).join('|')})\\b`, 'g')

/** What a label speaks of, or nothing where it speaks of nothing that a proposal has. */
export function meaningOfLabel(label: string): LabelMeaning | undefined {
  if (label.length > mostLetters) return undefined
  const key = nameKey(withoutBrackets(label))
    .replace(ofPart, '')
    .replace(shortWord, (word) => longOf[word] ?? word)
  if (key === '' || key.split(' ').length > longestLabel) return undefined
  return meanings.find(([, pattern]) => pattern.test(key))?.[0]
}

/** A label and what follows its colon, “Chủ đầu tư: Sở Y tế”, or its full stop, “Mục tiêu. Hình thành kho dữ liệu …”. */
export function splitLabel(text: string): { readonly label: string; readonly rest: string } {
  const [, opening, said] = runIn.exec(text) ?? []
  if (opening !== undefined && said !== undefined && meaningOfLabel(opening) !== undefined)
    return { label: opening, rest: said.trim() }
  const at = text.indexOf(':')
  return at < 0 ? { label: text, rest: '' } : { label: text.slice(0, at).trim(), rest: text.slice(at + 1).trim() }
}

/** A few words, a full stop and a sentence. */
const runIn = /^(\p{Lu}[^.:;,\d]{3,60})\.\s(\p{Lu}.*)$/su
