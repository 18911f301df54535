import type { Scene } from '../../reading/scene.ts';
import type { Scope } from './coverage.ts';

/** Something told on the board, with the scene and the scope it was asked in. */
export interface OnBoard<Told> {
  readonly scene: Scene;
  readonly scope: Scope;
  readonly told: Told;
}
