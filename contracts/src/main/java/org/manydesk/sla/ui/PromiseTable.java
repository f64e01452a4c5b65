package org.manydesk.sla.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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
        add(scroller, new Paragraph(pauses()));
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
        for (var priority : Priority.values()) table.getBody().add(row(priority, metrics));
        return table;
    }

    private NativeTableRow row(Priority priority, List<Metric> metrics) {
        var row = new NativeTableRow(new NativeTableCell(priority.name()));
        metrics.forEach(metric -> row.add(new NativeTableCell(
                policy.target(metric, priority).map(PromiseTable::words).orElse("–"))));
        return row;
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
