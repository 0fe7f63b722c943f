export const english = {
  'Cần tôi xử lý': 'Waiting for me',
};
