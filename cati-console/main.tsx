import { createRoot } from "react-dom/client";
import { LanguageProvider, Session } from "../staff-ui";
import "../staff-ui/styles";
import { Console } from "./Console";
import "./styles/frame.css";
import "./styles/question.css";
import "./styles/call.css";
import "./styles/scenes.css";
import "./styles/training.css";
import "./styles/floor.css";
import "./styles/calendar.css";
import "./styles/line.css";

createRoot(document.getElementById("root")!).render(
  <LanguageProvider>
    <Session roles={["interviewer", "supervisor"]}>
      <Console />
    </Session>
  </LanguageProvider>,
);
