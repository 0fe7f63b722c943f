import { s3, s4 } from '../data/index.js';
import { agencyIdOf } from '../demo-ids.js';
import type { Player } from '../player.js';

/** S4, Bình Định 2022: drafted, and returned by the head of division with a reason. */
export async function draftS4(player: Player): Promise<string> {
  await player.on('2022-01-10');
  const parties = { draftingAgencyId: agencyIdOf(s4.drafting), issuingAgencyId: agencyIdOf(s4.issuing) };
  const planId = await player.create('bd.snv.cv2', 'plan/v1/province', parties, s4.content(agencyIdOf));
  await player.does('bd.snv.cv2', 'plan.submit', planId);
  await player.does('bd.snv.tp', 'plan.return', planId, { reason: 'Nêu rõ nội dung tổng hợp chung trong báo cáo công tác dân vận.' });
  return planId;
}

/** S3, Nghệ An 2022: reviewed and signed KT. by a vice-chair, awaiting its number. */
export async function draftS3(player: Player): Promise<string> {
  await player.on('2022-04-04');
  const parties = { draftingAgencyId: agencyIdOf(s3.drafting), issuingAgencyId: agencyIdOf(s3.issuing) };
  const content = s3.content(agencyIdOf);
  const dossier = await player.storeContent(content);
  const planId = await player.create('na.snv.cv1', 'plan/v1/province', parties, content);
  await player.does('na.snv.cv1', 'plan.submit', planId);
  await player.does('na.snv.tp', 'plan.approve', planId, { dossier });
  await player.does('na.snv.tt', 'plan.approve', planId, { dossier });
  await player.does('na.ubnd.cvp', 'plan.approve', planId, { dossier }, 'officeChief');
  await player.does('na.ubnd.pct1', 'plan.sign', planId, { dossier });
  return planId;
}
