package org.manydesk.room.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import org.manydesk.calendar.Stretch;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.ui.Days;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;

/** Why a ticket's clocks stand where they stand: each stretch of time, counted or not, and why. */
class Explanation extends Dialog {
    private final transient Texts texts = Texts.of(Explanation.class);

    Explanation(SlaReport report) {
        setHeaderTitle(texts.get("why.title"));
        setWidth("min(720px, 100vw)");
        var content = new Div();
        content.addClassName("md-stack");
        report.metrics().forEach(clock -> content.add(clock(clock)));
        add(content);
        getFooter().add(new Button(texts.get("close"), click -> close()));
    }

    private Div clock(SlaReport.Line clock) {
        var table = new NativeTable();
        table.addClassName("md-table");
        clock.explanation().forEach(stretch -> table.getBody().add(row(stretch)));
        var words = texts.get(
                "why.clock", Days.hours(clock.elapsed()), Days.hours(clock.target()), clock.contractVersion());
        var title = texts.get("promise.of", clock.priority().name(), texts.of(clock.metric()));
        var part = new Div(new H3(title), new Paragraph(words), table);
        part.addClassName("md-stack-s");
        return part;
    }

    private NativeTableRow row(Stretch stretch) {
        var length = Days.duration(Duration.between(stretch.from(), stretch.to()));
        return new NativeTableRow(
                new NativeTableCell(TimeText.exact(stretch.from())),
                new NativeTableCell(length),
                new NativeTableCell(
                        stretch.counted()
                                ? new StatusBadge(Tone.RUNS, texts.get("counted"))
                                : new StatusBadge(Tone.PAUSED, texts.get("notCounted"))),
                new NativeTableCell(stretch.why()));
    }
}
