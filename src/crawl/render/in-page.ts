/**
 * Run in every frame before its own scripts: message boxes would stop the page, and WebRTC is the one way out of a page that
 * no request handler sees.
 */
export const BEFORE_SCRIPTS = `
for (const name of ['alert', 'print']) window[name] = () => undefined;
window.confirm = () => false;
window.prompt = () => null;
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport', 'SharedWorker']) delete window[name];
`;

/** Writes open shadow trees into the document, so that they are read like the rest. */
export const UNFOLD_SHADOWS = `(() => {
  let left = 500;
  const unfold = (root) => {
    for (const host of root.querySelectorAll('*')) {
      if (!host.shadowRoot || left-- <= 0) continue;
      unfold(host.shadowRoot);
      const box = document.createElement('div');
      box.innerHTML = host.shadowRoot.innerHTML;
      host.append(box);
    }
  };
  unfold(document);
})()`;

/** How much stands on the page: the same number twice means that scripts have finished building it. */
export const SIZE_OF_PAGE = `document.getElementsByTagName('*').length`;
