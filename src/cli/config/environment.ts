import { KnownError } from '../../errors.js';

/**
 * A header's value with every `${NAME}` replaced by that environment variable, so that no password has to stand in a file.
 *
 * @throws KnownError for a variable that is not set; the values themselves are never told
 */
export function withEnvironment(text: string, env: NodeJS.ProcessEnv): string {
  return text.replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = env[name];
    if (value !== undefined && value !== '') return value;
    throw new KnownError(
      `ยังไม่ได้ตั้งตัวแปรสภาพแวดล้อม ${name} ที่ \${${name}} อ้างถึง`,
      `the environment variable ${name}, which \${${name}} asks for, is not set`,
    );
  });
}
