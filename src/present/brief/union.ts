import { collectionNames, fieldTitle, indexedCollections, type Model, nameOf } from '../../architecture/index.js'
import { dayIn, groupBy, type Lang, money, numberIn, type Say, sayIn } from '../../kernel/index.js'
import type { UnionResult, UnitedGroup } from '../../lifecycle/index.js'
import { type Bit, bit, strong, table } from '../document/model.js'
import { barChart } from './bars.js'
import { type Brief, type BriefSection, recordOf } from './brief.js'
import { formAnnex } from './form-annex.js'

/** By when provinces that were merged issue one architecture: decision 1425/QĐ-TTg, article 3, six months from its day. */
const deadline = '2027-01-29'

/** What a section is made of. */
interface Told {
  readonly result: UnionResult
  readonly model: Model
  readonly lang: Lang
  readonly say: Say
  /** Groups of systems of which one stays. */
  readonly ending: readonly UnitedGroup[]
  /** The province that something comes from. */
  readonly placeOf: (from: string) => string
  /** Where a reader finds more of a system or an agency. */
  readonly addressOf: AddressOf
}

type AddressOf = (collection: 'systems' | 'agencies', id: string) => string | undefined

type Member = UnitedGroup['members'][number]

/**
 * What the merging of several architectures comes to, as a paper to the leadership: what goes on, what ends, in which order, who
 * decides. It names provinces, agencies and systems as people do; ids stand in the plan.
 */
export function unionBrief(
  result: UnionResult,
  model: Model,
  lang: Lang,
  addressOf: AddressOf = () => undefined,
): Brief {
  const say = sayIn(lang)
  const { sources, before, after, asOf } = result
  const conflicts = result.conflicts.filter(mattering)
  const ending = result.groups.filter((g) => g.of === 'systems' && g.do === 'stays')
  const places = new Map(sources.map(({ key, place }) => [key, place]))
  const placeOf = (from: string) => places.get(from.slice(0, from.indexOf('/'))) ?? from
  const told: Told = { result, model, lang, say, ending, placeOf, addressOf }
  const systemsEnding = ending.reduce((sum, { members }) => sum + members.length - 1, 0)
  const n = (value: number) => numberIn(value, lang)
  return {
    letter: true,
    heading: say('Phương án hợp nhất kiến trúc', 'How architectures become one'),
    subheading: `${result.architecture.name} · ${dayIn(asOf, lang)}`,
    lead: [
      say(
        `Hợp nhất kiến trúc của ${sources.map(({ place }) => place).join(', ')}: ${n(before.systems)} hệ thống, trong đó ${n(systemsEnding)} hệ thống kết thúc vì đã có hệ thống tương đương ở lại, ${n(after.staying)} hệ thống tiếp tục.`,
        `The architectures of ${sources.map(({ place }) => place).join(', ')} become one: of ${n(before.systems)} systems ${n(systemsEnding)} end because another that does the same stays, ${n(after.staying)} go on.`,
      ),
      say(
        'Các nhóm dưới đây do công cụ đề xuất từ danh mục của từng tỉnh; cơ quan chủ quản xác nhận trước khi trình quyết định.',
        'The groups below are proposed from each province’s catalogue; owners confirm them before anything is decided.',
      ),
      ...changedSince(told),
    ],
    figures: [
      {
        label: say('Hệ thống', 'Systems'),
        value: `${n(before.systems)} → ${n(after.staying)}`,
        note: say(`${n(ending.length)} nhóm trùng`, `${n(ending.length)} groups of duplicates`),
      },
      { label: say('Cơ quan', 'Agencies'), value: `${n(before.agencies)} → ${n(after.agencies)}` },
      {
        label: say('Đã đầu tư vào hệ thống kết thúc', 'Invested in what ends'),
        value: money(result.money.ending, lang),
        note: say(`${n(result.money.unknown)} hệ thống chưa rõ kinh phí`, `${n(result.money.unknown)} without a cost`),
      },
      {
        label: say('Nội dung còn khác nhau', 'Contradictions'),
        value: n(conflicts.length),
        tone: conflicts.length > 0 ? 'fair' : 'good',
      },
    ],
    sections: [
      decisionSection(told),
      beforeAfterSection(told),
      endingSection(told),
      waveSection(told),
      riskSection(told),
      besideSection(told),
      agenciesSection(told),
      conflictSection(told),
    ].filter((section) => section !== undefined),
    record: recordOf(result, lang),
    form: (annex) =>
      formAnnex(model, asOf, say(`${annex}. Khung kiến trúc số của tỉnh theo Mẫu 03`, `${annex}. The form Mẫu 03`)),
  }
}

