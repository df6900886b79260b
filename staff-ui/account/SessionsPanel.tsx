import type { OwnAccount } from "../../server/contract/staff";
import { longMoment } from "../figures";
import { useLanguage, useWords } from "../language";
import { Button } from "../pieces/Button";
import { Panel } from "../pieces/Panel";
import { type Column, Rows } from "../pieces/Rows";
import { Tag } from "../pieces/Tag";
import { useSession } from "../signed";
import { ACCOUNT_WORDS } from "./words";

type Row = OwnAccount["sessions"][number];

export function SessionsPanel({ sessions }: { sessions: readonly Row[] }) {
  const w = useWords(ACCOUNT_WORDS);
  const { language } = useLanguage();
  const { signOut } = useSession();
  const columns: Column<Row>[] = [
    { key: "began", head: w.began, cell: ({ began }) => longMoment(began, language) },
    { key: "seen", head: w.seen, cell: ({ seen, mine }) => (mine ? w.now : longMoment(seen, language)) },
    { key: "mine", head: <span className="sr">{w.which}</span>, cell: ({ mine }) => mine && <Tag>{w.mine}</Tag> },
  ];
  return (
    <Panel title={w.sessions}>
      <p>{w.sessionsWhy}</p>
      <Rows
        caption={w.sessions}
        hideCaption
        columns={columns}
        rows={sessions}
        rowKey={({ began, seen, mine }) => `${began} ${seen} ${mine}`}
      />
      <Button onClick={() => void signOut("everywhere")}>{w.everywhere}</Button>
    </Panel>
  );
}
