/** Words for generated workspaces, taken once from the worked example and the glossary so that the bench stays the same. */

const list = (words: string): readonly string[] => words.split('|')

/** What a system is about. */
export const subjects = list(
  'nền tảng tích hợp chia sẻ dữ liệu|trung chuyển thông điệp|quản lý API|đăng nhập một lần|tài khoản người dùng|' +
    'xác thực hai yếu tố|phân quyền truy cập|ký số|chứng thư số|xác thực chữ ký số|danh mục dùng chung|bản đồ nền|bản đồ|' +
    'nhắn tin đa kênh|thanh toán trực tuyến|kết nối ngân hàng|ví điện tử|đối soát giao dịch|biên lai điện tử|kho dữ liệu dùng chung|' +
    'làm sạch dữ liệu|dữ liệu mở|trung tâm điều hành thông minh|bảng điều khiển chỉ số|chỉ số điều hành|màn hình ghép|' +
    'cảnh báo vượt ngưỡng|điều phối xử lý sự vụ|thư điện tử công vụ|lọc thư rác|trung tâm tích hợp dữ liệu|máy chủ|đặt máy chủ|' +
    'thiết bị lưu trữ|điện toán đám mây|máy chủ ảo|mạng truyền số liệu chuyên dùng|kênh truyền|thiết bị định tuyến|' +
    'giám sát an toàn thông tin|phân tích nhật ký an toàn|phát hiện tấn công mạng|ứng cứu sự cố mạng|chống mã độc|tường lửa|' +
    'sao lưu phục hồi dữ liệu|trung tâm dữ liệu dự phòng|hội nghị truyền hình|điểm cầu|giám sát hạ tầng mạng|tổng đài 1022|' +
    'tổng đài viên|hỗ trợ kỹ thuật công nghệ thông tin|Internet vạn vật|nền tảng quản lý camera|lưu hình ảnh camera|' +
    'phân tích hình ảnh|chia sẻ hình ảnh camera|camera giám sát|trợ lý ảo|quản lý quy trình nghiệp vụ|hỗ trợ ra quyết định|' +
    'ứng dụng công dân số|tên miền|chứng thư SSL|địa chỉ số|khảo sát trực tuyến|quản lý kiến trúc|wifi công cộng|' +
    'quản lý văn bản và điều hành|công văn đi đến|giao việc và theo dõi xử lý|hồ sơ công việc|lịch công tác|' +
    'nhiệm vụ Ủy ban nhân dân giao|liên thông văn bản điện tử|họp không giấy|tài liệu họp|biểu quyết điện tử|phiên họp|' +
    'đăng ký phát biểu|trích lục bản sao điện tử|lưu trữ điện tử|nộp lưu hồ sơ|chỉnh lý tài liệu|bảo quản tài liệu|số hóa tài liệu|' +
    'báo cáo số liệu nhiều cấp|biểu mẫu báo cáo|nhập số liệu theo biểu|tổng hợp số liệu nhiều cấp|kinh tế - xã hội|một cửa điện tử|' +
    'tiếp nhận hồ sơ thủ tục|luân chuyển hồ sơ thủ tục|hồ sơ thủ tục hành chính|phiếu hẹn trả kết quả|dịch vụ công trực tuyến|' +
    'nộp hồ sơ trực tuyến|tờ khai điện tử|trả kết quả điện tử|thủ tục hành chính|tình trạng hồ sơ|kho giấy tờ cá nhân|' +
    'cổng thông tin điện tử|trang thông tin điện tử|tin bài|thư viện ảnh video|công khai văn bản|phản ánh hiện trường|' +
    'gửi ảnh sự việc|báo sự cố đô thị|phân công xử lý phản ánh|công khai kết quả xử lý|mức độ hài lòng|trạm tự phục vụ|' +
    'lấy số xếp hàng|chấm điểm cải cách hành chính|chỉ số chuyển đổi số|chấm điểm xếp hạng|vướng mắc của doanh nghiệp|' +
    'kiến nghị cử tri|tiếp công dân|đơn thư|khiếu nại tố cáo|thanh tra|kê khai tài sản thu nhập|hồ sơ cán bộ công chức|nhân sự|' +
    'lý lịch cán bộ|nâng lương nâng ngạch|biên chế|bổ nhiệm điều động|đánh giá phân loại cán bộ|chấm công|tuyển dụng công chức|' +
    'thi đua khen thưởng|danh hiệu thi đua|tra cứu thành tích|bồi dưỡng trực tuyến|lớp học trực tuyến|bài giảng trực tuyến|' +
    'bồi dưỡng cán bộ công chức|thi trắc nghiệm|cấp chứng nhận|đảng viên|khối Đảng|đoàn ra đoàn vào|người có uy tín|' +
    'dân tộc thiểu số|hộ tịch|lý lịch tư pháp|công chứng|thông tin ngăn chặn|trợ giúp pháp lý|văn bản quy phạm pháp luật|công báo|' +
    'xử lý vi phạm hành chính|hòa giải ở cơ sở|phổ biến giáo dục pháp luật|thi hành án|đấu giá tài sản|giám định tư pháp|' +
    'kế toán hành chính sự nghiệp|chứng từ kế toán|sổ sách kế toán|báo cáo quyết toán|tính lương|tài sản công|kê khai tài sản|' +
    'khấu hao hao mòn|biến động tài sản|ngân sách nhà nước|dự toán|kho bạc|cơ sở dữ liệu về giá|đầu tư công|kế hoạch vốn|giải ngân|' +
    'tiến độ công trình|đấu thầu|đăng ký doanh nghiệp|doanh nghiệp|xúc tiến đầu tư|chính sách ưu đãi đầu tư|nhà đầu tư|' +
    'khu công nghiệp|lô đất cho thuê|cụm công nghiệp|hợp tác xã|hộ kinh doanh|thương mại điện tử|gian hàng trực tuyến|đặt hàng|' +
    'kết nối giao thương|chợ và siêu thị|cửa hàng xăng dầu|an toàn hóa chất|tiết kiệm năng lượng|xuất nhập khẩu|giấy phép lái xe|' +
    'giám sát hành trình xe|quản lý vận tải|phù hiệu xe|hạ tầng giao thông đường bộ|bảo trì cầu đường|điểm đen tai nạn|xe buýt|' +
    'vé điện tử|camera giao thông|nhận dạng biển số|đếm lưu lượng xe|đèn tín hiệu giao thông|an ninh trật tự|nhận dạng khuôn mặt|' +
    'truy vết đối tượng|phòng cháy chữa cháy|báo cháy|nguồn nước chữa cháy|dữ liệu dân cư|cư trú|định danh công dân|căn cước|' +
    'đường thủy nội địa|kiểm soát tàu thuyền ra vào|thuyền viên|cấp cứu 115|đất đai|hồ sơ địa chính|thửa đất|' +
    'giấy chứng nhận quyền sử dụng đất|biến động đất đai|liên thông thuế đất|nền địa lý|quy hoạch sử dụng đất|giá đất|' +
    'bồi thường giải phóng mặt bằng|quan trắc môi trường|trạm quan trắc|chất lượng không khí|nguồn thải|giấy phép môi trường|' +
    'chất thải|rác thải sinh hoạt|tài nguyên nước|giếng khai thác nước|khoáng sản|sản lượng khai thác khoáng sản|trạm cân|' +
    'biển và hải đảo|tư liệu tài nguyên và môi trường|đo mưa|cảnh báo lũ quét sạt lở|phòng chống thiên tai|sơ tán dân|ngập lụt|' +
    'thiệt hại thiên tai|hồ đập thủy lợi|tưới tiêu|mực nước hồ|nước sạch nông thôn|ghi chỉ số nước|tiền nước|hộ dùng nước|' +
    'diễn biến rừng|cháy rừng|phát hiện khói lửa|tàu cá|đăng ký tàu cá|giám sát hành trình tàu cá|cảnh báo vượt ranh giới|' +
    'giấy phép khai thác thủy sản|cảng cá|nhật ký khai thác|tàu ra vào cảng|nuôi trồng thủy sản|truy xuất nguồn gốc|mã QR|' +
    'mã truy vết|nhật ký canh tác|chuỗi cung ứng an toàn|chăn nuôi thú y|đàn vật nuôi|dịch bệnh động vật|kiểm dịch giết mổ|ổ dịch|' +
    'vùng trồng|sản lượng cây trồng|cơ sở đóng gói|trồng trọt bảo vệ thực vật|sâu bệnh cây trồng|vật tư nông nghiệp|khuyến nông|' +
    'hỏi đáp chuyên gia nông nghiệp|lịch mùa vụ|kỹ thuật canh tác|nông dân|sản phẩm OCOP|nông thôn mới|nông sản|quản lý bệnh viện|' +
    'tiếp đón khám bệnh|viện phí|dược bệnh viện|khám chữa bệnh|thanh toán bảo hiểm y tế|bệnh án điện tử|' +
    'xét nghiệm và chẩn đoán hình ảnh|hồ sơ sức khỏe điện tử|bệnh mạn tính|tiền sử bệnh|trạm y tế xã|tiêm chủng|vắc xin|lịch tiêm|' +
    'hành nghề y dược|nhà thuốc|cơ sở y tế tư nhân|an toàn thực phẩm|giấy đủ điều kiện thực phẩm|ngộ độc thực phẩm|' +
    'dân số kế hoạch hóa gia đình|khám chữa bệnh từ xa|bệnh truyền nhiễm|quản lý trường học|sổ điểm|học bạ|liên lạc phụ huynh|' +
    'thời khóa biểu|học sinh|giáo viên|cơ sở dữ liệu ngành giáo dục|tuyển sinh đầu cấp|quản lý thi|phòng thi|điểm thi|' +
    'lớp học trực tuyến phổ thông|học liệu số|phổ cập giáo dục|văn bằng chứng chỉ|phôi bằng|cấp phát văn bằng|giáo dục nghề nghiệp|' +
    'người có công|mộ liệt sĩ|trợ cấp ưu đãi|bảo trợ xã hội|chi trả trợ cấp|hộ nghèo|mức thiếu hụt|việc làm|tuyển dụng|' +
    'cung cầu lao động|trẻ em|lao động nước ngoài|quy hoạch xây dựng|cấp phép xây dựng|nhà ở và bất động sản|' +
    'hạ tầng kỹ thuật đô thị|cây xanh đô thị|thoát nước đô thị|duy tu hạ tầng|chiếu sáng công cộng|vật liệu xây dựng|' +
    'du lịch thông minh|điểm đến du lịch|khách du lịch|gợi ý lịch trình|thuyết minh tự động|ăn uống lưu trú|cơ sở lưu trú|' +
    'di sản di tích|số hóa 3D|bảo tàng số|thư viện điện tử|mượn trả sách|sách số|truyền thanh thông minh|loa truyền thanh|' +
    'bản tin phát thanh|theo dõi báo chí mạng xã hội|tin xấu độc|hạ tầng viễn thông|báo chí xuất bản|nhiệm vụ khoa học và công nghệ|' +
    'đo lường chất lượng|chuyển giao công nghệ|an toàn bức xạ|người dân',
)