function changedSince({ result, say, placeOf }: Told): string[] {
  const changed = result.sources.filter((s) => s.changed).map(({ key }) => placeOf(`${key}/`))
  if (changed.length === 0) return []
  return [
    say(
      `Lưu ý: danh mục của ${changed.join(', ')} đã thay đổi sau khi lập phương án; cần rà soát lại trước khi trình.`,
      `Mind: the catalogue of ${changed.join(', ')} changed after the plan was made; look the plan over again first.`,
    ),
  ]
}

/** A system or agency as a paper names it: whose it is stands behind the name. */
function called(member: Member, { placeOf, addressOf }: Told): Bit {
  const { name, owner, from, id } = member
  const place = placeOf(from)
  const whose = owner === undefined || owner.includes(place) ? (owner ?? place) : `${owner}, ${place}`
  const address = addressOf('systems', id) ?? addressOf('agencies', id)
  return bit(name, address, name.includes(whose) ? undefined : whose)
}

const dayOr = (day: string | undefined, lang: Lang): string => (day === undefined ? '' : dayIn(day, lang))

function decisionSection(told: Told): BriefSection {
  const { result, model, lang, say, ending } = told
  // Who answers for it from now on, under the name of the merged province.
  const byOwner = groupBy(ending, ({ members: [first] }) =>
    nameOf(model, model.systems.get(first?.id ?? '')?.owner ?? first?.owner ?? '', 'agencies'),
  )
  const province = [...model.agencies.values()].find(({ kind }) => kind === 'province')
  const systems = ending.reduce((sum, { members }) => sum + members.length - 1, 0)
  const conflicts = result.conflicts.filter(mattering).length
  return {
    id: 'quyet-dinh',
    heading: say(
      `Việc cần quyết định trước ngày ${dayIn(deadline, lang)}`,
      `What must be decided by ${dayIn(deadline, lang)}`,
    ),
    note: say(
      'Tỉnh sắp xếp ban hành khung kiến trúc trong 6 tháng kể từ ngày Quyết định số 1425/QĐ-TTg (Điều 3).',
      'Merged provinces issue their architecture within six months of decision 1425/QĐ-TTg (article 3).',
    ),
    table: table(
      [say('Cấp quyết định', 'Who decides'), say('Nội dung', 'What')],
      [
        {
          cells: [
            strong(province?.name ?? say('Ủy ban nhân dân tỉnh', 'The province’s committee')),
            say(
              `Ban hành kiến trúc hợp nhất; phê duyệt danh mục ${numberIn(systems, lang)} hệ thống kết thúc và lộ trình; giao cơ quan chủ quản của các hệ thống ở lại.`,
              `Issues the merged architecture; approves the ${systems} systems that end and the order; names who answers for those that stay.`,
            ),
          ],
        },
        ...[...byOwner].map(([owner, groups]) => ({
          cells: [
            owner,
            groups.map(({ members: [first, ...others], until }) =>
              bit(
                first?.name ?? '',
                told.addressOf('systems', first?.id ?? ''),
                say(
                  `thay cho hệ thống của ${others.map(({ from }) => told.placeOf(from)).join(', ')}${until === undefined ? '' : `, xong trước ${dayIn(until, lang)}`}`,
                  `in place of the one of ${others.map(({ from }) => told.placeOf(from)).join(', ')}${until === undefined ? '' : `, done by ${dayIn(until, lang)}`}`,
                ),
              ),
            ),
          ],
        })),
        ...(conflicts === 0
          ? []
          : [
              {
                cells: [
                  say('Các cơ quan chủ quản', 'The owners'),
                  say(
                    `Thống nhất ${numberIn(conflicts, lang)} nội dung các nguồn ghi khác nhau (mục cuối).`,
                    `Settle the ${conflicts} points on which the sources differ (last section).`,
                  ),
                ],
              },
            ]),
      ],
    ),
  }
}

