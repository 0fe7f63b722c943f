import { describe, expect, it } from '@jest/globals';
import { parseDocumentNumber, printedDate, renderDocumentNumber } from './document-number.js';

describe('Số, ký hiệu văn bản (the number of a document)', () => {
  it('is printed with two digits at least (R-17)', () => {
    expect([7, 44, 128].map((number) => renderDocumentNumber(number, 'KH-UBND'))).toEqual(['07/KH-UBND', '44/KH-UBND', '128/KH-UBND']);
  });

  it('stands beside a date with a zero before small days and the first two months only (R-17)', () => {
    expect(printedDate('2026-02-03')).toBe('ngày 03 tháng 02 năm 2026');
    expect(printedDate('2026-04-03')).toBe('ngày 03 tháng 4 năm 2026');
    expect(printedDate('2026-12-25')).toBe('ngày 25 tháng 12 năm 2026');
  });

  it.each([
    ['44/KH-UBND', { system: 'state', number: 44, year: null, type: 'KH', issuer: 'UBND', unit: null }],
    ['Số: 07/KH-UBND', { system: 'state', number: 7, year: null, type: 'KH', issuer: 'UBND', unit: null }],
    ['Số:     /KH-UBND', { system: 'state', number: null, year: null, type: 'KH', issuer: 'UBND', unit: null }],
    ['30/NQ-CP', { system: 'state', number: 30, year: null, type: 'NQ', issuer: 'CP', unit: null }],
    ['1847/QĐ-TTg', { system: 'state', number: 1847, year: null, type: 'QĐ', issuer: 'TTg', unit: null }],
    ['30/2020/NĐ-CP', { system: 'state', number: 30, year: 2020, type: 'NĐ', issuer: 'CP', unit: null }],
    ['72/2025/QH15', { system: 'state', number: 72, year: 2025, type: null, issuer: 'QH15', unit: null }],
    ['12/UBND-VX', { system: 'state', number: 12, year: null, type: null, issuer: 'UBND', unit: 'VX' }],
    ['5425/UBND-KGVX', { system: 'state', number: 5425, year: null, type: null, issuer: 'UBND', unit: 'KGVX' }],
    ['256-KH/TU', { system: 'party', number: 256, year: null, type: 'KH', issuer: 'TU', unit: null }],
    ['20-CTr/TU', { system: 'party', number: 20, year: null, type: 'CTr', issuer: 'TU', unit: null }],
    ['28-NQ/TW', { system: 'party', number: 28, year: null, type: 'NQ', issuer: 'TW', unit: null }],
    ['1847/QĐ-TTg'.normalize('NFD'), { system: 'state', number: 1847, year: null, type: 'QĐ', issuer: 'TTg', unit: null }],
  ] as const)('%s is taken apart (R-18)', (text, parts) => {
    expect(parseDocumentNumber(text)).toEqual(parts);
  });

  it.each(['', '44', 'KH-UBND', '44/', '44//KH-UBND', 'ngày 15/11/2023', '123456/KH-UBND', '44/KH-', '44/KH-UBND ngày 10/3'])(
    '“%s” is no number',
    (text) => {
      expect(parseDocumentNumber(text)).toBeNull();
    },
  );

  it('reads back what it printed', () => {
    expect(parseDocumentNumber(renderDocumentNumber(9, 'KH-UBND'))).toMatchObject({ number: 9, type: 'KH', issuer: 'UBND' });
  });
});
