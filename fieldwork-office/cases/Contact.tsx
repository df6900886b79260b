import type { CaseFile } from "../../server/contract/office";
import { useWords } from "../../staff-ui";
import { CASE_WORDS } from "./words";

export function Contact({ contact }: { contact: CaseFile["contact"] }) {
  const w = useWords(CASE_WORDS);
  return (
    <section className="panel" aria-labelledby="contact">
      <h2 id="contact">{w.contact}</h2>
      {contact === null ? (
        <p className="sub">{w.noContact}</p>
      ) : (
        <dl className="facts num">
          <dt>{w.name}</dt>
          <dd data-private>{contact.name}</dd>
          <dt>{w.address}</dt>
          <dd>
            {contact.address.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </dd>
          <dt>{w.phones}</dt>
          <dd>
            {contact.phones.length === 0 && <span className="quiet">{w.noPhone}</span>}
            {contact.phones.map((phone) => (
              <div key={phone}>{phone}</div>
            ))}
          </dd>
          {contact.email !== undefined && (
            <>
              <dt>{w.email}</dt>
              <dd>{contact.email}</dd>
            </>
          )}
        </dl>
      )}
    </section>
  );
}
