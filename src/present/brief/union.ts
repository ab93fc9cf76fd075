import { type Model, nameOf } from '../../architecture/index.js'
import { dayIn, type Lang, money, numberIn, type Say, sayIn, statusLabel } from '../../kernel/index.js'
import type { UnionResult, UnitedGroup } from '../../lifecycle/index.js'
import { bit, table } from '../document/model.js'
import { type Brief, type BriefSection, recordOf } from './brief.js'

/** By when provinces that were merged issue one architecture: decision 1425/QĐ-TTg, article 3, six months from its day. */
const deadline = '2027-01-29'

/** What the merging of several architectures comes to, for the leadership: what goes on, what ends, in which order, who decides. */
export function unionBrief(result: UnionResult, model: Model, lang: Lang): Brief {
  const say = sayIn(lang)
  const { sources, before, after, conflicts, asOf } = result
  const ending = result.groups.filter((g) => g.of === 'systems' && g.do === 'stays')
  const names = sources.map(({ name }) => name).join('; ')
  const changed = sources.filter((s) => s.changed).map(({ key }) => key)
  const systemsEnding = ending.reduce((sum, { members }) => sum + members.length - 1, 0)
  return {
    letter: false,
    heading: say('Phương án hợp nhất kiến trúc', 'How architectures become one'),
    subheading: `${result.architecture.name} · ${dayIn(asOf, lang)}`,
    lead: [
      say(
        `Hợp nhất ${sources.length} kiến trúc: ${names}. ${numberIn(before.systems, lang)} hệ thống trước hợp nhất; ${numberIn(systemsEnding, lang)} hệ thống kết thúc vì đã có hệ thống tương đương, ${numberIn(after.staying, lang)} hệ thống tiếp tục.`,
        `${sources.length} architectures become one: ${names}. Of ${before.systems} systems, ${systemsEnding} end because another does the same, ${after.staying} go on.`,
      ),
      ...(changed.length > 0
        ? [
            say(
              `Lưu ý: ${changed.join(', ')} đã thay đổi sau khi lập kế hoạch; lập lại bằng --replan để bổ sung đối tượng mới.`,
              `Mind: ${changed.join(', ')} changed after the plan was made; --replan adds what is new.`,
            ),
          ]
        : []),
    ],
    figures: [
      {
        label: say('Hệ thống', 'Systems'),
        value: `${numberIn(before.systems, lang)} → ${numberIn(after.staying, lang)}`,
        note: say(`${ending.length} nhóm trùng`, `${ending.length} groups of duplicates`),
      },
      {
        label: say('Cơ quan', 'Agencies'),
        value: `${numberIn(before.agencies, lang)} → ${numberIn(after.agencies, lang)}`,
      },
      {
        label: say('Kinh phí đã đầu tư của hệ thống kết thúc', 'Invested in what ends'),
        value: money(result.money.ending, lang),
        note: say(`${result.money.unknown} hệ thống chưa rõ kinh phí`, `${result.money.unknown} without a cost`),
      },
      {
        label: say('Nội dung còn khác nhau', 'Contradictions'),
        value: numberIn(conflicts.length, lang),
        tone: conflicts.length > 0 ? 'fair' : 'good',
      },
    ],
    sections: [
      sourcesSection(result, lang, say),
      endingSection(ending, lang, say),
      waveSection(result, model, lang, say),
      besideSection(result, lang, say),
      agenciesSection(result, say),
      riskSection(ending, lang, say),
      decisionSection(ending, lang, say),
      conflictSection(result, say),
    ].filter((section) => section !== undefined),
    record: recordOf(result, lang),
  }
}

