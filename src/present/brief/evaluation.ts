import type { Lang } from '../../kernel/index.js'
import { dayIn, numberIn, type Say, sayIn } from '../../kernel/index.js'
import type { EvaluationResult, Metrics } from '../../lifecycle/index.js'
import { bit, type CellContent, type TableColumn, table } from '../document/model.js'
import { type Brief, type BriefSection, recordOf } from './brief.js'
import { lineChart } from './lines.js'

/** How the architecture itself does, for the yearly evaluation and upgrade. */
export function evaluationBrief(result: EvaluationResult, lang: Lang): Brief {
  const say = sayIn(lang)
  const m = result.metrics
  return {
    letter: false,
    heading: say('Đánh giá Kiến trúc', 'Evaluation of the architecture'),
    subheading: `${result.architecture.name} · ${say('tính đến', 'as of')} ${dayIn(result.asOf, lang)}`,
    lead: [leadOf(m, say)],
    figures: [
      {
        label: say('Nhiệm vụ đã hoàn thành', 'Tasks done'),
        value: `${m.tasksDone}/${m.tasks}`,
        note: say(
          `${m.tasksCovered} nhiệm vụ đã có hệ thống trong kiến trúc`,
          `${m.tasksCovered} are covered by the architecture`,
        ),
      },
      { label: say('Hệ thống đang vận hành', 'Systems operating'), value: `${m.operating}/${m.systems}` },
      {
        label: say('Quá giai đoạn, chưa vận hành', 'Past their phase'),
        value: numberIn(m.pastPhase, lang),
        tone: m.pastPhase > 0 ? 'bad' : 'good',
      },
      {
        label: say('Hệ thống kết nối hoàn toàn qua LGSP', 'Fully through the LGSP'),
        value: `${m.systemsThroughPlatform}/${m.exchangingSystems}`,
        note: say(
          `${m.exchangesThroughPlatform}/${m.exchanges} kết nối giữa các cơ quan`,
          `${m.exchangesThroughPlatform} of ${m.exchanges} exchanges between owners`,
        ),
        tone: m.systemsThroughPlatform < m.exchangingSystems ? 'fair' : 'good',
      },
      {
        label: say('Nợ tiêu chuẩn', 'Standards debt'),
        value: numberIn(m.standardsDebt, lang),
        note: say('khai báo tiêu chuẩn đã lạc hậu', 'outdated standards declared'),
        tone: m.standardsDebt > 0 ? 'fair' : 'good',
      },
    ],
    sections: [
      ...trendSection(result, lang, say),
      listed(
        'nhiem-vu',
        say('Nhiệm vụ chưa có hệ thống, thành phần nào trong kiến trúc', 'Tasks with nothing in the architecture'),
        result.uncoveredTasks,
        [say('Nhiệm vụ', 'Task'), say('Giai đoạn', 'Phase')],
        say,
      ),
      listed(
        'qua-han',
        say('Hệ thống đã quá giai đoạn mà chưa vận hành', 'Systems past their phase that do not operate'),
        result.pastPhase,
        [say('Hệ thống', 'System'), say('Giai đoạn', 'Phase')],
        say,
      ),
      listed(
        'khong-ke-thua',
        say('Hệ thống đã ngừng mà chưa có hệ thống thay thế', 'Retired without a successor'),
        result.withoutSuccessor,
        [say('Hệ thống', 'System')],
        say,
      ),
      listed(
        'thieu',
        say('Chức năng nghiệp vụ chưa có hệ thống nào', 'Capabilities with no system'),
        result.capabilitiesWithout,
        [say('Chức năng', 'Capability')],
        say,
      ),
      listed(
        'nhieu',
        say('Chức năng nghiệp vụ có nhiều hệ thống của nhiều cơ quan', 'Capabilities with many owners’ systems'),
        result.crowdedCapabilities,
        [say('Chức năng', 'Capability'), say('Số hệ thống', 'Systems')],
        say,
      ),
      criticalSection(result, say),
      {
        id: 'ngoai-lgsp',
        heading: say('Kết nối giữa các cơ quan chưa qua LGSP', 'Exchanges between owners past the LGSP'),
        ...rowsOr(
          [say('Hệ thống sử dụng', 'Consumer'), say('Hệ thống cung cấp', 'Provider'), say('Loại', 'Kind')],
          result.outsidePlatform.map((l) => [
            bit(l.from.name, undefined, l.from.id),
            bit(l.to.name, undefined, l.to.id),
            l.kind === 'data' ? say('khai thác dữ liệu', 'data') : say('tích hợp', 'integration'),
          ]),
          say,
        ),
      },
      {
        id: 'no-tieu-chuan',
        heading: say('Tiêu chuẩn đã lạc hậu còn khai báo', 'Outdated standards that are declared'),
        ...rowsOr(
          [say('Hệ thống', 'System'), say('Tiêu chuẩn', 'Standard')],
          result.standardsDebt.map((d) => [
            bit(d.system.name, undefined, d.system.id),
            bit(d.standard.name, undefined, d.standard.id),
          ]),
          say,
        ),
      },
    ],
    record: recordOf(result, lang),
  }
}

