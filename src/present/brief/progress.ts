import type { Lang } from '../../kernel/index.js'
import { dayIn, money, numberIn, type Say, sayIn } from '../../kernel/index.js'
import { periodName } from '../../language/index.js'
import type { AgencyReport, ProgressResult, ProjectState, Share } from '../../lifecycle/index.js'
import { bit, type Mark, marked, type TableColumn, table } from '../document/model.js'
import { type Brief, type BriefSection, recordOf } from './brief.js'
import { ganttChart } from './gantt.js'

/** The quarterly report: who has reported, how the projects stand, plan against actual, the sums. */
export function progressBrief(result: ProgressResult, lang: Lang): Brief {
  const say = sayIn(lang)
  const { total, projects, agencies } = result
  const period = periodName(result.period, lang)
  const late = agencies.filter((a) => a.state === 'late')
  const slipped = projects.filter((p) => p.slippedDays > 0)
  return {
    letter: true,
    heading: say('Báo cáo tiến độ thực hiện Kiến trúc', 'Progress on the architecture'),
    subheading: `${say('Kỳ báo cáo', 'Period')}: ${period}`,
    lead: [leadOf(result, slipped.length, late, say)],
    figures: [
      {
        label: say('Giải ngân lũy kế', 'Spent so far'),
        value: money(total.spent, lang),
        note: say(
          `trên ${money(total.budget, lang)} được duyệt, ${share(total)}`,
          `of ${money(total.budget, lang)}, ${share(total)}`,
        ),
      },
      {
        label: say('Dự án đang theo dõi', 'Projects followed'),
        value: numberIn(total.projects, lang),
        note: say(`${total.completed} đã hoàn thành`, `${total.completed} completed`),
      },
      { label: say('Khối lượng bình quân', 'Mean progress'), value: `${total.percent}%` },
      {
        label: say('Chậm so với kế hoạch', 'Behind the plan'),
        value: numberIn(slipped.length, lang),
        tone: slipped.length > 0 ? 'bad' : 'good',
      },
      {
        label: say('Cơ quan chưa báo cáo', 'Agencies without a report'),
        value: numberIn(agencies.filter((a) => a.state === 'late' || a.state === 'due').length, lang),
        note: say(`hạn ${dayIn(result.deadline, lang)}`, `due ${result.deadline}`),
        tone: late.length > 0 ? 'bad' : 'good',
      },
    ],
    sections: [
      reportingSection(agencies, lang, say),
      ...(slipped.length > 0 ? [slippedSection(slipped, lang, say)] : []),
      projectsSection(result, lang, say),
      ...(['byPhase', 'byObjective', 'byField', 'byAgency'] as const).map((key) =>
        sharesSection(key, result[key], lang, say),
      ),
      ...problemsSection(projects, say),
    ],
    record: recordOf(result, lang),
  }
}

/** Who has reported and who has not, and what slipped: the short form for a terminal. */
export function statusBrief(result: ProgressResult, lang: Lang): Brief {
  const brief = progressBrief(result, lang)
  const wanted = new Set(['bao-cao', 'cham', 'vuong-mac'])
  return { ...brief, letter: false, sections: brief.sections.filter((s) => wanted.has(s.id)) }
}

function leadOf({ agencies, total }: ProgressResult, slipped: number, late: readonly AgencyReport[], say: Say): string {
  const reported = agencies.filter((a) => a.report !== undefined).length
  const missing = late.map((a) => a.name).join('; ')
  return say(
    `Có ${reported} trên ${agencies.length} cơ quan đã gửi báo cáo về ${total.projects} dự án, nhiệm vụ.${slipped > 0 ? ` ${slipped} dự án chậm so với kế hoạch.` : ' Không có dự án chậm so với kế hoạch.'}${missing ? ` Quá hạn mà chưa báo cáo: ${missing}.` : ''}`,
    `${reported} of ${agencies.length} agencies have reported, on ${total.projects} projects and tasks. ${slipped > 0 ? `Behind the plan: ${slipped}.` : 'None is behind the plan.'}${missing ? ` Overdue without a report: ${missing}.` : ''}`,
  )
}

function stateMark(state: AgencyReport['state'], say: Say): Mark {
  const marks: Readonly<Record<AgencyReport['state'], Mark>> = {
    reported: { tone: 'good', sign: '✓', label: say('Đã báo cáo', 'Reported') },
    'reported-late': { tone: 'fair', sign: '!', label: say('Báo cáo muộn', 'Reported late') },
    due: { tone: 'plain', sign: '…', label: say('Chưa đến hạn', 'Not due yet') },
    late: { tone: 'bad', sign: '✗', label: say('Quá hạn, chưa báo cáo', 'Overdue') },
  }
  return marks[state]
}

const statusWords = (say: Say): Readonly<Record<ProjectState['status'], string>> => ({
  unreported: say('chưa có báo cáo', 'not reported'),
  'not-started': say('chưa triển khai', 'not started'),
  'in-progress': say('đang triển khai', 'in progress'),
  paused: say('tạm dừng', 'paused'),
  completed: say('hoàn thành', 'completed'),
  cancelled: say('không tiếp tục', 'given up'),
})

function reportingSection(agencies: readonly AgencyReport[], lang: Lang, say: Say): BriefSection {
  return {
    id: 'bao-cao',
    heading: say('Tình hình gửi báo cáo', 'Who has reported'),
    note:
      agencies.length === 0
        ? say('Chưa có dự án nào phải báo cáo trong kỳ này.', 'No project has to be reported on in this period.')
        : undefined,
    table:
      agencies.length === 0
        ? undefined
        : table(
            [
              say('Cơ quan', 'Agency'),
              [say('Số dự án', 'Projects')],
              say('Tình trạng', 'State'),
              [say('Ngày báo cáo', 'Date')],
              say('Văn bản', 'Document'),
            ],
            agencies.map((a) => ({
              cells: [
                a.name,
                a.projects,
                marked(stateMark(a.state, say)),
                a.report ? dayIn(a.report.date, lang) : '',
                a.report?.document ?? '',
              ],
            })),
          ),
  }
}

