package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.manydesk.invoicing.CausedCredit;
import org.manydesk.invoicing.WorkGroup;
import org.manydesk.ui.DurationText;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** The work behind an hourly line: what was worked, and what is charged of it. */
class WorkList extends Div {
    private final transient Texts texts = Texts.of(WorkList.class);

    /** @param credit names a service credit */
    WorkList(List<WorkGroup> work, Function<CausedCredit, String> credit) {
        addClassName("md-stack-s");
        work.forEach(group -> add(group(group, credit)));
    }

    private Div group(WorkGroup group, Function<CausedCredit, String> credit) {
        var head = new Div(new Anchor("tickets/" + group.ref(), group.ref()), new Span(group.subject()));
        head.addClassName("md-in-line");
        var block = new Div(head, new Div(arithmetic(group)));
        block.addClassName("md-outage");
        group.pieces().forEach(piece -> block.add(piece(piece)));
        if (!group.sla().isEmpty()) block.add(new SlaWords(group.sla(), credit));
        return block;
    }

    private String arithmetic(WorkGroup group) {
        var worked = texts.get("work.charged", shown(group.exact()), shown(group.charged()));
        return group.before().isZero()
                ? worked
                : texts.get("work.late", worked, shown(group.before()), signed(group.difference()));
    }

    private static Div piece(WorkGroup.Piece piece) {
        var line =
                new Div(TimeText.exact(piece.at()), new Span(DurationText.hours(piece.time())), new Span(piece.note()));
        line.addClassNames("md-in-line", "md-soft");
        return line;
    }

    private static String signed(Duration time) {
        return time.isNegative() ? "−" + shown(time.negated()) : shown(time);
    }

    private static String shown(Duration time) {
        return time.isZero() ? "0 min" : DurationText.hours(time);
    }
}
