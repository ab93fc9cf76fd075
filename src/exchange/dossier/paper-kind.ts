/** What a paper calls itself, above the name of its project. */
export const paperKind =
  /^(đề cương|đề xuất$|ý tưởng|sáng kiến|báo cáo$|báo cáo (nghiên cứu khả thi|kinh tế|đề xuất|tóm tắt)|tờ trình|kế hoạch thuê|phiếu (đề xuất|đăng ký)|thuyết minh|thiết kế|dự toán|danh mục (?:chức năng|dự toán|hạng mục|mua sắm|đầu tư|thiết bị)|(?:bảng |biểu )?(?:tổng hợp|khái toán|dự toán|danh mục|chi tiết)(?: (?:chi phí|kinh phí|dự toán|chức năng|hạng mục|thiết bị))?$|bảng (?:tổng hợp|khái toán|dự toán)|phụ lục|dự án|đề án|hồ sơ|phương án|nhiệm vụ|kế hoạch|quyết định)/iu
