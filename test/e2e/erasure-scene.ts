import { type Entry, type Finding, KeyDirectory, PersonalLedger, verifyPersonal } from '../../src/audit/index.js';
import { agencyIdOf } from '../../src/demo/index.js';
import { newId } from '../../src/platform/ids.js';
import type { Tx } from '../../src/platform/transaction.js';
import type { Caller, World } from '../support/world.js';

export const grounds = {
  legalBasis: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 14',
  request: 'Đơn số 07/ĐN ngày 02/05/2023',
  reason: 'Đã nghỉ hưu, bàn giao xong công việc.',
};

export interface Examined {
  readonly ok: number;
  readonly redacted: readonly { readonly entryId: string; readonly by: readonly string[] }[];
  readonly withheld: number;
  readonly findings: readonly Finding[];
}

export interface NewPerson {
  readonly name: string;
  readonly email?: string;
  readonly login?: string;
}

/** Personal data of a world: people entered and erased as an administrator does it, and what verification says of them. */
export class ErasureScene {
  constructor(
    readonly world: World,
    readonly administrator: Caller,
  ) {}

  static async in(world: World): Promise<ErasureScene> {
    return new ErasureScene(world, await world.as('bd.ubnd.qt'));
  }

  get keys(): KeyDirectory {
    return this.world.app.get(KeyDirectory);
  }

  async enter({ name, email, login }: NewPerson): Promise<string> {
    const { id } = (await this.administrator.post('/api/v1/people', { name, email: email ?? null }).expect(201)).body;
    if (login !== undefined)
      await this.administrator.post('/api/v1/accounts', { personId: id, login, password: firstPassword }).expect(201);
    return id;
  }

  /** Officer of Sở Y tế from the start of the month; gives the appointment. */
  async appoint(personId: string): Promise<string> {
    const post = { id: newId(), personId, agencyId: agencyIdOf('bd.so-y-te'), position: 'officer', validFrom: '2023-04-01' };
    return (await this.administrator.post('/api/v1/appointments', post).expect(201)).body.id;
  }

  async leave(personId: string, appointmentId: string, on: string): Promise<void> {
    await this.administrator.post(`/api/v1/appointments/${appointmentId}/end`, { on }).expect(204);
    await this.administrator.post(`/api/v1/accounts/${personId}/closure`).expect(204);
  }

  erase(personId: string, more: object = {}) {
    return this.administrator.post(`/api/v1/people/${personId}/erasure`, { ...grounds, ...more });
  }

  async mustErase(personId: string): Promise<string> {
    return (await this.erase(personId).expect(200)).body.entryId;
  }

  /** Codes of a refused erasure. */
  async refused(personId: string, more: object = {}): Promise<readonly string[]> {
    const { body } = await this.erase(personId, more).expect(409);
    return body.reasons.map(({ code }: { code: string }) => code);
  }

  async entries(): Promise<readonly Entry[]> {
    const rows = await this.world.db.asOwner<{ body: Buffer }>('SELECT body FROM audit_entries ORDER BY stream, seq');
    return rows.map(({ body }) => JSON.parse(body.toString('utf8')) as Entry);
  }

  /** What an auditor learns, from the log, the tables and the folder of keys: entries that are OK, those REDACTED and by what, and what is wrong. */
  async examined(keys: KeyDirectory | null = this.keys): Promise<Examined> {
    const ledger = new PersonalLedger();
    for (const entry of await this.entries()) ledger.take(entry);
    const findings: Finding[] = [];
    const look = (tx: Tx) => verifyPersonal(tx, keys, ledger, (finding) => findings.push(finding));
    const { verdicts, withheld } = await this.world.db.database.snapshot(look);
    const judged = [...verdicts].map(([entryId, { result, by }]) => ({ entryId, result, by }));
    return {
      ok: judged.filter(({ result }) => result === 'OK').length,
      redacted: judged.filter(({ result }) => result === 'REDACTED').map(({ entryId, by }) => ({ entryId, by })),
      withheld,
      findings,
    };
  }

  async problems(keys = this.keys): Promise<readonly string[]> {
    return (await this.examined(keys)).findings.map(({ problem }) => problem);
  }
}

export const firstPassword = 'Mật khẩu đầu tiên 2023';
