package org.manydesk.invoicing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.manydesk.rating.HourRule;

/**
 * Work behind an hourly line that is taken together: one entry, or all work of a ticket in the month.
 *
 * @param began   when the first of it that the invoice speaks of did
 * @param exact   what was worked
 * @param charged at least the minimum, rounded up
 * @param before  what earlier invoices charge of it; the line charges the difference
 * @param sla     what became of each promise on its ticket
 */
public record WorkGroup(
        String ref,
        String subject,
        Instant began,
        Duration exact,
        Duration charged,
        Duration before,
        List<Piece> pieces,
        List<SlaEffect> sla) {

    /** One entry. */
    public record Piece(Instant at, Duration time, String note) {}

    /** What the line charges of it; negative where it gives back. */
    public Duration difference() {
        return charged.minus(before);
    }

    /**
     * The groups that an invoice says something about.
     *
     * @param said by the invoice
     * @param earlier what invoices before it charge of the month
     */
    static List<WorkGroup> of(HourRule rule, List<ChargedWork> said, List<ChargedWork> earlier) {
        var all = new ArrayList<>(earlier);
        all.addAll(said);
        var now = grouped(rule, ChargedWork.last(all));
        var before = grouped(rule, earlier);
        var groups = new LinkedHashMap<Long, WorkGroup>();
        for (var work : said)
            groups.computeIfAbsent(
                    key(rule, work),
                    key -> group(rule, work, now.getOrDefault(key, List.of()), before.getOrDefault(key, List.of())));
        return List.copyOf(groups.values());
    }

    private static WorkGroup group(HourRule rule, ChargedWork named, List<ChargedWork> now, List<ChargedWork> before) {
        return new WorkGroup(
                named.ref(),
                named.subject(),
                named.at(),
                time(now),
                rule.charged(time(now)),
                rule.charged(time(before)),
                now.stream()
                        .map(work -> new Piece(work.at(), work.time(), work.note()))
                        .toList(),
                List.of());
    }

    WorkGroup with(List<SlaEffect> effects) {
        return new WorkGroup(ref, subject, began, exact, charged, before, pieces, effects);
    }

    private static Map<Long, List<ChargedWork>> grouped(HourRule rule, List<ChargedWork> some) {
        var groups = new LinkedHashMap<Long, List<ChargedWork>>();
        some.forEach(work -> Objects.requireNonNull(groups.computeIfAbsent(key(rule, work), key -> new ArrayList<>()))
                .add(work));
        return groups;
    }

    private static long key(HourRule rule, ChargedWork work) {
        return switch (rule.per()) {
            case ENTRY -> work.entry().value();
            case TICKET -> work.ticket().value();
        };
    }

    private static Duration time(List<ChargedWork> some) {
        return some.stream().map(ChargedWork::time).reduce(Duration.ZERO, Duration::plus);
    }
}
