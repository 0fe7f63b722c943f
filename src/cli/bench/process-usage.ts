import fs from 'node:fs';

/** Resident memory of a process in MB; null where there is no /proc. */
export function residentMb(pid: number): number | null {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(contentOf(`/proc/${pid}/status`) ?? '')?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** The most it ever had. */
export function mostResidentMb(pid: number): number | null {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(contentOf(`/proc/${pid}/status`) ?? '')?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** Processor time a process has used, in microseconds; null where there is no /proc. The kernel counts in hundredths of a second. */
export function cpuMicroseconds(pid: number): number | null {
  // The name stands in brackets and may hold blanks; user and system time are the 12th and 13th field after it.
  const fields = contentOf(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ');
  return fields === undefined ? null : (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/** Whether the process is a PostgreSQL of this machine: the number may come from another one. */
export const isPostgres = (pid: number): boolean => /postgres/.test(contentOf(`/proc/${pid}/cmdline`) ?? '');

function contentOf(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined; // Not Linux, or the process has ended.
  }
}
