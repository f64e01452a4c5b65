package org.manydesk.forecast.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manydesk.forecast.Forecast;
import org.manydesk.forecast.Forecast.Level;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** What the running month of a contract comes to so far, which is measured, and at its end, which is estimated. */
public class ForecastCard extends Div {
    private final transient Texts texts = Texts.of(ForecastCard.class);
    private final transient Levels levels = new Levels(texts);

    public ForecastCard(Forecast forecast) {
        addClassName("md-stack-s");
        var table = new NativeTable();
        table.addClassName("md-table");
        var head = new NativeTableRow(new NativeTableHeaderCell(), new NativeTableHeaderCell());
        Stream.of("tickets", "net").forEach(key -> {
            var cell = new NativeTableHeaderCell(texts.get(key));
            cell.addClassName("md-right");
            head.add(cell);
        });
        table.getHead().add(head);
        table.getBody()
                .add(
                        row("soFar", Tone.GOOD, "measured", forecast.measured()),
                        row("atEnd", Tone.PLAIN, "estimated", forecast.expected()),
                        row("atLeast", Tone.PLAIN, "estimated", forecast.lowest()),
                        row("atMost", Tone.PLAIN, "estimated", forecast.highest()));
        var how = new Paragraph(forecast.told() + " " + texts.get("net.what"));
        how.addClassName("md-soft");
        add(table, how);
    }

    private NativeTableRow row(String key, Tone tone, String kind, @Nullable Level level) {
        var badge = new NativeTableCell(new StatusBadge(tone, texts.get(kind)));
        return new NativeTableRow(
                new NativeTableCell(texts.get(key)),
                badge,
                Levels.number(levels.tickets(level)),
                Levels.number(levels.net(level)));
    }
}
