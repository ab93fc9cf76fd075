/** Vietnam (Asia/Ho_Chi_Minh) is seven hours ahead of Greenwich, all year. */
const ahead = 7 * 3_600_000

const there = (moment: string | Date): string => new Date(new Date(moment).getTime() + ahead).toISOString()

/** The day of a moment in Vietnam, `YYYY-MM-DD`: the day by which everything here is judged and dated, wherever the machine is. */
export const dayOfMoment = (moment: string | Date): string => there(moment).slice(0, 10)

/** Hour and minute of a moment in Vietnam, `HH:MM`. */
export const timeOfMoment = (moment: string | Date): string => there(moment).slice(11, 16)
