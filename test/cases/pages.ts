import type { Handler } from './case.js';

/** The words of the item that most cases are about: o13 of the shipped rules. */
export const REPORT = 'รายงานผลการดำเนินงานประจำปี 2565';

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

export const link = (href: string, label: string) => `<li><a href="${href}">${label}</a></li>`;

const WORDS = `<p>${'องค์การบริหารส่วนตำบลตัวอย่างมีหน้าที่ดูแลประชาชนในพื้นที่ตามกฎหมาย '.repeat(8)}</p>`;

/** A page with enough words to be content. */
export const page = (title: string, body = '', head = '<meta charset="utf-8">') =>
  `<!doctype html><html lang="th"><head>${head}<title>${title}</title></head><body><h1>${title}</h1>${WORDS}${body}</body></html>`;

/** A homepage that links the report, a living page of another item (o1), and whatever a case adds. */
export const home = (report = '/report.pdf', more = '') =>
  page(
    'อบต.ตัวอย่าง',
    `<nav><ul>${link(report, REPORT)}${link('/structure', 'โครงสร้างหน่วยงาน')}${more}</ul></nav>`,
  );

export const STRUCTURE = page(
  'โครงสร้างหน่วยงาน',
  '<h2>สำนักปลัด</h2><p>ปลัดองค์การบริหารส่วนตำบล</p><img src="/o.png" alt="ผัง">',
);

/** A site whose report answers in the way of the case. */
export const reporting =
  (report: string | Buffer | Handler | undefined, href = '/report.pdf') =>
  () => ({
    '/': home(href),
    '/structure': STRUCTURE,
    ...(report === undefined ? {} : { [href]: report }),
  });

export const status =
  (code: number, headers: Record<string, string> = {}, body = ''): Handler =>
  (request, response) => {
    response.writeHead(code, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  };

export const redirect = (location: string, more: Record<string, string> = {}) =>
  status(302, { location, ...more });

/** GET gets the answer, HEAD another. */
export const headLies =
  (head: Handler, get: Handler): Handler =>
  (request, response) =>
    (request.method === 'HEAD' ? head : get)(request, response);

/** One answer after the other; the last one stays. */
export const inTurn = (...answers: Handler[]): Handler => {
  let count = 0;
  return (request, response) => answers[Math.min(count++, answers.length - 1)]?.(request, response);
};

export const pdf: Handler = (request, response) => {
  response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': PDF.length });
  response.end(request.method === 'HEAD' ? undefined : PDF);
};

/** A body of any type. */
export const body =
  (bytes: string | Buffer, headers: Record<string, string> = {}): Handler =>
  (request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };

/** Sends the start and then the same chunk for as long as somebody listens. */
export const endless =
  (start: string | Buffer, chunk: Buffer, headers: Record<string, string> = {}): Handler =>
  (request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    if (request.method === 'HEAD') return void response.end();
    response.write(start);
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    more();
  };