function sourcesSection({ sources, lost, rewired }: UnionResult, lang: Lang, say: Say): BriefSection {
  const settings = sources.filter((s) => s.settings > 0)
  return {
    id: 'nguon',
    heading: say('Mọi đối tượng của các nguồn', 'Everything of the sources'),
    note: [
      lost.length === 0
        ? say(
            'Đã kiểm tra: không đối tượng, nội dung nào của các nguồn bị mất; nội dung khác nhau khi gộp nêu ở cuối báo cáo.',
            'Checked: nothing of the sources is lost; what merged records say differently stands at the end.',
          )
        : say(`LỖI: ${lost.length} nội dung bị mất.`, `FAULT: ${lost.length} thing(s) got lost.`),
      say(
        `${numberIn(rewired, lang)} quan hệ với hệ thống kết thúc đã chuyển sang hệ thống ở lại.`,
        `${numberIn(rewired, lang)} reliances on systems that end now lead to those that stay.`,
      ),
      ...settings.map(({ key, settings: count }) =>
        say(
          `${count} thiết lập quy tắc của ${key} không được lấy (theo nguồn thứ nhất).`,
          `${count} settings of rules of ${key} were not taken over (the first source's hold).`,
        ),
      ),
    ].join(' '),
    table: table(
      [
        say('Nguồn', 'Source'),
        [say('Hệ thống', 'Systems')],
        [say('Cơ quan', 'Agencies')],
        [say('Giữ nguyên', 'Kept')],
        [say('Đổi mã', 'Renamed')],
        [say('Gộp', 'Merged')],
        [say('Kết thúc', 'Ending')],
      ],
      sources.map((s) => ({
        cells: [
          bit(s.name, undefined, s.key),
          ...[s.systems, s.agencies, s.kept, s.renamed, s.merged, s.ending].map((n) => numberIn(n, lang)),
        ],
      })),
    ),
  }
}

const called = (member: UnitedGroup['members'][number]) =>
  bit(member.name, undefined, member.owner === undefined ? member.from : `${member.owner}; ${member.from}`)

function endingSection(ending: readonly UnitedGroup[], lang: Lang, say: Say): BriefSection | undefined {
  if (ending.length === 0) return undefined
  return {
    id: 'trung',
    heading: say('Hệ thống trùng nhau: cái ở lại, cái kết thúc', 'Duplicates: what stays, what ends'),
    table: table(
      [
        say('Ở lại', 'Stays'),
        say('Kết thúc', 'Ends'),
        say('Đến', 'Until'),
        [say('Kinh phí (triệu đồng)', 'Cost (m VND)')],
        say('Dữ liệu phải chuyển', 'Data to move'),
        say('Người dùng bị ảnh hưởng', 'Users concerned'),
        say('Vì sao', 'Why'),
      ],
      ending.map(({ members: [first, ...others], until, data, why }) => {
        const costs = others.flatMap(({ cost }) => cost ?? [])
        return {
          cells: [
            first && called(first),
            others.map(called),
            until === undefined ? '' : dayIn(until, lang),
            costs.length === 0
              ? ''
              : numberIn(
                  costs.reduce((a, b) => a + b, 0),
                  lang,
                ),
            data.join('; '),
            [...new Set(others.flatMap(({ users }) => users))].join('; '),
            why,
          ],
        }
      }),
    ),
  }
}

function waveSection({ groups, circles }: UnionResult, model: Model, lang: Lang, say: Say): BriefSection | undefined {
  const moving = groups.filter(({ wave }) => wave !== undefined)
  if (moving.length === 0) return undefined
  const waves = [...new Set(moving.map(({ wave = 0 }) => wave))].sort((a, b) => a - b)
  return {
    id: 'thu-tu',
    heading: say('Thứ tự hợp nhất', 'In which order'),
    note: [
      say(
        'Đợt sau dùng hệ thống của đợt trước nên chỉ chuyển được khi đợt trước xong.',
        'A wave relies on systems of the waves before it.',
      ),
      ...circles.map((circle) =>
        say(
          `Phụ thuộc vòng, phải chuyển cùng đợt: ${circle.map((id) => nameOf(model, id, 'systems')).join('; ')}.`,
          `In a circle, to be moved together: ${circle.map((id) => nameOf(model, id, 'systems')).join('; ')}.`,
        ),
      ),
    ].join(' '),
    table: table(
      [say('Đợt', 'Wave'), say('Hệ thống ở lại', 'What stays'), say('Xong trước', 'Done by')],
      waves.map((wave) => {
        const of = moving.filter((group) => group.wave === wave)
        const days = of.flatMap(({ until }) => until ?? []).sort()
        return {
          cells: [
            numberIn(wave, lang),
            of.map(({ members: [first] }) => bit(first?.name ?? '')),
            days.length === 0 ? '' : dayIn(days.at(-1) ?? '', lang),
          ],
        }
      }),
    ),
  }
}

function besideSection({ groups }: UnionResult, lang: Lang, say: Say): BriefSection | undefined {
  const beside = groups.filter((g) => g.do === 'beside')
  if (beside.length === 0) return undefined
  return {
    id: 'song-song',
    heading: say('Hệ thống tạm thời cùng tồn tại', 'Systems side by side for a while'),
    table: table(
      [say('Hệ thống', 'Systems'), say('Đến', 'Until'), say('Vì sao', 'Why')],
      beside.map(({ members, until, why }) => ({
        cells: [members.map(called), until === undefined ? '' : dayIn(until, lang), why],
      })),
    ),
  }
}

