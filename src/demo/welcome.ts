import type { INestApplicationContext } from '@nestjs/common';
import { positionLabel } from '../../workflows/kit/wording.js';
import { Sessions } from '../identity/index.js';
import { newId } from '../platform/ids.js';
import { Database, type Statement } from '../platform/transaction.js';
import { agencies, demoLogins, demoPassword, s1 } from './data/index.js';
import { agencyIdOf, personIdOf } from './demo-ids.js';

const readReviewed: Statement = {
  name: 'demo-reviewed-plan',
  text: `
    SELECT plan.id, instance.sequence, plan.submitted FROM plans plan JOIN instances instance ON instance.id = plan.id
    WHERE plan.issuing_agency_id = $1 AND instance.state = 'draft.officeVerification' ORDER BY plan.created_at LIMIT 1`,
};

/** Whoever drafted S1; who drafts may not approve. */
const drafter = 'vt.pnv.cv1';

/** What somebody who has just started the product is told: whom to be, and one command that is refused with its reasons. */
export async function welcomeText(app: INestApplicationContext, url: string): Promise<string> {
  const database = app.get(Database);
  const rows = demoLogins.map(({ position, agency, login, name }) => {
    const place = agencies.find(({ key }) => key === agency)!.name;
    return `  ${login.padEnd(14)} ${positionLabel(position, 'vi').padEnd(24)} ${name.padEnd(24)} ${place}`;
  });
  const [plan] = await database.read((tx) =>
    tx.query<{ id: string; sequence: number; submitted: string }>(readReviewed, [agencyIdOf(s1.issuing)]),
  );
  const lines = [
    'DỮ LIỆU MẪU – mọi người đều hư cấu (demo data, invented people)',
    '',
    `Mật khẩu chung (password of all): ${demoPassword}`,
    ...rows,
  ];
  if (plan === undefined) return lines.join('\n');

  const { token } = await database.transaction((tx) => app.get(Sessions).open(tx, personIdOf(drafter)));
  const body = { type: 'plan.approve', commandId: newId(), expectedSequence: plan.sequence, input: { dossier: plan.submitted } };
  return [
    ...lines,
    '',
    `Người soạn (${drafter}) thử duyệt chính dự thảo của mình – bị từ chối, kèm mọi lý do (refused, with every reason):`,
    '',
    `curl -s ${url}/api/v1/plans/${plan.id}/commands -H 'authorization: Bearer ${token}' -H 'content-type: application/json' -d '${JSON.stringify(body)}'`,
  ].join('\n');
}