/** Lines that tell what systems do; halves of two make a new one. */
export const lines = list(
  'Quản lý đề án khuyến công|Tổng hợp chỉ số sản xuất công nghiệp|Cấp phép hoạt động điện lực theo phân cấp|' +
    'Doanh nghiệp nộp báo cáo định kỳ trên mạng|Tra cứu mục lục trực tuyến|Đọc tài liệu địa chí số hóa|' +
    'Đề nghị quyết định chủ trương đầu tư|Cung cấp thông tin đất đai theo yêu cầu|Cấp giấy phép hoạt động phòng khám|' +
    'Cấp giấy chứng nhận đủ điều kiện kinh doanh dược|Công bố cơ sở đủ điều kiện tiêm chủng|Đăng ký thành lập hộ kinh doanh|' +
    'Cấp giấy phép kinh doanh vận tải|Cấp phép thi công trên đường bộ đang khai thác|Cấp chứng chỉ hành nghề hoạt động xây dựng|' +
    'Cung cấp thông tin quy hoạch xây dựng|Đề nghị cấp phiếu lý lịch tư pháp|Hộ tịch có yếu tố nước ngoài|' +
    'Cấp giấy phép lao động cho người nước ngoài|Đề nghị trợ cấp xã hội hàng tháng|Giải quyết chế độ người có công và thân nhân|' +
    'Xác nhận tình trạng hôn nhân|Đồng bộ dữ liệu lên cơ sở dữ liệu ngành|Phụ huynh đăng ký nguyện vọng trên mạng|' +
    'Phân tuyến tuyển sinh theo địa bàn cư trú|Xác nhận nhập học trực tuyến|Chấm trắc nghiệm bằng máy quét|' +
    'Đối chiếu công trình với giấy phép đã cấp|Khai báo danh sách hành khách từng chuyến tàu|' +
    'Đếm số khách đang lưu lại trên đảo theo ngày|Thông báo tạm dừng tàu do thời tiết|Xác nhận các loại giấy tờ thuộc thẩm quyền xã|' +
    'Báo cáo số liệu của xã|Tra cứu thông tin ngăn chặn trước khi chứng thực|Hiển thị thông tin bằng tiếng Việt và tiếng Anh|' +
    'Đăng tải dự thảo văn bản lấy ý kiến|Theo dõi hồ sơ trong phạm vi từng huyện|Hiển thị số đang phục vụ tại sảnh chờ|' +
    'Lấy ý kiến đánh giá bằng màn hình tại quầy|Công khai kết quả khảo sát|Lập và quản lý hồ sơ công việc|' +
    'Danh bạ thư điện tử toàn tỉnh|Đặt lịch và giám sát chất lượng điểm cầu|Phát tài liệu họp lên máy tính bảng|' +
    'Báo cáo tình hình thực hiện nhiệm vụ theo kỳ|Nhắc và theo dõi tình hình nộp báo cáo|' +
    'Gửi chỉ tiêu lên hệ thống báo cáo Chính phủ|Cảnh báo sớm chỉ tiêu có nguy cơ không đạt|Xét hủy tài liệu hết giá trị|' +
    'Thống kê số người được đào tạo theo địa phương|Chi trả trợ cấp xã hội qua bưu điện|Tổ chức phiên giao dịch việc làm trực tuyến|' +
    'Quản lý người đi làm việc ở nước ngoài|Danh sách người có uy tín|Tổng hợp báo cáo công tác dân tộc|' +
    'Kiểm tra trùng lặp với đề tài đã làm|Hỗ trợ hồ sơ đăng ký bảo hộ|Quản lý điểm bưu điện văn hóa xã|' +
    'Đăng nhập một lần vào các ứng dụng của tỉnh|Xác thực hai yếu tố với ứng dụng quan trọng|' +
    'Phân quyền truy cập ứng dụng theo vai trò|Lưu trữ dữ liệu lịch sử theo chủ đề|Mô-đun biểu mẫu điện tử|' +
    'Thư viện quy trình mẫu của tỉnh|Chuyển yêu cầu thanh toán đến nền tảng thanh toán|Di chuyển máy chủ ảo khi thiết bị hỏng|' +
    'Thống kê mức sử dụng tài nguyên theo cơ quan|Lưu bản sao tại địa điểm thứ hai|Báo cáo kết quả sao lưu hàng ngày|' +
    'Mã hóa đường truyền giữa các điểm mạng|Mạng không dây trong trụ sở|Quản lý cấu hình và danh mục thiết bị|' +
    'Báo cáo mức độ sẵn sàng của dịch vụ|Tường lửa và ngăn chặn xâm nhập tại biên mạng|Chống tấn công từ chối dịch vụ|' +
    'Quản lý chính sách an toàn thống nhất toàn tỉnh|Rà quét lỗ hổng định kỳ|Kiểm tra tính hợp lệ của chữ ký số|' +
    'Bộ thư viện tích hợp ký số cho ứng dụng|Theo dõi thiết bị lưu khóa đã cấp|Cảnh báo và điều phối ứng cứu sự cố|' +
    'Thống kê chất lượng đội ngũ theo mẫu|Công bố xếp hạng cải cách hành chính|Trộn và phát đề thi trắc nghiệm trên máy tính|' +
    'Lưu vết bài làm phục vụ thanh tra|Theo dõi vụ việc tranh chấp địa giới|Chuyển dữ liệu sang hệ thống hộ tịch dùng chung|' +
    'Nhập sổ hộ tịch tại xã|Tra cứu lịch sử giao dịch của tài sản|Thống kê hoạt động công chứng|' +
    'Cập nhật quyết định giải quyết và việc thi hành|Theo dõi tiến độ cuộc thanh tra|Xuất bản đồ chuyên đề phục vụ quy hoạch ngành|' +
    'Cảnh báo bệnh đốm nâu trên thanh long|Theo dõi vụ vi phạm lâm luật|Xác nhận nguồn gốc thủy sản khai thác|' +
    'Danh sách tàu nguy cơ vi phạm IUU|Thống kê thiệt hại thiên tai|Người tiêu dùng quét mã xem nguồn gốc|' +
    'Kết nối cổng truy xuất nguồn gốc quốc gia|Cấp giấy chứng nhận kiểm dịch tôm giống|Thống kê sản lượng tôm giống theo tháng|' +
    'Xã tự đánh giá mức đạt từng tiêu chí|Lập hồ sơ đề nghị công nhận xã đạt chuẩn|Đối chiếu số liệu với hệ thống của Kho bạc|' +
    'Tiếp nhận kê khai giá của doanh nghiệp|Lưu kết quả thẩm định giá|Chuyển thông tin hộ kinh doanh sang cơ quan thuế|' +
    'Cập nhật biến động đất đai hằng ngày|Quản lý kho hồ sơ địa chính dạng số|In giấy chứng nhận tại huyện|' +
    'Lưu tệp bản đồ địa chính theo xã|Cập nhật tình trạng hoàn thành nghĩa vụ tài chính|Công bố chất lượng môi trường cho người dân|' +
    'Định vị nguồn thải trên bản đồ|Quản lý khu vực biển được giao|Công khai bản đồ quy hoạch sử dụng đất|' +
    'Lập chỉ thị tổng hợp của ngành|Công khai đồ án quy hoạch trên mạng|Ghi kết quả kiểm tra thực địa|' +
    'Ghi điểm đen tai nạn giao thông|Lưu trữ hình ảnh làm chứng cứ|Lập bệnh án theo mẫu bệnh án chuyên khoa|' +
    'Trích sao bệnh án theo yêu cầu|Chuyển dữ liệu tiêm chủng lên hệ thống quốc gia|Tổng hợp tình hình dịch bệnh truyền nhiễm|' +
    'Phát hiện người đăng ký hành nghề nhiều nơi|Công khai danh sách người hành nghề|Kênh truyền cho hội nghị truyền hình|' +
    'Bảo đảm an toàn đường truyền liên cơ quan|Tra cứu thủ tục hành chính toàn quốc|Kết nối ngân hàng và trung gian thanh toán|' +
    'Cung cấp biên lai điện tử|Công khai kết quả trả lời|Thống kê tình hình xử lý phản ánh|Kết nối hệ thống báo cáo của địa phương|' +
    'Cấp và quản lý số định danh cá nhân|Cung cấp dịch vụ xác nhận thông tin công dân|Thống kê dân cư theo đơn vị hành chính|' +
    'Tổng hợp số liệu thống kê dân số|Lưu trữ kết quả tổng điều tra dân số|Cấp trích lục hộ tịch|' +
    'Tiếp nhận yêu cầu cấp phiếu lý lịch tư pháp|Cập nhật văn bản quy phạm pháp luật của tỉnh|' +
    'Tra cứu văn bản và tình trạng hiệu lực|Cập nhật quyết định xử phạt vi phạm hành chính|Theo dõi thi hành quyết định xử phạt|' +
    'Tra cứu tiền sử vi phạm hành chính|Thống kê xử lý vi phạm hành chính|Tổng hợp kết quả tiếp công dân toàn quốc|' +
    'Kiểm tra trùng đơn giữa các cấp|Cung cấp dấu thời gian|Tổng hợp dữ liệu đất đai từ các tỉnh|Thống kê tàu cá theo địa phương|' +
    'Cập nhật biến động diện tích rừng theo lô|Công bố hiện trạng rừng hàng năm|Cấp mã số doanh nghiệp|' +
    'Công bố thông tin đăng ký doanh nghiệp|Trao đổi thông tin với cơ quan thuế|Theo dõi giải ngân vốn đầu tư công|' +
    'Lập báo cáo ngân sách nhà nước|Tổng hợp giá thị trường từ các tỉnh|Lưu trữ mức giá do Nhà nước quy định|' +
    'Quản lý kê khai giá toàn quốc|Xác định nghĩa vụ tài chính về đất đai|Cấp mã số bảo hiểm xã hội|' +
    'Giám định tự động hồ sơ thanh toán|Lập hồ sơ sức khỏe cá nhân|Người dân tra cứu sức khỏe của mình|Quản lý bán thuốc theo đơn|' +
    'Quản lý đối tượng tiêm chủng|Báo cáo kết quả tiêm chủng|Báo cáo thống kê giáo dục định kỳ|Nhập phiếu điều tra hộ gia đình|' +
    'Lập hồ sơ công nhận đạt chuẩn phổ cập|Quản lý mã an sinh xã hội|Thống kê chi trả chính sách an sinh|' +
    'Quản lý vi phạm của người lái xe|Tiếp nhận dữ liệu thiết bị giám sát hành trình|Thống kê vi phạm theo đơn vị vận tải|' +
    'Công bố kết quả nghiên cứu|Xác thực danh tính khi thực hiện dịch vụ công|Điều phối dữ liệu giữa các cơ sở dữ liệu|' +
    'Chia sẻ dữ liệu bắt buộc giữa các cơ quan|Tính toán hiệu năng cao dùng chung|Cung cấp bản đồ số quốc gia|' +
    'Tra cứu địa chỉ trên bản đồ|Cung cấp mô hình trí tuệ nhân tạo dùng chung|Phân tích dữ liệu lớn|' +
    'Tổ chức phòng họp trực tuyến nhiều điểm cầu|Cung cấp khóa học kỹ năng số cho người dân|Thống kê người học theo địa phương|' +
    'Công bố tập dữ liệu mở|Tra cứu danh mục dữ liệu chia sẻ|Kết nối sàn giao dịch việc làm các tỉnh|Phân tích thị trường lao động|' +
    'Quản lý danh mục đối tượng kiến trúc|Đối chiếu sự tuân thủ khung kiến trúc',
)

