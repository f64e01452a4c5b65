package org.manydesk.timekeeping.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import org.manydesk.sla.Metric;
import org.manydesk.timekeeping.LadderReport;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** The ladder of one clock: the rungs that were climbed, when and what was done, and the next one. */
public class LadderLines extends UnorderedList {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(LadderLines.class);

    public LadderLines(LadderReport report, Metric metric) {
        addClassName("md-ladder");
        report.climbed().stream()
                .filter(rung -> rung.metric() == metric && !rung.done().isEmpty())
                .forEach(rung -> add(
                        line("md-climbed", RungWords.at(rung.at()), rung.reachedAt(), RungWords.done(rung.done()))));
        report.next().stream()
                .filter(rung -> rung.metric() == metric)
                .forEach(rung -> add(line(
                        "md-ahead",
                        texts.get("rung.next") + " " + RungWords.at(rung.at()),
                        rung.reachedAt(),
                        RungWords.ahead(rung.steps()))));
        setVisible(getChildren().findAny().isPresent());
    }

    private static ListItem line(String style, String rung, Instant at, String what) {
        var name = new Span(rung);
        name.addClassName("md-rung");
        var item = new ListItem(new Div(name, TimeText.relative(at)), soft(what));
        item.addClassName(style);
        return item;
    }

    private static Component soft(String text) {
        var words = new Div(text);
        words.addClassName("md-soft");
        return words;
    }
}
