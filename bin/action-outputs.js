// The outputs of action.yml, one `name=value` a line, from the result that the check has written. What is no single plain
// line is left empty: a line break would let a value set another output.
import { existsSync, readFileSync } from 'node:fs';

const { OIT_RESULT = '', OIT_PAGE = '', OIT_STATUS = '' } = process.env;
const result = existsSync(OIT_RESULT) ? JSON.parse(readFileSync(OIT_RESULT, 'utf8')) : null;
// A homepage that could not be read has no score: a 0 would say that the agency has nothing.
const score = result?.crawl.homepageRead ? result.score : {};
const outputs = {
  score: score.confirmed ?? '',
  grade: score.grade ?? '',
  status: OIT_STATUS,
  'report-json': existsSync(OIT_RESULT) ? OIT_RESULT : '',
  'report-html': existsSync(OIT_PAGE) ? OIT_PAGE : '',
};
for (const [name, value] of Object.entries(outputs)) {
  const text = String(value);
  process.stdout.write(`${name}=${/[\r\n]/.test(text) ? '' : text}\n`);
}
