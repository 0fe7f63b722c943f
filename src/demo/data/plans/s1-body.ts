/** Phần I–V và Tổ chức thực hiện của S1, condensed. The document numbers its last section III again; that number is kept. */
export const s1Body = `## I. Mục đích, yêu cầu

1. Mục đích
   - Tổ chức nghiên cứu, quán triệt, triển khai thực hiện nghiêm túc Nghị quyết số 28-NQ/TW, Kế hoạch số 12-KH/TW và Chương trình hành động số 25-CTr/TU.
   - Xác định rõ chức trách, nhiệm vụ của các cơ quan, đơn vị trong việc triển khai thực hiện Nghị quyết số 28-NQ/TW.
2. Yêu cầu
   - Tạo sự đồng bộ, gắn với thực hiện Kết luận số 21-KL/TW, Nghị quyết số 21-NQ/TW và các Nghị quyết về phát triển kinh tế - xã hội, bảo đảm quốc phòng - an ninh, giữ vững ổn định chính trị.
   - Quán triệt đầy đủ 03 quan điểm chủ đạo về đổi mới phương thức lãnh đạo, cầm quyền của Đảng tại Nghị quyết số 28-NQ/TW.
   - Bảo đảm đúng tiến độ, yêu cầu, chất lượng đề ra; tăng cường kiểm tra, giám sát và đánh giá kết quả thực hiện.

## II. Mục tiêu tổng quát

1. Tạo chuyển biến mạnh mẽ, thực chất trong đổi mới phương thức lãnh đạo của Đảng đối với hệ thống chính trị.
2. Nâng cao năng lực tổ chức thực hiện chủ trương, đường lối của Đảng; đề cao trách nhiệm của tập thể, vai trò tiên phong, gương mẫu của cán bộ, đảng viên, người đứng đầu, gắn với kiểm soát quyền lực chặt chẽ.
3. Xây dựng phương pháp công tác, lề lối làm việc thực sự khoa học, dân chủ, sát với thực tiễn; bảo đảm sự lãnh đạo, chỉ đạo thông suốt, nhất quán từ Thành phố đến cơ sở.

## III. Mục tiêu cụ thể

1. 100% cơ quan, đơn vị xây dựng và thực hiện nghiêm quy chế làm việc, thường xuyên rà soát bổ sung, điều chỉnh.
2. 100% cơ quan, đơn vị triển khai và hoàn thành công tác quy hoạch cán bộ nhiệm kỳ 2025-2030, nhiệm kỳ 2026-2031; phấn đấu tỷ lệ cán bộ nữ từ 25% trở lên, cán bộ trẻ từ 15% trở lên.
3. Phấn đấu trên 50% phường thực hiện mô hình “Bí thư Đảng ủy đồng thời là Chủ tịch UBND cấp xã” ở những nơi đủ điều kiện trong nhiệm kỳ 2020-2025.
4. Đến đại hội tổ chức cơ sở đảng nhiệm kỳ 2025-2030, 100% cấp ủy viên cơ sở có trình độ lý luận chính trị trung cấp trở lên.
5. 100% chi bộ duy trì sinh hoạt cấp ủy, sinh hoạt chi bộ định kỳ.
6. 100% cán bộ, đảng viên, công chức, viên chức tham gia học tập, nghiên cứu các chỉ thị, nghị quyết của Đảng.
7. 100% cấp ủy cơ sở, cấp ủy chi bộ trực thuộc được bồi dưỡng, tập huấn, cập nhật kiến thức về nghiệp vụ xây dựng Đảng.
8. 100% các vụ việc vi phạm kỷ luật của cán bộ, đảng viên, công chức, viên chức được xem xét, xử lý kịp thời, nghiêm minh đúng theo quy định.

## IV. Nhiệm vụ trọng tâm

Các cơ quan, đơn vị trong toàn hệ thống chính trị Thành phố xây dựng kế hoạch thực hiện phù hợp với chức năng, nhiệm vụ và điều kiện thực tiễn, với các nhiệm vụ trọng tâm 1–5 (*thực hiện thường xuyên*).

## V. Nhiệm vụ cụ thể

Chín nhiệm vụ, mỗi nhiệm vụ có cơ quan chủ trì, cơ quan phối hợp và thời gian thực hiện.

## III. Tổ chức thực hiện

1. Căn cứ Kế hoạch này, Thủ trưởng các cơ quan chuyên môn, đơn vị sự nghiệp, Chủ tịch UBND các phường, xã tổ chức quán triệt và xây dựng kế hoạch cụ thể để triển khai thực hiện theo chức năng, nhiệm vụ được giao.
2. Định kỳ 06 tháng (*trước ngày 15/6*) và 01 năm (*trước ngày 15/12*) báo cáo kết quả triển khai thực hiện về UBND thành phố Vũng Tàu (*qua Phòng Nội vụ*) để tổng hợp.

Ủy ban nhân dân thành phố Vũng Tàu yêu cầu Thủ trưởng các cơ quan, đơn vị, Chủ tịch UBND các phường, xã triển khai thực hiện./.`;
