import { lastQuarter, periodOf } from '../../language/index.js'
import { progressOf } from '../../lifecycle/index.js'
import { progressBrief, type statusBrief } from '../../present/index.js'
import { type Options, optionText, type Run } from './command.js'
import { exitCode, type Globals, type Io } from './io.js'
import { deliverBrief } from './output.js'
import { usageError } from './problems.js'
import { version } from './version.js'
import { asOfFrom, soundWorkspace } from './workspace.js'

/** Days after a period's end by which reports are due where the province says nothing else. */
const usualDueDays = 10

export const run: Run = (_, options, globals, io) => show(progressBrief, options, globals, io)

/** Works out a period's progress and shows one of its briefs. */
export async function show(
  brief: typeof progressBrief | typeof statusBrief,
  options: Options,
  globals: Globals,
  io: Io,
): Promise<0> {
  const { model } = soundWorkspace(globals, io)
  const asOf = asOfFrom(options) ?? io.today()
  const result = progressOf(model, periodFrom(options) ?? lastQuarter(asOf), dueDaysFrom(options), {
    asOf,
    lang: globals.lang,
    version,
  })
  await deliverBrief(result, () => brief(result, globals.lang), model, options, globals, io)
  return exitCode.ok
}

/** The period given by `--period`. @throws InputError for one that does not exist */
export function periodFrom(options: Options): string | undefined {
  const period = optionText(options, 'period')
  if (period === undefined || periodOf(period)) return period
  throw usageError({
    vi: `Không có kỳ báo cáo “${period}”. Viết quý dạng 2019-Q2 (Q1 đến Q4), năm dạng 2019, báo cáo đột xuất ghi ngày chốt số liệu dạng 2019-05-20.`,
    en: `There is no period “${period}”. Write a quarter as 2019-Q2 (Q1 to Q4), a year as 2019, and for a report on request the day to which it tells, such as 2019-05-20.`,
  })
}

function dueDaysFrom(options: Options): number {
  const days = Number(optionText(options, 'dueDays') ?? usualDueDays)
  if (Number.isInteger(days) && days >= 0 && days <= 366) return days
  throw usageError({
    vi: '--due-days phải là số ngày nguyên từ 0 đến 366.',
    en: '--due-days takes a whole number of days from 0 to 366.',
  })
}
