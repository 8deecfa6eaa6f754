import type { Partner } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useAsked } from '../../state/asked.ts';
import { useMay } from '../../state/session.ts';
import type { FieldProps } from './field.tsx';
import { TypedField } from './typed-field.tsx';

/** Signs of a text that is answered on one line. */
const LONGEST_LINE = 500;

const read = (typed: string) => ({ value: typed });
const write = (value: string) => value;

/** The name of an organisation: those of the office's register are offered, any other is typed, and what stands there is kept as it is. */
export function PartnerField(props: FieldProps) {
  const may = useMay('partners');
  const { answer } = useAsked(`offered partners ${may}`, async () =>
    may ? (await waymark.partners.list({})).partners : [],
  );
  return <OfferedPartnerField {...props} partners={answer ?? []} />;
}

export function OfferedPartnerField({ partners, ...props }: FieldProps & { readonly partners: readonly Partner[] }) {
  const { id, labelledBy, describedBy, typed, onAnswer, value } = props;
  const inUse = new Map(partners.filter((one) => one.inUse).map((one) => [one.name, one.place]));
  return (
    <TypedField<string>
      {...{ id, labelledBy, describedBy, typed, onAnswer, read, write }}
      value={typeof value === 'string' ? value : undefined}
      maxLength={LONGEST_LINE}
      offered={[...inUse].map(([name, place]) => ({ value: name, label: place === '' ? name : `${name}, ${place}` }))}
    />
  );
}
