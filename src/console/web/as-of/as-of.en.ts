export const english = {
  'Xem tại…': 'View as of…',
  'Cần chọn ngày.': 'Choose a date.',
  'Thời điểm này chưa đến.': 'That time has not come yet.',
  'Xem toàn bộ tại một thời điểm': 'View everything as of a time',
  'Mọi trang hiện đúng như khi đó, để xem và in; không sửa được gì.':
    'Every page shows what was so then, to read and print; nothing can be changed.',
  Ngày: 'Date',
  'Giờ (bỏ trống: hết ngày đó)': 'Time (empty: the end of that day)',
  'Sẽ xem tại {time}.': 'As of {time}.',
  Xem: 'View',
  'Thời điểm đang xem': 'Time in view',
  'Đang xem tại {time}': 'As of {time}.',
  'Chỉ để xem: không sửa, không quyết định được gì.': 'To read only: nothing can be changed or decided.',
  'Đang xem lại quá khứ nên không làm được việc này.': 'The past is in view, so this cannot be done.',
  'Về hiện tại': 'Back to the present',
  'Trang này chỉ có ở hiện tại': 'This page knows the present only',
  'Việc chờ xử lý và việc có thể làm không xem lại được tại một thời điểm đã qua.':
    'What waits, and what may be done, cannot be shown as of a time that has passed.',
  'Kế hoạch, nhiệm vụ, báo cáo, thống kê và lịch sử thì xem được; hãy chọn ở bên trái.':
    'Plans, tasks, reports, statistics and histories can: choose one in the menu.',
};
