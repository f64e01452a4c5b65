package org.manydesk.underpinning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.calendar.Interval;
import org.manydesk.compliance.Figures;
import org.manydesk.sla.HandClocks;
import org.manydesk.sla.Metric;
import org.manydesk.sla.PolicyInForce;
import org.manydesk.sla.SlaClock;
import org.manydesk.timeline.TicketTimeline;
import org.manydesk.timeline.TicketTimelines;
import org.manydesk.timeline.Timeline;

/** Tells how teams and vendors kept what was agreed with them, by the timelines of the tickets within the caller's reach. */
@ApplicationScoped
@Transactional
public class Keeping {
    private final TicketTimelines timelines;
    private final Agreements agreements;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Keeping() {
        this(null, null, null);
    }

    @Inject
    Keeping(TicketTimelines timelines, Agreements agreements, Clock clock) {
        this.timelines = timelines;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** The running month, by the clock of the product. */
    public YearMonth thisMonth() {
        return YearMonth.now(clock);
    }

    /** The figures of a month, as of now: a line for each party and metric that is agreed. */
    public KeptReport in(YearMonth month) {
        var count = new Count(agreements.all(), month, clock.instant());
        var widest = new Interval(begin(month, ZoneOffset.MAX), begin(month.plusMonths(1), ZoneOffset.MIN));
        var byTenant = timelines.inHands(widest).stream().collect(Collectors.groupingBy(TicketTimeline::tenant));
        byTenant.forEach((tenant, rows) -> timelines
                .timelines(tenant, rows.stream().map(TicketTimeline::ticket).toList())
                .values()
                .forEach(count::add));
        return new KeptReport(month, count.lines());
    }

    private static Instant begin(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** Of one party and metric. */
    private record Key(AgreementKind kind, String party, Metric metric) {}

    /** Sorts the clocks of many tickets into the figures of a month. */
    private static final class Count {
        private final List<Agreement> all;
        private final Instant now;
        private final Map<Agreement, PolicyInForce> rules = new HashMap<>();
        private final Map<Agreement, Interval> months = new HashMap<>();
        private final Map<Key, Figures> figures = new HashMap<>();
        private final Map<Key, String> names = new HashMap<>();

        Count(List<Agreement> all, YearMonth month, Instant now) {
            this.all = all;
            this.now = now;
            all.forEach(agreement -> {
                var rule = agreement.inForce();
                var zone = rule.calendar().zone();
                rules.put(agreement, rule);
                months.put(agreement, new Interval(begin(month, zone), begin(month.plusMonths(1), zone)));
                rule.policy().targets().forEach(target -> {
                    var key = key(agreement, target.metric());
                    names.put(key, agreement.party());
                    figures.putIfAbsent(key, Figures.NONE);
                });
            });
        }

        void add(Timeline timeline) {
            var known = timeline.until(now);
            for (var stay : Stay.of(known))
                Agreements.holding(all, stay.kind(), stay.party(), stay.from()).ifPresent(agreement -> {
                    var rule = Objects.requireNonNull(rules.get(agreement));
                    HandClocks.of(rule, known, stay.from(), stay.to(), now).forEach(clock -> add(agreement, clock));
                });
        }

        private void add(Agreement agreement, SlaClock clock) {
            var month = Objects.requireNonNull(months.get(agreement));
            verdict(clock, month).ifPresent(one -> figures.merge(key(agreement, clock.metric()), one, Figures::plus));
        }

        private Optional<Figures> verdict(SlaClock clock, Interval month) {
            if (!clock.started().isBefore(month.to())) return Optional.empty();
            var reading = clock.at(now);
            var judged = reading.judged();
            if (judged.filter(at -> at.isBefore(month.to())).isEmpty()) return Optional.of(new Figures(0, 0, 0, 0, 1));
            if (judged.filter(at -> at.isBefore(month.from())).isPresent()) return Optional.empty();
            return Optional.of(
                    switch (reading.state()) {
                        case MET -> new Figures(1, 0, 0, 0, 0);
                        case BREACHED -> new Figures(0, 1, 0, 0, 0);
                        case RUNNING, PAUSED -> throw new IllegalStateException("Not judged");
                    });
        }

        private static Key key(Agreement agreement, Metric metric) {
            return new Key(agreement.kind(), Agreement.key(agreement.party()), metric);
        }

        List<KeptReport.Line> lines() {
            return figures.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.comparing(Key::kind)
                            .thenComparing(Key::party)
                            .thenComparing(Key::metric)))
                    .map(entry -> KeptReport.Line.of(
                            entry.getKey().kind(),
                            names.getOrDefault(entry.getKey(), ""),
                            entry.getKey().metric(),
                            entry.getValue()))
                    .toList();
        }
    }
}
