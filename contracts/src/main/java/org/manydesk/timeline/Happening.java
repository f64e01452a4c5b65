package org.manydesk.timeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Something that happened to a ticket and is to be put on its timeline.
 *
 * @param at kept in whole microseconds, as the database does
 * @param value what the kind says, see {@link EventKind}; empty for kinds without one
 */
public record Happening(Instant at, EventKind kind, String value) {
    private static final int LONGEST = 320;

    public Happening {
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (value.length() > LONGEST) value = value.substring(0, LONGEST);
    }

    public static Happening opened(Instant at, Priority priority) {
        return new Happening(at, EventKind.OPENED, priority.name());
    }

    public static Happening replied(Instant at) {
        return new Happening(at, EventKind.REPLIED, "");
    }

    public static Happening noted(Instant at) {
        return new Happening(at, EventKind.NOTED, "");
    }

    public static Happening customerReplied(Instant at) {
        return new Happening(at, EventKind.CUSTOMER_REPLIED, "");
    }

    public static Happening became(Instant at, TicketStatus status) {
        return new Happening(at, EventKind.STATUS, status.name());
    }

    public static Happening prioritised(Instant at, Priority priority) {
        return new Happening(at, EventKind.PRIORITY, priority.name());
    }

    /** @param category empty when taken away */
    public static Happening categorised(Instant at, String category) {
        return new Happening(at, EventKind.CATEGORY, category);
    }

    /** @param service its key; empty when taken away */
    public static Happening concerned(Instant at, String service) {
        return new Happening(at, EventKind.SERVICE, service);
    }

    /** @param team its name; empty when taken away */
    public static Happening handedTo(Instant at, String team) {
        return new Happening(at, EventKind.TEAM, team);
    }

    /** @param vendor the name of whoever has to deliver first */
    public static Happening waitsFor(Instant at, String vendor) {
        return new Happening(at, EventKind.VENDOR, vendor);
    }

    /** @param assignee how people name them; empty when taken away */
    public static Happening assigned(Instant at, String assignee) {
        return new Happening(at, EventKind.ASSIGNED, assignee);
    }

    /** @param into the reference of the ticket that this one was merged into */
    public static Happening merged(Instant at, String into) {
        return new Happening(at, EventKind.MERGED, into);
    }

    public static Happening unmerged(Instant at) {
        return new Happening(at, EventKind.UNMERGED, "");
    }

    public static Happening split(Instant at, SplitOff off) {
        return new Happening(at, EventKind.SPLIT, off.toString());
    }

    /** @param other the reference of the other one of the two tickets */
    public static Happening unsplit(Instant at, String other) {
        return new Happening(at, EventKind.UNSPLIT, other);
    }

    /** @param whole the reference of the ticket that this one was taken out of */
    public static Happening splitFrom(Instant at, String whole) {
        return new Happening(at, EventKind.SPLIT_FROM, whole);
    }

    public static Happening marked(Instant at, Mark mark) {
        return new Happening(at, EventKind.MARKED, mark.name());
    }

    public static Happening unmarked(Instant at) {
        return new Happening(at, EventKind.MARKED, "");
    }

    /** @param cause which change of the provider it was; empty when that is taken back */
    public static Happening ownChange(Instant at, String cause) {
        return new Happening(at, EventKind.OWN_CHANGE, cause);
    }

    /** @param master the reference of the master incident */
    public static Happening folded(Instant at, String master) {
        return new Happening(at, EventKind.FOLDED, master);
    }

    public static Happening unfolded(Instant at) {
        return new Happening(at, EventKind.UNFOLDED, "");
    }

    /** @param language e.g. {@code de} */
    public static Happening written(Instant at, String language) {
        return new Happening(at, EventKind.LANGUAGE, language);
    }

    static List<TimelineEvent> numbered(List<Happening> happenings, int from) {
        return IntStream.range(0, happenings.size())
                .mapToObj(i -> happenings.get(i).withSeq(from + i))
                .toList();
    }

    private TimelineEvent withSeq(int seq) {
        return new TimelineEvent(at, kind, value, seq);
    }
}
