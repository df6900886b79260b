// The three voices and the tokens, in the order that the cascade needs. Import this once, at the top of an app.
import "@fontsource-variable/literata/wght.css";
import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "@fontsource-variable/atkinson-hyperlegible-mono/wght.css";
import "./tokens.css";
import "./pieces.css";
import "./forms.css";
