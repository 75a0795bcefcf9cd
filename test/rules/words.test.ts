import { describe, expect, it } from 'vitest';
import { says } from '../../src/match/says.js';
import { loadRules } from '../../src/rules/load.js';
import type { Words } from '../../src/rules/schema.js';

const { words } = await loadRules();

const CASES: Record<Exclude<keyof Words, 'hosts' | 'agencies'>, { yes: string[]; no: string[] }> = {
  generic: {
    yes: [
      'คลิก',
      'คลิ๊กที่นี่',
      'กรุณาคลิกที่นี่',
      'รายละเอียด',
      'ดูรายละเอียดเพิ่มเติม',
      'ดาวน์โหลด',
      'ดาว์นโหลดเอกสาร',
      'Download PDF',
      'อ่านต่อ',
      'อ่านเพิ่มเติม...',
      'ดูเพิ่มเติม',
      'more',
      'Read more »',
      'ไฟล์แนบ',
      'เอกสารแนบ',
      'เปิด',
      'เปิดดู',
      'view',
      'PDF',
      'ลิงค์',
      'here',
      'Click Here!',
    ],
    no: [
      'รายละเอียดโครงสร้างหน่วยงาน',
      'ดาวน์โหลดคู่มือประชาชน',
      'เอกสารจัดซื้อจัดจ้าง',
      'E-Service',
      'รายงานผลการดำเนินงาน',
    ],
  },
  serverError: {
    yes: [
      'Fatal error: Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused in /var/www/db.php:12',
      'mysqli_connect(): (HY000/2002): Connection refused',
      'Warning: include(menu.php): failed to open stream: No such file or directory in /var/www/index.php on line 3',
      'Warning: mysql_num_rows() expects parameter 1 to be resource, boolean given in D:\\www\\a.php on line 12',
      'Error establishing a database connection',
      'เกิดข้อผิดพลาดในการเชื่อมต่อฐานข้อมูล',
      'เกิดความผิดพลาดในการสร้างการเชื่อมต่อกับฐานข้อมูล',
      'ไม่สามารถเชื่อมต่อฐานข้อมูลได้',
      'There has been a critical error on this website. Learn more about troubleshooting WordPress.',
      'เกิดข้อผิดพลาดร้ายแรงบนเว็บไซต์ของคุณ',
      "Microsoft OLE DB Provider for ODBC Drivers error '80004005'",
      "Server Error in '/' Application.",
      'Whitelabel Error Page',
      '500 - Internal server error.',
      'HTTP Error 500.19 - Internal Server Error',
      '500 Internal Server Error',
      '502 Bad Gateway',
      'Whoops, looks like something went wrong.',
      'Could not connect to MySQL',
    ],
    no: [
      'ข้อผิดพลาดที่พบบ่อยในการยื่นแบบ',
      'การเชื่อมต่อฐานข้อมูลกลางภาครัฐ',
      'โครงการก่อสร้างถนนยาว 500 เมตร',
      'คู่มือการใช้งานระบบฐานข้อมูล MySQL',
      'Open Server and Database Service',
    ],
  },
  hubs: {
    yes: [
      'ITA',
      'ITA 2566',
      'ITA ปีงบประมาณ 2566',
      'ITA Online 2566',
      'OIT',
      'OIT ๒๕๖๖',
      'การเปิดเผยข้อมูลสาธารณะ (OIT)',
      'การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ',
      'ข้อมูลสาธารณะ',
      'Open Data Integrity and Transparency Assessment',
      'แบบตรวจการเปิดเผยข้อมูลสาธารณะ',
      'ระบบ ITA',
      'โรงเรียนสุจริต',
    ],
    no: [
      'Hospital',
      'Digital Library',
      'Detroit',
      'ข่าวประชาสัมพันธ์',
      'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
    ],
  },
  sections: {
    yes: [
      'เกี่ยวกับหน่วยงาน',
      'ข้อมูลพื้นฐาน',
      'ข่าวสาร',
      'จัดซื้อ-จัดจ้าง',
      'แผนงาน',
      'บริการประชาชน',
      'ดาวน์โหลด',
      'แผนผังเว็บไซต์',
      'ติดต่อเรา',
    ],
    no: ['เข้าชมวันนี้', 'ภาษาอังกฤษ', 'พยากรณ์อากาศ', 'ข่าวเด่นประจำสัปดาห์ของชุมชนตัวอย่าง'],
  },
  enter: {
    yes: [
      'เข้าสู่เว็บไซต์',
      'เข้าสู่เว็บไซต์หลัก',
      'เข้าสู่หน้าหลัก',
      'Enter Site',
      'ENTER',
      'skip',
      'เข้าสู่หน่วยงาน',
      'คลิกเข้าสู่เว็บไซต์',
    ],
    no: ['เข้าสู่ระบบ', 'ลงนามถวายพระพร', 'ข่าวประชาสัมพันธ์'],
  },
  closed: {
    yes: [
      'เว็บไซต์ปิดปรับปรุงชั่วคราว',
      'ขออภัย ขณะนี้เว็บไซต์อยู่ระหว่างปิดปรับปรุงระบบชั่วคราว',
      'ปิดปรับปรุงเว็บไซต์',
      'ปิดปรับปรุงชั่วคราว',
      'ระบบปิดให้บริการชั่วคราว',
      'Website is under maintenance',
      'Under Maintenance',
      'Site temporarily unavailable',
    ],
    no: [
      'กำลังปรับปรุงข้อมูล',
      'ประกาศปิดปรับปรุงถนนสายบ้านตัวอย่าง',
      'แผนการบำรุงรักษาระบบประปา',
      'System maintenance plan',
      'Maintenance plan 2566',
    ],
  },
  waiting: {
    yes: ['กำลังโหลดข้อมูลข่าวสาร...', 'กำลังโหลด', 'กำลังดึงข้อมูล', 'Loading data…'],
    no: ['ดาวน์โหลดข้อมูล', 'กำลังปรับปรุงข้อมูล', 'ดาวน์โหลด', 'Download'],
  },
  noContent: {
    yes: [
      'กำลังปรับปรุงข้อมูล',
      'อยู่ระหว่างปรับปรุงข้อมูล',
      'อยู่ระหว่างดำเนินการจัดทำข้อมูล',
      'ขออภัย หน้านี้อยู่ระหว่างการปรับปรุง',
      'Coming soon',
      'This page is under construction',
      'ไม่มีข้อมูล',
      'ไม่พบข้อมูล',
      'ยังไม่มีข้อมูลในขณะนี้',
      'There are no articles in this category.',
      'อยู่ระหว่างดำเนินการ',
    ],
    no: [
      'ไม่มีเรื่องร้องเรียน',
      'ไม่มีเรื่องร้องเรียนการทุจริตในปีงบประมาณ พ.ศ. 2566',
      'เดือนตุลาคม ไม่มีการจัดซื้อจัดจ้าง',
      'ไม่มีข้อมูลเรื่องร้องเรียนการทุจริต',
      'โครงการก่อสร้างถนน อยู่ระหว่างดำเนินการ ร้อยละ 60',
      'การปรับปรุงข้อมูลส่วนบุคคล',
      'กำลังปรับปรุงถนนสายหลัก',
    ],
  },
  softNotFound: {
    yes: [
      '404 Not Found',
      'Page not found',
      '404 - ไม่พบหน้าที่ต้องการ',
      'ขออภัย ไม่พบหน้าที่คุณต้องการ',
      'ไม่พบหน้านี้',
      'Object not found!',
    ],
    no: ['รายงานประจำปี', 'ไม่พบการทุจริต', 'โทร 02-404-1234', 'ไม่พบเรื่องร้องเรียน'],
  },
  login: {
    yes: [
      'เข้าสู่ระบบ',
      'Login',
      'Sign in - Google Accounts',
      'You need access',
      'ต้องเข้าสู่ระบบก่อน',
      'คุณไม่มีสิทธิ์เข้าถึง',
      'ขอสิทธิ์เข้าถึง',
    ],
    no: ['ระบบบริการออนไลน์', 'สิทธิ์ของประชาชน', 'คู่มือประชาชน'],
  },
  blocked: {
    yes: [
      'Attention Required! | Cloudflare',
      'Just a moment...',
      'Access denied',
      'Request unsuccessful. Incapsula incident ID: 1-2',
      'The requested URL was rejected. Please consult with your administrator.',
      '403 Forbidden',
      'Checking your browser before accessing',
    ],
    no: ['รายงานผล', 'Access to information', 'No Gift Policy', 'ระบบรักษาความปลอดภัย'],
  },
  coverPapers: {
    yes: [
      'บันทึกข้อความ',
      'บันทึกข้อความขออนุญาตเผยแพร่ข้อมูล',
      'แบบฟอร์มการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน',
      'ภาพถ่ายกิจกรรม',
    ],
    no: ['แผนปฏิบัติการป้องกันการทุจริต', 'แบบฟอร์มร้องเรียน', 'คู่มือปฏิบัติงาน ที่มีแบบฟอร์มการเผยแพร่ข้อมูลประกอบ'],
  },
  board: {
    yes: ['ตั้งกระทู้ใหม่', 'ตั้งคำถาม', 'ส่งข้อความถึงเรา', 'Live chat', 'แชทกับเจ้าหน้าที่'],
    no: ['ข่าวประชาสัมพันธ์', 'คำถามที่พบบ่อย', 'คู่มือประชาชน'],
  },
  vendor: {
    yes: ['พัฒนาโดย บริษัท ตัวอย่าง จำกัด', 'ออกแบบและพัฒนาโดย ตัวอย่างเว็บ', 'Powered by Example', 'รับทำเว็บไซต์ อบต.'],
    no: ['Facebook อบต.ตัวอย่าง', 'แผนพัฒนาท้องถิ่น', 'จัดทำโดย งานประชาสัมพันธ์ อบต.ตัวอย่าง', 'ช่องทางติดตาม'],
  },
  related: {
    yes: ['หน่วยงานที่เกี่ยวข้อง', 'เว็บไซต์ที่น่าสนใจ', 'Related links', 'Facebook สำนักงาน ป.ป.ช.'],
    no: ['กฎหมายที่เกี่ยวข้อง', 'Facebook สำนักงานตัวอย่าง', 'หน่วยงานภายใน'],
  },
  surveys: {
    yes: ['แบบสำรวจความพึงพอใจ', 'แบบวัด EIT', 'EIT 2566', 'แบบประเมินเว็บไซต์', 'Online survey'],
    no: ['แบบคำร้องออนไลน์', 'ถาม-ตอบ', 'ขอรับบริการน้ำ', 'credit'],
  },
  seeAlso: {
    yes: ['เรื่องที่เกี่ยวข้อง', 'บทความล่าสุด', 'ข่าวอื่นๆที่น่าสนใจ', 'Related posts', 'You may also like'],
    no: ['กฎหมายที่เกี่ยวข้อง', 'ข่าวประชาสัมพันธ์', 'เอกสารดาวน์โหลด', 'Latest plan'],
  },
  requirements: {
    yes: [
      'องค์ประกอบด้านข้อมูล',
      'แสดงแผนการดำเนินงานที่มีระยะเวลา 1 ปี',
      'ประกอบด้วยข้อมูลอย่างน้อย ดังนี้',
      'เป็นแผนที่มีระยะเวลามากกว่า 1 ปี',
    ],
    no: ['แบ่งส่วนราชการออกเป็น 5 กอง', 'หลักเกณฑ์การพิจารณาเลื่อนเงินเดือน', 'เลขที่ 1 หมู่ 2 ตำบลตัวอย่าง', 'มีหน้าที่ดังนี้'],
  },
};

describe.each(Object.entries(CASES))('words.yaml: %s', (name, { yes, no }) => {
  const matches = says(words[name as keyof typeof CASES]);

  it.each(yes)('recognises "%s"', (text) => {
    expect(matches(text)).toBe(true);
  });

  it.each(no)('lets "%s" pass', (text) => {
    expect(matches(text)).toBe(false);
  });
});

describe('words.yaml: hosts', () => {
  it('names no host twice in one list', () => {
    for (const [name, hosts] of Object.entries(words.hosts))
      expect(new Set(hosts).size, name).toBe(hosts.length);
  });
});