function agenciesSection({ groups }: UnionResult, say: Say): BriefSection | undefined {
  const agencies = groups.filter((g) => g.of === 'agencies' && g.do !== 'apart')
  if (agencies.length === 0) return undefined
  return {
    id: 'co-quan',
    heading: say('Cơ quan hợp nhất, chuyển giao', 'Agencies that merge or hand over'),
    table: table(
      [say('Cơ quan', 'Agency'), say('Gồm', 'Takes in'), say('Vì sao', 'Why')],
      agencies.map(({ members: [first, ...others], why }) => ({
        cells: [first && called(first), others.map(called), why],
      })),
    ),
  }
}

function riskSection(ending: readonly UnitedGroup[], lang: Lang, say: Say): BriefSection | undefined {
  const risky = ending
    .flatMap(({ members: [first, ...others], until }) => others.map((other) => ({ first, other, until })))
    .filter(({ other }) => other.dependents > 0)
    .sort((a, b) => b.other.dependents - a.other.dependents)
    .slice(0, 15)
  if (risky.length === 0) return undefined
  return {
    id: 'rui-ro',
    heading: say('Rủi ro: hệ thống kết thúc mà nhiều nơi đang dựa vào', 'Risks: what ends and much relies on'),
    table: table(
      [
        say('Kết thúc', 'Ends'),
        [say('Số hệ thống, thành phần dựa vào', 'Relying on it')],
        say('Chuyển sang', 'Moves to'),
        say('Đến', 'Until'),
      ],
      risky.map(({ first, other, until }) => ({
        cells: [
          called(other),
          numberIn(other.dependents, lang),
          first && called(first),
          until === undefined ? '' : dayIn(until, lang),
        ],
      })),
    ),
  }
}

function decisionSection(ending: readonly UnitedGroup[], lang: Lang, say: Say): BriefSection | undefined {
  const byOwner = new Map<string, UnitedGroup[]>()
  for (const group of ending) {
    const owner = group.members[0]?.owner ?? ''
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), group])
  }
  if (byOwner.size === 0) return undefined
  return {
    id: 'quyet-dinh',
    heading: say(
      `Việc cần quyết định trước ${dayIn(deadline, lang)}`,
      `What must be decided by ${dayIn(deadline, lang)}`,
    ),
    note: say(
      'Tỉnh sắp xếp ban hành khung kiến trúc trong 6 tháng kể từ ngày Quyết định số 1425/QĐ-TTg (Điều 3).',
      'Merged provinces issue their architecture within six months of decision 1425/QĐ-TTg (article 3).',
    ),
    table: table(
      [
        say('Cơ quan chủ quản hệ thống ở lại', 'Owner of what stays'),
        say('Chọn hệ thống ở lại, ngày kết thúc của', 'Decides on'),
      ],
      [...byOwner].map(([owner, groups]) => ({
        cells: [
          owner,
          groups.map(({ members: [first] }) => bit(first?.name ?? '', undefined, stateOf(first?.status, lang))),
        ],
      })),
    ),
  }
}

const stateOf = (status: string | undefined, lang: Lang) =>
  Object.entries(statusLabel).find(([name]) => name === status)?.[1][lang]

function conflictSection({ conflicts }: UnionResult, say: Say): BriefSection | undefined {
  if (conflicts.length === 0) return undefined
  return {
    id: 'khac-nhau',
    heading: say('Nội dung các nguồn ghi khác nhau', 'What the sources say differently'),
    note: say(
      'Giá trị in trước được lấy; đổi bằng take trong kế hoạch.',
      'The first value is taken; take in the plan changes that.',
    ),
    table: table(
      [say('Đối tượng', 'Entity'), say('Trường', 'Field'), say('Giá trị', 'Values')],
      conflicts.map(({ id, field, taken, values }) => ({
        cells: [
          id,
          field,
          [...values]
            .sort((a, b) => Number(b.from === taken) - Number(a.from === taken))
            .map((v) => bit(short(v.value), undefined, v.from)),
        ],
      })),
    ),
  }
}

const short = (text: string) => (text.length > 160 ? `${text.slice(0, 159)}…` : text)
