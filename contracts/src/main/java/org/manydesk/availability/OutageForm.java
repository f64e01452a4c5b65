package org.manydesk.availability;

import static java.time.temporal.ChronoUnit.SECONDS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Faults;

/**
 * An outage as it travels.
 *
 * @param part the key of the part that it strikes; the whole service when absent
 * @param from ISO 8601, counted in whole seconds
 * @param until first instant after it; absent while it goes on
 * @param degree 1 to 100 percent; 100 (down) when absent
 * @param planned false when absent; planned or not, it is downtime unless the client agreed to the maintenance before
 * @param note for people, the client's too; at most 1,000 characters
 * @param tickets references of incidents of the same client, at most 20
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutageForm(
        @Nullable String part,
        @Nullable String from,
        @Nullable String until,
        @Nullable Integer degree,
        @Nullable Boolean planned,
        @Nullable String note,
        @Nullable List<@Nullable String> tickets) {
    private static final int DOWN = 100;
    static final int LONGEST_NOTE = 1000;
    private static final int MOST_TICKETS = 20;

    /** The form that says what is known of an outage. */
    public static OutageForm of(Course course) {
        return new OutageForm(
                course.part().orElse(null),
                course.from().toString(),
                course.until().map(Instant::toString).orElse(null),
                course.degree(),
                course.planned(),
                course.note(),
                List.copyOf(course.tickets()));
    }

    /** Reads the form, or refuses it with every fault. */
    Course read(Instant now) {
        var faults = new Faults();
        var began = faults.required("/from", from, Moments::parse, Moments.WANTED);
        var ended = faults.optional("/until", until, Moments::parse, Moments.WANTED);
        if (began.isPresent()
                && ended.isPresent()
                && !began.get().truncatedTo(SECONDS).isBefore(ended.get().truncatedTo(SECONDS)))
            faults.add("/until", "An outage ends at least a second after it began.");
        if (!isPlanned() && began.filter(now::isBefore).isPresent())
            faults.add("/from", "This lies ahead. Only planned outages are told before they begin.");
        if (!isPlanned() && ended.filter(now::isBefore).isPresent())
            faults.add("/until", "This lies ahead. Leave the end out while the outage goes on.");
        var share = degree == null ? DOWN : degree;
        if (share < 1 || share > DOWN) faults.add("/degree", "A degree is 1 to 100 percent.");
        var told = note == null ? "" : note.strip();
        if (told.length() > LONGEST_NOTE) faults.add("/note", "A note has at most 1,000 characters.");
        var refs = references(faults);
        faults.refuse();
        return new Course(Optional.ofNullable(part), began.orElseThrow(), ended, share, isPlanned(), told, refs);
    }

    private boolean isPlanned() {
        return Boolean.TRUE.equals(planned);
    }

    private List<String> references(Faults faults) {
        if (tickets == null) return List.of();
        if (tickets.size() > MOST_TICKETS) faults.add("/tickets", "An outage names at most 20 tickets.");
        for (var i = 0; i < tickets.size(); i++)
            if (tickets.get(i) == null) faults.add("/tickets/" + i, "A reference is missing here.");
        return tickets.stream()
                .filter(Objects::nonNull)
                .map(ref -> ref.strip().toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
