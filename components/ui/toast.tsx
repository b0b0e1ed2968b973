// A passing word at the foot of the screen, with "Undo" for what can be taken back.
"use client";

import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { type ReactNode, useCallback } from "react";

/** Wrap the pages once; inside, `useToast()` shows messages. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider timeout={7000} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport
          data-no-print=""
          className="fixed inset-x-4 bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-60 flex flex-col gap-2 outline-none sm:inset-x-auto sm:right-6 sm:bottom-6 sm:w-96"
        >
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

export type ToastMessage = {
  message: string;
  detail?: string;
  /** A button that takes it back; the toast stays ten seconds then. */
  undo?: { label?: string; run: () => void | Promise<void> };
};

/** Returns `show`, which is stable between renders. */
export function useToast(): (message: ToastMessage) => void {
  const { add, close } = Toast.useToastManager();
  return useCallback(
    ({ message, detail, undo }: ToastMessage) => {
      const id = add({
        title: message,
        description: detail,
        timeout: undo ? 10_000 : undefined,
        actionProps: undo && {
          children: undo.label ?? "Undo",
          onClick: () => {
            close(id);
            void undo.run();
          },
        },
      });
    },
    [add, close],
  );
}

function Toasts() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      // It carries the role of a dialog, but nobody is in it: the keys of the page go on working.
      data-toast=""
      className="rounded-lg bg-text text-bg shadow-high transition-[opacity,translate] duration-150 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex min-h-12 items-center gap-2 py-1.5 pr-1.5 pl-4">
        <div className="min-w-0 flex-1">
          <Toast.Title className="text-sm font-semibold" />
          <Toast.Description className="text-sm opacity-85" />
        </div>
        <Toast.Action className="min-h-9 rounded-md border border-bg/40 px-3 text-sm font-semibold hover:bg-bg/15 focus-visible:outline-bg max-sm:min-h-11" />
        <Toast.Close
          aria-label="Dismiss"
          className="grid size-9 shrink-0 place-items-center rounded-md hover:bg-bg/15 focus-visible:outline-bg max-sm:size-11"
        >
          <X className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
