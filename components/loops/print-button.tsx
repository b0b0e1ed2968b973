// Opens the browser's own print window; away where there is no script, since the browser's menu prints as well.
"use client";

import { Printer } from "lucide-react";
import { useScripted } from "@/components/interviews/use-scripted";
import { Button } from "@/components/ui/button";

export function PrintButton({ children = "Print" }: { children?: string }) {
  const scripted = useScripted();
  if (!scripted) return null;
  return (
    <Button type="button" variant="secondary" data-no-print="" onClick={() => window.print()}>
      <Printer aria-hidden="true" className="size-4" />
      {children}
    </Button>
  );
}
