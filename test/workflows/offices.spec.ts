import { agencies } from './cast.js';
import { Walk } from './walk.js';

const barred = ['actor.did-it-before'];
const notTheirs = ['actor.not-in-position'];

describe('Cơ quan ít người nhất (the smallest office, three persons, city route)', () => {
  it('takes a plan from draft to issue with an officer who is also clerk, a chair who heads the drafting agency, and an officeChief', () => {
    const plan = new Walk('plan/v1/city');
    expect(plan.take('An', 'officer@drafting', 'plan.create')).toBe('draft.composing');
    expect(plan.take('An', 'officer@drafting', 'plan.submit')).toBe('draft.leadershipReview');
    expect(plan.take('Bình', 'agencyHead@drafting', 'plan.approve')).toBe('draft.officeVerification');
    expect(plan.take('Bình', 'officeChief@issuing', 'plan.approve')).toEqual(barred);
    expect(plan.take('An', 'officeChief@issuing', 'plan.approve')).toEqual(barred);
    expect(plan.take('Chi', 'officeChief@issuing', 'plan.approve')).toBe('draft.signing');
    expect(plan.take('Chi', 'viceChair@issuing', 'plan.sign')).toEqual(barred);
    expect(plan.take('An', 'viceChair@issuing', 'plan.sign')).toEqual(barred);
    expect(plan.take('Bình', 'chair@issuing', 'plan.sign')).toBe('draft.awaitingNumber');
    expect(plan.take('An', 'clerk@issuing', 'plan.issue')).toBe('issued');
  });

  it('waives no step when the only officeChief drafted, and goes on once another holds the post', () => {
    const plan = new Walk('plan/v1/city');
    plan.take('Chi', 'officer@drafting', 'plan.create');
    plan.take('Chi', 'officer@drafting', 'plan.submit');
    plan.take('Bình', 'agencyHead@drafting', 'plan.approve');
    expect(plan.take('Chi', 'officeChief@issuing', 'plan.approve')).toEqual(barred);
    expect(plan.take('Dũng', 'officeChief@issuing', 'plan.approve', { grant: {}, hat: { holderId: 'Chi' } })).toEqual(barred);
    expect(plan.take('Dũng', 'officeChief@issuing', 'plan.approve', { hat: { from: '2023-11-20', acting: true } })).toBe('draft.signing');
  });
});

describe('Chủ tịch đồng thời đứng đầu cơ quan soạn thảo (a chair who also heads the drafting agency)', () => {
  it('checks content and signs in the one post of chair, where the committee itself drafts', () => {
    const plan = new Walk('plan/v1/province', { drafting: agencies.issuing });
    plan.take('An', 'officer@issuing', 'plan.create');
    plan.take('An', 'officer@issuing', 'plan.submit');
    plan.take('Bình', 'divisionHead@issuing', 'plan.approve');
    expect(plan.take('Chủ tịch', 'chair@issuing', 'plan.approve')).toBe('draft.officeVerification');
    expect(plan.take('Chi', 'officeChief@issuing', 'plan.approve')).toBe('draft.signing');
    expect(plan.take('Chủ tịch', 'chair@issuing', 'plan.sign')).toBe('draft.awaitingNumber');
  });

  it('does so again after a return, and having signed once checks content of the next submission', () => {
    const plan = new Walk('plan/v1/city');
    plan.take('An', 'officer@drafting', 'plan.create');
    plan.take('An', 'officer@drafting', 'plan.submit');
    plan.take('Chủ tịch', 'agencyHead@drafting', 'plan.approve');
    plan.take('Chi', 'officeChief@issuing', 'plan.approve');
    plan.take('Chủ tịch', 'chair@issuing', 'plan.sign');
    expect(plan.take('An', 'clerk@issuing', 'plan.return')).toBe('draft.composing');
    plan.take('An', 'officer@drafting', 'plan.submit');
    expect(plan.take('Chủ tịch', 'agencyHead@drafting', 'plan.approve')).toBe('draft.officeVerification');
  });

  it('who edited becomes a drafter, and then neither checks nor signs', () => {
    const plan = new Walk('plan/v1/city');
    plan.take('An', 'officer@drafting', 'plan.create');
    plan.take('An', 'officer@drafting', 'plan.submit');
    expect(plan.take('Chủ tịch', 'officer@drafting', 'plan.revise')).toBe('draft.composing');
    plan.take('An', 'officer@drafting', 'plan.submit');
    expect(plan.take('Chủ tịch', 'agencyHead@drafting', 'plan.approve')).toEqual(barred);
    plan.take('Bình', 'agencyDeputy@drafting', 'plan.approve');
    plan.take('Chi', 'officeChief@issuing', 'plan.approve');
    expect(plan.take('Chủ tịch', 'chair@issuing', 'plan.sign')).toEqual(barred);
    expect(plan.take('Chủ tịch', 'chair@issuing', 'plan.return')).toBe('draft.composing');
  });
});

