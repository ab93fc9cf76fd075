import { type Dossier, p, t } from '../../support/dossier.js'

const nfd = (text: string) => text.normalize('NFD')

/** No styles, no bold letters, letters composed of parts (NFD), lists in one line. */
export const messy: Dossier = {
  name: 'thuyết minh không định dạng, chữ tổ hợp, Sở Công Thương',
  gold: {
    title: 'Xây dựng cơ sở dữ liệu quản lý mạng lưới kinh doanh xăng dầu',
    agency: 'so-cong-thuong',
    kind: 'build',
    purpose: 'Quản lý thống nhất các cửa hàng bán lẻ xăng dầu',
    functions: ['Quản lý giấy chứng nhận đủ điều kiện', 'Bản đồ cửa hàng xăng dầu', 'Báo cáo sản lượng'],
    data: ['cửa hàng xăng dầu', 'thương nhân', 'giấy chứng nhận'],
    users: ['Sở Công Thương', 'Cục Quản lý thị trường', 'thương nhân'],
    legalBasis: ['83/2014/NĐ-CP', '102/2009/NĐ-CP'],
    // “KML v2.2” is in no list that the reader knows, so it is not taken.
    standards: ['HTTPS', 'SQL Server 2016'],
    dependsOn: ['lgsp'],
    hosting: 'Máy chủ thuê của doanh nghiệp, đặt tại trung tâm dữ liệu của nhà cung cấp',
    securityLevel: 2,
    scope: 'province',
    from: '2019-07',
    to: '2019-12',
    total: 1720.5,
  },
  blocks: [
    p(nfd('SỞ CÔNG THƯƠNG BÌNH THUẬN')),
    p(nfd('THUYẾT MINH DỰ ÁN')),
    p(nfd('A. PHẦN MỞ ĐẦU')),
    p(nfd('1- Tên dự án: Xây dựng cơ sở dữ liệu quản lý mạng lưới kinh doanh xăng dầu')),
    p(nfd('2- Đơn vị chủ trì: Sở Công thương')),
    p(nfd('3- Căn cứ pháp lý: Nghị định số 83/2014/NĐ-CP; Nghị định số 102/2009/NĐ-CP')),
    p(nfd('4- Phạm vi: toàn tỉnh')),
    p(nfd('B. NỘI DUNG')),
    p(nfd('1- Mục tiêu')),
    p(nfd('Quản lý thống nhất các cửa hàng bán lẻ xăng dầu trên địa bàn.')),
    p(nfd('2- Các chức năng')),
    t([
      [nfd('TT'), nfd('Nhóm'), nfd('Tên chức năng')],
      ['1', { text: nfd('Nghiệp vụ'), down: 'first' }, nfd('Quản lý giấy chứng nhận đủ điều kiện')],
      ['2', { text: '', down: 'rest' }, nfd('Bản đồ cửa hàng xăng dầu')],
      ['3', nfd('Tổng hợp'), nfd('Báo cáo sản lượng')],
    ]),
    p(nfd('3- Dữ liệu: cửa hàng xăng dầu, thương nhân, giấy chứng nhận')),
    p(nfd('4- Người sử dụng: Sở Công Thương, Cục Quản lý thị trường, thương nhân')),
    p(nfd('5- Công nghệ: SQL Server 2016, bản đồ KML v2.2, truy cập qua HTTPS; kết nối với các sở qua LGSP')),
    p(
      nfd(
        '6- Hạ tầng: Máy chủ thuê của doanh nghiệp, đặt tại trung tâm dữ liệu của nhà cung cấp; an toàn thông tin cấp 2',
      ),
    ),
    p(nfd('C. KINH PHÍ')),
    p(nfd('1- Dự toán: 1.720,5 triệu đồng')),
    p(nfd('2- Thời gian thực hiện: 6 tháng cuối năm 2019 (từ 07/2019 đến 12/2019)')),
  ],
}
