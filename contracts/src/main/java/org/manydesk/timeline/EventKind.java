package org.manydesk.timeline;

/** What can happen on a timeline. */
public enum EventKind {
    /** The ticket came in; the value is its first {@link Priority}. */
    OPENED,
    /** Staff answered the customer in public. */
    REPLIED,
    /** Staff wrote an internal note. */
    NOTED,
    CUSTOMER_REPLIED,
    /** The value is the new {@link TicketStatus}. */
    STATUS,
    /** The value is the new {@link Priority}. */
    PRIORITY,
    /** The value is the new category; empty for none. */
    CATEGORY,
    /** The value is the key of the service that it concerns now; empty for none. */
    SERVICE,
    /** The value names the team that has it now; empty for none. */
    TEAM,
    /** The value names the vendor for whom it waits, or is about to. */
    VENDOR,
    /** The value names the assignee; empty when nobody is. */
    ASSIGNED,
    /** The value names the ticket that this one was merged into. */
    MERGED,
    /** The merge was undone. */
    UNMERGED,
    /** Messages were taken out into another ticket; the value is a {@link SplitOff}. */
    SPLIT,
    /** That was undone; the value names the other ticket, on either of the two. */
    UNSPLIT,
    /** The ticket was taken out of the one that the value names. */
    SPLIT_FROM,
    /** The value is the {@link Mark}; empty when the mark was taken away. */
    MARKED,
    /** The provider's own change caused it; the value says which. Empty when that was taken back. */
    OWN_CHANGE,
    /** It is one report among many of the master incident that the value names; its own clocks go on. */
    FOLDED,
    /** That was undone. */
    UNFOLDED,
    /** The value is the language in which it is written now, e.g. {@code de}. */
    LANGUAGE
}