export const users = list(
  'Sở Công Thương|Phòng Kinh tế hạ tầng huyện|Công ty Điện lực|Cơ sở sản xuất|Hợp tác xã|Người mua|Ban Quản lý các KCN|' +
    'Doanh nghiệp KCN|Du khách|Doanh nghiệp du lịch|Cơ sở lưu trú|Công ty lữ hành|Bảo tàng tỉnh|Ban quản lý di tích|Nhà nghiên cứu|' +
    'Bạn đọc|Doanh nghiệp|Nhà đầu tư|Người dân|Hộ kinh doanh|Đơn vị vận tải|Nhà trường|Giáo viên|Phụ huynh học sinh|Học sinh|' +
    'Phòng Khảo thí|Người học|Cơ quan tuyển dụng|Đội Quản lý trật tự đô thị|UBND phường|UBND huyện Phú Quý|Hãng tàu|' +
    'Công chức cấp xã|Công chức tư pháp - hộ tịch|Phòng Tư pháp|Bộ phận Tiếp nhận và Trả kết quả các cấp|' +
    'Bộ phận Tiếp nhận và Trả kết quả cấp huyện|Văn thư các cơ quan|Chi cục Văn thư - Lưu trữ|Đại biểu HĐND|Văn phòng HĐND tỉnh|' +
    'Điện thoại viên|UBND cấp xã|Người lao động|Người sử dụng lao động|Trung tâm Dịch vụ việc làm|Ban Dân tộc|Phòng Dân tộc huyện|' +
    'Tổ chức chủ trì nhiệm vụ|Doanh nghiệp viễn thông|Phòng VHTT huyện|Cơ quan báo chí|Cơ quan chủ quản hệ thống thông tin|' +
    'Đơn vị phát triển phần mềm|Quản trị hệ thống các cơ quan|Quản trị quy trình|Đội ứng cứu sự cố|' +
    'Bộ phận tổ chức cán bộ các cơ quan|Bộ phận thi đua các cơ quan|Hội đồng thi|Thí sinh|Sở Nội vụ|Sở Tư pháp|Ban Tiếp công dân|' +
    'Thanh tra các cấp|Thanh tra tỉnh|Phòng Nông nghiệp huyện|Chi cục Trồng trọt và Bảo vệ thực vật|Hộ trồng thanh long|' +
    'Chi cục Kiểm lâm|Ban quản lý rừng|Hạt kiểm lâm|Chi cục Thủy sản|Ban quản lý cảng cá|Bộ đội Biên phòng|Chủ tàu|Chi cục Thủy lợi|' +
    'Công ty khai thác công trình thủy lợi|Ban Chỉ huy PCTT và TKCN các cấp|Người tiêu dùng|Chi cục Chăn nuôi và Thú y|Thú y xã|' +
    'Trại sản xuất giống|Văn phòng điều phối NTM|Sở Tài chính|Phòng Tài chính - Kế hoạch huyện|Tài chính xã|Kế toán các đơn vị|' +
    'Tổ chức thẩm định giá|Trung tâm Xúc tiến đầu tư|Văn phòng Đăng ký đất đai|Công chức địa chính xã|' +
    'Chi nhánh Văn phòng Đăng ký đất đai|Cơ quan thuế|Chi cục Bảo vệ môi trường|Doanh nghiệp xả thải|UBND cấp huyện|' +
    'UBND huyện ven biển|Sở Xây dựng|Phòng Quản lý đô thị|UBND TP Phan Thiết|UBND thị xã La Gi|Công ty cấp thoát nước|' +
    'Chủ đầu tư dự án|Sở GTVT|Bến xe|Công an tỉnh|Bác sĩ|Trạm y tế cấp xã|Trung tâm y tế huyện|Sở Y tế|' +
    'Chi cục An toàn vệ sinh thực phẩm|Cơ sở hành nghề|Cơ quan nhà nước các cấp|Ngư dân|Kiểm lâm|Phòng Đăng ký kinh doanh|' +
    'Chủ đầu tư|Kho bạc|Cơ quan tài chính|Cơ quan bảo hiểm xã hội|Cơ sở khám chữa bệnh|Cơ sở y tế|Nhà thuốc|Trạm y tế|' +
    'Trung tâm y tế',
)

/** Syllables of place names. */
export const syllables = list(
  'Cát|Tiến|Bắc|Lâm|Tuy|Hải|La|Sơn|Đức|Thuận|Phú|Hàm|Minh|Long|Hòa|Tân|An|Khê|Bình|Thạnh|Vĩnh|Lộc|Phước|Mỹ|Hưng|Thái|Quảng|Ninh|' +
    'Đông|Giang|Tây|Trà|Hồng|Phong|Liên|Hương|Thanh|Xuân|Kim|Ngọc|Nghĩa|Trung|Lương|Đại|Hiệp|Cẩm|Thượng|Hạ|Gia|Diên|Khánh|Vạn|Suối|' +
    'Cam|Ranh|Tam|Kỳ',
)
