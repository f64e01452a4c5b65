package org.manydesk.sla.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.sla.Allowance;
import org.manydesk.sla.Metric;
import org.manydesk.sla.SlaPolicy;
import org.manydesk.sla.SlaTarget;
import org.manydesk.sla.TimeBasis;
import org.manydesk.timeline.Priority;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** What is promised about time, to be read: times by priority and metric, and which waits do not count. */
public class PromiseTable extends Div {
    private final transient Texts texts = Texts.of(PromiseTable.class);
    private final SlaPolicy policy;

    public PromiseTable(SlaPolicy policy) {
        this.policy = policy;
        addClassName("md-stack-s");
        if (policy.targets().isEmpty()) {
            add(new Paragraph(texts.get("nothing")));
            return;
        }
        var scroller = new Div(table());
        scroller.addClassName("md-scroll-x");
        add(scroller);
        if (!policy.goals().isEmpty()) add(new Paragraph(goals()));
        add(new Paragraph(pauses()));
    }

    private NativeTable table() {
        var metrics = Arrays.stream(Metric.values())
                .filter(metric -> policy.targets().stream().anyMatch(target -> target.metric() == metric))
                .toList();
        var head = new NativeTableRow(new NativeTableHeaderCell(texts.get("priority")));
        metrics.forEach(metric -> head.add(new NativeTableHeaderCell(texts.of(metric))));
        var table = new NativeTable();
        table.addClassName("md-table");
        table.getHead().add(head);
        for (var priority : Priority.values()) {
            table.getBody().add(row(new Span(priority.name()), metrics, target -> isOf(target, priority, "")));
            scopes(priority).forEach(scope -> table.getBody()
                    .add(row(
                            new Span(texts.get("row.for", priority, scope)),
                            metrics,
                            target -> isOf(target, priority, scope))));
        }
        return table;
    }

    private NativeTableRow row(Span whose, List<Metric> metrics, Predicate<SlaTarget> isHere) {
        var row = new NativeTableRow(new NativeTableCell(whose));
        metrics.forEach(metric -> row.add(new NativeTableCell(policy.targets().stream()
                .filter(target -> target.metric() == metric && isHere.test(target))
                .findFirst()
                .map(PromiseTable::words)
                .orElse("–"))));
        return row;
    }

    private boolean isOf(SlaTarget target, Priority priority, String scope) {
        return target.priority() == priority && scope(target).equals(scope);
    }

    /** For which tickets of a priority something else is promised. */
    private List<String> scopes(Priority priority) {
        return policy.targets().stream()
                .filter(target -> target.priority() == priority && !target.isForAll())
                .map(this::scope)
                .distinct()
                .sorted()
                .toList();
    }

    /** Empty where a target is for all tickets. */
    private String scope(SlaTarget target) {
        return Stream.of(
                        target.service().map(key -> texts.get("row.service", key)),
                        target.category().map(name -> texts.get("row.category", name)),
                        target.type().map(texts::of))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** A promise in words: the time allowed, and how often it has to be kept. */
    public static String words(SlaTarget target) {
        var texts = Texts.of(PromiseTable.class);
        var time = time(target);
        return target.goal()
                .map(goal -> texts.get("with.goal", time, goal.toString()))
                .orElse(time);
    }

    private static String time(SlaTarget target) {
        var texts = Texts.of(PromiseTable.class);
        return switch (target.allowed()) {
            case Allowance.Time(var within) when target.time() == TimeBasis.BUSINESS -> Days.hours(within);
            case Allowance.Time(var within) -> texts.get("elapsed", Days.duration(within));
            case Allowance.BusinessDays(var days, var at) ->
                texts.get("by", days, at.map(LocalTime::toString).orElse(texts.get("closing")));
        };
    }

    /** The goals over all priorities. */
    private String goals() {
        return texts.get(
                "goals",
                policy.goals().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(goal -> texts.get(
                                "goals.one",
                                texts.of(goal.getKey()),
                                goal.getValue().toString()))
                        .collect(Collectors.joining(texts.get("and"))));
    }

    private String pauses() {
        var paused = policy.targets().stream()
                .flatMap(target -> target.pauseWhile().stream())
                .distinct()
                .sorted()
                .map(texts::of)
                .collect(Collectors.joining(texts.get("and")));
        return paused.isEmpty() ? texts.get("pauses.none") : texts.get("pauses.while", paused);
    }
}
