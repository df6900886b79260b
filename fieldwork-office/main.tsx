import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { LanguageProvider, Session } from "../staff-ui";
import "../staff-ui/styles";
import "./styles/office.css";
import "./styles/progress.css";
import "./styles/keying.css";
import { Office } from "./Office";
import { OFFICE_ROLES } from "./sections";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <Session roles={OFFICE_ROLES}>
        <Office />
      </Session>
    </LanguageProvider>
  </StrictMode>,
);
