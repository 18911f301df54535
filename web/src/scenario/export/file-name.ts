/** A name as a file may bear it: `¿Y si…? Retirar SIGA` is `linaje-y-si-retirar-siga`. */
export function fileName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return `linaje-${plain === '' ? 'scenario' : plain}`;
}
