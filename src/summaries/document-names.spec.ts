import { describe, expect, it } from '@jest/globals';
import type { HatFact } from '../../workflows/kit/v1/actor.js';
import type { AgencyKind } from '../organisations/index.js';
import { deadlineInWords } from './deadline-words.js';
import { placeOf, refsInWords, superiorOf, titlesOf } from './document-names.js';
import { blocksOf } from './document-of-plan.js';
import { planSignature, reportSignature } from './document-signature.js';
import { printable } from './word-text.js';

const agency = (name: string, kind: AgencyKind = 'department', superior: string | null = 'Ủy ban nhân dân tỉnh Bình Định') => ({
  name,
  kind,
  superior,
});
const hat = (parts: Partial<HatFact>): HatFact => ({
  ...{
    appointmentId: 'a',
    position: 'agencyHead',
    agencyId: 'A',
    holderId: 'P',
    from: '2021-07-01',
    until: null,
    acting: false,
    delegation: null,
  },
  ...parts,
});
const grant = { id: 'd', from: '2023-01-01', until: '2023-12-31', commands: null, planId: null, basis: 'GUQ', revokedAt: null };

describe('Địa danh (the place of issue)', () => {
  it.each([
    ['Ủy ban nhân dân tỉnh Bình Định', null, 'Bình Định'],
    ['Sở Nông nghiệp và Phát triển nông thôn tỉnh Bình Định', 'Ủy ban nhân dân tỉnh Bình Định', 'Bình Định'],
    ['Phòng Tài chính - Kế hoạch thành phố Vũng Tàu', 'Ủy ban nhân dân thành phố Vũng Tàu', 'Vũng Tàu'],
    ['Ủy ban nhân dân Phường 1', 'Ủy ban nhân dân thành phố Vũng Tàu', 'Phường 1'],
    ['Trường Cao đẳng Y tế Bình Định', 'Ủy ban nhân dân tỉnh Bình Định', 'Bình Định'],
    ['Sở Lao động - Thương binh và Xã hội', 'Ủy ban nhân dân tỉnh Nghệ An', 'Nghệ An'],
    ['Ủy ban nhân dân thành phố Hồ Chí Minh', null, 'Thành phố Hồ Chí Minh'],
    ['Bộ Nội vụ', null, ''],
  ])('of %s below %s is "%s"', (name, superior, place) => {
    expect(placeOf({ name, superior })).toBe(place);
  });
});

describe('Cơ quan chủ quản và chức vụ (superior body and titles)', () => {
  it('stands over a department, not over a committee', () => {
    expect(superiorOf(agency('Sở Y tế tỉnh Bình Định'))).toBe('Ủy ban nhân dân tỉnh Bình Định');
    expect(superiorOf(agency('Ủy ban nhân dân huyện An Lão', 'districtCommittee'))).toBeNull();
  });

  it.each([
    ['Sở Y tế tỉnh Bình Định', 'department', 'GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    ['Phòng Nội vụ thành phố Vũng Tàu', 'division', 'TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'],
    ['Văn phòng Ủy ban nhân dân tỉnh Bình Định', 'committeeOffice', 'CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
    ['Thanh tra tỉnh Bình Định', 'department', 'CHÁNH THANH TRA', 'PHÓ CHÁNH THANH TRA'],
    ['Ủy ban nhân dân Phường 1', 'communeCommittee', 'CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ['Liên minh Hợp tác xã', 'other', 'THỦ TRƯỞNG', 'PHÓ THỦ TRƯỞNG'],
  ] as const)('%s is headed by %s', (name, kind, head, deputy) => {
    expect(titlesOf({ name, kind })).toEqual({ head, deputy });
  });
});

describe('Khối chữ ký (the signature block)', () => {
  const committee = 'TM. ỦY BAN NHÂN DÂN';
  it.each([
    [['TM.'], [committee, 'CHỦ TỊCH']],
    [
      ['TM.', 'KT.'],
      [committee, 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    [
      ['TM.', 'Q.'],
      [committee, 'Q. CHỦ TỊCH'],
    ],
    [[], [committee, 'CHỦ TỊCH']],
  ])('of a plan signed %j (R-01, R-05)', (form, lines) => {
    expect(planSignature(form)).toEqual(lines);
  });

  it.each([
    [null, ['GIÁM ĐỐC']],
    [hat({}), ['GIÁM ĐỐC']],
    [hat({ acting: true }), ['Q. GIÁM ĐỐC']],
    [hat({ position: 'agencyDeputy' }), ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    [hat({ position: 'agencyDeputy', acting: true }), ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    [hat({ delegation: grant }), ['TUQ. GIÁM ĐỐC']],
  ])('of a department’s report, approved in %j (R-05)', (post, lines) => {
    expect(reportSignature(agency('Sở Y tế tỉnh Bình Định'), post)).toEqual(lines);
  });

  it('of a ward’s report says TM. first', () => {
    const ward = agency('Ủy ban nhân dân Phường 1', 'communeCommittee');
    expect(reportSignature(ward, hat({ position: 'viceChair' }))).toEqual([committee, 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  });
});

describe('Lời văn của kế hoạch (words of the plan)', () => {
  it.each([
    [{ kind: 'date', on: '2023-06-30', source: 'Ngày 30/6/2023' }, 'Ngày 30/6/2023'],
    [{ kind: 'date', on: '2023-06-30', source: 'trong quý II' }, 'trong quý II (30/06/2023)'],
    [{ kind: 'beforeDate', on: '2023-11-15', source: 'trước kỳ họp' }, 'trước kỳ họp (trước ngày 15/11/2023)'],
    [{ kind: 'continuous', source: 'thường xuyên' }, 'thường xuyên'],
    [{ kind: 'event', event: 'Văn bản', within: { amount: 30, unit: 'day' }, source: 'khi có văn bản' }, 'khi có văn bản (trong 30 ngày)'],
    [null, ''],
  ] as const)('deadline %j is printed "%s"', (rule, words) => {
    expect(deadlineInWords(rule)).toBe(words);
  });

  it('takes headings and points of the body apart', () => {
    expect(blocksOf('## I. MỤC ĐÍCH\n\n1. Một.\n   - a) Hai.\n- Ba.')).toEqual([
      { style: 'heading', text: 'I. MỤC ĐÍCH' },
      ...['1. Một.', 'a) Hai.', '- Ba.'].map((text) => ({ style: 'paragraph', text })),
    ]);
  });

  it('names agencies by id and groups by kind', () => {
    expect(refsInWords([{ agency: 'A' }, { kind: 'department' }], { A: 'Sở Y tế' })).toBe('Sở Y tế; Các sở, ban, ngành');
  });

  it('drops what XML cannot hold and nothing else', () => {
    expect(printable('a\u000b\u0001b\tc\nđ\uFFFE "<&>"')).toBe('ab\tc\nđ "<&>"');
  });
});
