const TOO_MANY = 429;

/** An error response with its problem document (RFC 9457). */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail || body.title || `HTTP ${status}`);
    this.status = status;
    this.type = (body.type || '').split('/').pop();
    this.field = body.field;
    this.body = body;
  }
}

/** Calls an API; `credentials` returns the headers that authenticate the user. */
export class Api {
  constructor(base = '', credentials = () => ({})) {
    this.base = base;
    this.credentials = credentials;
  }

  get(path) { return this.send('GET', path); }
  /** With `keepalive`, the request is sent even if the page goes away. */
  post(path, body, headers, options) { return this.send('POST', path, body, headers, options); }
  put(path, body, headers) { return this.send('PUT', path, body, headers); }
  delete(path) { return this.send('DELETE', path); }

  async send(method, path, body, headers = {}, {keepalive = false} = {}) {
    const json = body !== undefined;
    const response = await fetch(this.base + path, {
      method,
      cache: 'no-store',
      keepalive,
      credentials: 'same-origin',
      // A foreign page cannot send X-Requested-With without a CORS preflight: this protects against forged requests.
      headers: {
        Accept: 'application/json',
        'X-Requested-With': 'JavaScript',
        ...(json ? {'Content-Type': 'application/json'} : {}),
        ...this.credentials(),
        ...headers,
      },
      body: json ? JSON.stringify(body) : undefined,
    });
    return read(response);
  }
}

async function read(response) {
  const text = await response.text();
  let body = {};
  try {
    body = text ? JSON.parse(text) : {};
  } catch {
    body = {};
  }
  if (!response.ok) throw new Problem(response.status, body);
  Object.defineProperty(body, 'etag', {value: response.headers.get('ETag'), enumerable: false});
  return body;
}

/**
 * Reads an event stream with fetch, so that credentials are sent in a header and never in a URL. Reconnects until `signal`
 * aborts.
 *
 * @param onState hears true when the stream opens, and false when it ends or cannot be opened
 * @param silenceMs a stream that sends nothing for this long is lost, although no error says so; 0 for no limit
 */
export async function events(path, credentials, onEvent, signal, {onState = () => {}, silenceMs = 0} = {}) {
  let wait = 500;
  while (!signal.aborted) {
    try {
      const response = await fetch(path, {
        headers: {Accept: 'text/event-stream', 'X-Requested-With': 'JavaScript', ...credentials()},
        cache: 'no-store',
        signal,
      });
      if (!response.ok) await read(response);
      wait = 500;
      onState(true);
      await drain(response.body, onEvent, silenceMs);
    } catch (failure) {
      if (signal.aborted) return;
      if (failure instanceof Problem && failure.status < 500 && failure.status !== TOO_MANY) throw failure;
    } finally {
      onState(false);
    }
    await pause(wait);
    wait = Math.min(wait * 2, 15000);
  }
}

// Ends early when the browser is online again.
function pause(ms) {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    addEventListener('online', end);
  });
}

async function drain(body, onEvent, silenceMs) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const giveUp = () => reader.cancel().catch(() => {});
  // Without a network the browser may keep a dead connection open for minutes.
  addEventListener('offline', giveUp);
  try {
    await dispatch(reader, onEvent, () => (silenceMs > 0 ? setTimeout(giveUp, silenceMs) : 0));
  } finally {
    removeEventListener('offline', giveUp);
  }
}

async function dispatch(reader, onEvent, watch) {
  let left = '';
  for (;;) {
    const timer = watch();
    const {value, done} = await reader.read().finally(() => clearTimeout(timer));
    if (done) return;
    const blocks = (left + value).split('\n\n');
    left = blocks.pop();
    for (const block of blocks) {
      const data = block.split('\n').filter(line => line.startsWith('data:')).map(line => line.slice(5).trim()).join('\n');
      if (data) onEvent(JSON.parse(data));
    }
  }
}
