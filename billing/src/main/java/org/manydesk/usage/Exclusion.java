package org.manydesk.usage;

import java.util.function.Predicate;
import org.manydesk.timeline.Mark;
import org.manydesk.timeline.Timeline;

/** What a contract may leave out of the count. A ticket bears it or not as of now: an undone merge counts again. */
public enum Exclusion {
    MERGED(timeline -> timeline.mergedInto().isPresent(), Reason.MERGED),
    SPAM(timeline -> timeline.mark().filter(mark -> mark == Mark.SPAM).isPresent(), Reason.SPAM),
    DUPLICATE(timeline -> timeline.mark().filter(mark -> mark == Mark.DUPLICATE).isPresent(), Reason.DUPLICATE),
    /** Nobody answered in public, so it was closed by itself or without a word. */
    UNANSWERED(timeline -> timeline.firstRepliedAt().isEmpty(), Reason.UNANSWERED);

    private final Predicate<Timeline> applies;
    private final Reason reason;

    Exclusion(Predicate<Timeline> applies, Reason reason) {
        this.applies = applies;
        this.reason = reason;
    }

    boolean appliesTo(Timeline timeline) {
        return applies.test(timeline);
    }

    Reason reason() {
        return reason;
    }
}
