import type { Day } from '../platform/clock.js';
import type { Calendar } from './working-days.js';

/**
 * Lịch nghỉ của cơ quan nhà nước 2022–2027, version 1: the days on which offices with a five-day week are closed or work
 * instead. Legal basis: Bộ luật Lao động 2019 Điều 112 (holidays; the Prime Minister fixes Tết and the day beside 2/9 each
 * year) and Điều 111 khoản 3 (a holiday on a weekly day off is made up on the next working day). 2022–2026 as announced by
 * the Government for officials; sources by year and what is uncertain are in the README of this folder. 2027 was not
 * announced when this was written: statutory days only, no swaps.
 *
 * Never edit after release; what turns out otherwise is the next version.
 */
export const vietnamCalendarV1: Calendar = {
  version: 1,
  years: {
    2022: {
      off: [
        ...['2022-01-01', '2022-01-03'], // Tết dương lịch (Saturday), nghỉ bù.
        ...['2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'], // Tết Nhâm Dần; mùng 1 is 01/02.
        ...['2022-04-10', '2022-04-11'], // Giỗ Tổ (Sunday), nghỉ bù.
        ...['2022-04-30', '2022-05-01', '2022-05-02', '2022-05-03'], // 30/4 (Saturday), 1/5 (Sunday), nghỉ bù.
        ...['2022-09-01', '2022-09-02'], // Quốc khánh and the day before.
      ],
      working: [],
    },
    2023: {
      off: [
        ...['2023-01-01', '2023-01-02'], // Tết dương lịch (Sunday), nghỉ bù.
        ...['2023-01-20', '2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26'], // Tết Quý Mão; mùng 1 is 22/01; two days nghỉ bù.
        ...['2023-04-29', '2023-04-30', '2023-05-01', '2023-05-02', '2023-05-03'], // Giỗ Tổ (Saturday), 30/4 (Sunday), 1/5, two days nghỉ bù.
        ...['2023-09-01', '2023-09-02', '2023-09-04'], // Quốc khánh (Saturday) and the day before, nghỉ bù.
      ],
      working: [],
    },
    2024: {
      off: [
        '2024-01-01',
        ...['2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12', '2024-02-13', '2024-02-14'], // Tết Giáp Thìn; mùng 1 is 10/02; two days nghỉ bù.
        '2024-04-18', // Giỗ Tổ.
        ...['2024-04-29', '2024-04-30', '2024-05-01'], // 29/4 is swapped with 04/5.
        ...['2024-09-02', '2024-09-03'], // Quốc khánh and the day after.
      ],
      working: ['2024-05-04'],
    },
    2025: {
      off: [
        '2025-01-01',
        ...['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'], // Tết Ất Tỵ; mùng 1 is 29/01.
        '2025-04-07', // Giỗ Tổ.
        ...['2025-04-30', '2025-05-01', '2025-05-02'], // 02/5 is swapped with 26/4.
        ...['2025-09-01', '2025-09-02'], // Quốc khánh and the day before.
      ],
      working: ['2025-04-26'],
    },
    2026: {
      off: [
        ...['2026-01-01', '2026-01-02'], // 02/01 is swapped with 10/01.
        ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'], // Tết Bính Ngọ; mùng 1 is 17/02.
        ...['2026-04-26', '2026-04-27'], // Giỗ Tổ (Sunday), nghỉ bù.
        ...['2026-04-30', '2026-05-01'],
        ...['2026-08-31', '2026-09-01', '2026-09-02'], // Quốc khánh and the day before; 31/8 is swapped with 22/8.
        '2026-11-24', // Ngày Văn hóa Việt Nam (NQ 80-NQ/TW); uncertain as law.
      ],
      working: ['2026-01-10', '2026-08-22'],
    },
    2027: {
      off: [
        '2027-01-01',
        ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'], // Tết Đinh Mùi; mùng 1 is 06/02; one day before and four from it, two days nghỉ bù: uncertain.
        '2027-04-16', // Giỗ Tổ.
        ...['2027-04-30', '2027-05-01', '2027-05-03'], // 1/5 (Saturday), nghỉ bù.
        ...['2027-09-02', '2027-09-03'], // Quốc khánh and the day after: uncertain, may be the day before.
        '2027-11-24', // As in 2026.
      ],
      working: [],
    },
  },
};

const labourCode = 'Bộ luật Lao động 2019, Điều 111 khoản 3, Điều 112';

/** By year: what was announced beside the Labour Code. */
const announced: Readonly<Record<string, string>> = {
  2022: 'thông báo của Văn phòng Chính phủ về nghỉ Tết, Quốc khánh 2022',
  2023: 'phương án nghỉ Tết, Quốc khánh 2023 của Chính phủ',
  2024: 'phương án nghỉ Tết, Quốc khánh 2024 của Thủ tướng; hoán đổi 29/4 ngày 12/4/2024',
  2025: 'thông báo của Bộ Lao động - Thương binh và Xã hội ngày 03/12/2024',
  2026: 'Thông báo 9441/TB-BNV ngày 16/10/2025; Công văn 12729/VPCP-KGVX ngày 25/12/2025; NQ 80-NQ/TW ngày 7/1/2026 (24/11)',
  2027: 'chưa có thông báo; NQ 80-NQ/TW ngày 7/1/2026 (24/11)',
};

/** The legal source of each day of version 1, as far as it is known: of the year, not of the single day. */
export const sourcesOfV1: Readonly<Record<Day, string>> = Object.fromEntries(
  Object.entries(vietnamCalendarV1.years).flatMap(([year, { off, working }]) =>
    [...off, ...working].map((day) => [day, `${labourCode}; ${announced[year]}`]),
  ),
);
