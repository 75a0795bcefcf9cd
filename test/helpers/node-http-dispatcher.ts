import http from 'node:http';
import https from 'node:https';
import { Dispatcher } from 'undici';

/** Sends undici requests through node:http(s), which nock can intercept: for tests of hosts that are not on this machine. */
export class NodeHttpDispatcher extends Dispatcher {
  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const url = new URL(options.path, String(options.origin));
    const send = url.protocol === 'https:' ? https.request : http.request;
    const headers = options.headers as http.OutgoingHttpHeaders;
    const request = send(url, { method: options.method, headers }, (answer) => {
      const raw = answer.rawHeaders.map((text) => Buffer.from(text, 'latin1'));
      handler.onHeaders?.(answer.statusCode ?? 0, raw, () => answer.resume(), answer.statusMessage ?? '');
      answer.on('data', (chunk: Buffer) => {
        if (handler.onData?.(chunk) === false) answer.pause();
      });
      answer.on('end', () => handler.onComplete?.([]));
      answer.on('error', (error) => handler.onError?.(error));
    });
    handler.onConnect?.((reason) => request.destroy(reason ?? new Error('aborted')));
    request.on('error', (error) => handler.onError?.(error));
    request.end();
    return true;
  }
}
