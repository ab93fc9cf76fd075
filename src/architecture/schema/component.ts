import * as Type from 'typebox'
import { ObjectRecord } from './mau03.js'
import { Placements } from './placement.js'
import { entity, List, Ref, RefOrText, titled, YesNo } from './schema.js'

export const Component = entity(
  titled(
    'Thành phần kiến trúc',
    'Component',
    'Khối chức năng của khung kiến trúc, chưa phải một phần mềm cụ thể.',
    'A building block of the framework, not yet a particular piece of software.',
  ),
  {
    layer: Ref(
      titled(
        'Lớp',
        'Layer',
        'Mã lớp kiến trúc chứa thành phần.',
        'Id of the layer that it belongs to.',
        'ung-dung-csdl',
      ),
      'layers',
    ),
    placements: Type.Optional(Placements()),
    mau03: Type.Optional(ObjectRecord),
    parent: Type.Optional(
      Ref(
        titled(
          'Thành phần cha',
          'Parent',
          'Mã thành phần bao trùm.',
          'Id of the component that this is part of.',
          'lgsp',
        ),
        'components',
      ),
    ),
    shared: Type.Optional(
      YesNo(
        titled(
          'Dùng chung toàn tỉnh',
          'Shared',
          'true nếu cả tỉnh chỉ xây dựng một lần, các cơ quan dùng lại; đề xuất xây dựng lại sẽ bị nêu.',
          'true where the province builds it once and all reuse it; a proposal that builds it again is reported.',
        ),
      ),
    ),
    capabilities: Type.Optional(
      List(
        RefOrText('Chức năng', 'capabilities'),
        titled(
          'Chức năng nghiệp vụ',
          'Capabilities',
          'Mã chức năng nghiệp vụ (BRM) hoặc viết bằng lời.',
          'Ids of business capabilities, or plain words.',
          ['ho-tich'],
        ),
      ),
    ),
    requires: Type.Optional(
      List(
        Ref('Tiêu chuẩn', 'standards'),
        titled(
          'Tiêu chuẩn phải tuân thủ',
          'Required standards',
          'Mã các tiêu chuẩn mà hệ thống hiện thực hóa thành phần này phải tuân thủ.',
          'Ids of the standards that whatever realizes this must meet.',
        ),
      ),
    ),
  },
)
export type Component = Type.Static<typeof Component>
