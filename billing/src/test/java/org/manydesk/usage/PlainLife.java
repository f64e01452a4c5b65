package org.manydesk.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.manydesk.calendar.Interval;
import org.manydesk.timeline.Happening;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;
import org.manydesk.timeline.Timeline;

/**
 * What became of a ticket.
 *
 * @param steps in order of time
 * @param merges times for which it was part of another ticket, each between two steps; all were undone
 */
record PlainLife(Instant opened, List<Step> steps, List<Interval> merges) {
    private static final Instant EARLIEST = Instant.parse("2026-01-05T00:00:00Z");

    record Step(Instant at, TicketStatus status) {}

    /** @param borders instants at which it may happen by intent */
    static PlainLife drawn(Random chance, List<Instant> borders) {
        var opened = later(EARLIEST, chance, borders, 150);
        var now = opened;
        var status = TicketStatus.NEW;
        var steps = new ArrayList<Step>();
        var merges = new ArrayList<Interval>();
        for (var i = chance.nextInt(10); i > 0; i--) {
            if (chance.nextInt(5) == 0) {
                var merged = later(now, chance, borders, 12);
                now = later(merged, chance, borders, 25);
                merges.add(new Interval(merged, now));
            }
            now = later(now, chance, borders, 25);
            status = next(status, chance);
            steps.add(new Step(now, status));
        }
        return new PlainLife(opened, steps, merges);
    }

    private static TicketStatus next(TicketStatus status, Random chance) {
        return switch (status) {
            case RESOLVED -> chance.nextBoolean() ? TicketStatus.CLOSED : TicketStatus.OPEN;
            case CLOSED -> TicketStatus.OPEN;
            default -> chance.nextInt(3) == 0 ? TicketStatus.CLOSED : TicketStatus.RESOLVED;
        };
    }

    private static Instant later(Instant now, Random chance, List<Instant> borders, int days) {
        if (chance.nextInt(6) == 0) for (var border : borders) if (border.isAfter(now)) return border;
        return now.plus(Duration.ofMinutes(1 + chance.nextInt(days * 24 * 60)));
    }

    /** As events tell it: a merge closes a ticket, and undone, it is as it was. */
    Timeline timeline() {
        var happened = new ArrayList<>(List.of(Happening.opened(opened, Priority.P3)));
        for (var merge : merges) {
            var before = TicketStatus.NEW;
            for (var step : steps) if (step.at().isBefore(merge.from())) before = step.status();
            happened.add(Happening.merged(merge.from(), "ACME-1"));
            if (before != TicketStatus.CLOSED) happened.add(Happening.became(merge.from(), TicketStatus.CLOSED));
            happened.add(Happening.unmerged(merge.to()));
            if (before != TicketStatus.CLOSED) happened.add(Happening.became(merge.to(), before));
        }
        steps.forEach(step -> happened.add(Happening.became(step.at(), step.status())));
        return Timeline.of(TicketType.INCIDENT, happened);
    }
}
