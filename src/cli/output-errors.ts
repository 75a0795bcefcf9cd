import { dirname } from 'node:path';
import { KnownError } from '../errors.js';

type Told = (path: string) => [th: string, en: string];

const noPermission: Told = (path) => [
  `ไม่มีสิทธิ์เขียนในโฟลเดอร์ ${dirname(path)} ให้เลือกโฟลเดอร์อื่น`,
  `no permission to write in ${dirname(path)}; choose another folder`,
];
const isBusy: Told = () => [
  'ไฟล์นี้ถูกใช้อยู่ ถ้าเปิดค้างไว้ในโปรแกรมอื่น (เช่น Excel) ให้ปิดก่อน หรือใช้ชื่ออื่น',
  'the file is in use: close it where it is open (Excel, for one), or choose another name',
];
const full: Told = () => [
  'ดิสก์เต็ม ให้ลบสิ่งที่ไม่ใช้ หรือเลือกที่อื่น',
  'the disk is full: make room, or choose another place',
];
const noFolder: Told = (path) => [
  `ไม่มีโฟลเดอร์ ${dirname(path)} ให้สร้างโฟลเดอร์ก่อน`,
  `there is no folder ${dirname(path)}; create it first`,
];

const REASONS: Record<string, Told> = {
  ENOENT: noFolder,
  ENOTDIR: noFolder,
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: (path) => [
    `โฟลเดอร์ ${dirname(path)} อ่านได้อย่างเดียว ให้เลือกที่อื่น`,
    `the folder ${dirname(path)} is read-only; choose another place`,
  ],
  EISDIR: () => ['เป็นโฟลเดอร์ ให้ระบุชื่อไฟล์', 'is a folder; name a file'],
  ENOTFILE: () => ['ไม่ใช่ไฟล์ธรรมดา ให้ใช้ชื่ออื่น', 'is no plain file; choose another name'],
  EREADONLY: () => [
    'ไฟล์นี้ถูกตั้งให้อ่านได้อย่างเดียว ให้ใช้ชื่ออื่น หรือเปิดให้เขียนได้',
    'the file is read-only; choose another name, or make it writable',
  ],
  ENAMETOOLONG: () => [
    'ชื่อหรือที่อยู่ไฟล์ยาวเกินไป ให้ใช้ชื่อสั้นลง (ตัวอักษรไทยหนึ่งตัวนับเป็นสาม)',
    'the name or path is too long; use a shorter one (a Thai letter counts as three)',
  ],
  ELOOP: () => ['ทางลัดวนกลับมาที่เดิม ให้ใช้ชื่ออื่น', 'a circle of links; choose another name'],
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: () => [
    'ไฟล์ใหญ่เกินที่ระบบยอม ให้เลือกที่อื่น',
    'the system allows no file as large as that; choose another place',
  ],
  EBUSY: isBusy,
  ETXTBSY: isBusy,
  EXDEV: isBusy,
};

/** Why an output cannot be written, by the code of the system's error: one line that says what to do. */
export function outputError(path: string, error: unknown): KnownError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const [th, en] = REASONS[code]?.(path) ?? [`เขียนไฟล์ไม่ได้ (${code})`, `cannot be written (${code})`];
  return new KnownError(`-o ${path}: ${th}`, `-o ${path}: ${en}`);
}
