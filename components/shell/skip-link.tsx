// The first stop of the Tab key: past the navigation, to the page itself.
export function SkipLink({ children = "Skip to the page" }: { children?: string }) {
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-60 -translate-y-20 rounded-md bg-accent px-4 py-2.5 font-semibold text-on-accent focus:translate-y-0"
    >
      {children}
    </a>
  );
}
