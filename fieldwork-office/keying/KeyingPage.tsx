export const KeyingPage = (_p: Record<string, unknown>) => <main className="page">KeyingPage</main>;
