// Names for the case lab: everything under .example and under .ไทย is this machine, and so are
// the services that agencies keep their pages on; nothing else has an address. Importing
// this module changes the name look-ups of the whole process, so that no case ever leaves it.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

const OURS = /(^|\.)(example|xn--o3cw4h|google\.com|facebook\.com)$/;
const failure = (code, name) => Object.assign(new Error(`getaddrinfo ${code} ${name}`), { code });

/** @param {string} name @param {import('node:dns').LookupAllOptions} options @param {Function} done */
function lookup(name, options, done) {
  const answer = () => {
    if (name.startsWith('busy.')) return done(failure('EAI_AGAIN', name));
    if (name.startsWith('missing.') || !OURS.test(name.replace(/^localhost$/, 'localhost.example')))
      return done(failure('ENOTFOUND', name));
    if (options.all) return done(null, [{ address: '127.0.0.1', family: 4 }]);
    return done(null, '127.0.0.1', 4);
  };
  setImmediate(answer);
}

dns.lookup = lookup;
syncBuiltinESMExports();
