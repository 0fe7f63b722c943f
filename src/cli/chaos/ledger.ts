/** What a client was told of one command. */
export interface Acknowledged {
  readonly commandId: string;
  readonly outcome: 'accepted' | 'refused';
  readonly entryId: string;
}

/** What all clients together know: every answer they were given, and how often one never came. */
export class Ledger {
  private readonly answers: Acknowledged[] = [];
  /** Answers that never came. */
  lost = 0;
  /** Of these, commands that had been done when the server died, as their repeat showed. */
  doneUnheard = 0;
  /** Commands sent again that were answered as before, or for the first time. */
  repeated = 0;
  /** What no client should ever see: another answer to the same command, a fault. */
  readonly contradictions: string[] = [];

  note(answer: Acknowledged): void {
    this.answers.push(answer);
  }

  get accepted(): readonly Acknowledged[] {
    return this.answers.filter(({ outcome }) => outcome === 'accepted');
  }

  get refused(): readonly Acknowledged[] {
    return this.answers.filter(({ outcome }) => outcome === 'refused');
  }
}