describe('Việc của chính cơ quan theo dõi (the monitoring agency’s own work)', () => {
  const done = (task: Walk) => {
    task.take('An', 'officer@monitoring', 'task.submitResult');
    task.take('Bình', 'agencyHead@monitoring', 'task.approveResult');
    return task;
  };

  it('is accepted, extended and reopened by officeChief, not by its own monitor', () => {
    const task = done(new Walk('task/v1', { lead: agencies.monitoring }, 'inProgress.working'));
    expect(task.state).toBe('reported.awaitingAcceptance');
    expect(task.take('Chi', 'monitor@monitoring', 'task.acceptResult')).toEqual(notTheirs);
    expect(task.take('Dũng', 'chair@issuing', 'task.acceptResult')).toEqual(notTheirs);
    expect(task.take('Hoa', 'officeChief@issuing', 'task.reopen')).toBe('inProgress.working');
    expect(task.take('An', 'officer@monitoring', 'task.requestExtension')).toBe('inProgress.extensionRequested');
    expect(task.take('Chi', 'monitor@monitoring', 'task.grantExtension')).toEqual(notTheirs);
    expect(task.take('Hoa', 'officeChief@issuing', 'task.grantExtension')).toBe('inProgress.working');
    expect(done(task).take('Hoa', 'officeChief@issuing', 'task.acceptResult')).toBe('reported.accepted');
  });

  it('goes to chair or viceChair where the issuing office is the monitoring agency', () => {
    const office = { lead: agencies.issuingOffice, monitoring: agencies.issuingOffice };
    const at = { hat: { agencyId: agencies.issuingOffice } };
    const task = new Walk('task/v1', office, 'inProgress.working');
    expect(task.take('An', 'officer@lead', 'task.submitResult', at)).toBe('inProgress.awaitingHead');
    expect(task.take('Chi', 'agencyHead@lead', 'task.approveResult', at)).toBe('reported.awaitingAcceptance');
    expect(task.take('Hoa', 'monitor@lead', 'task.acceptResult', at)).toEqual(notTheirs);
    expect(task.take('Chi', 'officeChief@issuing', 'task.acceptResult')).toEqual([...notTheirs, ...barred]);
    expect(task.take('Chi', 'viceChair@issuing', 'task.acceptResult')).toEqual(barred);
    expect(task.take('Dũng', 'viceChair@issuing', 'task.acceptResult')).toBe('reported.accepted');
  });

  it('its report and its summary are accepted by officeChief, its missing unit report marked by officeChief', () => {
    const own = { reporting: agencies.monitoring };
    const report = new Walk('report/v1', own);
    report.take('system', 'system', 'report.open');
    expect(report.take('Chi', 'monitor@monitoring', 'report.markMissing')).toEqual(notTheirs);
    expect(report.take('Hoa', 'officeChief@issuing', 'report.markMissing')).toBe('missing');
    expect(report.take('An', 'officer@monitoring', 'report.draft')).toBe('drafting');
    expect(report.take('An', 'officer@monitoring', 'report.submit')).toBe('awaitingApproval');
    expect(report.take('An', 'agencyDeputy@monitoring', 'report.approve')).toEqual(barred);
    expect(report.take('Bình', 'agencyHead@monitoring', 'report.approve')).toBe('filed');
    expect(report.take('Chi', 'monitor@monitoring', 'report.accept')).toEqual(notTheirs);
    expect(report.take('Chi', 'monitor@monitoring', 'report.sendBack')).toEqual(notTheirs);
    expect(report.take('Hoa', 'officeChief@issuing', 'report.accept')).toBe('accepted');
  });
});

