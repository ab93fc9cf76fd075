import { appendFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'

/** The country's 34 provinces and cities. */
export const provinces = (
  'An Giang|Bắc Ninh|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Nội|Hà Tĩnh|Hải Phòng|Huế|Hưng Yên|' +
  'Khánh Hòa|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Nghệ An|Ninh Bình|Phú Thọ|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sơn La|Tây Ninh|Thái Nguyên|' +
  'Thanh Hóa|TP. Hồ Chí Minh|Tuyên Quang|Vĩnh Long'
).split('|')

/** What a province has of departments that send dossiers. */
const departments = (
  'Sở Y tế|Sở Giáo dục và Đào tạo|Sở Nội vụ|Sở Tư pháp|Sở Tài chính|Sở Xây dựng|Sở Công Thương|Sở Khoa học và Công nghệ|' +
  'Sở Nông nghiệp và Môi trường|Sở Văn hóa, Thể thao và Du lịch'
).split('|')

export const provinceId = (i: number): string => `tinh-${String(i + 1).padStart(2, '0')}`

/** Agencies that send dossiers: the departments of all provinces. */
export const agencies: readonly { readonly id: string; readonly name: string; readonly place: string }[] =
  provinces.flatMap((place, i) =>
    departments.map((name, j) => ({ id: `${provinceId(i)}-so-${j}`, name: `${name} ${place}`, place })),
  )

/** A copy of the reference architecture with the departments of all provinces, for whom a ministry's desk is. */
export function countryArchitecture(root: string, folder: string): string {
  for (const name of ['architecture', 'proposals', 'progress'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  const lines = agencies.map(({ id, name }) => `  - { id: ${id}, name: ${JSON.stringify(name)}, kind: department }\n`)
  appendFileSync(join(folder, 'architecture', 'co-quan.yaml'), lines.join(''))
  return join(folder, 'architecture')
}
