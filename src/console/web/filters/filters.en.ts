export const english = {
  'Bộ lọc đã lưu': 'Saved filters',
  'Lưu bộ lọc này': 'Save this filter',
  'Đã lưu bộ lọc này': 'This filter is saved',
  'Không còn bộ lọc nào.': 'No filter is left.',
  Xoá: 'Delete',
  'Sửa bộ lọc đã lưu': 'Change saved filters',
  'Chỉ mình bạn thấy, ở mọi máy bạn đăng nhập.': 'Only you see it, on every computer that you sign in at.',
  'Tên bộ lọc': 'Name of the filter',
  'Tên của bộ lọc {name}': 'Name of the filter {name}',
  'Đổi tên': 'Rename',
  'Đổi tên bộ lọc {name}': 'Rename the filter {name}',
  'Xoá bộ lọc {name}': 'Delete the filter {name}',
};
