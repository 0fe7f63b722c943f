import { server } from '../api/client';

/** What the server says while somebody listens. */
export interface Heard {
  readonly onMoved: (kind: string, id: string) => void;
  /** Anything may have changed. */
  readonly onReset: () => void;
  /** Whether changes arrive by themselves; otherwise they have to be asked for. */
  readonly onLive: (live: boolean) => void;
}

/** How long a page that was just opened may ask its own questions first: browsers keep few connections to one server. */
const afterPageMs = 1_500;
/** The server gave no way to listen (429, a proxy in between): tried again after so long. */
const againMs = 60_000;

/** The place of the log that was heard last. It outlives windows put aside and pages left. */
let lastId: string | undefined;

/** Asked before a page asks its own questions, so that nothing falls between these and listening. */
export async function rememberPosition(): Promise<void> {
  if (lastId === undefined) lastId = (await server.GET('/api/v1/events/position')).data?.id;
}

/** Listens until the function it returns is called. The browser comes back by itself when the connection breaks. */
export function listen({ onMoved, onReset, onLive }: Heard): () => void {
  let source: EventSource | undefined;
  let timer = setTimeout(open, afterPageMs);
  function open() {
    source = new EventSource(`/api/v1/events${lastId === undefined ? '' : `?after=${lastId}`}`);
    const on = (type: string, act: (event: MessageEvent<string>) => void) =>
      source!.addEventListener(type, (event) => {
        const message = event as MessageEvent<string>;
        lastId = message.lastEventId;
        act(message);
      });
    on('ready', () => onLive(true));
    on('reset', onReset);
    on('moved', ({ data }) => {
      const { kind, id } = JSON.parse(data) as { kind: string; id: string };
      onMoved(kind, id);
    });
    source.onerror = () => {
      onLive(false);
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, againMs);
    };
  }
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
