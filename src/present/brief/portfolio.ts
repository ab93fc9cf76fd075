import { type Model, nameOf } from '../../architecture/index.js'
import type { Lang } from '../../kernel/index.js'
import { dayIn, money, numberIn, type Say, sayIn } from '../../kernel/index.js'
import type { MoneyShare, PortfolioEntry, PortfolioResult } from '../../lifecycle/index.js'
import { bit, marked, table } from '../document/model.js'
import { verdictMark } from '../paper/say.js'
import { barChart } from './bars.js'
import { type Brief, type BriefSection, recordOf } from './brief.js'

/** The proposals of a year for whoever decides on the money: money first, then what to look into. */
export function portfolioBrief(result: PortfolioResult, model: Model, lang: Lang): Brief {
  const say = sayIn(lang)
  const { summary, proposals } = result
  const year = result.year
  return {
    letter: false,
    heading: say('Danh mục đề xuất, dự án công nghệ thông tin', 'Portfolio of IT proposals'),
    subheading: `${year === undefined ? say('Tất cả đề xuất', 'All proposals') : `${say('Năm', 'Year')} ${year}`} · ${result.architecture.name}`,
    lead: leadOf(result, lang, say),
    figures: [
      {
        label: say('Tổng kinh phí đề xuất', 'Asked for'),
        value: money(summary.budget, lang),
        note: say(`${summary.proposals} đề xuất`, `${summary.proposals} proposals`),
      },
      {
        label: say('Có nguy cơ trùng lặp', 'At risk of duplication'),
        value: money(summary.atRisk, lang),
        note: say(
          `${summary.proposalsAtRisk} đề xuất, ${percent(summary.atRisk, summary.budget)} kinh phí`,
          `${summary.proposalsAtRisk} proposals, ${percent(summary.atRisk, summary.budget)} of the money`,
        ),
        tone: summary.atRisk > 0 ? 'bad' : 'good',
      },
      {
        label: say('Phù hợp, có thể trình', 'Conforming'),
        value: money(summary.conforming, lang),
        note: say('gồm cả phù hợp có điều kiện', 'conditions included'),
        tone: 'good',
      },
      {
        label: say('Đã phê duyệt', 'Approved'),
        value: money(summary.decided, lang),
        note: say(
          `${proposals.filter((p) => p.decided).length} đề xuất`,
          `${proposals.filter((p) => p.decided).length} proposals`,
        ),
      },
      {
        label: say('Nhiệm vụ chưa có ai đề xuất', 'Tasks not taken up'),
        value: numberIn(result.untakenTasks.length, lang),
        note: say(`trên ${model.tasks.size} nhiệm vụ của lộ trình`, `of ${model.tasks.size} of the roadmap`),
        tone: result.untakenTasks.length > 0 ? 'fair' : 'good',
      },
    ],
    sections: [
      ...riskSection(proposals, lang, say),
      ...pairsSection(result, lang, say),
      ...(['byAgency', 'bySource', 'byField', 'byPhase', 'byObjective'] as const).map((key) =>
        moneySection(key, result[key], lang, say),
      ),
      orderSection(result, model, lang, say),
      untakenSection(result, model, say),
      allSection(proposals, lang, say),
    ],
    record: recordOf(result, lang),
  }
}

function leadOf({ summary, untakenObjectives, pairs }: PortfolioResult, lang: Lang, say: Say): string[] {
  const first = say(
    `Các cơ quan đề xuất ${numberIn(summary.proposals, lang)} dự án với tổng kinh phí ${money(summary.budget, lang)}.${summary.atRisk > 0 ? ` Trong đó ${money(summary.atRisk, lang)} (${percent(summary.atRisk, summary.budget)}) là của ${summary.proposalsAtRisk} đề xuất xây dựng lại, trùng hoặc chồng lấn với hệ thống đã có hay với đề xuất khác; cần xem xét trước khi bố trí vốn.` : ' Chưa thấy đề xuất nào trùng lặp.'}${summary.withoutBudget > 0 ? ` ${summary.withoutBudget} đề xuất chưa ghi kinh phí nên chưa tính vào các số này.` : ''}`,
    `The agencies ask for ${numberIn(summary.proposals, lang)} projects, ${money(summary.budget, lang)} in all.${summary.atRisk > 0 ? ` Of this, ${money(summary.atRisk, lang)} (${percent(summary.atRisk, summary.budget)}) is for ${summary.proposalsAtRisk} proposals that rebuild, duplicate or overlap what exists or what others propose; look into them before money is assigned.` : ' None was seen to duplicate anything.'}${summary.withoutBudget > 0 ? ` ${summary.withoutBudget} do not say what they cost and are not counted.` : ''}`,
  )
  const second = [
    pairs.length > 0
      ? say(
          `Có ${pairs.length} cặp đề xuất trùng hoặc chồng lấn nhau; gộp lại có thể tránh chi đến ${money(
            pairs.reduce((s, p) => s + p.budget, 0),
            lang,
          )}.`,
          `${pairs.length} pair(s) of proposals duplicate or overlap each other; merging them may save up to ${money(
            pairs.reduce((s, p) => s + p.budget, 0),
            lang,
          )}.`,
        )
      : '',
    untakenObjectives.length > 0
      ? say(
          `Mục tiêu chưa có đề xuất nào: ${untakenObjectives.map((o) => o.name).join('; ')}.`,
          `Objectives that no proposal serves: ${untakenObjectives.map((o) => o.name).join('; ')}.`,
        )
      : '',
  ].filter(Boolean)
  return [first, ...second]
}

