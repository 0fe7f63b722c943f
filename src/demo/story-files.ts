import { createHash } from 'node:crypto';
import { Database, type Statement } from '../platform/transaction.js';
import type { StoryFiles } from './agency-work.js';
import { people } from './data/index.js';
import { personIdOf } from './demo-ids.js';

const insertFile: Statement = {
  name: 'demo-insert-file',
  text: 'INSERT INTO files (sha256, bytes, media_type, name, uploaded_by, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING',
};

/** Minutes of a meeting, which the people of the stories name as their evidence. */
export async function storeStoryFiles(database: Database, at: string): Promise<StoryFiles> {
  const bytes = Buffer.from('Biên bản hội nghị quán triệt, triển khai kế hoạch (bản trình diễn).\n', 'utf8');
  const evidence = createHash('sha256').update(bytes).digest('hex');
  await database.transaction((tx) =>
    tx.query(insertFile, [evidence, bytes, 'text/plain', 'bien-ban.txt', personIdOf(people[0]!.login), at]),
  );
  return { evidence };
}
