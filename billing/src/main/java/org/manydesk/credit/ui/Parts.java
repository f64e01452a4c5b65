package org.manydesk.credit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.manydesk.credit.CreditPart;
import org.manydesk.ui.DurationText;
import org.manydesk.ui.Texts;

/** What each rule came to: the counts, the share, and what it is worth. */
class Parts extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(Parts.class);

    Parts(List<CreditPart> parts) {
        addClassName("md-scroll-x");
        var head = new NativeTableRow();
        Stream.of("rule", "promise", "inTime", "share", "worth")
                .forEach(key -> head.add(new NativeTableHeaderCell(texts.get("part." + key))));
        var table = new NativeTable();
        table.addClassName("md-table");
        table.getHead().add(head);
        parts.forEach(part -> table.getBody().add(row(part)));
        add(table);
    }

    private NativeTableRow row(CreditPart part) {
        var promise = MeasureWords.of(part.metric(), part.priority(), part.service());
        return new NativeTableRow(
                new NativeTableCell(part.rule()),
                new NativeTableCell(promise),
                new NativeTableCell(inTime(part)),
                new NativeTableCell(texts.get("percent", part.achieved())),
                new NativeTableCell(worth(part)));
    }

    private String inTime(CreditPart part) {
        if (part.service().isEmpty()) return texts.get("part.of", part.met(), part.judged());
        return texts.get("part.of", time(part.met()), time(part.judged()));
    }

    private static String time(long centiseconds) {
        return DurationText.hours(Duration.ofMillis(centiseconds * 10));
    }

    private String worth(CreditPart part) {
        var worth =
                part.points() > 0 ? texts.get("part.points", part.points()) : texts.get("part.percent", part.percent());
        return part.isTaken() ? worth : texts.get("part.notTaken", worth);
    }
}
