package org.manydesk.timekeeping.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.List;
import org.manydesk.sla.Metric;
import org.manydesk.sla.Rung;
import org.manydesk.sla.SlaPolicy;
import org.manydesk.ui.Texts;

/** The ladder of a contract, to be read by staff: for each metric that is promised, what is done when. */
public class EscalationLadder extends DescriptionList {
    private static final long serialVersionUID = 1L;

    public EscalationLadder(SlaPolicy policy) {
        addClassName("md-facts");
        Arrays.stream(Metric.values())
                .filter(metric -> policy.targets().stream().anyMatch(target -> target.metric() == metric))
                .forEach(metric -> add(
                        new Term(ClockWords.of(metric)), told(policy.ladder().of(metric))));
        if (getChildren().findAny().isEmpty()) add(new Description(nobody()));
    }

    private static Description told(List<Rung> rungs) {
        var told = new Description();
        rungs.forEach(rung -> told.add(new Div(RungWords.of(rung))));
        if (rungs.isEmpty()) told.add(nobody());
        return told;
    }

    private static Paragraph nobody() {
        return new Paragraph(Texts.of(EscalationLadder.class).get("rung.nobody"));
    }
}
