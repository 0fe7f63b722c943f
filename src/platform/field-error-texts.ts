import type { FieldError } from './app-error.js';
import type { Language } from './language.js';

/** What is wrong with one field, for the reader. Without a wording of its code the developer's English stands. */
export function fieldMessage({ path, code, message }: FieldError, language: Language): string {
  const word = language === 'vi' ? vietnamese[code] : undefined;
  if (word === undefined) return message;
  const name = path.split('.').findLast((part) => !/^\d+$/.test(part)) || 'nội dung gửi lên';
  const of = message.startsWith('each value in ') ? `mỗi giá trị của ${name}` : name;
  return `${of} ${word(message.slice(message.indexOf(' must ') + 1))}`;
}

/** The predicate of the sentence, by the name of the constraint; limits and values are taken out of the English one. */
type Word = (said: string) => string;

const fixed =
  (predicate: string): Word =>
  () =>
    predicate;
const numberIn = (said: string): string => /-?\d+(\.\d+)?/.exec(said)?.[0] ?? '';
const listIn = (said: string): string => said.slice(said.indexOf(': ') + 2).replaceAll(/, ?/g, ', ');

/** Both limits of a length stand in one message, or one of them. */
const length: Word = (said) => {
  const longer = /longer than or equal to (\d+)/.exec(said)?.[1];
  const shorter = /shorter than or equal to (\d+)/.exec(said)?.[1];
  if (longer !== undefined && shorter !== undefined) return `phải dài từ ${longer} đến ${shorter} ký tự`;
  return longer === undefined ? `dài nhất ${shorter ?? numberIn(said)} ký tự` : `phải dài ít nhất ${longer} ký tự`;
};

/** Names of class-validator's constraints, then those of our own and of what is checked by hand. */
const vietnamese: Readonly<Record<string, Word>> = {
  arrayMaxSize: (said) => `có nhiều nhất ${numberIn(said)} phần tử`,
  arrayMinSize: (said) => `phải có ít nhất ${numberIn(said)} phần tử`,
  arrayNotEmpty: fixed('không được để trống'),
  arrayUnique: fixed('không được có phần tử trùng nhau'),
  equals: (said) => `phải là ${said.slice(said.lastIndexOf(' ') + 1)}`,
  isArray: fixed('phải là một danh sách'),
  isBoolean: fixed('phải là true hoặc false'),
  isDateString: fixed('phải là ngày giờ theo ISO 8601'),
  isHash: fixed('phải là mã băm SHA-256 (64 chữ số thập lục phân)'),
  isIn: (said) => `phải là một trong các giá trị: ${listIn(said)}`,
  isInstant: fixed('phải là thời điểm kèm múi giờ (2023-06-30T17:00:00+07:00)'),
  isInt: fixed('phải là số nguyên'),
  isLength: length,
  isNotEmpty: fixed('không được để trống'),
  isNumber: fixed('phải là số'),
  isNumberString: fixed('phải là số'),
  isObject: fixed('phải là một đối tượng'),
  isString: fixed('phải là văn bản'),
  isUuid: fixed('phải là mã UUID'),
  matches: fixed('không đúng dạng quy định'),
  max: (said) => `không được lớn hơn ${numberIn(said)}`,
  maxLength: length,
  min: (said) => `không được nhỏ hơn ${numberIn(said)}`,
  minLength: length,
  nestedValidation: fixed('phải là một đối tượng hoặc danh sách đối tượng'),
  whitelistValidation: fixed('là trường không có ở đây'),

  contentOrRevision: fixed('không được nêu cùng với content: chỉ chọn một trong hai'),
  isAgencyRefs: fixed('phải nêu từng cơ quan bằng mã UUID hoặc bằng tên, không trùng nhau'),
  isAnother: fixed('phải khác mật khẩu hiện tại'),
  isAsOf: fixed('phải là một ngày có thật (YYYY-MM-DD), hoặc thời điểm kèm múi giờ (2023-06-30T17:00:00+07:00)'),
  isCursor: fixed('phải là giá trị next của trang trước'),
  isDay: fixed('phải là một ngày có thật, dạng YYYY-MM-DD'),
  isFileName: fixed('phải là tên tệp mã hoá phần trăm, nhiều nhất 255 ký tự'),
  isId: fixed('phải gồm 1 đến 200 ký tự ASCII nhìn thấy được'),
  isMimeType: fixed('phải là một kiểu nội dung (media type)'),
  isNotBefore: fixed('không được trước ngày bắt đầu'),
  isNotBeforeFrom: fixed('không được trước ngày bắt đầu'),
  malformed: (said) => (/uuid/.test(said) ? 'phải là mã UUID' : 'không đúng dạng'),
  oneOf: fixed('phải chọn một cách: nêu eventIds, hoặc nêu from (và to)'),
  reservedName: fixed('là tên không được dùng'),
  tooDeep: fixed('lồng quá nhiều cấp'),
  unknownAgency: fixed('nêu một cơ quan không có'),
  unknownCommand: fixed('là lệnh không có cho loại hồ sơ này'),
  unknownFile: fixed('nêu một tệp chưa được tải lên'),
  unknownRevision: fixed('nêu một nội dung chưa được lưu'),
  unknownTask: fixed('nêu một nhiệm vụ không có trong báo cáo'),
  unstorableText: fixed('có ký tự không lưu được'),
};
