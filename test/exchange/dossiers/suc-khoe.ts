import type { Gold } from '../../support/dossier.js'

/** What stands in thue-dich-vu.docx, which LibreOffice wrote: a plan to lease a service. */
export const lease: Gold = {
  title: 'Thuê dịch vụ hệ thống quản lý hồ sơ sức khỏe điện tử tỉnh Bình Thuận',
  agency: 'so-y-te',
  kind: 'lease',
  purpose: 'Mỗi người dân có một hồ sơ sức khỏe điện tử',
  functions: ['Lập hồ sơ sức khỏe cá nhân', 'Ghi nhận lần khám bệnh', 'Theo dõi bệnh không lây nhiễm'],
  data: ['hồ sơ sức khỏe cá nhân', 'kết quả khám, chữa bệnh', 'lịch tiêm chủng'],
  users: ['trạm y tế xã', 'bệnh viện, trung tâm y tế', 'người dân'],
  legalBasis: ['73/2019/NĐ-CP', '80/2014/QĐ-TTg'],
  hosting: 'đám mây của doanh nghiệp cung cấp dịch vụ',
  securityLevel: 3,
  from: '2020-01',
  to: '2022-12',
  total: 3500,
  personalData: true,
}
