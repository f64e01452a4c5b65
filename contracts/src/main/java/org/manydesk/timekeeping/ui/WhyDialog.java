package org.manydesk.timekeeping.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.ui.Texts;

/** Why clocks of a ticket stand where they stand. All times are those of the contract's zone, which is named once. */
public class WhyDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(WhyDialog.class);

    /** @param clocks of one ticket, and so of one contract */
    public WhyDialog(String title, List<SlaReport.Line> clocks) {
        setHeaderTitle(title);
        setWidth("54rem");
        setMaxWidth("96vw");
        var stories = new Div();
        stories.addClassName("md-stack");
        clocks.stream().findFirst().ifPresent(clock -> stories.add(zone(clock)));
        clocks.forEach(clock -> stories.add(new ClockStory(clock)));
        add(stories);
        getFooter().add(new Button(texts.get("close"), click -> close()));
    }

    private Paragraph zone(SlaReport.Line clock) {
        var zone = new Paragraph(texts.get("why.zone", clock.zone().getId()));
        zone.addClassName("md-help");
        return zone;
    }
}
