/** Phần I–III của S3, condensed. The document numbers II.1–II.8 and III.1–III.7; the dashes under III.2 have no letters. */
export const s3Body = `## I. Mục đích, yêu cầu

1. Nhận thức sâu sắc tính chất, tầm quan trọng của công tác xây dựng, chỉnh đốn Đảng và hệ thống chính trị; nâng cao nhận thức, trách nhiệm, quyết tâm chính trị, tinh thần tự giác, gương mẫu của cấp ủy, tổ chức đảng, cơ quan, đơn vị, cán bộ, đảng viên, công chức, viên chức trong việc thực hiện Kết luận số 21-KL/TW, Kế hoạch số 03-KH/TW, Nghị quyết số 30/NQ-CP và Kế hoạch số 77-KH/TU.
2. Xác định rõ trách nhiệm, nhiệm vụ của các cơ quan, đơn vị gắn với thực hiện Nghị quyết Đại hội XIII của Đảng, Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX, các quy định về trách nhiệm nêu gương và các nghị quyết về phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh.
3. Kế thừa kết quả, kinh nghiệm trong công tác xây dựng, chỉnh đốn Đảng thời gian qua, bảo đảm thực chất, hiệu quả, tuyệt đối không được làm hình thức, chiếu lệ. Tăng cường kiểm tra, giám sát; đề cao vai trò, trách nhiệm của người đứng đầu.

## II. Nhiệm vụ, giải pháp

1. Tổ chức nghiên cứu, học tập, quán triệt Kết luận số 21-KL/TW, Kế hoạch số 03-KH/TW, Nghị quyết số 30/NQ-CP, Kế hoạch số 77-KH/TU và Kế hoạch này đến toàn thể cán bộ, đảng viên, công chức, viên chức, người lao động.
2. Tiếp tục đổi mới, nâng cao chất lượng công tác chính trị tư tưởng, tự phê bình và phê bình.
3. Tập trung xây dựng đội ngũ cán bộ các cấp, nhất là người đứng đầu gắn với đổi mới, sắp xếp tổ chức bộ máy của hệ thống chính trị tinh gọn, hoạt động hiệu lực, hiệu quả.
4. Tiếp tục rà soát, cụ thể hóa cơ chế, chính sách phù hợp với yêu cầu của Nghị quyết Trung ương 4 khóa XII, Kết luận số 21-KL/TW, Kế hoạch số 77-KH/TU; đẩy mạnh phân cấp, phân quyền theo Nghị quyết số 04/NQ-CP ngày 10/01/2022 của Chính phủ.
5. Tiếp tục thực hiện có hiệu quả cổ phần hóa doanh nghiệp nhà nước; cơ chế tự chủ đối với đơn vị sự nghiệp công lập; cải cách hành chính; tinh giản biên chế; thực hành tiết kiệm, chống lãng phí.
6. Đẩy mạnh thực hiện các quy định về đạo đức công vụ, chấp hành kỷ luật, kỷ cương hành chính; tăng cường thanh tra, kiểm tra, đấu tranh phòng, chống tham nhũng, lãng phí, tiêu cực; xử lý nghiêm cán bộ, công chức, viên chức vi phạm.
7. Nghiêm túc thực hiện kế hoạch khắc phục hạn chế, khuyết điểm sau kiểm điểm tự phê bình và phê bình hàng năm.
8. Phát huy vai trò của nhân dân và Mặt trận Tổ quốc, các đoàn thể chính trị - xã hội.

## III. Tổ chức thực hiện

1. Giám đốc các sở, Thủ trưởng các ban, ngành, đơn vị cấp tỉnh, Chủ tịch Ủy ban nhân dân các huyện, thành phố, thị xã xây dựng kế hoạch thực hiện phù hợp, trong đó cụ thể hóa thành các nhiệm vụ hàng năm gắn với phân công trách nhiệm cụ thể. Định kỳ trước ngày 05/12 hàng năm báo cáo tình hình, kết quả thực hiện với Ủy ban nhân dân tỉnh (qua Sở Nội vụ để tổng hợp).
2. Sở Nội vụ chủ trì theo dõi, đôn đốc việc thực hiện Kế hoạch này; định kỳ hàng năm tổng hợp tình hình, kết quả, sơ kết, tổng kết theo hướng dẫn của Trung ương, tham mưu Ủy ban nhân dân tỉnh báo cáo Chính phủ, Bộ Nội vụ theo quy định; thực hiện các nhiệm vụ về kiểm tra, cải cách hành chính, văn hóa công vụ, phân cấp, quản lý cán bộ.
3. Các Sở: Kế hoạch và Đầu tư, Xây dựng, Tài nguyên và Môi trường, Tài chính và các sở, ngành có liên quan đề xuất sửa đổi, bổ sung chính sách để phòng ngừa tham nhũng, tiêu cực.
4. Sở Tư pháp chủ trì về tuyên truyền, phổ biến, giáo dục pháp luật, rà soát và thẩm định văn bản quy phạm pháp luật.
5. Sở Thông tin và Truyền thông chủ trì về quản lý báo chí, xuất bản, internet, mạng xã hội.
6. Thanh tra tỉnh chủ trì về phòng, chống tham nhũng, lãng phí, kiểm soát tài sản, thu nhập, giải quyết khiếu nại, tố cáo.
7. Công an tỉnh phối hợp với các cơ quan chức năng bảo vệ nền tảng tư tưởng của Đảng, bảo vệ chính trị nội bộ, điều tra, xử lý các vụ án tham nhũng, lãng phí, tiêu cực.

Yêu cầu Giám đốc Sở, Thủ trưởng ban, ngành, đơn vị cấp tỉnh, Chủ tịch Ủy ban nhân dân các huyện, thành phố, thị xã triển khai thực hiện nghiêm túc./.`;