function riskSection(proposals: readonly PortfolioEntry[], lang: Lang, say: Say): BriefSection[] {
  const risky = proposals.filter((p) => p.atRisk).sort((a, b) => (b.budget ?? 0) - (a.budget ?? 0))
  if (risky.length === 0) return []
  const words: Readonly<Record<string, string>> = {
    duplicate: say('trùng với', 'duplicates'),
    overlap: say('chồng lấn với', 'overlaps'),
    reuse: say('xây lại cái đã dùng chung được:', 'rebuilds what could be reused:'),
  }
  return [
    {
      id: 'nguy-co',
      heading: say('Kinh phí có nguy cơ đầu tư trùng lặp', 'Money at risk of duplication'),
      table: table(
        [
          say('Đề xuất', 'Proposal'),
          say('Cơ quan', 'Agency'),
          [say('Kinh phí (triệu đồng)', 'Budget (m VND)')],
          say('Vì sao', 'Why'),
        ],
        risky.map((p) => ({
          cells: [
            bit(p.title, undefined, p.id),
            p.agencyName,
            p.budget === undefined ? '' : numberIn(p.budget, lang),
            `${words[p.duplication] ?? ''} ${p.target ? `“${p.target.name}”${p.target.of === 'proposal' ? say(' (đề xuất khác)', ' (another proposal)') : ''}` : say('hệ thống đã có', 'what exists')}`,
          ],
        })),
      ),
    },
  ]
}

function pairsSection({ pairs, proposals }: PortfolioResult, lang: Lang, say: Say): BriefSection[] {
  if (pairs.length === 0) return []
  const titleOf = (id: string) => proposals.find((p) => p.id === id)
  return [
    {
      id: 'cap',
      heading: say('Các đề xuất trùng, chồng lấn nhau', 'Proposals that duplicate each other'),
      note: say(
        'Kinh phí có thể tránh là số nhỏ hơn trong hai đề xuất.',
        'What may be saved is the smaller of the two budgets.',
      ),
      table: table(
        [
          say('Đề xuất', 'Proposal'),
          say('Và đề xuất', 'And'),
          say('Quan hệ', 'Relation'),
          [say('Có thể tránh (triệu đồng)', 'May be saved (m VND)')],
        ],
        pairs.map(({ proposals: ids, relation, budget }) => ({
          cells: [
            ...ids.map((id) => bit(`${titleOf(id)?.title ?? id}`, undefined, titleOf(id)?.agencyName)),
            relation === 'duplicate' ? say('trùng lặp', 'duplicate') : say('chồng lấn', 'overlap'),
            numberIn(budget, lang),
          ],
        })),
      ),
    },
  ]
}

function moneySection(
  key: 'byAgency' | 'bySource' | 'byField' | 'byPhase' | 'byObjective',
  shares: readonly MoneyShare[],
  lang: Lang,
  say: Say,
): BriefSection {
  const names = {
    byAgency: [say('Kinh phí theo cơ quan', 'Money by agency'), say('Cơ quan', 'Agency'), say('chưa rõ', 'unknown')],
    bySource: [
      say('Kinh phí theo nguồn vốn', 'Money by source'),
      say('Nguồn vốn', 'Source'),
      say('chưa ghi nguồn', 'no source named'),
    ],
    byField: [
      say('Kinh phí theo lĩnh vực', 'Money by field'),
      say('Lĩnh vực', 'Field'),
      say('chưa gắn nhiệm vụ', 'no task named'),
    ],
    byPhase: [
      say('Kinh phí theo giai đoạn', 'Money by phase'),
      say('Giai đoạn', 'Phase'),
      say('chưa gắn giai đoạn', 'no phase named'),
    ],
    byObjective: [
      say('Kinh phí theo mục tiêu', 'Money by objective'),
      say('Mục tiêu', 'Objective'),
      say('chưa gắn mục tiêu', 'no objective named'),
    ],
  } as const
  const [heading, column, none] = names[key]
  return {
    id: key.replace(/[A-Z]/, (c) => `-${c.toLowerCase()}`),
    heading,
    note:
      key === 'byObjective'
        ? say(
            'Một đề xuất phục vụ nhiều mục tiêu được tính ở từng mục tiêu, nên các dòng không cộng thành tổng.',
            'A proposal that serves several objectives counts under each; the rows do not add up.',
          )
        : undefined,
    // One picture is enough; the other cuts of the same money are read in their tables.
    chart:
      key !== 'byAgency'
        ? undefined
        : barChart(
            shares.slice(0, 15).map((s) => ({
              label: s.name || none,
              value: s.budget,
              part: s.atRisk,
              said: money(s.budget, lang),
            })),
            heading,
            [
              say('kinh phí đề xuất', 'asked for'),
              say('trong đó có nguy cơ trùng lặp', 'of this at risk of duplication'),
            ],
          ),
    table: table(
      [
        column,
        [say('Số đề xuất', 'Proposals')],
        [say('Kinh phí (triệu đồng)', 'Budget (m VND)')],
        [say('Có nguy cơ trùng lặp (triệu đồng)', 'At risk (m VND)')],
      ],
      shares.map((s) => ({
        cells: [s.name || none, s.proposals, numberIn(s.budget, lang), s.atRisk === 0 ? '' : numberIn(s.atRisk, lang)],
      })),
    ),
  }
}