function slippedSection(projects: readonly ProjectState[], lang: Lang, say: Say): BriefSection {
  return {
    id: 'cham',
    heading: say('Dự án chậm so với kế hoạch', 'Behind the plan'),
    table: table(
      [
        say('Dự án', 'Project'),
        say('Cơ quan', 'Agency'),
        [say('Chậm (ngày)', 'Days late')],
        [say('Kế hoạch xong', 'Planned end')],
        [say('Dự kiến xong', 'Expected end')],
        say('Vướng mắc', 'Problems'),
      ],
      [...projects]
        .sort((a, b) => b.slippedDays - a.slippedDays)
        .map((p) => ({
          cells: [
            bit(p.name, undefined, p.id),
            p.agencyName,
            numberIn(p.slippedDays, lang),
            p.plan.to ? dayIn(p.plan.to, lang) : '',
            p.finished
              ? dayIn(p.finished, lang)
              : p.expected
                ? dayIn(p.expected, lang)
                : say('chưa báo cáo', 'not said'),
            p.problems.map((text) => bit(text)),
          ],
        })),
    ),
  }
}

function projectsSection({ projects, asOf }: ProgressResult, lang: Lang, say: Say): BriefSection {
  const wordOf = statusWords(say)
  const rows = projects.map((p) => ({
    label: p.name,
    plan: { from: p.plan.from, to: p.plan.to },
    started: p.started,
    ends: p.finished ?? p.expected ?? (p.slippedDays > 0 ? undefined : p.plan.to),
    percent: p.percent,
    slippedDays: p.slippedDays,
  }))
  return {
    id: 'du-an',
    heading: say('Các dự án, nhiệm vụ', 'Projects and tasks'),
    chart: projects.length === 0 ? undefined : ganttChart(rows, asOf, lang),
    table: table(
      [
        say('Dự án', 'Project'),
        say('Cơ quan', 'Agency'),
        say('Tình trạng', 'Status'),
        [say('Khối lượng', 'Done')],
        [say('Theo kế hoạch', 'By plan')],
        [say('Giải ngân (triệu đồng)', 'Spent (m VND)')],
        [say('Được duyệt (triệu đồng)', 'Budget (m VND)')],
      ],
      projects.map((p) => ({
        cells: [
          bit(p.name, undefined, p.id),
          p.agencyName,
          wordOf[p.status],
          `${p.percent}%`,
          p.plannedPercent === undefined ? '' : `${p.plannedPercent}%`,
          p.spent === undefined ? '' : numberIn(p.spent, lang),
          p.budget === undefined ? '' : numberIn(p.budget, lang),
        ],
      })),
    ),
    note: say(
      '“Theo kế hoạch” là phần thời gian đã qua của kế hoạch; công việc không nhất thiết tiến hành đều.',
      '“By plan” is the part of the planned time that has passed; work need not go on evenly.',
    ),
  }
}

function sharesSection(
  key: 'byPhase' | 'byObjective' | 'byField' | 'byAgency',
  shares: readonly Share[],
  lang: Lang,
  say: Say,
): BriefSection {
  const names = {
    byPhase: [say('Theo giai đoạn', 'By phase'), say('Giai đoạn', 'Phase'), say('chưa gắn giai đoạn', 'no phase')],
    byObjective: [
      say('Theo mục tiêu', 'By objective'),
      say('Mục tiêu', 'Objective'),
      say('chưa gắn mục tiêu', 'no objective'),
    ],
    byField: [say('Theo lĩnh vực', 'By field'), say('Lĩnh vực', 'Field'), say('chưa gắn lĩnh vực', 'no field')],
    byAgency: [say('Theo cơ quan', 'By agency'), say('Cơ quan', 'Agency'), say('chưa rõ', 'unknown')],
  } as const
  const [heading, column, none] = names[key]
  const columns: TableColumn[] = [
    column,
    [say('Số dự án', 'Projects')],
    [say('Hoàn thành', 'Completed')],
    [say('Chậm', 'Behind')],
    [say('Khối lượng bình quân', 'Mean progress')],
    [say('Giải ngân (triệu đồng)', 'Spent (m VND)')],
    [say('Được duyệt (triệu đồng)', 'Budget (m VND)')],
  ]
  return {
    id: key.replace(/[A-Z]/, (c) => `-${c.toLowerCase()}`),
    heading,
    note:
      key === 'byObjective'
        ? say(
            'Một dự án phục vụ nhiều mục tiêu được tính ở từng mục tiêu, nên các dòng không cộng thành tổng.',
            'A project with several objectives counts under each; the rows do not add up.',
          )
        : undefined,
    table: table(
      columns,
      shares.map((s) => ({
        cells: [
          s.name || none,
          s.projects,
          s.completed,
          s.slipped,
          `${s.percent}%`,
          numberIn(s.spent, lang),
          numberIn(s.budget, lang),
        ],
      })),
    ),
  }
}

function problemsSection(projects: readonly ProjectState[], say: Say): BriefSection[] {
  const list = projects.flatMap((p) => p.problems.map((text) => `${p.agencyName}, ${p.name}: ${text}`))
  return list.length === 0
    ? []
    : [{ id: 'vuong-mac', heading: say('Khó khăn, vướng mắc, kiến nghị', 'Problems and requests'), list }]
}

function share({ spent, budget }: Share): string {
  return budget === 0 ? '0%' : `${Math.round((spent / budget) * 100)}%`
}
