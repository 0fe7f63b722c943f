import { bytesOf, type Entry, leafHash, nothingBefore } from '../../src/audit/index.js';
import { uuidV5 } from '../../src/platform/ids.js';
import { decide, type Standing } from '../../workflows/kit/decide.js';
import type { Command, Definition, JsonObject } from '../../workflows/kit/definition.js';
import type { Question } from './questions.js';

/** Writes entries as the door does: what is accepted into the stream of its document, what is refused into one beside. */
export class HistoryWriter {
  readonly lines: string[] = [];
  private readonly standings = new Map<string, Standing>();
  private readonly ends = new Map<string, { seq: number; leaf: string; at: string }>();

  constructor(private readonly definition: Definition) {}

  /** The command is judged where the document stands now, whatever state the question was made up for. */
  write(documentId: string, { command: asked, facts }: Question): Entry {
    const { id, kind, hash, rulesHash, xstate, initial, edges } = this.definition;
    const standing = this.standings.get(documentId) ?? { state: initial, sequence: 0, changed: 0 };
    const command = { ...asked, ...sequenceAt(standing, asked), commandId: uuidV5(documentId, `command ${this.lines.length}`) };
    const decision = decide(this.definition, standing, command, facts);
    const stream = decision.ok ? `${kind}/${documentId}` : `refusals/${id}`;
    const { seq, leaf: prev, at: before } = this.ends.get(stream) ?? { seq: 0, leaf: nothingBefore, at: '' };
    const entry: Entry = {
      v: 1,
      id: uuidV5(documentId, `entry ${this.lines.length}`),
      stream,
      seq: seq + 1,
      prev,
      at: command.at > before ? command.at : before,
      outcome: decision.ok ? 'accepted' : 'refused',
      instance: { kind, id: documentId },
      definition: { id, hash, rulesHash, xstate: xstate.version },
      standing: { ...standing },
      command: command as unknown as JsonObject,
      facts: facts as JsonObject,
      from: standing.state,
      to: decision.ok ? decision.to : null,
      effects: decision.ok ? decision.effects : [],
      reasons: decision.ok ? [] : decision.reasons,
      request: null,
    };
    const body = bytesOf(entry);
    this.lines.push(body.toString('utf8'));
    this.ends.set(stream, { seq: entry.seq, leaf: leafHash(body).toString('hex'), at: entry.at });
    if (decision.ok) {
      const changed = edges.get(standing.state)!.get(command.type)!.beside ? standing.changed : entry.seq;
      this.standings.set(documentId, { state: decision.to, sequence: entry.seq, changed });
    }
    return entry;
  }
}

/** The tables ask of a document at number 9; the document of a history is elsewhere, and the number asked for as far from it. */
function sequenceAt({ sequence }: Standing, { expectedSequence }: Command): Partial<Command> {
  return expectedSequence === undefined ? {} : { expectedSequence: Math.max(0, sequence + expectedSequence - 9) };
}
