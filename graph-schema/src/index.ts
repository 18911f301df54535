export * from './choice-words.ts';
export * from './define.ts';
export * from './identity.ts';
export * from './key.ts';
export * from './model.ts';
export * from './neo4j-schema.ts';
export * from './operation-shape.ts';
export * from './properties.ts';
