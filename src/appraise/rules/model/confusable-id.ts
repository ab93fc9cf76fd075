import { collectionNames, type Model } from '../../../architecture/index.js'
import type { Rule } from '../rule.js'

export const confusableId = {
  id: 'model/confusable-id',
  severity: 'warning',
  title: { vi: 'Hai mã dễ nhầm với nhau', en: 'Two ids that are easily mistaken' },
  basis: [],
  remedy: {
    vi: 'Nếu là một đối tượng thì gộp lại; nếu là hai thì đặt mã khác nhau rõ ràng.',
    en: 'If they are one thing, merge them; if two, give them ids that differ plainly.',
  },
  explain: {
    vi: `**Yêu cầu.** Trong cùng một nhóm dữ liệu không nên có hai mã chỉ khác nhau ở dấu gạch, dấu chấm, hoặc ở những ký tự nhìn giống nhau (số 0 và chữ o, số 1 và chữ l).

**Vì sao.** Hai mã như \`csdl-dat-dai\` và \`csdl-datdai\` thường là một hệ thống do hai cơ quan khai riêng: mỗi bản ghi có một phần thông tin, nên trùng lặp không bị phát hiện và quan hệ bị chia đôi. Nếu đúng là hai hệ thống, người đọc cũng sẽ dẫn nhầm.

**Cách xét.** Mã được rút gọn (bỏ dấu nối giữa các chữ, quy ký tự giống nhau về một) rồi so sánh. Dấu nối giữa các chữ số được giữ lại, vì \`nv-1-10\` và \`nv-11-0\` là hai mã khác nhau thật. Với đề xuất, mã của hệ thống sẽ xây được so với các hệ thống đã có.

**Cách xử lý.** Đối chiếu hai bản ghi; gộp lại, hoặc đổi một mã cho khác hẳn.`,
    en: `**What is asked.** No two ids of one collection should differ only in dashes and dots, or in characters that look alike (0 and o, 1 and l).

**Why.** Ids such as \`csdl-dat-dai\` and \`csdl-datdai\` are mostly one system recorded twice: each record holds half of the facts, the duplicate goes unseen and relations are split. And where they are two systems, readers will cite the wrong one.

**How it is judged.** Ids are reduced (separators between letters dropped, look-alikes made equal) and compared. Separators between digits are kept: \`nv-1-10\` and \`nv-11-0\` really differ. For a proposal, the ids of the systems that it builds are compared with those that exist.

**How to mend it.** Compare the two records; merge them, or give one a plainly different id.`,
  },
  *architecture({ model, locate }) {
    for (const collection of collectionNames) {
      const all = model[collection]
      if (!(all instanceof Map)) continue
      const first = new Map<string, object>()
      for (const [id, entity] of all as Map<string, { readonly id?: string }>) {
        if (entity.id === undefined) continue
        const key = reduced(id)
        const other = first.get(key)
        if (!other) first.set(key, entity)
        else if (model.originOf(entity) === 'workspace' || model.originOf(other) === 'workspace') {
          yield {
            ...confusion(id, idOf(other)),
            location: locate(entity, 'id'),
            relatedLocations: [locate(other, 'id')].filter((l) => l !== undefined),
          }
        }
      }
    }
  },
  *proposal({ base, proposal, locate }) {
    const existing = reducedIds(base)
    for (const { id, declared } of proposal.systems) {
      const other = existing.get(reduced(id))
      if (other === undefined || base.systems.has(id)) continue
      yield { ...confusion(id, other), location: locate(declared, 'id') }
    }
  },
  examples: {
    pass: `dataEntities:
  - { id: thua-dat, name: Thửa đất }
  - { id: chu-su-dung-dat, name: Chủ sử dụng đất }
`,
    fail: `dataEntities:
  - { id: thua-dat, name: Thửa đất }
  - { id: thuadat, name: Thông tin thửa đất }
`,
  },
} satisfies Rule

function confusion(id: string, other: string) {
  return {
    subject: id,
    related: [other],
    message: {
      vi: `Mã “${id}” rất giống mã “${other}” đã có: có thể là một đối tượng được khai hai lần.`,
      en: `The id “${id}” is very like “${other}”: they may be one thing recorded twice.`,
    },
  }
}

function idOf(entity: object): string {
  return String(Reflect.get(entity, 'id'))
}

const ofModel = new WeakMap<Model, Map<string, string>>()

function reducedIds(model: Model): Map<string, string> {
  const known = ofModel.get(model) ?? new Map([...model.systems.keys()].map((id) => [reduced(id), id]))
  ofModel.set(model, known)
  return known
}

/** One form for ids that a reader takes for the same. */
function reduced(id: string): string {
  return id
    .replace(/(?<=\d)[-_.]+(?=\d)/g, '\0')
    .replace(/[-_.]+/g, '')
    .replace(/(?<=[a-z])0|0(?=[a-z])/g, 'o')
    .replace(/(?<=[a-z])1|1(?=[a-z])/g, 'l')
}
