import type { LoggerService } from '@nestjs/common';
import pino from 'pino';
import type { LogLevel } from './config.js';

/** What happened in the process, as JSON lines on standard output. Not the audit log: it may lose lines and is not evidence. */
export class Logger implements LoggerService {
  constructor(private readonly pino: pino.Logger) {}

  /** One answered request. */
  answered(line: { method: string; route: string; status: number; ms: number; traceId: string }): void {
    this.pino.info(line, 'answered');
  }

  /** Something that should not have happened while a request was served. */
  fault(error: unknown, traceId: string): void {
    this.pino.error({ err: error, traceId }, 'fault');
  }

  log(message: unknown, ...rest: unknown[]): void {
    const context = contextOf(rest);
    this.write(chatter.has(context ?? '') ? 'debug' : 'info', message, rest, context);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest, contextOf(rest));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest, contextOf(rest));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest, contextOf(rest));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest, contextOf(rest));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest, contextOf(rest));
  }

  private write(level: pino.Level, message: unknown, rest: unknown[], context: string | undefined): void {
    // Nest passes an error's stack before the context.
    const stack = rest.length > 1 ? rest[0] : undefined;
    if (message instanceof Error) this.pino[level]({ context, err: message }, message.message);
    else if (typeof message === 'object') this.pino[level]({ context, ...message });
    else this.pino[level]({ context, stack }, String(message));
  }
}

/** A logger that writes from `level` on. */
export function createLogger(level: LogLevel): Logger {
  const secrets = ['password', 'token', 'secret', 'authorization', 'cookie'].flatMap((name) => [name, `*.${name}`]);
  // PostgreSQL quotes the row it refused, and with it names and addresses.
  const redact = [...secrets, 'err.detail', 'err.where', 'err.parameters', 'err.driverError'];
  return new Logger(pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, redact }));
}

/** What Nest says about itself at the start: one line per module and route. */
const chatter = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

function contextOf(rest: unknown[]): string | undefined {
  const last = rest.at(-1);
  return typeof last === 'string' ? last : undefined;
}
