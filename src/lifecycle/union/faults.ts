import type { UnionGroup, UnionPlan } from '../../architecture/index.js'
import { createSuggester, type Hit, type Place, type Text } from '../../kernel/index.js'
import { ownEntities, type UnionSource } from './sources.js'

/** What in a plan cannot be carried out: members that nobody has, and decisions that contradict each other; each at its place. */
export function unionFaults(sources: readonly UnionSource[], plan: UnionPlan, place: Place): Hit[] {
  const hits: Hit[] = []
  const fault = (at: object, key: string | number, message: Text, remedy: Text): void => {
    hits.push({ rule: 'model/schema', location: place.of(at, key), message, remedy })
  }
  const refs = new Map<string, Set<string>>()
  for (const { collection, ref } of sources.flatMap(ownEntities))
    refs.set(collection, (refs.get(collection) ?? new Set()).add(ref))
  const suggest = createSuggester()
  const follows = new Map<string, UnionGroup>()
  for (const group of plan.groups) {
    const { of, do: decision, members, take = {} } = group
    const known = refs.get(of) ?? new Set<string>()
    members.forEach((ref, i) => {
      const before = follows.get(`${of} ${ref}`)
      if (!known.has(ref)) fault(members, i, ...unknownMember(ref, of, suggest(ref, alike(ref, known))))
      else if (i > 0 && decision !== 'apart' && before) fault(members, i, ...followsTwice(ref, before))
      else if (i > 0 && decision !== 'apart') follows.set(`${of} ${ref}`, group)
    })
    if (members.length < 2) fault(group, 'members', ...tooFew)
    if (!fits(group)) fault(group, 'do', ...noSuchDecision(group))
    for (const [field, ref] of Object.entries(take))
      if (!members.includes(ref)) fault(take, field, ...noMember(ref, members))
  }
  for (const { of, do: decision, members } of plan.groups) {
    const [first = ''] = members
    const other = follows.get(`${of} ${first}`)
    if (decision !== 'apart' && other) fault(members, 0, ...leadsAndFollows(first, other))
  }
  const layers = new Set(sources.flatMap(({ workspace }) => [...workspace.model.layers.keys()]))
  for (const move of plan.layers ?? [])
    for (const end of ['from', 'to'] as const)
      if (!layers.has(move[end])) fault(move, end, ...unknownLayer(move[end], suggest(move[end], layers)))
  return hits
}

/** What the same source has; of a source that is not there, what all have. */
function alike(ref: string, known: ReadonlySet<string>): Iterable<string> {
  const of = ref.slice(0, ref.indexOf('/') + 1)
  const own = [...known].filter((one) => one.startsWith(of))
  return own.length > 0 ? own : known
}

type Said = readonly [message: Text, remedy: Text]

function unknownMember(ref: string, of: string, meant: Text | undefined): Said {
  return [
    { vi: `Không nguồn nào có “${ref}” trong ${of}.`, en: `No source has “${ref}” among its ${of}.` },
    {
      vi: `${meant ? `${meant.vi} ` : ''}Sửa mã, hoặc bỏ dòng này nếu nguồn không còn đối tượng đó.`,
      en: `${meant ? `${meant.en} ` : ''}Mend the id, or take the line out where the source no longer has it.`,
    },
  ]
}

function followsTwice(ref: string, { members: [first] }: UnionGroup): Said {
  return [
    {
      vi: `“${ref}” đã theo “${first}” ở một nhóm khác; một đối tượng chỉ theo một đối tượng.`,
      en: `“${ref}” follows “${first}” in another group already; it can follow one only.`,
    },
    { vi: 'Giữ ở một nhóm, bỏ ở nhóm kia.', en: 'Keep it in one of the groups.' },
  ]
}

function leadsAndFollows(ref: string, { members: [first] }: UnionGroup): Said {
  return [
    {
      vi: `“${ref}” đứng đầu nhóm này nhưng lại theo “${first}” ở nhóm khác.`,
      en: `“${ref}” comes first here and follows “${first}” in another group.`,
    },
    {
      vi: `Đưa các thành viên ở đây vào nhóm của “${first}”, hoặc đổi cái đứng đầu.`,
      en: `Put the members into the group of “${first}”, or let another come first.`,
    },
  ]
}

const tooFew: Said = [
  { vi: 'Nhóm cần từ hai thành viên.', en: 'A group has two members or more.' },
  { vi: 'Thêm thành viên, hoặc bỏ cả nhóm.', en: 'Add a member, or take the group out.' },
]

function fits({ of, do: decision }: UnionGroup): boolean {
  if (decision === 'stays') return of === 'systems' || of === 'agencies'
  return decision !== 'beside' || of === 'systems'
}

function noSuchDecision({ of, do: decision }: UnionGroup): Said {
  return [
    { vi: `“${decision}” không áp dụng cho ${of}.`, en: `“${decision}” does not go with ${of}.` },
    { vi: 'Dùng one (gộp) hoặc apart (giữ riêng).', en: 'Use one (make one record) or apart.' },
  ]
}

function noMember(ref: string, members: readonly string[]): Said {
  return [
    { vi: `“${ref}” không phải thành viên của nhóm.`, en: `“${ref}” is no member of the group.` },
    { vi: `Dùng một trong: ${members.join(', ')}.`, en: `Use one of: ${members.join(', ')}.` },
  ]
}

function unknownLayer(id: string, meant: Text | undefined): Said {
  return [
    { vi: `Không nguồn nào có lớp “${id}”.`, en: `No source has the layer “${id}”.` },
    {
      vi: `${meant ? `${meant.vi} ` : ''}Sửa mã lớp, hoặc bỏ dòng này.`,
      en: `${meant ? `${meant.en} ` : ''}Mend the id, or take the line out.`,
    },
  ]
}
