import type { TFunction } from 'i18next';

/** A value as people read it: lists with commas, a status in words, nothing as `empty`. */
export function readable(value: string | null, t: TFunction): string {
  if (value === null || value === '') return t('history.nothing');
  if (/^[A-Z][A-Z_]+$/.test(value)) return t([`panel.status.${value}`, value]);
  if (!value.startsWith('[')) return value;
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) && list.every((one) => typeof one === 'string')
      ? list.join(', ')
      : value;
  } catch {
    return value;
  }
}
