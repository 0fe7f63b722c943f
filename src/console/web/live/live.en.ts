export const english = {
  'Đang cập nhật mỗi 20 giây': 'Updated every 20 seconds',
};
