import { startOfDay } from '../../../src/platform/clock.js';
import type { World } from '../../support/world.js';
import { goOnReporting } from './progress-entries.js';
import { provincePlan, subjects, titleOf } from './province-plans.js';
import { loadCommunes } from './province-register.js';
import { ProvinceSteps, together } from './province-steps.js';

/** How large the province is: what the marks of the console are set on. */
export const size = { agencies: 40, plans: 120, tasks: 3000, entries: 200_000 };

/** When it all begins, and the Tuesday on which officers come to work. */
export const [opening, present] = ['2025-11-03T01:00:00.000Z', '2026-06-09T01:30:00.000Z'];

/** A plan that was returned to who wrote it, and is known by the number it got later. */
export const returned = {
  number: '44/KH-UBND',
  title: 'Phòng, chống thiên tai và tìm kiếm cứu nạn năm 2026 trên địa bàn tỉnh Bình Định',
  reason: 'Chưa nêu cơ quan chủ trì phương án sơ tán dân vùng hạ lưu hồ chứa.',
};

/** The plan on which everybody reports twice a year. */
export const reported = { tasks: 6, title: 'Nâng cao chỉ số cải cách hành chính giai đoạn 2025 - 2026 trên địa bàn tỉnh Bình Định' };

/** Agencies that have not handed in the half-year's report: the last of the register. */
export const silent = 15;

/** The titles of those plans that came last and are to be disseminated by everybody. */
export const newest = [5, 6, 7].map((no) => `Thực hiện Nghị quyết chuyên đề số ${no} của Tỉnh ủy`);

/** Plans that wait to be disseminated by everybody, and those that wait for the Chánh Văn phòng. */
export const waiting = { dissemination: newest.length, approval: 10 };

/**
 * Plays a province up to an ordinary morning. What people will go on with is brought there by the commands of those whose turn it was; only
 * the progress notes of the months between are judged and sealed without the door.
 */
export async function playProvince(world: World): Promise<void> {
  await world.db.database.transaction(loadCommunes);
  const steps = new ProvinceSteps(world);
  const { register, trial } = steps;
  const leads = register.communes;
  const everybody = leads.map(({ agencyId }) => agencyId);
  const everybodysRefs = everybody.map((agency) => ({ agency }));
  const ordinary = size.plans - 1 - waiting.dissemination - waiting.approval;
  const ordinaryTasks = size.tasks - everybody.length * (reported.tasks + waiting.dissemination);
  const on = async (day: string) => {
    world.clock.set(startOfDay(day));
    await steps.settle();
  };
  /** The leads of the n-th ordinary plan, one for each of its tasks. */
  const leadsOf = (place: number) => {
    const before = Math.floor((ordinaryTasks * place) / ordinary);
    const count = Math.floor((ordinaryTasks * (place + 1)) / ordinary) - before;
    return Array.from({ length: count }, (_, task) => [everybody[(before + task) % everybody.length]!]);
  };

  const [annual] = await steps.issueInOrder([
    () =>
      trial.signedPlan(
        provincePlan(register, {
          title: reported.title,
          leads: Array<string[]>(reported.tasks).fill(everybody),
          recipients: everybodysRefs,
          reporters: everybodysRefs,
        }),
      ),
  ]);
  await on('2025-11-10');
  const reportedTasks = await steps.disseminate([annual!], world.files.evidence);
  await on('2025-12-08');
  await steps.accept(await steps.handIn(annual!, '2025-12', leads), leads);

  await on('2026-03-02');
  const issued = await steps.issueInOrder(
    Array.from({ length: ordinary }, (_, place) => () => {
      const datesFrom = world.clock.now();
      if (place + 1 === Number.parseInt(returned.number, 10))
        return steps.returnedAndSigned(
          provincePlan(register, { title: returned.title, leads: leadsOf(place), datesFrom }),
          returned.reason,
        );
      return trial.signedPlan(provincePlan(register, { title: titleOf(place), leads: leadsOf(place), datesFrom }));
    }),
  );
  await on('2026-03-09');
  const busy = await steps.disseminate(issued.slice(0, 20), world.files.evidence);
  await on('2026-03-10');
  const working = await steps.beginReporting([...reportedTasks, ...busy]);
  const [{ count }] = (await world.db.asOwner<{ count: number }>('SELECT count(*)::int AS count FROM audit_entries')) as [
    { count: number },
  ];
  await goOnReporting(world.db.database, working, size.entries - count, startOfDay('2026-05-19'));

  await on('2026-05-20');
  await steps.issueInOrder(
    Array.from(
      { length: waiting.dissemination },
      (_, place) => () =>
        trial.signedPlan(
          provincePlan(register, {
            title: `Thực hiện Nghị quyết chuyên đề số ${place + 5} của Tỉnh ủy`,
            leads: [everybody],
            recipients: everybodysRefs,
            disseminateBy: '2026-06-30',
          }),
        ),
    ),
  );
  await on('2026-06-08');
  const reports = await steps.handIn(annual!, '2026-06', leads.slice(0, -silent));
  const ofDepartment = leads.findIndex(({ agencyId }) => agencyId === register.departmentId);
  await steps.accept([reports[ofDepartment]!], [leads[ofDepartment]!]);
  await together(
    Array.from(
      { length: waiting.approval },
      (_, place) => () =>
        steps.reviewed(
          provincePlan(register, {
            title: `${subjects[place]!}: nhiệm vụ trọng tâm 6 tháng cuối năm 2026`,
            leads: leadsOf(place).slice(0, 5),
          }),
        ),
    ),
  );
  world.clock.set(present);
  await steps.settle();
  await world.sequencer.drain();
}