function beforeAfterSection({ result, lang, say, placeOf, ending }: Told): BriefSection {
  const { sources, lost, rewired, after } = result
  const endingOf = (key: string) =>
    ending.flatMap(({ members }) => members.slice(1)).filter(({ from }) => from.startsWith(`${key}/`)).length
  const n = (value: number) => numberIn(value, lang)
  return {
    id: 'truoc-sau',
    heading: say('Trước và sau hợp nhất', 'Before and after'),
    note: [
      lost.length === 0
        ? say(
            'Đã đối chiếu: không hệ thống, cơ quan, nội dung nào của các tỉnh bị mất khi hợp nhất.',
            'Checked: no system, agency or word of any province got lost.',
          )
        : say(
            `Chưa dùng được: ${n(lost.length)} nội dung bị mất khi hợp nhất.`,
            `Not to be used: ${lost.length} got lost.`,
          ),
      say(
        `${n(rewired)} kết nối với hệ thống kết thúc được chuyển sang hệ thống ở lại.`,
        `${n(rewired)} connections to systems that end lead to those that stay.`,
      ),
      ...sources
        .filter((s) => s.settings > 0)
        .map(({ key, settings }) =>
          say(
            `${settings} thiết lập quy tắc riêng của ${placeOf(`${key}/`)} chưa áp dụng.`,
            `${settings} settings of rules of ${placeOf(`${key}/`)} are not taken over.`,
          ),
        ),
    ].join(' '),
    chart: barChart(
      [
        ...sources.map((s) => ({
          label: say(`Trước: ${s.place}`, `Before: ${s.place}`),
          value: s.systems,
          part: endingOf(s.key),
          said: say(
            `${n(s.systems)} hệ thống, ${n(endingOf(s.key))} kết thúc`,
            `${n(s.systems)} systems, ${n(endingOf(s.key))} end`,
          ),
        })),
        {
          label: say('Sau hợp nhất', 'After'),
          value: after.staying,
          part: 0,
          said: say(`${n(after.staying)} hệ thống`, `${n(after.staying)} systems`),
        },
      ],
      say('Hệ thống của từng tỉnh: tiếp tục và kết thúc', 'Systems of each province: what goes on and what ends'),
      [say('Tiếp tục', 'Go on'), say('Kết thúc', 'End')],
    ),
    table: table(
      [say('Nguồn', 'Source'), [say('Hệ thống', 'Systems')], [say('Kết thúc', 'Ending')], [say('Cơ quan', 'Agencies')]],
      sources.map((s) => ({
        cells: [bit(s.place, undefined, s.name), n(s.systems), n(endingOf(s.key)), n(s.agencies)],
      })),
    ),
  }
}

function endingSection(told: Told): BriefSection | undefined {
  const { ending, lang, say } = told
  if (ending.length === 0) return undefined
  return {
    id: 'trung',
    heading: say('Hệ thống trùng nhau: cái ở lại, cái kết thúc', 'Duplicates: what stays, what ends'),
    table: table(
      [
        say('Ở lại', 'Stays'),
        say('Kết thúc', 'Ends'),
        say('Căn cứ, kinh phí, dữ liệu, người dùng', 'Why, money, data, users'),
      ],
      ending.map((group) => {
        const [first, ...others] = group.members
        const costs = others.flatMap(({ cost }) => cost ?? [])
        const users = [...new Set(others.flatMap((other) => other.users))]
        return {
          cells: [
            first && called(first, told),
            others.map((other) => called(other, told)),
            [
              group.why,
              group.until === undefined
                ? undefined
                : say(`Ngừng: ${dayIn(group.until, lang)}`, `Ends: ${dayIn(group.until, lang)}`),
              costs.length === 0
                ? say('Kinh phí: chưa rõ', 'Cost: not known')
                : say('Đã đầu tư: ', 'Invested: ') +
                  money(
                    costs.reduce((a, b) => a + b, 0),
                    lang,
                  ),
              group.data.length === 0 ? undefined : say('Chuyển dữ liệu: ', 'Data to move: ') + group.data.join('; '),
              users.length === 0 ? undefined : say('Người dùng: ', 'Users: ') + users.join('; '),
            ].flatMap((text) => (text === undefined ? [] : [bit(text)])),
          ],
        }
      }),
    ),
  }
}

