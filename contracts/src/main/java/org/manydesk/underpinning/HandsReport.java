package org.manydesk.underpinning;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.manydesk.language.Languages;
import org.manydesk.timekeeping.SlaReport;

/**
 * In whose hands a ticket was, and how the clocks of each time stand; in the shape in which it travels. For staff.
 *
 * @param stays in order
 */
public record HandsReport(List<Line> stays) {
    /** That of staff. */
    static final Locale LANGUAGE = Languages.DEFAULT;

    /**
     * One time.
     *
     * @param party the team or vendor
     * @param to when it left them; absent while they have it
     * @param metrics FIRST_RESPONSE for taking it up, RESOLUTION for being through with it; {@code contractVersion} names the
     *     party and the version of its agreement; none where nothing was agreed
     */
    public record Line(
            AgreementKind kind, String party, Instant from, Optional<Instant> to, List<SlaReport.Line> metrics) {
        /** One of its clocks, told by itself. */
        public SlaReport of(SlaReport.Line clock) {
            return new SlaReport(LANGUAGE.toLanguageTag(), List.of(clock));
        }
    }
}
