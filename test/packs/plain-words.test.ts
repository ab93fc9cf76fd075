import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readGlossary } from '../../src/language/compiled.js'
import { createReader } from '../../src/language/reader.js'
import type { Term } from '../../src/language/thesaurus.js'

const pack: { readonly glossary: readonly Term[] } = parse(readFileSync('packs/tu-dien.yaml', 'utf8'))
const { lexicon, thesaurus } = readGlossary(pack.glossary)
const reader = createReader(lexicon, thesaurus)

const conceptsOf = (text: string) =>
  new Set(reader.read([text]).flatMap(({ spans }) => spans.map(({ concept }) => thesaurus.concepts[concept])))

describe('the glossary on plain speech', () => {
  it.each([
    ['Ghe đi biển về báo bến', 'kiểm soát tàu thuyền ra vào'],
    ['Xe chở đá lên bàn cân hai lần, trừ bì', 'trạm cân'],
    ['Mỗi xe ra khỏi mỏ thì trừ bãi', 'sản lượng khai thác khoáng sản'],
    ['Sang tên ghe cho con', 'đăng ký tàu cá'],
    ['Cháu đi tiêm mũi sởi', 'tiêm chủng'],
    ['Nhổ răng ở thẩm mỹ chui', 'hành nghề y dược'],
    ['Kiểm kê hiện vật trong kho', 'quản lý hiện vật bảo tàng'],
    ['Cô giáo báo cơm trưa cho bếp', 'ăn bán trú'],
    ['Dự giờ, thao giảng ở tổ', 'sinh hoạt chuyên môn của giáo viên'],
    ['Đi tuần đê, canh đê mùa lũ', 'đê điều'],
    ['Bóc băng cuộc họp', 'chuyển giọng nói thành văn bản'],
    ['Sở Tài chính theo dõi ĐTC và XDCB', 'đầu tư công'],
    ['Chủ xe lên công an sang tên xe', 'đăng ký xe cơ giới'],
    ['ANTT: tổ tuần tra báo trộm cắp', 'an ninh trật tự'],
  ])('%s: %s', (text, concept) => {
    expect(conceptsOf(text)).toContain(concept)
  })

  // Words that stand by chance where one compound ends and another begins.
  it.each([
    ['Hoạt động kinh tế của tỉnh', 'sức khỏe tâm thần'],
    ['Một số đề xuất về khoáng sản', 'an ninh trật tự'],
    ['Đề xuất bãi bỏ quyết định', 'sản lượng khai thác khoáng sản'],
    ['Theo dõi tàu cá tra cứu vị trí', 'nuôi trồng thủy sản'],
    ['Quy định khoản 2 Điều 5', 'kế toán hành chính sự nghiệp'],
    ['Bảo quản trang thiết bị', 'nghĩa trang nhân dân'],
    ['Đề tài công nghệ sinh học', 'thuyền viên'],
    ['Xuất khẩu phần mềm', 'ăn bán trú'],
    ['Đứng đầu cơ quan', 'quản lý thị trường'],
    ['Người Ê Đê ở buôn làng', 'hồ đập thủy lợi'],
    ['Sang tên ghe cho con', 'biến động đất đai'],
    ['Vượt biên chế được giao', 'quản lý biên giới'],
    ['Định hướng nghiệp vụ', 'tư vấn hướng nghiệp'],
    ['Không biết hỏi ai', 'trợ lý ảo'],
  ])('%s: no %s', (text, concept) => {
    expect(conceptsOf(text)).not.toContain(concept)
  })
})
