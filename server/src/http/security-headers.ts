const always: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'x-frame-options': 'DENY',
};

/** The answer with the headers that every answer carries; pages without a policy of their own load nothing. */
export function secured(response: Response): Response {
  try {
    secure(response.headers);
    return response;
  } catch {
    // Headers of some answers cannot be changed: redirections, what another fetch gave.
    const headers = new Headers(response.headers);
    secure(headers);
    const { status, statusText, body } = response;
    return new Response(body, { status, statusText, headers });
  }
}

function secure(headers: Headers): void {
  for (const [name, value] of Object.entries(always)) headers.set(name, value);
  if (!headers.has('content-security-policy')) {
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  }
}
