import { newId } from '../../platform/ids.js';
import { HttpClient } from '../trial/http-client.js';
import { measure, type Samples } from './samples.js';

/** A task on which one client gives its commands, in turn with its others. */
export interface LoadTask {
  readonly id: string;
  sequence: number;
}

/** One client: an officer signed in, with tasks that nobody else moves. */
export interface LoadClient {
  readonly token: string;
  readonly actingAs: string;
  readonly tasks: readonly LoadTask[];
}

/** `task.update` over HTTP, each client on tasks of its own. Every answer must be an accepted step. */
export class HttpLoad {
  private readonly http: HttpClient;
  private turn = 0;

  constructor(
    url: string,
    private readonly clients: readonly LoadClient[],
  ) {
    this.http = new HttpClient(url, clients.length);
  }

  /** For so many seconds, or until it is over. */
  run(lanes: number, until: number | (() => boolean), everyMs = 0): Promise<Samples> {
    return measure(lanes, until, (lane) => this.update(this.clients[lane]!), everyMs);
  }

  close(): void {
    this.http.close();
  }

  private async update({ token, actingAs, tasks }: LoadClient): Promise<void> {
    const task = tasks[this.turn++ % tasks.length]!;
    const input = { note: progressNote, percent: this.turn % 100 };
    const body = { type: 'task.update', commandId: newId(), expectedSequence: task.sequence, input, actingAs };
    const answer = await this.http.post(`/api/v1/tasks/${task.id}/commands`, token, body);
    if (answer.status !== 200) throw new Error(`task.update was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    task.sequence = answer.body['sequence'] as number;
  }
}

/** As long as such notes are. */
export const progressNote = 'Đã rà soát xong văn bản, đang lấy ý kiến các đơn vị liên quan; dự kiến hoàn thành trong tháng.';
