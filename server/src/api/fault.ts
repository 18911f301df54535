import type { FaultCode } from './errors.ts';

export type FaultData = Readonly<Record<string, string | number>>;

/** Something the asker can put right: said by its code, worded in the asker's language on the way out. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  readonly data: FaultData;
  /** For HTTP, where the request as a whole is refused. */
  readonly status: number | undefined;
  constructor(code: FaultCode, data: FaultData = {}, status?: number) {
    super(`${code} ${JSON.stringify(data)}`);
    this.code = code;
    this.data = data;
    this.status = status;
  }
}
