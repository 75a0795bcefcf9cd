const ROUTE = /^#!?\/+(?=[^/])/;

/** The part of an address by which a scripted page shows another one (`#/structure`, `#!/structure`); '' if it has none. */
export function routeOf(url: string): string {
  const at = url.indexOf('#');
  const hash = at < 0 ? '' : url.slice(at);
  return ROUTE.test(hash) ? hash : '';
}
