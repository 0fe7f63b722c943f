import { describe, expect, it } from '@jest/globals';
import { fixture } from '../../../test/support/fixtures.js';
import { type Proposal, propose, type Reading, type Register, type RegisterAgency, readDocument } from '../index.js';
import { RegisterOnDay } from './match-agency.js';

describe('Đối chiếu sổ cơ quan (matching the register)', () => {
  it.each([
    ['Sở Khoa học và Công nghệ', { kind: 'agency', id: 'skhcn', by: 'name' }],
    ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', { kind: 'agency', id: 'skhcn', by: 'name' }],
    ['Sở KH&CN', { kind: 'agency', id: 'skhcn', by: 'abbreviation' }],
    ['Sở KHCN', { kind: 'agency', id: 'skhcn', by: 'abbreviation' }],
    ['Giám đốc Sở Khoa học và Công nghệ', { kind: 'agency', id: 'skhcn', by: 'name' }],
    ['Sở Khoa học và Công nghệ tỉnh Tân Hải', { kind: 'agency', id: 'skhcn', by: 'name' }],
    ['UBND tỉnh', { kind: 'agency', id: 'ubnd', by: 'place' }],
    ['Uỷ ban nhân dân tỉnh Tân Hải', { kind: 'agency', id: 'ubnd', by: 'name' }],
    ['VP UBND tỉnh', { kind: 'agency', id: 'vp', by: 'place' }],
    ['Các sở, ban, ngành', { kind: 'group', agencyKinds: ['department'], members: ['skhcn', 'stc'], stated: null }],
    ['UBND 17 phường, xã', { kind: 'group', agencyKinds: ['communeCommittee'], members: ['hoaloc', 'dongphu'], stated: 17 }],
    ['các cơ quan, đơn vị có liên quan', { kind: 'group', agencyKinds: [], members: [] }],
    ['Phòng Kinh tế', { kind: 'ambiguous', candidates: [{ id: 'kt1' }, { id: 'kt2' }] }],
    ['Viễn thông Tân Hải', { kind: 'unknown', proposedName: 'Viễn thông Tân Hải', proposedKind: null }],
    ['Sở Du lịch', { kind: 'unknown', proposedKind: 'department' }],
  ])('finds “%s”', (printed, match) => {
    expect(new RegisterOnDay(register, '2026-02-05').match(printed)).toMatchObject(match);
  });

  it('matches names as they were on the date of the document', () => {
    const [before, after] = [new RegisterOnDay(register, '2024-05-01'), new RegisterOnDay(register, '2026-02-05')];
    expect(before.match('Sở Thông tin và Truyền thông')).toMatchObject({ kind: 'agency', id: 'stttt', by: 'name', successors: [] });
    expect(after.match('Sở Thông tin và Truyền thông')).toMatchObject({
      kind: 'agency',
      id: 'stttt',
      by: 'formerName',
      successors: ['skhcn'],
    });
    expect(before.match('Sở Tài chính')).toMatchObject({ id: 'stc' });
    expect(after.match('Sở Tài chính - Vật giá')).toMatchObject({ id: 'stc', by: 'formerName', name: 'Sở Tài chính' });
  });

  it('warns once of a name it does not know, and asks what an open group means', async () => {
    const reading = (await readDocument(fixture('importer/ke-hoach-tinh.txt'), 'x.txt')) as Reading;
    const { tasks, warnings, questions } = propose(reading, register) as Proposal;
    expect(tasks[0]!.leads[0]!.match).toMatchObject({ kind: 'agency', id: 'skhcn' });
    expect(warnings.filter(({ code, text }) => code === 'agency.unknown' && text.vi.includes('Công an tỉnh'))).toHaveLength(1);
    expect(questions.filter(({ code }) => code === 'agency.group-unclear').map(({ text }) => text.vi)).toContain(
      '“Các cơ quan, đơn vị có liên quan” gồm những loại cơ quan nào?',
    );
  });
});

const agency = (id: string, kind: RegisterAgency['kind'], name: string, more: Partial<RegisterAgency> = {}): RegisterAgency => ({
  id,
  kind,
  parentId: 'ubnd',
  validFrom: '2010-01-01',
  validUntil: null,
  names: [{ name, validFrom: '2010-01-01' }],
  successors: [],
  ...more,
});

const register: Register = {
  issuerId: 'ubnd',
  agencies: [
    agency('ubnd', 'provincialCommittee', 'Ủy ban nhân dân tỉnh Tân Hải', { parentId: null }),
    agency('vp', 'committeeOffice', 'Văn phòng Ủy ban nhân dân tỉnh Tân Hải'),
    agency('skhcn', 'department', 'Sở Khoa học và Công nghệ'),
    agency('stc', 'department', '', {
      names: [
        { name: 'Sở Tài chính - Vật giá', validFrom: '2010-01-01' },
        { name: 'Sở Tài chính', validFrom: '2015-01-01' },
      ],
    }),
    agency('stttt', 'department', 'Sở Thông tin và Truyền thông', { validUntil: '2025-03-01', successors: ['skhcn'] }),
    agency('hoaloc', 'communeCommittee', 'Ủy ban nhân dân xã Hòa Lộc'),
    agency('dongphu', 'communeCommittee', 'Ủy ban nhân dân phường Đông Phú'),
    agency('kt1', 'division', 'Phòng Kinh tế', { parentId: 'hoaloc' }),
    agency('kt2', 'division', 'Phòng Kinh tế', { parentId: 'dongphu' }),
  ],
};