/** Which shared systems hurt most if they were lost, and which of them nothing stands in for. */
function criticalSection({ critical, singlePointsOfFailure }: EvaluationResult, say: Say): BriefSection {
  const points = singlePointsOfFailure.length
  const { note, ...rows } = rowsOr(
    [
      say('Hệ thống', 'System'),
      [say('Số hệ thống phụ thuộc', 'Systems that depend on it')],
      [say('Thứ hạng cầu nối', 'Place as a bridge')],
      say('Điểm lỗi đơn', 'Single point of failure'),
    ],
    critical.map((c) => [
      bit(c.name, undefined, c.id),
      c.reach,
      c.bridge ?? '–',
      c.singlePointOfFailure
        ? say(`có, ${c.cutsOff} hệ thống mất dịch vụ`, `yes, ${c.cutsOff} would lose a service`)
        : say('không', 'no'),
    ]),
    say,
  )
  return {
    id: 'quan-trong',
    heading: say('Hệ thống gây ảnh hưởng lớn nhất nếu ngừng', 'Systems whose loss would hurt most'),
    note:
      note ??
      say(
        `Mười hệ thống có nhiều hệ thống khác phụ thuộc nhất, trực tiếp và gián tiếp. Thứ hạng cầu nối: hạng 1 là hệ thống mà nhiều đường kết nối ngắn nhất giữa các hệ thống khác đi qua nhất. Điểm lỗi đơn: nếu ngừng, hệ thống khác mất dịch vụ cần dùng mà kiến trúc không ghi đường thay thế; cả kiến trúc có ${points} hệ thống như vậy.`,
        `The ten on which most others depend, directly or through others. Place as a bridge: through the first lead the most shortest ways between others. A single point of failure: others would lose a service that they need, and the architecture records no other way to it; there are ${points} in all.`,
      ),
    ...rows,
  }
}

function leadOf(m: Metrics, say: Say): string {
  const share = m.exchangingSystems === 0 ? 100 : Math.round((m.systemsThroughPlatform / m.exchangingSystems) * 100)
  return say(
    `Kiến trúc có ${m.systems} hệ thống của tỉnh, ${m.operating} đang vận hành. ${m.tasksDone} trên ${m.tasks} nhiệm vụ của lộ trình đã hoàn thành.${m.pastPhase > 0 ? ` ${m.pastPhase} hệ thống đã quá giai đoạn mà chưa vận hành.` : ''} ${share}% hệ thống có trao đổi với cơ quan khác đã đi hoàn toàn qua nền tảng tích hợp.`,
    `The architecture has ${m.systems} systems of the province, ${m.operating} in operation. ${m.tasksDone} of ${m.tasks} tasks are done.${m.pastPhase > 0 ? ` ${m.pastPhase} systems are past their phase.` : ''} ${share} % of the systems that exchange with other owners do so wholly through the integration platform.`,
  )
}

function trendSection({ trend, skipped }: EvaluationResult, lang: Lang, say: Say): BriefSection[] {
  if (trend.length === 0) return []
  const columns: TableColumn[] = [
    say('Phiên bản', 'Commit'),
    [say('Ngày', 'Date')],
    [say('Hệ thống', 'Systems')],
    [say('Vận hành', 'Operating')],
    [say('Nhiệm vụ xong', 'Tasks done')],
    [say('Quá giai đoạn', 'Past phase')],
    [say('Kết nối qua LGSP', 'Through LGSP')],
    [say('Nợ tiêu chuẩn', 'Standards debt')],
  ]
  return [
    {
      id: 'dien-bien',
      heading: say('Diễn biến theo lịch sử kiến trúc', 'Over the history of the architecture'),
      note:
        skipped.length > 0
          ? say(`Bỏ qua ${skipped.length} phiên bản không đọc được.`, `${skipped.length} commit(s) could not be read.`)
          : undefined,
      chart:
        trend.length < 2
          ? undefined
          : lineChart(
              say('Diễn biến các chỉ số chính', 'Main figures over time'),
              trend.map((t) => dayIn(t.date, lang)),
              [
                { label: say('Hệ thống', 'Systems'), values: trend.map((t) => t.metrics.systems) },
                { label: say('Đang vận hành', 'Operating'), values: trend.map((t) => t.metrics.operating) },
                {
                  label: say('Kết nối qua LGSP', 'Through the LGSP'),
                  values: trend.map((t) => t.metrics.exchangesThroughPlatform),
                },
                { label: say('Quá giai đoạn', 'Past their phase'), values: trend.map((t) => t.metrics.pastPhase) },
              ],
            ),
      table: table(
        columns,
        trend.map(({ commit, date, subject, metrics: m }) => ({
          cells: [
            bit(commit.slice(0, 8), undefined, subject),
            dayIn(date, lang),
            m.systems,
            m.operating,
            `${m.tasksDone}/${m.tasks}`,
            m.pastPhase,
            `${m.exchangesThroughPlatform}/${m.exchanges}`,
            m.standardsDebt,
          ],
        })),
      ),
    },
  ]
}

function listed(
  id: string,
  heading: string,
  items: readonly { readonly id: string; readonly name: string; readonly note?: string }[],
  columns: readonly TableColumn[],
  say: Say,
): BriefSection {
  const cells = items.map((item) => [
    bit(item.name, undefined, item.id),
    ...(columns.length > 1 ? [item.note ?? ''] : []),
  ])
  return { id, heading, ...rowsOr(columns, cells, say) }
}

/** A table, or a word that there is nothing. */
function rowsOr(
  columns: readonly TableColumn[],
  cells: readonly (readonly CellContent[])[],
  say: Say,
): Pick<BriefSection, 'note' | 'table'> {
  if (cells.length === 0) return { note: say('Không có.', 'None.') }
  return {
    table: table(
      columns,
      cells.map((row) => ({ cells: row })),
    ),
  }
}
