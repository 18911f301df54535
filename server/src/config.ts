import { z } from 'zod';
import { isLoopback } from './http/guard.ts';

/** Where everything is and how it behaves, in our own words. */
export interface Config {
  /** Undefined where nobody said: 4000, or the next free one. */
  readonly port: number | undefined;
  readonly host: string;
  readonly dataFolder: string;
  readonly sample: boolean;
  readonly trustNetwork: boolean;
  readonly languages: readonly string[];
  /** Undefined where the truth is kept in the data folder. */
  readonly neo4j: Neo4jConfig | undefined;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

export interface Neo4jConfig {
  readonly uri: string;
  readonly user: string;
  /** Undefined where Neo4j asks for none. */
  readonly password: string | undefined;
  readonly database: string | undefined;
}

export const DEFAULT_PORT = 4_000;

const yes = z
  .enum(['on', 'off', '1', '0', 'true', 'false'])
  .transform((word) => ['on', '1', 'true'].includes(word));
const languages = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)).min(1));

const shapes = {
  PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  HOST: z.string().default('127.0.0.1'),
  LINAJE_DATA: z.string().default('./.linaje'),
  LINAJE_SAMPLE: yes.default(true),
  LINAJE_TRUST_NETWORK: yes.default(false),
  LINAJE_LANGUAGES: languages.default(['es', 'en']),
  LINAJE_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/./)
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().optional(),
} as const;

/** What is expected of each, said when it is something else. */
const expected: Readonly<Record<keyof typeof shapes, string>> = {
  PORT: '0 … 65535',
  HOST: '127.0.0.1',
  LINAJE_DATA: './.linaje',
  LINAJE_SAMPLE: 'on | off',
  LINAJE_TRUST_NETWORK: '1 | 0',
  LINAJE_LANGUAGES: 'es,en',
  LINAJE_LOG: 'silent | error | warn | info | debug',
  NEO4J_URI: 'neo4j://… | bolt://…',
  NEO4J_USER: 'neo4j',
  NEO4J_PASSWORD: '…',
  NEO4J_DATABASE: 'neo4j',
};

/** The environment is not what it should be; every fault is said at once, in both languages. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
}

/** Reads the environment once; throws ConfigFault. Empty values count as not given. */
export function configFrom(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(shapes).map((name) => [
      name,
      environment[name] === '' ? undefined : environment[name],
    ]),
  );
  const result = z.object(shapes).safeParse(given);
  if (!result.success) throw new ConfigFault(faults(result.error.issues, given));
  const env = result.data;
  if (!isLoopback(env.HOST) && !env.LINAJE_TRUST_NETWORK)
    throw new ConfigFault(openToAll(env.HOST));
  return {
    port: env.PORT,
    host: env.HOST,
    dataFolder: env.LINAJE_DATA,
    sample: env.LINAJE_SAMPLE,
    trustNetwork: env.LINAJE_TRUST_NETWORK,
    languages: env.LINAJE_LANGUAGES,
    logLevel: env.LINAJE_LOG,
    neo4j: env.NEO4J_URI
      ? {
          uri: env.NEO4J_URI,
          user: env.NEO4J_USER,
          password: env.NEO4J_PASSWORD,
          database: env.NEO4J_DATABASE,
        }
      : undefined,
  };
}

const openToAll = (host: string) =>
  `HOST=${host} abriría Linaje a la red, y aún no pide contraseña a nadie. Si la red es de confianza: LINAJE_TRUST_NETWORK=1\n` +
  `HOST=${host} would open Linaje to the network, and it asks nobody for a password yet. If you trust the network: LINAJE_TRUST_NETWORK=1`;

function faults(
  issues: readonly z.core.$ZodIssue[],
  given: Readonly<Record<string, string | undefined>>,
): string {
  const names = [...new Set(issues.map(({ path }) => String(path[0])))];
  const lines = names.map((name) => {
    const shown = name.includes('PASSWORD') ? '…' : JSON.stringify(given[name] ?? '');
    return `  ${name}=${shown}  →  ${expected[name as keyof typeof shapes]}`; // only names of shapes come back
  });
  return [
    'La configuración no sirve; se espera · The configuration will not do; expected is:',
    ...lines,
  ].join('\n');
}
