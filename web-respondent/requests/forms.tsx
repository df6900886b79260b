import type { RequestsView } from "../../server/contract/requests";
import { DECLINE_REASONS } from "../../server/domain/request-fields";
import { useLanguage } from "../words";
import { useRequestWords } from "../words/requests";
import { slotOptions } from "./days";
import { Radios, Select, TextBox, TextInput, Tick, type Typed } from "./fields";

interface FormProps {
  view: RequestsView;
  typed: Typed;
}

function Phone({ view, typed }: FormProps) {
  const w = useRequestWords();
  return (
    <TextInput
      field="phone"
      label={w.phone}
      how={view.hasNumber ? w.phoneKnown : w.phoneUnknown}
      typed={typed}
      kind="tel"
    />
  );
}

export function CallForm({ view, typed }: FormProps) {
  const w = useRequestWords();
  const language = useLanguage();
  return (
    <>
      <p>{w.callHow}</p>
      <Select
        field="slot"
        label={w.callSlot}
        how={w.callZone}
        typed={typed}
        options={[
          { value: "", label: w.callChoose },
          { value: "soon", label: w.callSoon },
          ...slotOptions(view.days, language),
          { value: "none", label: w.callNone },
        ]}
      />
      <Phone view={view} typed={typed} />
      <Radios
        field="language"
        label={w.callLanguage}
        typed={typed}
        otherwise={language}
        options={(["fr", "en", "other"] as const).map((value) => ({ value, label: w.languages[value] }))}
      />
      <TextInput field="otherLanguage" label={w.callOther} how={w.callOtherHow} typed={typed} />
      <Tick field="relay" label={w.callRelay} typed={typed} />
      <TextBox field="note" label={w.callNote} how={w.callNoteHow} typed={typed} rows={3} />
      <p>{w.callVoicemail}</p>
    </>
  );
}

export function PaperForm({ typed }: FormProps) {
  const w = useRequestWords();
  const language = useLanguage();
  return (
    <>
      <p>{w.paperHow}</p>
      <p>{w.paperShared}</p>
      <Radios
        field="paperLanguage"
        label={w.paperLanguage}
        typed={typed}
        otherwise={language}
        options={(["fr", "en"] as const).map((value) => ({ value, label: w.languages[value] }))}
      />
    </>
  );
}

export function HelpForm({ view, typed }: FormProps) {
  const w = useRequestWords();
  return (
    <>
      <p className="notice">{w.helpNotUrgent}</p>
      <TextBox field="message" label={w.helpMessage} how={w.helpMessageHow} typed={typed} rows={6} />
      <Tick field="callBack" label={w.helpCallBack} typed={typed} />
      <Phone view={view} typed={typed} />
    </>
  );
}

export function DeclineForm({ typed }: FormProps) {
  const w = useRequestWords();
  return (
    <>
      <p>{w.declineFree}</p>
      <ul className="points">
        {w.declineWhat.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Radios
        field="reason"
        label={w.declineWhy}
        typed={typed}
        otherwise="none"
        options={[
          { value: "none", label: w.noReason },
          ...DECLINE_REASONS.map((value) => ({ value, label: w.reasons[value] })),
        ]}
      />
    </>
  );
}
