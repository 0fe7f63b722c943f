/** A calendar read back by nothing that wrote it: RFC 5545 as far as a feed needs it. Throws on what a strict program would refuse. */
export interface ReadCalendar {
  readonly properties: Readonly<Record<string, string>>;
  readonly events: readonly Readonly<Record<string, string>>[];
}

export function readCalendar(file: string): ReadCalendar {
  const physical = file.split('\r\n');
  for (const line of physical) {
    if (Buffer.byteLength(line, 'utf8') > 75) throw new Error(`longer than 75 octets: ${line}`);
    if (/\p{Cc}/u.test(line)) throw new Error(`control character: ${JSON.stringify(line)}`);
  }
  const lines = file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '');
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') throw new Error('not one calendar');
  const properties: Record<string, string> = {};
  const events: Record<string, string>[] = [];
  let event: Record<string, string> | null = null;
  for (const line of lines.slice(1, -1)) {
    const [, name, value] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`no property: ${line}`);
    if (line === 'BEGIN:VEVENT') event = {};
    else if (line === 'END:VEVENT') {
      for (const must of ['UID', 'DTSTAMP', 'DTSTART;VALUE=DATE']) if (event![must] === undefined) throw new Error(`without ${must}`);
      events.push(event!);
      event = null;
    } else (event ?? properties)[name] = plain(value);
  }
  if (new Set(events.map(({ UID }) => UID)).size !== events.length) throw new Error('a UID twice');
  return { properties, events };
}

const plain = (value: string): string => value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
