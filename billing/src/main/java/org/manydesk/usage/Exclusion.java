package org.manydesk.usage;

import java.util.Optional;
import java.util.function.Function;
import org.manydesk.timeline.Mark;
import org.manydesk.timeline.Timeline;

/**
 * What a contract may leave out of the count. A ticket bears it or not as of now: an undone merge counts again. Of several,
 * the first one here is told.
 */
public enum Exclusion {
    MERGED(Timeline::mergedInto),
    SPAM(timeline -> marked(timeline, Mark.SPAM)),
    DUPLICATE(timeline -> marked(timeline, Mark.DUPLICATE)),
    /** A change of the provider itself caused it. */
    OWN_CHANGE(Timeline::ownChange),
    /** It is one report among many of a master incident, which counts for all of them. */
    STORM(Timeline::foldedInto),
    /**
     * Nobody answered in public, so it was closed by itself or without a word. Tickets that came in by telephone, and those that
     * somebody recorded work on, were attended to ({@link Attention}), and count.
     */
    UNANSWERED(timeline -> timeline.firstRepliedAt().isEmpty() ? Optional.of("") : Optional.empty());

    private final Function<Timeline, Optional<String>> borne;

    Exclusion(Function<Timeline, Optional<String>> borne) {
        this.borne = borne;
    }

    private static Optional<String> marked(Timeline timeline, Mark as) {
        return timeline.mark().filter(as::equals).map(mark -> "");
    }

    /** What a ticket that bears it names: another ticket, a change; empty text where there is nothing to name. */
    Optional<String> of(Timeline timeline) {
        return borne.apply(timeline);
    }

    Reason reason() {
        return Reason.valueOf(name());
    }
}
