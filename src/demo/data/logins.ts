import { type DemoPosition, people } from './people.js';

/** Một dòng của bảng tài khoản: who to sign in as in order to hold this position at this agency. */
export interface DemoLogin {
  position: DemoPosition;
  agency: string;
  login: string;
  name: string;
}

/** The accounts worth showing first, in the order in which a plan meets them. */
const shown = [
  ...['bd.snv.cv1', 'bd.snv.tp', 'bd.snv.tt', 'bd.snv.ptt', 'bd.ubnd.cvp', 'bd.ubnd.ct', 'bd.ubnd.pct1', 'bd.ubnd.vt1'],
  ...['bd.snv.td1', 'bd.snv.vt', 'bd.syt.cv', 'bd.syt.tt', 'bd.syt.vt', 'bd.quynhon.cv', 'bd.quynhon.ct', 'bd.ttr.ttv', 'bd.ubnd.qt'],
  ...['vt.pnv.cv1', 'vt.pnv.tp', 'vt.pnv.tt', 'vt.ubnd.cvp', 'vt.ubnd.ct', 'vt.ubnd.pct1', 'vt.ubnd.vt1', 'vt.pnv.td1'],
  ...['vt.ptp.cv', 'vt.ptp.tt', 'vt.p1.cv', 'vt.p1.ct', 'vt.ttr.ttv', 'vt.ubnd.qt'],
  ...['na.snv.cv1', 'na.snv.tp', 'na.snv.tt', 'na.ubnd.cvp', 'na.ubnd.ct', 'na.ubnd.pct1', 'na.ubnd.vt1', 'na.snv.td1'],
  ...['na.stp.cv', 'na.stp.tt', 'na.ttr.ttv', 'na.ubnd.qt'],
];

/** Bảng tài khoản trình diễn, one row per post; everybody else signs in the same way, with the login of `people`. */
export const demoLogins: readonly DemoLogin[] = shown.flatMap((login) =>
  people
    .filter((one) => one.login === login)
    .flatMap(({ name, appointments }) => appointments.map(({ position, agency }) => ({ position, agency, login, name }))),
);
