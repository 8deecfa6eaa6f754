import { useEffect, useState } from 'react';
import type { Picture } from '../../../../preload/contract.ts';
import { turnedBy } from './draw-anew.ts';

interface ShownProps {
  readonly picture: Picture;
  readonly alt: string;
  /** Quarters of a circle by which it is turned. */
  readonly turned?: number;
  /** Of the width of its place; left out: as its place draws it. */
  readonly width?: string | undefined;
}

/** A picture in the page: its bytes are let go of when it is shown no more. */
export function Shown({ picture, alt, turned = 0, width }: ShownProps) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let gone = false;
    void turnedBy(picture, turned).then((blob) => {
      if (gone) return;
      made = URL.createObjectURL(blob);
      setAddress(made);
    });
    return () => {
      gone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [picture, turned]);
  if (address === undefined) return null;
  return <img src={address} alt={alt} style={width === undefined ? undefined : { width }} draggable={false} />;
}