function orderSection({ proposals, circles }: PortfolioResult, model: Model, _: Lang, say: Say): BriefSection {
  const titleOf = (id: string) => proposals.find((p) => p.id === id)?.title ?? id
  const tied = proposals
    .filter((p) => p.after.length > 0 || p.waitsFor.length > 0)
    .sort((a, b) => a.wave - b.wave || (a.id < b.id ? -1 : 1))
  const knots = circles.map((c) => c.map(titleOf).join(' ↔ '))
  return {
    id: 'thu-tu',
    heading: say('Thứ tự thực hiện theo quan hệ phụ thuộc', 'The order that dependencies ask for'),
    note:
      tied.length === 0
        ? say('Không đề xuất nào phải chờ đề xuất khác.', 'No proposal has to wait for another.')
        : say(
            'Các đề xuất không có trong bảng không phải chờ. “Chờ hệ thống chưa có ai đề xuất” là hệ thống dự kiến trong kiến trúc mà đề xuất cần nhưng chưa dự án nào xây dựng.',
            'Proposals that are not listed need not wait. Planned systems that nobody proposes are those that a proposal needs and no project builds.',
          ) +
          (knots.length > 0
            ? say(
                ` Cần nhau lẫn nhau, phải làm cùng lúc: ${knots.join('; ')}.`,
                ` These need each other: ${knots.join('; ')}.`,
              )
            : ''),
    table:
      tied.length === 0
        ? undefined
        : table(
            [
              [say('Đợt', 'Turn')],
              say('Đề xuất', 'Proposal'),
              say('Sau khi có', 'After'),
              say('Chờ hệ thống chưa có ai đề xuất', 'Needs, though nobody proposes it'),
            ],
            tied.map((p) => ({
              cells: [
                p.wave,
                p.title,
                p.after.map((id) => bit(titleOf(id))),
                p.waitsFor.map((id) => bit(nameOf(model, id))),
              ],
            })),
          ),
  }
}

function untakenSection({ untakenTasks }: PortfolioResult, model: Model, say: Say): BriefSection {
  return {
    id: 'chua-de-xuat',
    heading: say('Nhiệm vụ của lộ trình chưa có đề xuất, dự án nào', 'Tasks of the roadmap that nobody has taken up'),
    note:
      untakenTasks.length === 0
        ? say('Mọi nhiệm vụ đã có đề xuất hoặc đã hoàn thành.', 'Every task is taken up or done.')
        : undefined,
    table:
      untakenTasks.length === 0
        ? undefined
        : table(
            [say('Nhiệm vụ', 'Task'), say('Giai đoạn', 'Phase'), say('Chủ trì', 'Lead')],
            untakenTasks.map((t) => ({
              cells: [
                bit(t.name, undefined, t.id),
                t.phase ? nameOf(model, t.phase, 'phases') : '',
                t.lead ? nameOf(model, t.lead, 'agencies') : '',
              ],
            })),
          ),
  }
}

function allSection(proposals: readonly PortfolioEntry[], lang: Lang, say: Say): BriefSection {
  return {
    id: 'tat-ca',
    heading: say('Toàn bộ đề xuất', 'All proposals'),
    table: table(
      [
        say('Đề xuất', 'Proposal'),
        say('Cơ quan', 'Agency'),
        [say('Kinh phí (triệu đồng)', 'Budget (m VND)')],
        say('Kết luận', 'Verdict'),
        say('Quyết định', 'Decision'),
      ],
      [...proposals]
        .sort((a, b) => (b.budget ?? 0) - (a.budget ?? 0) || (a.id < b.id ? -1 : 1))
        .map((p) => ({
          cells: [
            bit(p.title, undefined, p.id),
            p.agencyName,
            p.budget === undefined ? '' : numberIn(p.budget, lang),
            marked(verdictMark(p.verdict, lang)),
            p.decided ? [p.decided.document, dayIn(p.decided.date, lang)].filter(Boolean).join(', ') : '',
          ],
        })),
    ),
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0%' : `${Math.round((part / whole) * 100)}%`
}
