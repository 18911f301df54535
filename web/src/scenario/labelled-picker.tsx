import { Picker } from '../picker/picker.tsx';
import type { PickerProps } from '../picker/picker.tsx';
import classes from './labelled-picker.module.css';

/** A picker under its label, as the other fields of a step have theirs. */
export function LabelledPicker(props: PickerProps) {
  return (
    <div className={classes['field']}>
      <span aria-hidden>{props.label}</span>
      <Picker {...props} />
    </div>
  );
}
