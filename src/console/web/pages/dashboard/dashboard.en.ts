export const english = {
  'Bảng điều hành': 'Dashboard',
  'Xuất Excel': 'Export as Excel',
  'Xem theo': 'By',
  'Cơ quan': 'Agency',
  'Kế hoạch': 'Plans',
  'Lĩnh vực': 'Field',
  'Tháng đến hạn': 'Month due',
  'Không định kỳ: {n}': 'No fixed time: {n}',
  'Đã hủy: {n}': 'Cancelled: {n}',
  'Hoàn thành trên số đến hạn': 'Done of those come due',
};
