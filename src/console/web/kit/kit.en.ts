export const english = {
  'Bạn cần làm': 'You must do',
  'Chờ người khác': 'Waiting for others',
  'Ngoài thẩm quyền': 'Not your authority',
  'Lỗi hệ thống': 'System',
};
