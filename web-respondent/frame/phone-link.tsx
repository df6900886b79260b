/** Never broken over two lines, and dialled by a tap. */
export function PhoneLink({ number }: { number: string }) {
  return (
    <a className="phone" href={`tel:${number.replace(/[^\d+]/g, "")}`}>
      {number}
    </a>
  );
}
