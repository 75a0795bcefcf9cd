import { cleanText } from '../text/clean.js';
import type { Manifest } from './schema.js';

/** README.txt of a pack, for the officer who opens it a year later. Windows line ends, so that any Notepad shows it. */
export function readmeText(manifest: Manifest): string {
  const { agency, checkedAt, answers, items, complete, screenshots } = manifest;
  const facts = [
    ...placeFacts(agency),
    ['ตรวจเมื่อ · checked at', `${thaiTime(checkedAt)} (${checkedAt})`],
    ['ชุดกติกา · rule set', `${manifest.ruleSet.id} ${manifest.ruleSet.version}`],
    ['รายการ · items', String(items.length)],
    ['คำตอบที่เก็บ · answers kept', String(answers.length)],
    ['ภาพหน้าจอ · screenshots', String(screenshots.taken)],
    ['ครบถ้วน · complete', complete ? 'ครบ · yes' : `ไม่ครบ · no (${manifest.incomplete.join(', ')})`],
  ].map(([name, value]) => `  ${name}: ${value}`);
  return `${[HEAD, ...facts, '', TH, '', EN].join('\n')}\n`.replaceAll('\n', '\r\n');
}

/** A folder is looked at under an address of the program's own, which leads nowhere afterwards: it is named as it was typed. */
function placeFacts({ homepage, finalUrl }: Manifest['agency']): string[][] {
  const site = ['หน้าเว็บไซต์หลัก · homepage', finalUrl];
  if (/^https?:/i.test(homepage)) return [site];
  const folder = ['โฟลเดอร์ที่ตรวจ · folder checked', cleanText(homepage)];
  return new URL(finalUrl).hostname === 'localhost' ? [folder] : [folder, site];
}

/** Thailand keeps one time all the year: UTC+7. */
function thaiTime(iso: string): string {
  const local = new Date(Date.parse(iso) + 7 * 3_600_000).toISOString();
  const [year = '', month = '', day = ''] = local.slice(0, 10).split('-');
  return `${Number(day)}/${Number(month)}/${Number(year) + 543} ${local.slice(11, 16)} น.`;
}

const HEAD = 'หลักฐานการตรวจ OIT · Evidence of an OIT check\n';

const TH = `ชุดนี้คืออะไร
  สิ่งที่เว็บไซต์ตอบกลับมาในเวลาที่ตรวจ ของทุกหน้าและทุกลิงก์ที่ใช้ตัดสินผล เก็บไว้ใช้ประกอบการชี้แจงหรือโต้แย้งผลการประเมิน
  manifest.json  บอกว่ารายการใด (o1–o43) อาศัยคำตอบใด ได้รับเมื่อใด จากที่อยู่ใด ถูกส่งต่อผ่านที่อยู่ใด สถานะ HTTP ใด และไฟล์ใด
  result.json    ผลการตรวจทั้งหมด
  pages/         เนื้อหาตามที่ได้รับ (คลายการบีบอัดแล้ว ไม่ได้แปลงชุดอักขระ) เอกสารเก็บเฉพาะ 64 KB แรก ("complete": false)
                 ถ้าตรวจจากโฟลเดอร์ เก็บทั้งไฟล์
  shown/         หน้าที่สร้างด้วยสคริปต์ ตามที่เบราว์เซอร์แสดงและใช้ตัดสินผล
  screenshots/   ภาพหน้าจอ กว้าง 1280 สูงไม่เกิน 5000 พิกเซล ถ่ายหลังการตรวจ มีเฉพาะรูปภาพจากเว็บไซต์ของหน่วยงานเอง
                 รูปจากเว็บไซต์อื่นถูกปิดไว้ ช่องว่างในภาพจึงไม่ได้แปลว่าเว็บไซต์เสีย
  SHA256SUMS     ค่าตรวจสอบของทุกไฟล์
วิธีพิสูจน์ว่าไฟล์ไม่ถูกแก้ไข
  Linux:   sha256sum -c SHA256SUMS
  macOS:   shasum -a 256 -c SHA256SUMS
  Windows: Get-FileHash manifest.json   แล้วเทียบกับบรรทัดใน SHA256SUMS
  ค่าเหล่านี้พิสูจน์ได้เพียงว่าไฟล์ไม่เปลี่ยนหลังจากจดค่าไว้ ควรส่ง SHA256SUMS ทางอีเมลให้ตนเองหรือผู้บังคับบัญชาในวันที่ตรวจ
ข้อควรระวัง
  ไฟล์ใน pages/ และ shown/ มาจากเว็บไซต์ ถ้าเปิดด้วยเบราว์เซอร์ สคริปต์ในไฟล์จะทำงาน ดูภาพหน้าจอหรือเปิดด้วย Notepad ปลอดภัยกว่า
  ค่าคุกกี้และรหัสในส่วนหัวของคำตอบถูกแทนด้วย *** และไม่เก็บส่วนหัวของคำขอ แต่เนื้อหาเก็บตามที่ได้รับ ดูก่อนส่งให้ผู้อื่น`;

const EN = `What this is
  What the website answered when it was checked, for every page and link that decided a verdict: to explain or to object with.
  manifest.json  which item (o1-o43) rests on which answer: when it came, from which address, by which redirects, HTTP status, file
  result.json    the whole result
  pages/         bodies as received (content encoding undone, charset as it came); of documents the first 64 KB ("complete": false);
                 when a folder was checked, whole files
  shown/         pages that scripts build, as the browser showed them and as they were judged
  screenshots/   1280 wide, at most 5000 high, taken after the check; only pictures of the agency's own website are loaded, those of
                 other sites are blocked, so a gap in a screenshot is no fault of the website
  SHA256SUMS     checksums of all files
To prove that nothing was changed
  Linux:   sha256sum -c SHA256SUMS
  macOS:   shasum -a 256 -c SHA256SUMS
  Windows: Get-FileHash manifest.json   and compare with the line in SHA256SUMS
  A checksum only proves that a file is the same since the checksum was written down: mail SHA256SUMS to yourself or your
  superior on the day of the check.
Take care
  Files in pages/ and shown/ come from the website: in a browser their scripts would run. The screenshots, or Notepad, are safer.
  Cookies and tokens in response headers are replaced by ***, request headers are not kept; bodies are as received: look before
  you pass them on.`;
