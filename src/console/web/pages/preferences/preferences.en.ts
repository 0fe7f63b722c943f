export const english = {
  'Tuỳ chọn': 'Preferences',
  'Ngôn ngữ': 'Language',
  'Phím tắt': 'Shortcuts',
  'Dùng phím tắt một chữ (J, K, X, A, R)': 'Use single keys (J, K, X, A, R)',
};
