import type { Component, Model, System } from '../../architecture/index.js'
import { wordKey } from '../../language/index.js'
import { nameKey } from '../names.js'
import { usual } from './usual.js'

interface Theme {
  /** What names say, or the kind of all systems that are meant. */
  readonly says: RegExp | System['kind']
  /** What frameworks call the component of them; the first that one has counts. */
  readonly called: readonly RegExp[]
}

/** Phrases as the reader of names writes their words, a blank between two. */
const says = (words: string) => new RegExp(`(?<![^ \\d])(${words.replace(/\p{L}+/gu, wordKey)})(?![^ \\d])`)
/** Where frameworks keep what everybody's systems rest on, and what offices share. */
const core = /^(cac )?nen tang (so )?(loi|dung chung)/
const office = /^ung dung (ho tro )?noi bo/

/** What frameworks call the systems of a field or kind, for want of a component with the system's own name. */
const themes: readonly Theme[] = [
  { says: says('một cửa|thủ tục hành chính|tthc'), called: [/giai quyet thu tuc hanh chinh/, /^mot cua/] },
  {
    says: says('nhiệm vụ.* giao|giao việc|chỉ đạo|báo cáo (tỉnh|điều hành|kinh tế)|thông tin báo cáo'),
    called: [/^(he thong )?(thong tin )?chi dao dieu hanh/, office],
  },
  {
    says: says(
      '(phòng )?họp|hội nghị|lịch (công tác|làm việc)|điều hành|văn bản|lưu trữ|hội đồng nhân dân|hđnd|hành chính nội bộ|chấm công',
    ),
    called: [office],
  },
  { says: says('công văn|văn bản đi'), called: [/^quan ly van ban/, office] },
  { says: says('kế toán'), called: [/^quan ly tai chinh/, office] },
  { says: says('thư điện tử|email'), called: [/thu dien tu/, office] },
  { says: says('ký số|chữ ký số|chứng thư số'), called: [/(^| )ky so/, office] },
  {
    says: says('đăng nhập một lần|sso|xác thực (tập trung|người dùng|một lần)|quản lý định danh'),
    called: [/xac thuc|dang nhap mot lan/, /^(quan ly )?dinh danh/, core],
  },
  { says: says('thanh toán (trực tuyến|điện tử|phí)'), called: [/thanh toan/, core] },
  { says: says('(nền tảng|dịch vụ) (gis|bản đồ)|bản đồ (nền|số dùng chung)'), called: [/nen tang (gis|ban do)/, core] },
  { says: says('dữ liệu mở'), called: [/du lieu mo/, /^kenh tuong tac/] },
  {
    says: says('danh mục (dùng chung|điện tử dùng chung)'),
    called: [/danh muc dung chung/, /^kho du lieu dung chung/],
  },
  {
    says: says('mạng (truyền số liệu|diện rộng|nội bộ|lan|wan)|wan|truyền số liệu'),
    called: [/^mang dien rong/, /^mang\b.*\btruyen so lieu/, /^ha tang mang/],
  },
  { says: says('mã độc|tường lửa|soc|giám sát an toàn'), called: [/bao dam (an toan thong tin|an ninh mang)/] },
  { says: says('dữ liệu dùng chung'), called: [/^(co so|kho) du lieu (cap tinh|dung chung)/] },
  { says: says('hệ thống thông tin địa lý|httt địa lý|gis'), called: [/^co so du lieu chuyen nganh\b.* dia ly/] },
  { says: says('máy chủ|ảo hóa|điện toán đám mây|sao lưu'), called: [/^trung tam du lieu/] },
  { says: 'security', called: [/bao dam (an toan thong tin|an ninh mang)/] },
  { says: says('tổng đài|phản ánh hiện trường|ki ốt|kiosk'), called: [/^kenh tuong tac/] },
  { says: 'portal', called: [/^kenh tuong tac/] },
  { says: 'database', called: [/^(cac )?co so du lieu chuyen nganh/, /^co so du lieu\b.*\bchuyen nganh/] },
  {
    says: 'application',
    called: [
      /^(cac )?(ung dung|phan mem) (nghiep vu|chuyen nganh)/,
      /^he thong thong tin nghiep vu/,
      /^business applications?/,
    ],
  },
]

/** A component that many systems realize, and the words of a name that lead to it; none where a field or kind does. */
export interface General {
  readonly component: Component
  readonly words?: string
  /** How many words stand before them. */
  readonly from?: number
}

/**
 * The component of all systems of a field or kind: of a field as the framework calls it; of a kind that in which most of the
 * architecture's own are, else as the framework calls it.
 */
export function generalComponents(
  components: readonly Component[],
  model: Model,
): (name: string, kind: System['kind'] | undefined) => General | undefined {
  const known = new Map(components.map((component) => [component.id, component]))
  const own = [...model.systems.values()].filter((system) => model.originOf(system) === 'workspace')
  const most = usual(own.map(({ kind, realizes }) => ({ key: kind, value: realizes?.[0] })))
  const shortest = [...components].sort((a, b) => a.name.length - b.name.length || (a.id < b.id ? -1 : 1))
  const fields: { readonly says: RegExp; readonly component: Component }[] = []
  const kinds = new Map<string, Component>()
  for (const { says, called } of themes)
    for (const pattern of called) {
      const component = shortest.find(({ name }) => pattern.test(nameKey(name)))
      if (!component) continue
      if (typeof says === 'string') kinds.set(says, component)
      else fields.push({ says, component })
      break
    }
  return (name, kind) => {
    for (const { says, component } of fields) {
      const said = says.exec(name)
      if (said) return { component, words: said[0], from: name.slice(0, said.index).split(' ').length - 1 }
    }
    const component = kind && (known.get(most(kind) ?? '') ?? kinds.get(kind))
    return component && { component }
  }
}
