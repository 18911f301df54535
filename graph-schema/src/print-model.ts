/** Prints MODEL.md: `node graph-schema/src/print-model.ts > graph-schema/MODEL.md`, or `npm run print`. */
import { modelDocument } from './model-document.ts';
import { model } from './model.ts';

process.stdout.write(modelDocument(model));
