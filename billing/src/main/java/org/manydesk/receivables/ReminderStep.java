package org.manydesk.receivables;

/** How far a client was reminded: three steps, whose days the provider sets ({@link ReminderSteps}). */
public enum ReminderStep {
    FIRST,
    SECOND,
    FINAL
}
