import { expect, it } from 'vitest'
import { dossier, type Fields } from './dossier.js'
import { findingsOf } from './harness.js'

/**
 * What agencies write in their own words, and which rule hears it. Each line is one way of saying it; a rule that stops hearing
 * one is to be seen.
 */
const heard = (rule: string, fields: Fields) =>
  findingsOf(dossier(fields))
    .filter((f) => f.rule === rule)
    .map((f) => f.severity)
    .join()

it.each([
  ['Phòng máy của Sở', 'error'],
  ['Phòng máy chủ tầng hai', 'error'],
  ['Máy chủ riêng', 'error'],
  ['Máy chủ tại văn phòng Chi cục', 'error'],
  ['Server đặt tại cơ quan', 'error'],
  ['Máy chủ lắp đặt ở bệnh viện', 'error'],
  ['Máy chủ cài đặt tại trường', 'error'],
  ['Máy chủ của UBND huyện', 'error'],
  ['Đặt tại trụ sở', 'error'],
  ['Lưu ở xã', 'error'],
  ['Đặt tại Sở Y tế', 'error'],
  ['Đặt tại Sở Thông tin và Truyền thông', 'warning'],
  ['Đặt tại Sở TT&TT', 'warning'],
  ['Đặt tại Sở TTTT', 'warning'],
  ['Điện toán đám mây', 'warning'],
  ['Private cloud', 'warning'],
  ['IDC của nhà mạng', 'warning'],
  ['Thuê hạ tầng', 'warning'],
  ['Thuê máy chủ', 'warning'],
  ['Thuê chỗ đặt', 'warning'],
  ['Dịch vụ hosting', 'warning'],
  ['VPS', 'warning'],
  ['Đám mây của tỉnh', ''],
  ['Cloud quốc gia', ''],
  ['Đám mây của Bộ', ''],
  ['Đám mây Chính phủ', ''],
  ['Đám mây dùng chung', ''],
  ['Trung tâm dữ liệu', ''],
  ['Trung tâm dữ liệu trên nền cloud', 'warning'],
  ['Phòng máy tính', 'warning'],
  ['Chưa rõ', 'warning'],
])('hosted at “%s”: %s', (hosting, severity) => {
  expect(heard('hosting/outside-data-centre', { hosting })).toBe(severity)
})

it.each([
  ['Đặt hệ thống tại phòng máy', 'error'],
  ['Lắp đặt phần mềm trong phòng máy chủ', 'error'],
  ['Cài đặt trên máy chủ riêng', 'error'],
  ['Triển khai tại phòng máy của Chi cục', 'error'],
  ['Vận hành ở phòng máy', 'error'],
  ['Đặt máy chủ ở văn phòng', 'error'],
  ['Cài đặt các máy chủ mới tại bệnh viện', 'error'],
  ['Không đặt máy chủ riêng', ''],
  ['Triển khai phần mềm quản lý phòng máy tính', ''],
  ['Tránh triển khai tại phòng máy', ''],
  ['Lắp đặt camera tại phòng máy chủ của Trung tâm dữ liệu tỉnh', ''],
  ['Triển khai tại phòng máy chủ tỉnh', ''],
  ['Triển khai tại phòng máy của Sở Thông tin và Truyền thông', ''],
  ['Triển khai tại phòng máy chủ của Sở Y tế', 'error'],
  ['Cấp giấy phép khai thác', ''],
])('placed in prose: “%s”: %s', (line, severity) => {
  expect(heard('hosting/outside-data-centre', { hosting: undefined, functions: `[Giám sát, ${line}]` })).toBe(severity)
})

