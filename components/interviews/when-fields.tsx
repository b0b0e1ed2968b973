/** Day, time, length and zone of an interview; where the zone is another than the reader's, both clocks are shown. */
"use client";

import { type ReactNode, useState } from "react";
import { DateInput, Select, TextInput, TimeInput } from "@/components/ui/input";
import { wallInstant } from "@/lib/interviews/wall-clock";
import { cityOf, inBothZones } from "@/lib/interviews/when";

type Props = {
  values: Record<string, string | undefined>;
  errors: Record<string, string[]>;
  /** The reader's own zone. */
  yours: string;
  /** <ZoneOptions />, rendered on the server. */
  zones: ReactNode;
  /** Given when something else on the form (the employer) decides it until it is touched. */
  zone?: string;
  onZone?: (zone: string) => void;
};

export function WhenFields({ values, errors, yours, zones, zone, onZone }: Props) {
  const [day, setDay] = useState(values.day ?? "");
  const [time, setTime] = useState(values.time ?? "");
  const [own, setOwn] = useState(values.zone ?? yours);
  const shown = zone ?? own;
  const at = wallInstant(day, time, shown);
  return (
    <div className="space-y-3">
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-[11rem_8rem_7rem]">
        <DateInput
          label="Day"
          name="day"
          required
          value={day}
          onChange={(event) => setDay(event.target.value)}
          error={errors.day}
        />
        <TimeInput
          label="Time"
          name="time"
          optional
          value={time}
          onChange={(event) => setTime(event.target.value)}
          error={errors.time}
        />
        <TextInput
          label="Minutes"
          name="minutes"
          type="number"
          min={5}
          max={720}
          step={5}
          defaultValue={values.minutes ?? "60"}
          error={errors.minutes}
        />
      </div>
      <Select
        label="Time zone of the place"
        name="zone"
        value={shown}
        onChange={(event) => {
          setOwn(event.target.value);
          onZone?.(event.target.value);
        }}
        error={errors.zone}
        className="sm:max-w-80"
      >
        {zones}
      </Select>
      <p aria-live="polite" className="text-sm text-muted empty:hidden">
        {bothClocks(at, shown, yours) ??
          (day && !time ? "Without a time, the call-back becomes due at the end of that working day." : null)}
      </p>
    </div>
  );
}

function bothClocks(at: Date | null, there: string, yours: string): string | null {
  return at && there !== yours ? inBothZones(at, there, yours, cityOf(there)) : null;
}
