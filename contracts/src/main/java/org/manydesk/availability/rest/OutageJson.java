package org.manydesk.availability.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.availability.Outage;
import org.manydesk.availability.OutageSource;

/**
 * An outage as it travels.
 *
 * @param part the key of the part that it strikes; left out for the whole service
 * @param until first instant after it; null while it goes on
 * @param degree 1 to 100 percent
 */
record OutageJson(
        String id,
        Optional<String> part,
        Instant from,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant until,
        int degree,
        boolean planned,
        String note,
        List<String> tickets,
        OutageSource source) {
    static OutageJson of(Outage outage) {
        var course = outage.course();
        return new OutageJson(
                Long.toString(outage.key()),
                course.part(),
                course.from(),
                course.until().orElse(null),
                course.degree(),
                course.planned(),
                course.note(),
                course.tickets(),
                outage.source());
    }
}
