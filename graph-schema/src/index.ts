export * from './define.ts';
export * from './key.ts';
export * from './model.ts';
export * from './properties.ts';
