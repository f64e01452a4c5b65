package org.manydesk.credit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.credit.CreditSheet.Evidence;
import org.manydesk.timekeeping.ui.ClockWords;
import org.manydesk.ui.DurationText;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** The breached clocks that a credit cites, as they are written in their closed month. */
class EvidenceTable extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(EvidenceTable.class);

    EvidenceTable(List<Evidence> cited) {
        addClassName("md-scroll-x");
        var head = new NativeTableRow();
        Stream.of("ticket", "subject", "promise", "allowed", "started", "limit", "ended")
                .forEach(key -> head.add(new NativeTableHeaderCell(texts.get("evidence." + key))));
        var table = new NativeTable();
        table.addClassName("md-table");
        table.getHead().add(head);
        cited.forEach(one -> table.getBody().add(row(one)));
        add(table);
    }

    private NativeTableRow row(Evidence one) {
        return new NativeTableRow(
                new NativeTableCell(new Anchor("tickets/" + one.ticket(), one.ticket())),
                new NativeTableCell(one.subject()),
                new NativeTableCell(ClockWords.of(one.metric()) + ", " + one.priority()),
                new NativeTableCell(DurationText.hours(one.target())),
                new NativeTableCell(TimeText.exact(one.startedAt())),
                new NativeTableCell(time(one.breachesAfter())),
                new NativeTableCell(time(one.stoppedAt())));
    }

    private Component time(Optional<Instant> at) {
        return at.<Component>map(TimeText::exact).orElseGet(() -> new Span(texts.get("evidence.open")));
    }
}
