package org.manydesk.rating;

import java.util.Set;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/** Which tickets a line charges: those that fit every set; an empty set asks for nothing. Categories are compared exactly. */
public record Selection(
        Set<TicketType> types,
        Set<Priority> priorities,
        Set<String> categories,
        Set<Channel> channels,
        Set<Hours> hours,
        Set<String> languages) {

    /** Each counted ticket. */
    public static final Selection ALL = new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Selection {
        types = Set.copyOf(types);
        priorities = Set.copyOf(priorities);
        categories = Set.copyOf(categories);
        channels = Set.copyOf(channels);
        hours = Set.copyOf(hours);
        languages = Set.copyOf(languages);
    }

    public boolean covers(Traits ticket) {
        return isFor(ticket.type())
                && fits(priorities, ticket.priority())
                && fits(categories, ticket.category())
                && fits(channels, ticket.channel())
                && fits(hours, ticket.hours())
                && fits(languages, ticket.language());
    }

    /** Whether it may cover tickets of this type. */
    boolean isFor(TicketType type) {
        return fits(types, type);
    }

    private static <T> boolean fits(Set<T> wanted, T found) {
        return wanted.isEmpty() || wanted.contains(found);
    }

    public boolean isAll() {
        return equals(ALL);
    }
}
