import { ConnectWay } from './connect-way.tsx';
import { FileWay } from './file-way.tsx';
import { SampleWay } from './sample-way.tsx';
import './texts.ts';
import classes from './start.module.css';

/** Three ways to fill a catalog, each of which works from here. */
export function Ways() {
  return (
    <ol className={classes['ways']}>
      <SampleWay />
      <FileWay />
      <ConnectWay />
    </ol>
  );
}
