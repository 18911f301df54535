import type { Json } from '../../../catalog/change-set.ts';

/** Whether a value says anything: no empty text, list or map of languages. */
export function isSaid(value: Json | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object') return Object.values(value).some(isSaid);
  return true;
}