it.each([
  ['Xây dựng phòng máy chủ', 'error'],
  ['Xây mới trung tâm dữ liệu', 'error'],
  ['Đầu tư phòng máy', 'error'],
  ['Thiết lập data center', 'error'],
  ['Lắp đặt datacentre', 'error'],
  ['Trang bị trung tâm tích hợp dữ liệu', 'error'],
  ['Hình thành trung tâm xử lý dữ liệu', 'error'],
  ['Thành lập trung tâm dữ liệu', 'error'],
  ['Cải tạo phòng máy chủ', 'error'],
  ['Hoàn thiện phòng máy chủ', 'error'],
  ['Có phòng máy chủ riêng', 'error'],
  ['Mở trung tâm dữ liệu thứ hai', 'error'],
  ['Có trung tâm dữ liệu của ngành', 'error'],
  ['Kết nối trung tâm dữ liệu tỉnh', ''],
  ['Đầu tư thiết bị cho phòng máy chủ của Sở', 'error'],
  ['Lắp đặt máy chủ tại Trung tâm dữ liệu tỉnh', ''],
  // Where pupils sit.
  ['Trang bị phòng máy tính cho trường', ''],
  ['Trang bị tủ máy cho Trung tâm dữ liệu tỉnh', ''],
  ['Trang bị tủ máy cho trung tâm dữ liệu của Sở', 'error'],
  ['Đầu tư phòng máy vi tính', ''],
  ['Lắp đặt phần mềm trong phòng máy chủ', ''],
  ['Xây dựng phần mềm trên trung tâm dữ liệu', ''],
  ['Trang bị đường truyền tới Trung tâm dữ liệu tỉnh', ''],
  ['Chưa xây dựng phòng máy chủ', ''],
  ['Đặt tại trung tâm dữ liệu thay vì xây dựng phòng máy chủ', ''],
])('builds a centre: “%s”: %s', (line, severity) => {
  expect(heard('hosting/new-data-centre', { functions: `[Cấp giấy phép khai thác, Giám sát, ${line}]` })).toBe(severity)
})

it.each([
  ['Kết nối trực tiếp với các sở', 'error'],
  ['Liên thông trực tiếp tới bộ', 'error'],
  ['Tích hợp dữ liệu trực tiếp vào hệ thống khác', 'error'],
  ['Trao đổi trực tiếp giữa các phần mềm', 'error'],
  ['Truy cập trực tiếp cơ sở dữ liệu', 'error'],
  ['Truy cập trực tiếp CSDL', 'error'],
  ['Đồng bộ dữ liệu trực tiếp từ sở', 'error'],
  ['Đọc dữ liệu trực tiếp từ bảng', 'error'],
  ['Lấy dữ liệu trực tiếp sang kho', 'error'],
  ['Gọi trực tiếp đến dịch vụ', 'error'],
  ['Truy cập trực tiếp vào máy chủ của sở', 'error'],
  ['Truy cập trực tiếp cơ sở dữ liệu thiết bị', 'error'],
  ['Kết nối điểm - điểm', 'error'],
  ['Tích hợp kiểu điểm tới điểm', 'error'],
  ['Liên thông theo hình thức điểm đến điểm', 'error'],
  ['Giao tiếp point-to-point', 'error'],
  ['Giao tiếp point to point', 'error'],
  ['Mở cổng cơ sở dữ liệu', 'error'],
  ['Dùng dblink', 'error'],
  ['Dùng DB link', 'error'],
  ['Kết nối không qua LGSP', 'error'],
  ['Kết nối không thông qua trục liên thông', 'error'],
  ['Gửi không qua nền tảng tích hợp', 'error'],
  ['Gửi không qua trục tích hợp', 'error'],
  ['Hiện chưa thông qua LGSP', 'error'],
  ['Hạn chế kết nối điểm - điểm', ''],
  ['Kết nối qua LGSP', ''],
  // Directly with what is asked for.
  ['Kết nối trực tiếp với LGSP của tỉnh', ''],
  ['Kết nối trực tiếp tới nền tảng tích hợp', ''],
  ['Liên thông trực tiếp với trục liên thông', ''],
  // With people, devices and meeting rooms.
  ['Kết nối trực tiếp với người dân', ''],
  ['Kết nối trực tiếp với các thiết bị giám sát hành trình', ''],
  ['Đọc dữ liệu trực tiếp từ cảm biến', ''],
  ['Truy cập trực tiếp từ điện thoại', ''],
  ['Họp trực tuyến, kết nối trực tiếp giữa các điểm cầu', ''],
])('connects: “%s”: %s', (line, severity) => {
  expect(heard('integration/bypasses-platform', { functions: `[Giám sát tàu cá, ${line}]` })).toBe(severity)
})

