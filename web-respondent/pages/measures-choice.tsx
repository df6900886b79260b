import { useId, useState } from "react";
import { householdAllows, householdMeasures } from "../survey/measures";
import { useWords } from "../words";

/** The household's own switch; the office has another one. Plain pages measure nothing, and show none. */
export function MeasuresChoice() {
  const words = useWords();
  const how = useId();
  const [on, setOn] = useState(householdAllows);
  return (
    <div className="measures">
      <label className="show-figures">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={how}
          onChange={(event) => {
            householdMeasures(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        {words.measures}
      </label>
      <p className="how" id={how}>
        {words.measuresHow}
      </p>
    </div>
  );
}
