/** What a plain form carries along unseen. Empty ones are left out. */
export function Hidden({ fields }: { fields: Readonly<Record<string, string>> }) {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === "" ? [] : [<input type="hidden" key={name} name={name} value={value} />],
  );
}