it.each([
  'dữ liệu cá nhân',
  'thông tin cá nhân',
  'hồ sơ bệnh án',
  'hồ sơ sức khỏe',
  'hồ sơ cán bộ',
  'hồ sơ học sinh',
  'hồ sơ hộ tịch',
  'lý lịch tư pháp',
  'bệnh án',
  'căn cước',
  'nhân khẩu',
  'sinh trắc học',
  'số chứng minh nhân dân',
])('personal data in words: %s', (words) => {
  const of = (line: string) =>
    heard('security/personal-data-unassessed', { date: '2024-03-15', functions: `[Giám sát, ${line}]` })
  expect(of(`Quản lý ${words}`)).toBe('warning')
  expect(of(`Không quản lý ${words}`)).toBe('')
})

it.each([
  ['Cung cấp dịch vụ công trực tuyến mức độ 3', 'warning'],
  ['Cung cấp dịch vụ công mức 4', 'warning'],
  ['Dịch vụ công trực tuyến mức độ bốn', 'warning'],
  ['Dịch vụ công trực tuyến toàn trình', 'warning'],
  ['DVCTT mức độ 4', 'warning'],
  ['DVC trực tuyến mức 3', 'warning'],
  ['Nộp hồ sơ cấp phép trực tuyến', 'warning'],
  ['Dịch vụ công trực tuyến mức độ 2', ''],
  ['Nộp hồ sơ tại bộ phận một cửa', ''],
])('calls for level 3: “%s”: %s', (line, severity) => {
  expect(heard('security/level-too-low', { functions: `[Giám sát, ${line}]` })).toBe(severity)
})

it.each([
  'người dân',
  'công dân',
  'nhân dân',
  'dân cư',
  'nhân khẩu',
  'học sinh',
  'bệnh nhân',
  'người bệnh',
  'doanh nghiệp',
  'tổ chức, cá nhân',
])('many people whom a service reaches online: %s', (users) => {
  const of = (who: string, how: string) =>
    heard('security/level-too-low', {
      personalData: 'true',
      scope: 'province',
      users: `["${who}"]`,
      description: `Phần mềm quản lý ${how}.`,
    })
  expect(of(`Toàn bộ ${users}`, 'trực tuyến')).toBe('warning')
  // A system for the agency's own use is level 2 however many people its data are of.
  expect(of(`Toàn bộ ${users}`, 'nội bộ')).toBe('')
  expect(of('Cán bộ Chi cục', 'trực tuyến')).toBe('')
})

it.each([
  ['Kế thừa hệ thống cũ', ''],
  ['Chuyển đổi toàn bộ dữ liệu', ''],
  ['Di chuyển dữ liệu', ''],
  ['Tiếp nhận dữ liệu', ''],
  ['Nhập dữ liệu', ''],
  ['Đồng bộ dữ liệu', ''],
  ['Chuẩn hóa dữ liệu', ''],
  ['Số hóa dữ liệu', ''],
  ['Làm sạch dữ liệu', ''],
  ['Chuyển đổi từ hệ thống một cửa', ''],
  ['Giữ dữ liệu cũ', ''],
  ['Dùng dữ liệu hiện có', ''],
  ['Giữ dữ liệu lịch sử', ''],
  ['Dùng dữ liệu đã có', ''],
  ['Chưa kế thừa hệ thống cũ', 'warning'],
  ['Tra cứu hồ sơ', 'warning'],
])('takes over: “%s”: %s', (line, severity) => {
  expect(heard('reuse/no-inheritance-plan', { upgrades: '[mot-cua]', functions: `[Giám sát, ${line}]` })).toBe(severity)
})

it.each([
  ['So sánh đầu tư với thuê dịch vụ', ''],
  ['Phân tích giữa mua và thuê', ''],
  ['Lựa chọn mua hay thuê', ''],
  ['Đánh giá hình thức thuê', ''],
  ['Đã có phương án thuê', ''],
  ['Chọn thuê dịch vụ', ''],
  ['Không so sánh với thuê', 'info'],
  ['Giám sát', 'info'],
])('compares a lease: “%s”: %s', (line, severity) => {
  expect(heard('budget/lease-not-compared', { leaseCompared: undefined, functions: `[Giám sát tàu, ${line}]` })).toBe(
    severity,
  )
})
