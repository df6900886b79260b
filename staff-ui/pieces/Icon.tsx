/** Ticks, arrows and the like are drawn, never typed: the fonts do not hold them all. */
const PATHS = {
  tick: ["M5 12.500l4.500 4.500L19 7.500"],
  aloud: ["M4 9.500v5h3.500L12 18.500v-13L7.500 9.500z", "M15.500 9a4 4 0 010 6M18 6.500a8 8 0 010 11"],
  lock: ["M7 11h10a2 2 0 012 2v5a2 2 0 01-2 2H7a2 2 0 01-2-2v-5a2 2 0 012-2z", "M8 11V8a4 4 0 018 0v3"],
  wait: ["M12 4a8 8 0 100 16 8 8 0 000-16z", "M12 8v4.500l3 2"],
  right: ["M5 12h14M13 6l6 6-6 6"],
  left: ["M19 12H5M11 6l-6 6 6 6"],
} as const;

export const Icon = ({ name }: { name: keyof typeof PATHS }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
    {PATHS[name].map((d) => (
      <path key={d} d={d} />
    ))}
  </svg>
);
