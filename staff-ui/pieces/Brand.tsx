/** The mark: one circle, one diamond, one square, for the three modes. */
export const Brand = () => (
  <span className="brand">
    <svg viewBox="0 0 22 22" aria-hidden="true">
      <circle cx="7" cy="7" r="5.5" fill="var(--mode-web)" />
      <path d="M15.5 1.2L21 7l-5.5 5.8L10 7z" fill="var(--mode-phone)" opacity=".92" />
      <rect x="6" y="11" width="10" height="10" rx="1" fill="var(--mode-paper)" opacity=".92" />
    </svg>
    Trimode
  </span>
);
