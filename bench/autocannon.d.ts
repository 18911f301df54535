/** What we use of autocannon 8, which brings no types. */
declare module 'autocannon' {
  interface Request {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  }

  export default function autocannon(options: {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    readonly requests: readonly (Request & {
      readonly setupRequest: (request: Request) => Request;
    })[];
  }): Promise<{
    readonly '2xx': number;
    readonly non2xx: number;
    readonly errors: number;
    /** Seconds. */
    readonly duration: number;
  }>;
}