function waveSection(told: Told): BriefSection | undefined {
  const { ending, result, model, lang, say, addressOf } = told
  const nameOfFirst = ({ members: [first] }: UnitedGroup) =>
    bit(first?.name ?? '', addressOf('systems', first?.id ?? ''))
  const moving = ending.filter(({ wave }) => wave !== undefined)
  if (moving.length === 0) return undefined
  const waves = [...new Set(moving.map(({ wave = 0 }) => wave))].sort((a, b) => a - b)
  const circles = result.circles.map((circle) => circle.map((id) => nameOf(model, id, 'systems')).join('; '))
  return {
    id: 'thu-tu',
    heading: say('Lộ trình hợp nhất theo đợt', 'In which order'),
    note: [
      say(
        'Hệ thống của đợt sau dùng hệ thống của đợt trước, nên chỉ chuyển khi đợt trước đã xong; trong một đợt thì làm song song được.',
        'What comes in a later wave relies on systems of earlier ones and moves after them; within a wave all can go on at once.',
      ),
      ...circles.map((names) =>
        say(
          `Phụ thuộc lẫn nhau, phải chuyển cùng lúc: ${names}.`,
          `Rely on each other, to be moved together: ${names}.`,
        ),
      ),
    ].join(' '),
    chart: barChart(
      waves.map((wave) => {
        const of = moving.filter((group) => group.wave === wave)
        const ends = of.reduce((sum, { members }) => sum + members.length - 1, 0)
        return {
          label: say(`Đợt ${wave}`, `Wave ${wave}`),
          value: of.length + ends,
          part: ends,
          said: say(`${of.length} ở lại, ${ends} kết thúc`, `${of.length} stay, ${ends} end`),
        }
      }),
      say('Hệ thống ở lại và kết thúc theo từng đợt', 'What stays and what ends in each wave'),
      [say('Ở lại', 'Stay'), say('Kết thúc', 'End')],
    ),
    table: table(
      [say('Đợt', 'Wave'), say('Chuyển sang hệ thống', 'Moves to'), say('Phải xong trước', 'After')],
      waves.flatMap((wave) => {
        const of = moving.filter((group) => group.wave === wave)
        const last = of
          .flatMap(({ until }) => until ?? [])
          .sort()
          .at(-1)
        const bound = of.filter(({ after }) => after.length > 0)
        const free = of.filter(({ after }) => after.length === 0)
        const label = bit(
          say(`Đợt ${wave}`, `Wave ${wave}`),
          undefined,
          last === undefined ? undefined : say(`xong trước ${dayIn(last, lang)}`, `done by ${dayIn(last, lang)}`),
        )
        return [
          ...(free.length === 0 ? [] : [{ cells: [label, free.map(nameOfFirst), say('không', 'nothing')] }]),
          ...bound.map((group) => ({ cells: [label, nameOfFirst(group), group.after.map((name) => bit(name))] })),
        ]
      }),
    ),
  }
}

