import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, Matches } from 'class-validator';
import type { QuietHours } from '../calendar/index.js';
import { Database, type Statement } from '../platform/transaction.js';

/** How somebody wants to be told beside the list of notices. */
export interface Preferences {
  /** A mail for each notice, one on each working morning, or none. */
  readonly mail: 'each' | 'digest' | 'none';
  readonly quiet: QuietHours;
}

/** When the digest goes out: after the reminders of 08:00, so that it has those of the day. */
export const digestTime = '08:30';

const usual: Preferences = { mail: 'each', quiet: { from: '18:00', to: '07:00', daysOff: true } };

/** SQL: `mail` and `quiet` of `preference`, joined to the left. */
export const preferenceColumns = `coalesce(preference.mail, '${usual.mail}') AS mail,
  jsonb_build_object('from', coalesce(preference.quiet_from, '${usual.quiet.from}'), 'to', coalesce(preference.quiet_to, '${usual.quiet.to}'),
    'daysOff', coalesce(preference.quiet_days_off, ${usual.quiet.daysOff})) AS quiet`;

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Cách nhận thông báo. */
export class PreferencesInput {
  @ApiProperty({ enum: ['each', 'digest', 'none'], description: 'A mail for each notice, one each working morning at 08:30, or none.' })
  @IsIn(['each', 'digest', 'none'])
  mail: Preferences['mail'];

  @ApiProperty({
    example: '18:00',
    pattern: timeOfDay.source,
    description: 'Giờ yên tĩnh, `HH:MM` in Vietnam: mail waits from then until `quietTo`, past midnight where that is earlier.',
  })
  @Matches(timeOfDay)
  quietFrom: string;

  @ApiProperty({
    example: '07:00',
    pattern: timeOfDay.source,
    description: 'The end of the quiet hours. Equal to `quietFrom`: there are none, and mail waits on days off only, if at all.',
  })
  @Matches(timeOfDay)
  quietTo: string;

  @ApiProperty({ description: 'Whether mail also waits on days off.' })
  @IsBoolean()
  quietDaysOff: boolean;
}

const readPreferences: Statement = {
  name: 'notice-preferences',
  text: `
  SELECT ${preferenceColumns} FROM people person LEFT JOIN notice_preferences preference ON preference.person_id = person.id WHERE person.id = $1`,
};
const savePreferences: Statement = {
  name: 'save-notice-preferences',
  text: `
  INSERT INTO notice_preferences (person_id, mail, quiet_from, quiet_to, quiet_days_off) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (person_id) DO UPDATE SET mail = $2, quiet_from = $3, quiet_to = $4, quiet_days_off = $5`,
};

@Injectable()
export class NoticePreferences {
  constructor(private readonly database: Database) {}

  async of(personId: string): Promise<PreferencesInput> {
    const [row] = await this.database.read((tx) => tx.query<Preferences>(readPreferences, [personId]));
    const { mail, quiet } = row!;
    return { mail, quietFrom: quiet.from, quietTo: quiet.to, quietDaysOff: quiet.daysOff };
  }

  /** For notices from now on. Mail that waits already keeps its time, but for the end of quiet hours. */
  async set(personId: string, { mail, quietFrom, quietTo, quietDaysOff }: PreferencesInput): Promise<PreferencesInput> {
    await this.database.transaction((tx) => tx.query(savePreferences, [personId, mail, quietFrom, quietTo, quietDaysOff]));
    return this.of(personId);
  }
}
