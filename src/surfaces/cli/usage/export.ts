import { type Exporter, exporters } from '../../../exchange/index.js'
import type { Flag } from '../../../kernel/index.js'
import type { Command, CommandGroup } from '../command.js'
import { asOf } from './flags.js'

export const exportGroup: CommandGroup = {
  name: 'export',
  summary: {
    vi: 'xuất kiến trúc ra Excel, CSV, biểu mẫu, ArchiMate, định dạng của công cụ khác',
    en: 'export the architecture to Excel, CSV, forms, ArchiMate, other tools’ formats',
  },
  commands: exporters.map(commandOf),
}

function commandOf(exporter: Exporter): Command {
  const { name, summary, details, examples, dated } = exporter
  return {
    name,
    summary,
    ...(details && { details }),
    flags: [...flagsOf(exporter), ...(dated ? [asOf] : [])],
    examples,
    load: async () => ({ run: (await import('../export.js')).exporting(exporter) }),
  }
}

function flagsOf({ flags, ending, printable }: Exporter): readonly Flag[] {
  const out = (vi: string, en: string): Flag => ({ flags: '--out <file>', meaning: { vi, en } })
  return printable
    ? [...flags, out('ghi ra tệp thay vì màn hình', 'write to a file instead of standard output')]
    : [out(`tệp .${ending} sẽ ghi (bắt buộc)`, `the .${ending} to write (required)`), ...flags]
}