function riskSection(told: Told): BriefSection | undefined {
  const { ending, lang, say } = told
  const risky = ending
    .flatMap(({ members: [first, ...others], until }) => others.map((other) => ({ first, other, until })))
    .filter(({ other }) => other.dependents > 0)
    .sort((a, b) => b.other.dependents - a.other.dependents)
    .slice(0, 15)
  if (risky.length === 0) return undefined
  return {
    id: 'rui-ro',
    heading: say('Rủi ro: hệ thống kết thúc mà nhiều nơi đang dựa vào', 'Risks: what ends and much relies on'),
    note: say(
      'Chỉ ngừng khi mọi nơi đang dựa vào đã chuyển; nơi dựa vào gồm hệ thống và thành phần, kể cả gián tiếp.',
      'To be switched off only once all that relies on it has moved; systems and components, also by way of others.',
    ),
    table: table(
      [
        say('Kết thúc', 'Ends'),
        [say('Số nơi dựa vào', 'Relying on it')],
        say('Chuyển sang, trước ngày', 'Moves to, by'),
      ],
      risky.map(({ first, other, until }) => ({
        cells: [
          called(other, told),
          numberIn(other.dependents, lang),
          first && bit(first.name, undefined, dayOr(until, lang) || undefined),
        ],
      })),
    ),
  }
}

function besideSection(told: Told): BriefSection | undefined {
  const { result, lang, say } = told
  const beside = result.groups.filter((g) => g.do === 'beside')
  if (beside.length === 0) return undefined
  return {
    id: 'song-song',
    heading: say('Hệ thống tạm thời cùng tồn tại', 'Systems side by side for a while'),
    table: table(
      [say('Hệ thống', 'Systems'), say('Vì sao', 'Why'), [say('Đến ngày', 'Until')]],
      beside.map(({ members, until, why }) => ({
        cells: [members.map((member) => called(member, told)), why, dayOr(until, lang)],
      })),
    ),
  }
}

function agenciesSection(told: Told): BriefSection | undefined {
  const { result, say } = told
  const agencies = result.groups.filter((g) => g.of === 'agencies' && g.do !== 'apart')
  if (agencies.length === 0) return undefined
  return {
    id: 'co-quan',
    heading: say('Cơ quan hợp nhất, chuyển giao', 'Agencies that merge or hand over'),
    table: table(
      [say('Cơ quan', 'Agency'), say('Gồm', 'Takes in'), say('Căn cứ', 'Why')],
      agencies.map(({ members: [first, ...others], why }) => ({
        cells: [first && called(first, told), others.map((other) => called(other, told)), why],
      })),
    ),
  }
}

function conflictSection({ result, model, lang, say, placeOf }: Told): BriefSection | undefined {
  const conflicts = result.conflicts.filter(mattering)
  if (conflicts.length === 0) return undefined
  const named = result.conflicts.length - conflicts.length
  return {
    id: 'khac-nhau',
    heading: say('Nội dung các nguồn ghi khác nhau', 'What the sources say differently'),
    note: [
      say('Giá trị đứng trước đang được lấy.', 'The first value is the one taken.'),
      ...(named === 0
        ? []
        : [
            say(
              `Ngoài ra ${numberIn(named, lang)} chỗ chỉ khác cách gọi tên; các tên đều được giữ.`,
              `In ${named} more places only names differ; all of them are kept.`,
            ),
          ]),
    ].join(' '),
    table: table(
      [say('Đối tượng', 'Entity'), say('Nội dung', 'Field'), say('Giá trị', 'Values')],
      conflicts.map(({ collection: said, id, field, taken, values }) => ({
        cells: [
          nameOf(model, id, ...indexedCollections.filter((name) => name === said)),
          collectionNames.flatMap((name) => (name === said ? bit(fieldTitle(name, field)[lang]) : [])),
          [...values]
            .sort((a, b) => Number(b.from === taken) - Number(a.from === taken))
            .map((v) => bit(short(nameOf(model, v.value)) || say('để ngỏ', 'left open'), undefined, placeOf(v.from))),
        ],
      })),
    ),
  }
}

/** Names that differ are all kept as further names. */
const mattering = ({ field }: UnionResult['conflicts'][number]) => field !== 'name' && field !== 'shortName'

const short = (text: string) => (text.length > 160 ? `${text.slice(0, 159)}…` : text)
