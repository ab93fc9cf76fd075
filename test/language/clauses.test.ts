import { describe, expect, it } from 'vitest'
import { clauses } from '../../src/language/clauses.js'

const roles = (text: string) => clauses(text).map((clause) => `${clause.role}: ${clause.text}`)

describe('the prose of a dossier', () => {
  it('loses its legal opening', () => {
    expect(
      roles('Căn cứ Nghị định số 73/2019/NĐ-CP ngày 05/9/2019 của Chính phủ. Phần mềm quản lý tàu cá của tỉnh biển.'),
    ).toEqual([
      'legal: Căn cứ Nghị định số 73/2019/NĐ-CP ngày 05/9/2019 của Chính phủ.',
      'content: Phần mềm quản lý tàu cá của tỉnh biển.',
    ])
  })

  it('keeps what follows the legal opening in one sentence', () => {
    expect(roles('Căn cứ Luật Đất đai, UBND huyện xây dựng dự án nhằm đưa hồ sơ địa chính sang dạng số.').at(-1)).toBe(
      'content: đưa hồ sơ địa chính sang dạng số.',
    )
  })

  it('of which every piece between commas that builds stays one, and long legal openings are cut where the project begins', () => {
    expect(
      roles('Quản lý tàu cá, cấp phép khai thác,  theo dõi hành trình qua LGSP, lập báo cáo, gửi tin nhắn'),
    ).toEqual([
      'content: Quản lý tàu cá, cấp phép khai thác',
      'consumption: theo dõi hành trình qua LGSP',
      'content: lập báo cáo, gửi tin nhắn',
    ])
    expect(roles('Căn cứ Luật Đất đai, UBND huyện xây dựng  dự án số hóa hồ sơ nhằm đưa hồ sơ lên mạng')).toEqual([
      'legal: Căn cứ Luật Đất đai, UBND huyện xây dựng  dự án số hóa hồ sơ nhằm ',
      'content: đưa hồ sơ lên mạng',
    ])
    expect(roles('Can cu Luat Dat dai, UBND huyen xay dung  du an so hoa ho so de dua ho so len mang')).toEqual([
      'legal: Can cu Luat Dat dai, UBND huyen xay dung  du an so hoa ho so de ',
      'content: dua ho so len mang',
    ])
  })

  it('is cut into sentences, without empty ones', () => {
    expect(roles('Quản lý thửa đất.  Cấp giấy chứng nhận;\n\n Thu thuế đất? ')).toEqual([
      'content: Quản lý thửa đất.',
      'content: Cấp giấy chứng nhận;',
      'content: Thu thuế đất?',
    ])
    expect(clauses(' \n ')).toEqual([])
    expect(clauses('')).toEqual([])
  })

  it('is legal by how a sentence opens, not by what it mentions at its end', () => {
    const long = 'Phần mềm quản lý hồ sơ địa chính, thửa đất, biến động và cấp giấy chứng nhận, căn cứ Luật Đất đai'
    expect(clauses(long).map((c) => c.role)).toEqual(['content'])
  })

  it.each([
    'Phần mềm đăng nhập bằng tài khoản SSO của tỉnh và sẵn sàng kết nối LGSP.',
    'Giải pháp đáp ứng Thông tư 39/2017/TT-BTTTT, hỗ trợ IPv6.',
    'Thông tin thửa lấy từ CSDL đất đai qua LGSP.',
    'Hệ thống cài đặt tại Trung tâm THDL tỉnh.',
    'Thong tin lay tu CSDL dat dai qua LGSP.',
  ])('tells consumption from building: %s', (sentence) => expect(clauses(sentence)[0]?.role).toBe('consumption'))

  it.each([
    'Xây dựng máy chủ xác thực riêng cho ngành.',
    'Mua phần mềm trục ESB đặt tại Sở.',
    'Dự án xây dựng cổng thanh toán kết nối ngân hàng.',
  ])('takes building as content: %s', (sentence) =>
    expect(clauses(sentence).map((clause) => clause.role)).toEqual(['content']),
  )

  it('sets apart only the part that consumes', () => {
    expect(roles('Người dân đặt giờ sân cầu lông, trả tiền qua PayGov tỉnh, nhận mã vào cửa')).toEqual([
      'content: Người dân đặt giờ sân cầu lông',
      'consumption: trả tiền qua PayGov tỉnh',
      'content: nhận mã vào cửa',
    ])
  })

  it('sets apart what will not be built', () => {
    expect(roles('Mỗi xã cần máy quét, không mua phần mềm.').at(-1)).toBe('negation: không mua phần mềm.')
  })

  it('reads the same in decomposed Unicode', () => {
    const text = 'Căn cứ Luật Đất đai. Quản lý thửa đất.'
    expect(clauses(text.normalize('NFD'))).toEqual(clauses(text))
  })
})
