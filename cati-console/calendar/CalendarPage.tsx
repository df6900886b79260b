/** The week of the floor: what is promised against who is planned; for supervisors, what to do about it. */
import { useState } from "react";
import type { BookedCall, Calendar } from "../../server/contract/calendar";
import { Button, Notice, useLanguage, useLoad, useSession, useWords } from "../../staff-ui";
import { capOf, type Need } from "../keys/table";
import { useKeys } from "../keys/useKeys";
import { CALENDAR } from "../words/calendar";
import { type Act, AppointmentActs } from "./AppointmentActs";
import { BookedList } from "./BookedList";
import { SeatsTable } from "./SeatsTable";
import { WeekHead } from "./WeekHead";
import { laterDay } from "./week";

const PLANS: ReadonlySet<Need> = new Set(["plans"]);
const READS: ReadonlySet<Need> = new Set();

export function CalendarPage() {
  const w = useWords(CALENDAR);
  const { language } = useLanguage();
  const { me } = useSession();
  const plans = me.role === "supervisor";
  const [week, setWeek] = useState<string | null>(null);
  const { data, state, reload } = useLoad<Calendar>(`/api/interviewer/calendar${week ? `?week=${week}` : ""}`);
  const [chosen, setChosen] = useState<string | null>(null);
  const [act, setAct] = useState<Act | null>(null);

  const listed: readonly BookedCall[] = data ? inOrder(data) : [];
  const one = listed.find(({ id }) => id === chosen) ?? null;
  const turn = (days: number) => data?.days[0] && setWeek(laterDay(data.days[0].day, days));
  function choose(id: string) {
    setChosen(id);
    setAct(null);
  }
  function step(by: number) {
    const at = listed.findIndex(({ id }) => id === chosen);
    const next = listed[at === -1 ? 0 : Math.min(listed.length - 1, Math.max(0, at + by))];
    if (next) choose(next.id);
  }
  const open = one && one.standing !== "kept" ? one : null;
  useKeys("calendar", plans ? PLANS : READS, {
    weekBefore: () => turn(-7),
    weekAfter: () => turn(7),
    thisWeek: () => setWeek(null),
    higher: () => step(-1),
    lower: () => step(1),
    moveIt: () => open && setAct("move"),
    handIt: () => open && setAct("hand"),
    callOff: () => open && setAct("off"),
  });

  if (!data) return <p>{state === "failed" ? <Notice kind="late">{w.notReached}</Notice> : w.loading}</p>;
  const booked = data.days.flatMap((day) => day.booked);
  const short = data.days.flatMap(({ slots }) => slots).filter((slot) => slot.booked > slot.planned).length;
  return (
    <div className="calendar">
      <WeekHead
        days={data.days.map(({ day }) => day)}
        title={
          booked.length === 0 ? w.verdictNone : plans ? w.verdict(booked.length, short) : w.verdictOwn(booked.length)
        }
        late={plans && short > 0}
        onTurn={turn}
        onNow={() => setWeek(null)}
      />
      <div className="pair">
        <SeatsTable days={data.days} at={open ?? one} />
        <div className="booked">
          <BookedList
            calendar={data}
            chosen={one}
            onChoose={choose}
            below={
              plans && open ? (
                act ? (
                  <AppointmentActs
                    key={`${open.id} ${act}`}
                    act={act}
                    of={open}
                    people={data.people}
                    onBack={() => setAct(null)}
                    onDone={() => {
                      setAct(null);
                      reload();
                    }}
                  />
                ) : (
                  <div className="acts">
                    <Button keyCap={capOf("moveIt", language)} onClick={() => setAct("move")}>
                      {w.move}
                    </Button>
                    <Button keyCap={capOf("handIt", language)} onClick={() => setAct("hand")}>
                      {w.hand}
                    </Button>
                    <Button keyCap={capOf("callOff", language)} onClick={() => setAct("off")}>
                      {w.callOff}
                    </Button>
                  </div>
                )
              ) : null
            }
          />
        </div>
      </div>
    </div>
  );
}

/** Missed ones first, of whatever week; each once. */
function inOrder({ missed, days }: Calendar): BookedCall[] {
  const seen = new Set(missed.map(({ id }) => id));
  return [...missed, ...days.flatMap(({ booked }) => booked).filter(({ id }) => !seen.has(id))];
}
