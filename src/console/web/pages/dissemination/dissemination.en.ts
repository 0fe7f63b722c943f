export const english = {
  'Quán triệt, triển khai': 'Dissemination',
  'Một hội nghị có thể quán triệt nhiều kế hoạch: chọn các kế hoạch, đính kèm một tệp.':
    'One meeting may disseminate several plans: select them, and attach one file.',
  'Không có kế hoạch nào chờ quán triệt.': 'No plan waits to be disseminated.',
  'Kế hoạch chờ quán triệt': 'Plans to be disseminated',
  'Chọn tất cả ({n})': 'Select all ({n})',
  'ban hành {day} · {n} nhiệm vụ': 'issued {day} · {n, plural, one {# task} other {# tasks}}',
  'Đã quán triệt thế nào': 'How it was done',
  'Ngày quán triệt': 'Day',
  'Hình thức': 'Form',
  'Tài liệu chứng minh': 'Evidence',
  'Biên bản, công văn hoặc ảnh; một tệp dùng chung cho các kế hoạch đã chọn.':
    'Minutes, a letter or a picture; one file serves all selected plans.',
  'Đã xác nhận {done}/{all} nhiệm vụ.': '{done} of {all} tasks confirmed.',
  'Xác nhận đã quán triệt': 'Confirm',
};
