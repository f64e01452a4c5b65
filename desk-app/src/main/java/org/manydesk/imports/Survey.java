package org.manydesk.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.ticket.PastMerge;
import org.manydesk.ticket.PastTicket;

/**
 * What must be known of a whole file before its first row may land: which tickets it tells of, and what became part of
 * what (IMP-3). Keeps one short entry per ticket.
 */
final class Survey {
    /** Where a ticket is told of first, and a print of what is told. */
    private record Entry(long line, int print) {}

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, PastMerge> merges = new LinkedHashMap<>();
    private final Set<String> services;
    private Set<String> present = Set.of();

    /** @param services the keys of those that the client has */
    Survey(Set<String> services) {
        this.services = Set.copyOf(services);
    }

    /** Takes a row in; of rows about one ticket, the first counts. */
    void add(ReadRow.Good row) {
        var ticket = row.ticket();
        var first = entries.putIfAbsent(ticket.externalId(), new Entry(row.line(), ticket.hashCode()));
        if (first == null) ticket.merge().ifPresent(merge -> merges.put(ticket.externalId(), merge));
    }

    /** The external ids that merges name and the file does not tell of. */
    Set<String> foreign() {
        var foreign = new HashSet<String>();
        merges.values().stream()
                .map(PastMerge::into)
                .filter(into -> !entries.containsKey(into))
                .forEach(foreign::add);
        return foreign;
    }

    /** Says which of the foreign ones are there. */
    void present(Set<String> there) {
        present = Set.copyOf(there);
    }

    /** Why a row may not land though it is good by itself; empty when it may. */
    Optional<String> objection(ReadRow.Good row) {
        var ticket = row.ticket();
        var first = entries.get(ticket.externalId());
        if (first != null && first.line() != row.line() && first.print() != ticket.hashCode())
            return Optional.of("/externalId: Line " + first.line() + " tells of the same ticket, and otherwise.");
        var service = ticket.opening().service();
        if (service != null && !services.contains(service))
            return Optional.of("/service: This client has no service with the key " + service + ".");
        return ticket.merge().isPresent() && target(ticket).isEmpty()
                ? Optional.of(
                        "/timeline: It was merged into " + ticket.merge().get().into()
                                + ", which is neither in the file nor here, or only by way of itself.")
                : Optional.empty();
    }

    /** The ticket that a merged one is part of in the end; empty when that is unknown, or the ticket itself. */
    private Optional<String> target(PastTicket ticket) {
        var passed = new HashSet<String>();
        @Nullable PastMerge merge = ticket.merge().orElse(null);
        var at = ticket.externalId();
        while (merge != null && passed.add(at)) {
            at = merge.into();
            merge = merges.get(at);
        }
        return merge == null && (entries.containsKey(at) || present.contains(at)) ? Optional.of(at) : Optional.empty();
    }

    /** The merge of a ticket that may land, into the ticket that is the last of the chain. */
    Optional<PastMerge> merge(PastTicket ticket) {
        return ticket.merge().flatMap(merge -> target(ticket).map(merge::into));
    }
}
