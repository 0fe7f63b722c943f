import { describe, expect, it } from '@jest/globals';
import { rolesOf } from './agency-values.js';
import { subjectOf } from './sentences.js';
import { type Source, sourceOf } from './source.js';

describe('Tên cơ quan (names of agencies)', () => {
  it.each([
    ['Sở Văn hoá, Thể thao và Du lịch; Sở Y tế', ['Sở Văn hoá, Thể thao và Du lịch', 'Sở Y tế']],
    ['Sở Nội vụ, Tài chính và Tư pháp', ['Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp']],
    ['Các Sở: Nội vụ, Y tế; UBND 17 phường, xã', ['Sở Nội vụ', 'Sở Y tế', 'UBND 17 phường, xã']],
    ['SỞ NỘI VỤ; CÔNG AN TỈNH', ['SỞ NỘI VỤ', 'CÔNG AN TỈNH']],
    ['Các sở, ban, ngành, đơn vị thuộc tỉnh, UBND các xã', ['Các sở, ban, ngành, đơn vị thuộc tỉnh', 'UBND các xã']],
    [
      'các cơ quan chuyên môn, đơn vị sự nghiệp, UBND các phường, xã',
      ['các cơ quan chuyên môn', 'đơn vị sự nghiệp', 'UBND các phường, xã'],
    ],
    ['Văn phòng HĐND và UBND, Công an thành phố', ['Văn phòng HĐND và UBND', 'Công an thành phố']],
    ['Báo và Đài Phát thanh, Truyền hình tỉnh', ['Báo và Đài Phát thanh, Truyền hình tỉnh']],
    [
      'Trung tâm Việc làm (Sở Nội vụ), các cơ quan, tổ chức, cá nhân có liên quan.',
      ['Trung tâm Việc làm (Sở Nội vụ)', 'các cơ quan, tổ chức, cá nhân có liên quan'],
    ],
    ['Phó Chủ tịch Thường trực, phụ trách lĩnh vực Kinh tế', ['Phó Chủ tịch Thường trực, phụ trách lĩnh vực Kinh tế']],
    ['UBND các xã: Nà Pán, Suối Lừ; Sở Y tế', ['UBND các xã: Nà Pán, Suối Lừ', 'Sở Y tế']],
    ['Trung tâm Xúc tiến đầu tư, thương mại và du lịch', ['Trung tâm Xúc tiến đầu tư, thương mại và du lịch']],
    ['Sở Kinh tế biển, Báo và phát thanh, truyền hình tỉnh', ['Sở Kinh tế biển', 'Báo và phát thanh, truyền hình tỉnh']],
    ['Cục Công nghệ thông tin, Ban Quản lý Khu kinh tế', ['Cục Công nghệ thông tin', 'Ban Quản lý Khu kinh tế']],
  ])('parts “%s”', (value, leads) => {
    expect(names(value).lead).toEqual(leads);
  });

  it.each([
    ['Sở Y tế chủ trì, phối hợp với Sở Tài chính và UBND các xã', ['Sở Y tế'], ['Sở Tài chính', 'UBND các xã']],
    [
      'Sở Nội vụ chủ trì tham mưu ban hành; Sở Tư pháp và các sở, ngành tổ chức thực hiện',
      ['Sở Nội vụ', 'Sở Tư pháp', 'các sở, ngành'],
      [],
    ],
    ['Các sở, ngành có liên quan theo chức năng, nhiệm vụ được giao', ['Các sở, ngành có liên quan'], []],
  ])('tells who leads and who helps in “%s”', (value, lead, coordinate) => {
    expect(names(value)).toEqual({ lead, coordinate });
  });

  it.each([
    ['Căn cứ Kế hoạch này, UBND các xã, phường xây dựng kế hoạch', ['UBND các xã, phường']],
    ['Hằng năm, các cơ quan, đơn vị báo cáo kết quả', ['các cơ quan, đơn vị']],
    ['Giám đốc Công an tỉnh chỉ đạo', ['Giám đốc Công an tỉnh']],
    ['Sở Xây dựng soát xét các quy chuẩn', ['Sở Xây dựng']],
    ['Sở Kinh tế biển chủ trì', ['Sở Kinh tế biển']],
    ['Sở Kinh tế biển, các sở, ngành chủ trì', ['Sở Kinh tế biển', 'các sở, ngành']],
    ['Các cơ quan được phân công chủ trì nhiệm vụ có trách nhiệm lập dự toán', ['Các cơ quan được phân công chủ trì nhiệm vụ']],
  ])('finds the subject of “%s”', (sentence, agencies) => {
    expect(subject(sentence)).toEqual(agencies);
  });

  it.each([
    'Tổ chức quán triệt Nghị quyết',
    'Ban hành văn bản chỉ đạo',
    'Hội nghị tổng kết được tổ chức',
    'Bộ máy hành chính được kiện toàn',
    'Phát huy vai trò của Sở Nội vụ',
    'Phòng, chống tham nhũng được tăng cường',
    'Định kỳ báo cáo kết quả về Bộ Công an, UBND tỉnh theo quy định',
  ])('takes nobody for the subject of “%s”', (sentence) => {
    expect(subject(sentence)).toBeNull();
  });
});

const source = (text: string): Source => sourceOf({ format: 'text', text, paragraphs: [], tables: 0, pages: null });

function names(value: string): { lead: string[]; coordinate: string[] } {
  const roles = rolesOf(source(value), 0, value.length);
  return { lead: roles.lead.map(({ name }) => name), coordinate: roles.coordinate.map(({ name }) => name) };
}

const subject = (sentence: string): string[] | null =>
  subjectOf(source(sentence), 0, sentence.length)?.agencies.map(({ name }) => name) ?? null;
