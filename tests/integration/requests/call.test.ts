import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import type { Story } from "../../support/asking";

const _TUESDAY = new Date("2026-11-03T12:00:00Z");
const _on = (story: Story, at: Date): DeskScope => scopeAt(story.noon, at);
