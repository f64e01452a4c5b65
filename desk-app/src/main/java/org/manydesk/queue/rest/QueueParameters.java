package org.manydesk.queue.rest;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.MalformedInput;
import org.manydesk.queue.QueueOrder;
import org.manydesk.queue.QueueQuery;
import org.manydesk.rest.QueryWords;
import org.manydesk.timeline.TicketStatus;

/** The query parameters of the queue. Those that may be given more than once may also be lists with commas. */
public class QueueParameters {
    private static final int LONGEST = 200;

    @QueryParam("tenant")
    @Parameter(description = "The key of a client; several for tickets of any of them")
    private @Nullable List<String> tenants;

    @QueryParam("status")
    @Parameter(
            description =
                    "A state; several for tickets in any of them. With NEW, OPEN or PENDING_… only open work is listed:"
                            + " no tickets that are merged into others")
    private @Nullable List<String> statuses;

    @QueryParam("language")
    @Parameter(description = "A language such as de, by ISO 639; several for tickets in any of them")
    private @Nullable List<String> languages;

    @QueryParam("assignee")
    @Parameter(description = "The e-mail or id of staff, me, or none")
    private @Nullable String assignee;

    @QueryParam("q")
    @Parameter(description = "Words that all occur in the subject, the description or a message; or a reference")
    private @Nullable String text;

    @QueryParam("externalId")
    @Parameter(description = "How another system calls the ticket")
    private @Nullable String externalId;

    @QueryParam("sort")
    @Parameter(description = "due: what breaches first; updated: the last changed first; newest, as usual")
    private @Nullable String sort;

    QueueQuery query() {
        return QueueQuery.everything()
                .of(listed(tenants))
                .with(statuses())
                .writtenIn(languages())
                .assignedTo(bounded("assignee", assignee))
                .containing(bounded("q", text))
                .calledOutside(bounded("externalId", externalId))
                .by(order());
    }

    private static List<String> listed(@Nullable List<String> values) {
        if (values == null) return List.of();
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private Set<TicketStatus> statuses() {
        return listed(statuses).stream()
                .map(status -> QueryWords.constant("status", status, TicketStatus.class))
                .collect(Collectors.toSet());
    }

    private Set<String> languages() {
        var wanted = Set.copyOf(listed(languages));
        if (!wanted.stream().allMatch(language -> language.matches("[a-z]{2,3}")))
            throw new MalformedInput("language", "language must be a language such as de, by ISO 639.");
        return wanted;
    }

    private QueueOrder order() {
        if (sort == null || sort.isEmpty()) return QueueOrder.NEWEST;
        return QueryWords.constant("sort", sort.toUpperCase(Locale.ROOT), QueueOrder.class);
    }

    private static @Nullable String bounded(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) return null;
        if (text.length() > LONGEST)
            throw new MalformedInput(parameter, parameter + " has at most " + LONGEST + " characters.");
        return text;
    }
}
