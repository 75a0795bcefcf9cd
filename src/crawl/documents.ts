const DOCUMENT = /\.(pdf|docx?|xlsx?|pptx?|od[tsp]|csv|zip|rar|7z|rtf|txt)$/i;
const MEDIA = /\.(jpe?g|png|gif|webp|svg|bmp|ico|mp[34]|avi|mov|wmv|css|js|apk|exe)$/i;

/** True when the address ends like a document (PDF, office, table, archive). */
export function isDocument(url: string): boolean {
  return DOCUMENT.test(pathOf(url));
}

/** True when the address may be an HTML page: no ending of a document, picture, film or program. */
export function mayBePage(url: string): boolean {
  const path = pathOf(url);
  return !DOCUMENT.test(path) && !MEDIA.test(path);
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
