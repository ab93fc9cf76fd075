import { statusBrief } from '../../present/index.js'
import type { Run } from './command.js'
import { show } from './progress-report.js'

export const run: Run = (_, options, globals, io) => show(statusBrief, options, globals, io)
