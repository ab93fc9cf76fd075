/** Figures for whoever watches the server, in Prometheus' text format (version 0.0.4). */

interface Kind {
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly help: string
}

/** Upper bounds of a histogram's steps. */
const seconds = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 60] as const

/** All figures that there are. Seconds and bytes, as Prometheus asks. */
const kinds = {
  kientruc_http_requests_total: { type: 'counter', help: 'Requests by route, method and status' },
  kientruc_http_request_seconds: { type: 'histogram', help: 'Time until a request was answered' },
  kientruc_judge_seconds: { type: 'histogram', help: 'Time for reading and judging, waiting included' },
  kientruc_judge_waiting: { type: 'gauge', help: 'Pieces of judging work that wait or are being done' },
  kientruc_database_seconds: { type: 'histogram', help: 'Time of database transactions' },
  kientruc_database_failures_total: { type: 'counter', help: 'Transactions that failed, by code' },
  kientruc_dossiers: { type: 'gauge', help: 'Dossiers by state' },
  kientruc_decisions: { type: 'gauge', help: 'Approvals by where they stand on their way into the architecture' },
  kientruc_outbox: { type: 'gauge', help: 'What is still to be carried out or delivered, by kind' },
  kientruc_webhook_deliveries_total: { type: 'counter', help: 'Tries to tell other systems, by how they ended' },
  kientruc_problems_total: { type: 'counter', help: 'Faults of the server' },
  process_resident_memory_bytes: { type: 'gauge', help: 'Memory of the process' },
  process_cpu_seconds_total: { type: 'counter', help: 'Processor time of the process' },
  nodejs_eventloop_lag_p99_seconds: { type: 'gauge', help: 'How late the server gets to its work, since last asked' },
} as const satisfies Readonly<Record<string, Kind>>

type Named<T extends Kind['type']> = {
  [N in keyof typeof kinds]: (typeof kinds)[N]['type'] extends T ? N : never
}[keyof typeof kinds]
type Labels = Readonly<Record<string, string>>

export interface Metrics {
  count(name: Named<'counter'>, labels?: Labels, by?: number): void
  set(name: Named<'gauge' | 'counter'>, labels: Labels, value: number): void
  /** Forgets what a figure was for all labels, since some may be gone. */
  clear(name: Named<'gauge'>): void
  observe(name: Named<'histogram'>, labels: Labels, value: number): void
  text(): string
}

interface Histogram {
  readonly steps: number[]
  sum: number
  count: number
}

export function createMetrics(): Metrics {
  const values = new Map<string, Map<string, number>>()
  const histograms = new Map<string, Map<string, Histogram>>()
  const of = <T>(all: Map<string, Map<string, T>>, name: string): Map<string, T> => {
    const found = all.get(name) ?? new Map<string, T>()
    all.set(name, found)
    return found
  }
  return {
    count(name, labels = {}, by = 1) {
      const series = of(values, name)
      const key = written(labels)
      series.set(key, (series.get(key) ?? 0) + by)
    },
    set: (name, labels, value) => void of(values, name).set(written(labels), value),
    clear: (name) => void values.delete(name),
    observe(name, labels, value) {
      const series = of(histograms, name)
      const key = written(labels)
      const one = series.get(key) ?? { steps: seconds.map(() => 0), sum: 0, count: 0 }
      for (const [i, most] of seconds.entries()) if (value <= most) one.steps[i] = (one.steps[i] ?? 0) + 1
      one.sum += value
      one.count++
      series.set(key, one)
    },
    text() {
      const lines: string[] = []
      for (const [name, { type, help }] of Object.entries(kinds)) {
        const [plain, stepped] = [values.get(name), histograms.get(name)]
        if (!plain && !stepped) continue
        lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`)
        for (const [labels, value] of sorted(plain)) lines.push(`${name}${within(labels)} ${value}`)
        for (const [labels, one] of sorted(stepped)) {
          for (const [i, most] of seconds.entries())
            lines.push(`${name}_bucket${within(labels, `le="${most}"`)} ${one.steps[i]}`)
          lines.push(`${name}_bucket${within(labels, 'le="+Inf"')} ${one.count}`)
          lines.push(`${name}_sum${within(labels)} ${one.sum}`, `${name}_count${within(labels)} ${one.count}`)
        }
      }
      return `${lines.join('\n')}\n`
    },
  }
}

function written(labels: Labels): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`)
    .join(',')
}

const within = (...parts: readonly string[]): string => {
  const some = parts.filter((part) => part !== '')
  return some.length > 0 ? `{${some.join(',')}}` : ''
}

const sorted = <T>(series: ReadonlyMap<string, T> | undefined): [string, T][] =>
  [...(series ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))
