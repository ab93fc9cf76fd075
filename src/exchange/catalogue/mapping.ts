import * as Type from 'typebox'
import { Closed, List, Words } from '../../architecture/index.js'
import { columns } from './columns.js'

const words = (title: string) => Type.Record(Type.String(), Type.String(), { title })

/** The small YAML that says how an unusual catalogue is laid out; every part may be left out. */
export const Mapping = Closed(
  {
    sheets: Type.Optional(
      List(Words('Tên trang tính'), 'Các trang tính được nhập (mặc định: mọi trang hiển thị có bảng)'),
    ),
    headerRow: Type.Optional(Type.Integer({ title: 'Dòng tiêu đề', minimum: 1 })),
    columns: Type.Optional(
      Type.Record(Type.String(), Type.Enum([...columns.map((c) => c.name), 'note', 'ignore']), {
        title: 'Cột theo tiêu đề hoặc theo chữ cái (C): tên trường, hoặc ignore để bỏ qua',
      }),
    ),
    values: Type.Optional(
      Type.Record(Type.String(), words('Giá trị'), { title: 'Giá trị trong ô: giá trị của trường' }),
    ),
    defaults: Type.Optional(words('Giá trị mặc định của trường khi ô trống')),
  },
  'Cách đọc danh mục Excel',
)
export type Mapping = Type.Static<typeof Mapping>
