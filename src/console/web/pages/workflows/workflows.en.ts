export const english = {
  'Quy trình': 'Workflows',
  'Quy trình đi kèm phiên bản phần mềm; không sửa được ở đây.': 'Workflows come with a release of the program; they are not changed here.',
  'Đã phát hành': 'Released',
  'Chưa phát hành': 'Not released',
  '{n} bước chuyển': '{n, plural, one {# step} other {# steps}}',
  'Hình vẽ': 'Drawing',
  Từ: 'From',
  Đến: 'To',
  'Ai làm': 'By whom',
  'mọi trạng thái': 'every state',
  'giữ nguyên': 'stays',
};
