/** A key, drawn as a key. Hidden from screen readers, which have the act's own words. */
export const Key = ({ cap }: { cap: string }) => (
  <span aria-hidden="true">
    <kbd>{cap}</kbd>
  </span>
);
