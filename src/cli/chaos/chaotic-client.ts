import { setTimeout as sleep } from 'node:timers/promises';
import type { JsonObject } from '../../../workflows/kit/definition.js';
import { newId } from '../../platform/ids.js';
import type { HttpAnswer, HttpClient } from '../trial/http-client.js';
import type { TrialPost } from '../trial/trial-register.js';
import type { Ledger } from './ledger.js';
import type { Random } from './random.js';

/** A document that a client moves. */
interface Own {
  readonly id: string;
  sequence: number;
}

export interface OwnTask extends Own {
  state: 'issued' | 'disseminated' | 'working';
}

/** One command as it was sent; sent again it is the same, letter for letter. */
interface Sent {
  readonly path: string;
  readonly as: TrialPost;
  readonly body: { readonly commandId: string } & JsonObject;
  /** What follows for the client once it is known to be accepted. */
  readonly onAccepted: (answer: JsonObject) => void;
  /** Somebody else may have been faster. */
  readonly contested: boolean;
}

export interface ClientParts {
  readonly drafter: TrialPost;
  readonly officer: TrialPost;
  readonly tokens: ReadonlyMap<string, string>;
  readonly tasks: readonly OwnTask[];
  /** A task that all clients move, each by what it last heard of it. */
  readonly shared: Own;
  readonly creation: JsonObject;
  readonly content: JsonObject;
  readonly evidence: string;
}

/**
 * Somebody at work: drafts plans and revises them, holds meetings, begins, reports progress, one command after the other. Remembers the
 * command whose answer was lost, and sends it first when the server is back.
 */
export class ChaoticClient {
  private readonly plans: Own[] = [];
  private lost: Sent | undefined;
  private answered: { readonly sent: Sent; readonly entryId: string; readonly at: string } | undefined;
  private turn = 0;

  constructor(
    private readonly parts: ClientParts,
    private readonly ledger: Ledger,
    private readonly random: Random,
  ) {}

  /** Works until the server no longer answers. */
  async workUntilLost(http: HttpClient): Promise<void> {
    while (await this.one(http));
  }

  /** Sends the command with the lost answer again, to a server started at `since`; true: it is known now. */
  async recover(http: HttpClient, since: string): Promise<boolean> {
    if (this.lost === undefined) return true;
    this.ledger.repeated++;
    const known = await this.send(http, this.lost);
    if (known && this.answered !== undefined && this.answered.at < since) this.ledger.doneUnheard++;
    return known;
  }

  /** False once the server is gone. */
  private async one(http: HttpClient): Promise<boolean> {
    if (this.answered !== undefined && this.random.happens(0.1)) return this.askAgain(http, this.answered);
    return this.send(http, this.next());
  }

  /** What was answered is answered the same for ever. */
  private async askAgain(http: HttpClient, { sent, entryId }: { sent: Sent; entryId: string }): Promise<boolean> {
    const answer = await this.post(http, sent);
    if (answer === undefined || answer.status === 503) return false;
    this.ledger.repeated++;
    if (answer.status >= 300 || answer.body['entryId'] !== entryId)
      this.ledger.contradictions.push(`${sent.body.commandId} was ${entryId}, then ${answer.status} ${JSON.stringify(answer.body)}`);
    return true;
  }

  private async send(http: HttpClient, sent: Sent): Promise<boolean> {
    const answer = await this.post(http, sent);
    if (answer === undefined || answer.status === 503) {
      if (this.lost === undefined) this.ledger.lost++;
      this.lost = sent;
      return false;
    }
    this.lost = undefined;
    this.answered = undefined;
    const { commandId } = sent.body;
    if (answer.status < 300) {
      this.ledger.note({ commandId, outcome: 'accepted', entryId: answer.body['entryId'] as string });
      this.answered = { sent, entryId: answer.body['entryId'] as string, at: answer.body['at'] as string };
      sent.onAccepted(answer.body as JsonObject);
    } else if (answer.status === 409 && sent.contested) {
      this.ledger.note({ commandId, outcome: 'refused', entryId: answer.body['entryId'] as string });
      this.learn(answer);
    } else {
      this.ledger.contradictions.push(
        `${String(sent.body['type'] ?? 'plan.create')} ${commandId} was answered ${answer.status} ${JSON.stringify(answer.body)}`,
      );
    }
    return true;
  }

  private async post(http: HttpClient, { path, as, body }: Sent): Promise<HttpAnswer | undefined> {
    try {
      return await http.post(path, this.parts.tokens.get(as.personId)!, body);
    } catch {
      await sleep(5);
      return undefined; // The connection broke; whether it was done, nobody knows.
    }
  }

  private next(): Sent {
    this.turn++;
    const { tasks, shared, officer, drafter, creation, content } = this.parts;
    const plan = this.plans.at(-1);
    if (plan === undefined || this.random.happens(0.1)) return this.creation({ ...creation, content: this.version(content) });
    if (this.random.happens(0.2)) return this.command('plans', plan, drafter, 'plan.revise', { content: this.version(content) });
    if (this.random.happens(0.2)) return { ...this.command('tasks', shared, officer, 'task.update', this.progress()), contested: true };
    return this.workOn(tasks[this.random.between(0, tasks.length)]!);
  }

  private workOn(task: OwnTask): Sent {
    const { officer, evidence } = this.parts;
    if (task.state === 'issued') {
      const input = { date: today(), form: 'meeting', evidence: [evidence] };
      return this.command('tasks', task, officer, 'task.disseminate', input, () => (task.state = 'disseminated'));
    }
    if (task.state === 'disseminated') return this.command('tasks', task, officer, 'task.begin', {}, () => (task.state = 'working'));
    return this.command('tasks', task, officer, 'task.update', this.progress());
  }

  private creation(input: JsonObject): Sent {
    const { drafter } = this.parts;
    const onAccepted = (answer: JsonObject) =>
      void this.plans.push({ id: answer['instanceId'] as string, sequence: answer['sequence'] as number });
    return {
      path: '/api/v1/plans',
      as: drafter,
      body: { commandId: newId(), input, actingAs: drafter.actingAs },
      onAccepted,
      contested: false,
    };
  }

  private command(collection: string, own: Own, as: TrialPost, type: string, input: JsonObject, then: () => void = () => undefined): Sent {
    return {
      path: `/api/v1/${collection}/${own.id}/commands`,
      as,
      body: { type, commandId: newId(), expectedSequence: own.sequence, input, actingAs: as.actingAs },
      contested: false,
      onAccepted: (answer) => {
        own.sequence = answer['sequence'] as number;
        then();
      },
    };
  }

  /** A refusal says where the document stands now. */
  private learn({ body }: HttpAnswer): void {
    const reasons = body['reasons'] as readonly { code: string; params: { changed?: number } }[];
    const changed = reasons.find(({ code }) => code === 'workflow.moved')?.params.changed;
    if (changed === undefined) this.ledger.contradictions.push(`a refusal without workflow.moved: ${JSON.stringify(body)}`);
    else this.parts.shared.sequence = Math.max(this.parts.shared.sequence, changed);
  }

  private version(content: JsonObject): JsonObject {
    return { ...content, body: `Bản ${this.turn} của ${this.parts.drafter.personId}` };
  }

  private progress(): JsonObject {
    return { note: `Tiến độ lần ${this.turn}.`, percent: this.random.between(0, 101) };
  }
}

const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
