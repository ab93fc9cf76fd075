import { nameOf } from '../../architecture/index.js'
import { edgeNames } from '../../present/index.js'
import { tableTitles } from './names.js'
import type { TableMaker } from './table.js'

/** Who depends on whom, one relation a row. */
export const dependencies: TableMaker = ({ model, lang }) => {
  const titles = {
    vi: [
      'Mã bên sử dụng',
      'Bên sử dụng',
      'Loại',
      'Mã bên cung cấp',
      'Bên cung cấp',
      'Qua nền tảng',
      'Dữ liệu',
      'Tiêu chuẩn',
    ],
    en: ['From id', 'From', 'Kind', 'To id', 'To', 'Via', 'Data', 'Standards'],
  }[lang]
  const widths = [22, 36, 22, 22, 36, 28, 30, 26]
  return {
    title: tableTitles.dependencies,
    columns: titles.map((title, i) => ({ title, width: widths[i] ?? 20 })),
    rows: model.dependencies.map(({ from, to, kind, via, data, standards }) => [
      from,
      nameOf(model, from, 'systems', 'components'),
      edgeNames[kind][lang],
      to,
      nameOf(model, to, 'systems', 'components'),
      via === undefined ? '' : nameOf(model, via, 'systems', 'components'),
      (data ?? []).map((d) => model.dataEntities.get(d)?.name ?? d).join('\n'),
      (standards ?? []).map((s) => model.standards.get(s)?.symbol ?? s).join('\n'),
    ]),
  }
}
