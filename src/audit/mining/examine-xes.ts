import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** An event as a reader of the file finds it: its attributes by key, and the trace it stands in. */
export interface XesEvent {
  readonly trace: string | null;
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * Reads an event log in XES, and answers everything in which it breaks the rules: those of the schema of IEEE 1849-2016 (order of elements,
 * their attributes, types of values), and those that a schema cannot say (every global attribute is there, no key twice, classifiers name
 * globals, ids once).
 */
export class XesExaminer {
  readonly problems: string[] = [];
  traces = 0;
  events = 0;
  private readonly path: Component[] = [];
  private readonly globals = new Map<string, string[]>();
  private readonly ids = new Set<string>();
  private readonly parser = new SaxesParser();

  constructor(private readonly onEvent: (event: XesEvent) => void = () => undefined) {
    this.parser.on('opentag', (tag) => this.open(tag as SaxesTagPlain));
    this.parser.on('closetag', () => this.close());
    this.parser.on('error', (error) => this.problem(error.message));
  }

  write(text: string): void {
    this.parser.write(text);
  }

  end(): void {
    this.parser.close();
    if (this.path.length > 0) this.problem('the log is not closed');
  }

  private open({ name, attributes }: SaxesTagPlain): void {
    const given = attributes as Record<string, string>;
    const parent = this.path.at(-1);
    const rank =
      parent === undefined ? (name === 'log' ? 0 : -1) : (children[parent.name]?.indexOf(isValue(name) ? 'attribute' : name) ?? -1);
    if (rank < 0 || (parent !== undefined && rank < parent.rank)) this.problem(`<${name}> may not stand here`);
    if (parent !== undefined) parent.rank = Math.max(parent.rank, rank);
    for (const [attribute, form] of Object.entries(isValue(name) ? { key: forms.name, value: values[name]! } : (required[name] ?? {})))
      if (!form.test(given[attribute] ?? '\0')) this.problem(`<${name}> has ${attribute} ${JSON.stringify(given[attribute])}`);
    if (isValue(name) && parent !== undefined) {
      if (parent.attributes.has(given['key']!)) this.problem(`${given['key']} stands twice in one <${parent.name}>`);
      parent.attributes.set(given['key']!, given['value']!);
    }
    if (name === 'classifier') this.checkClassifier(given);
    this.path.push({ name, rank: 0, attributes: new Map(), scope: given['scope'] });
  }

  private close(): void {
    const { name, attributes, scope } = this.path.pop()!;
    if (name === 'global') this.globals.set(scope ?? '', [...attributes.keys()]);
    if (name === 'trace') this.traces++;
    if (name === 'trace' || name === 'event')
      for (const key of this.globals.get(name) ?? []) if (!attributes.has(key)) this.problem(`a ${name} has no ${key}, which is global`);
    if (name !== 'event') return;
    this.events++;
    const id = attributes.get('identity:id') ?? '';
    if (this.ids.has(id)) this.problem(`two events are ${id}`);
    this.ids.add(id);
    const around = this.path.at(-1);
    this.onEvent({ trace: around?.name === 'trace' ? (around.attributes.get('concept:name') ?? null) : null, attributes });
  }

  private checkClassifier({ keys = '', scope = '' }: Record<string, string>): void {
    for (const key of keys.split(' '))
      if (!this.globals.get(scope)?.includes(key)) this.problem(`a classifier names ${key}, which is not global`);
  }

  private problem(text: string): void {
    if (this.problems.length < 100) this.problems.push(text);
  }
}

interface Component {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly scope: string | undefined;
  /** How far in the order of its children. */
  rank: number;
}

/** What may stand in what, in its order. */
const children: Readonly<Record<string, readonly string[]>> = {
  log: ['extension', 'global', 'classifier', 'attribute', 'trace', 'event'],
  trace: ['attribute', 'event'],
  event: ['attribute'],
  global: ['attribute'],
};

/** `xs:NCName`, `xs:Name`, `xs:anyURI`, `xs:token`, `xs:decimal`, as far as this product writes them. */
const forms = {
  ncName: /^[A-Za-z_][\w.-]*$/,
  name: /^[A-Za-z_:][\w.:-]*$/,
  uri: /^[a-z]+:\S+$/,
  token: /^\S+( \S+)*$/,
  decimal: /^[+-]?\d+(\.\d+)?$/,
};
const required: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  log: { 'xes.version': forms.decimal },
  extension: { name: forms.ncName, prefix: forms.ncName, uri: forms.uri },
  global: { scope: /^(trace|event)$/ },
  classifier: { name: forms.ncName, scope: /^(trace|event)$/, keys: forms.token },
};

/** Attribute elements by the type of their value. */
const values: Readonly<Record<string, RegExp>> = {
  string: /^[^\0]*$/,
  date: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  int: /^-?\d{1,18}$/,
  float: /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/,
  boolean: /^(true|false)$/,
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};
const isValue = (name: string): boolean => Object.hasOwn(values, name);
