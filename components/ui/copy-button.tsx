// Puts a text on the clipboard and says so for a moment.
"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, type ButtonLook } from "./button";

export function CopyButton({
  text,
  label = "Copy",
  done = "Copied",
  variant = "quiet",
  size = "sm",
}: ButtonLook & { text: string; label?: string; done?: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button
      variant={variant}
      size={size}
      icon={copied ? <Check /> : <Copy />}
      onClick={async () => {
        await navigator.clipboard.writeText(text);
        setCopied(true);
      }}
    >
      <span aria-live="polite">{copied ? done : label}</span>
    </Button>
  );
}
