package org.manydesk.ticket;

import java.time.Duration;
import java.util.List;
import org.manydesk.effort.Spent;

/** What staff worked on a ticket, as it was read; for pages of staff. */
public record TimeSheet(List<Line> lines) {
    public TimeSheet {
        lines = List.copyOf(lines);
    }

    /**
     * One entry.
     *
     * @param version for {@link org.manydesk.rest.IfMatch}
     * @param person the e-mail of who worked
     * @param changeable whether the reader may correct it
     */
    public record Line(String id, int version, String person, Spent spent, boolean changeable) {}

    public Duration total() {
        return sum(lines);
    }

    /** What the client is to pay for. */
    public Duration billable() {
        return sum(lines.stream().filter(line -> line.spent().billable()).toList());
    }

    private static Duration sum(List<Line> some) {
        return some.stream().map(line -> line.spent().time()).reduce(Duration.ZERO, Duration::plus);
    }
}