describe('Một người hai chức vụ (a person with two hats)', () => {
  it('has to say which, and what one hat did bars the other', () => {
    const task = new Walk('task/v1', {}, 'inProgress.working');
    expect(task.take('An', 'officer@lead', 'task.submitResult', { hat: null, hats: 2 })).toEqual(['actor.choose-position']);
    expect(task.take('An', 'officer@lead', 'task.submitResult', { hats: 2 })).toBe('inProgress.awaitingHead');
    expect(task.take('An', 'agencyDeputy@lead', 'task.approveResult', { hats: 2 })).toEqual(barred);
    expect(task.take('An', 'agencyDeputy@lead', 'task.returnResult', { hats: 2 })).toBe('inProgress.working');
    expect(task.take('Bình', 'officer@lead', 'task.submitResult')).toBe('inProgress.awaitingHead');
    expect(task.take('Chi', 'agencyHead@lead', 'task.approveResult', { hats: 2 })).toBe('reported.awaitingAcceptance');
    expect(task.take('Chi', 'monitor@monitoring', 'task.acceptResult', { hats: 2 })).toEqual(barred);
    expect(task.take('An', 'monitor@monitoring', 'task.acceptResult', { hats: 2 })).toEqual(barred);
    expect(task.take('Dũng', 'monitor@monitoring', 'task.acceptResult')).toBe('reported.accepted');
  });
});

describe('Uỷ quyền (delegations)', () => {
  const submitted = () => {
    const plan = new Walk('plan/v1/city');
    plan.take('An', 'officer@drafting', 'plan.create');
    plan.take('An', 'officer@drafting', 'plan.submit');
    return plan;
  };
  const head = { hat: { holderId: 'Bình' } };

  it('lets a delegate act for the holder while the grant is in force and covers the command and the plan', () => {
    expect(submitted().take('Dũng', 'agencyHead@drafting', 'plan.approve', { ...head, grant: {} })).toBe('draft.officeVerification');
    expect(
      submitted().take('Dũng', 'agencyHead@drafting', 'plan.approve', { ...head, grant: { commands: ['plan.approve'], planId: 'plan:1' } }),
    ).toBe('draft.officeVerification');
  });

  it('refuses a grant that covers another command or plan, was revoked, or has run out', () => {
    const tried = (grant: object, planId = 'plan:1') =>
      submitted().take('Dũng', 'agencyHead@drafting', 'plan.approve', { ...head, grant, planId });
    expect(tried({ commands: ['plan.return'] })).toEqual(['actor.delegation-does-not-cover']);
    expect(tried({ planId: 'plan:2' })).toEqual(['actor.delegation-for-another-plan']);
    expect(tried({ planId: 'plan:2' }, 'plan:2')).toBe('draft.officeVerification');
    expect(tried({ revokedAt: '2023-11-20T02:59:59.000Z' })).toEqual(['actor.delegation-revoked']);
    expect(tried({ until: '2023-11-20' })).toEqual(['actor.delegation-not-in-force']);
    expect(tried({ from: '2023-11-21' })).toEqual(['actor.delegation-not-in-force']);
  });

  it('is of no use from a delegator who is barred, nor to a delegate who is', () => {
    expect(submitted().take('Dũng', 'agencyHead@drafting', 'plan.approve', { hat: { holderId: 'An' }, grant: {} })).toEqual(barred);
    expect(submitted().take('An', 'agencyHead@drafting', 'plan.approve', { ...head, grant: {} })).toEqual(barred);
  });

  it('makes the act count for both: neither does the next one, and either takes it back', () => {
    const plan = submitted();
    plan.take('Dũng', 'agencyHead@drafting', 'plan.approve', { ...head, grant: {} });
    expect(plan.take('Bình', 'officeChief@issuing', 'plan.approve')).toEqual(barred);
    expect(plan.take('Dũng', 'officeChief@issuing', 'plan.approve')).toEqual(barred);
    expect(plan.take('An', 'agencyHead@drafting', 'plan.recall')).toEqual(['actor.not-the-one-who-sent-it']);
    expect(plan.take('Bình', 'agencyHead@drafting', 'plan.recall')).toBe('draft.leadershipReview');
  });

  it('signs nothing: a plan of a People’s Committee is signed TM. or TM.+KT. by the holder of the post', () => {
    const plan = submitted();
    plan.take('Bình', 'agencyHead@drafting', 'plan.approve');
    plan.take('Chi', 'officeChief@issuing', 'plan.approve');
    expect(plan.take('Hoa', 'chair@issuing', 'plan.sign', { hat: { holderId: 'Chủ tịch' }, grant: {} })).toEqual([
      'plan.signed-for-another',
    ]);
    expect(plan.take('Phó Chủ tịch', 'viceChair@issuing', 'plan.sign')).toBe('draft.awaitingNumber');
  });
});
