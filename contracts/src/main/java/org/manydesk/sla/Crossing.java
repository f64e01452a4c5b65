package org.manydesk.sla;

/** How a clock that runs comes under another target, be it of a new contract version or of another priority. */
public enum Crossing {
    /** It goes on under the old target. */
    KEEP_OLD,
    /** It is read from its start by the new target and calendar, as if they had held since. */
    FROM_CREATION,
    /** The share of the target that is used up stays used up; the rest runs by the new target and calendar. */
    CARRY_REMAINING
}
