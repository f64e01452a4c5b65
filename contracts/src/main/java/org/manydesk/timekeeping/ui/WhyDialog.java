package org.manydesk.timekeeping.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.manydesk.print.Copy;
import org.manydesk.timekeeping.ClockTelling;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.ui.FileLink;

/**
 * Why clocks of a ticket stand where they stand, in the language of the report. All times are those of the contract's zone,
 * which is named once.
 */
public class WhyDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient ClockTelling telling;

    /**
     * @param ticket how people call it
     * @param report of one ticket, and so of one contract; of all its clocks or of one
     * @param paper all its clocks on paper, in the language of the report
     */
    public WhyDialog(String ticket, SlaReport report, Supplier<Copy> paper) {
        this(report.telling().word("why.title", ticket), report);
        getFooter().addComponentAsFirst(link(paper));
    }

    /** Without paper, of any clock of a ticket. */
    public WhyDialog(String title, SlaReport report) {
        telling = report.telling();
        setHeaderTitle(title);
        setWidth("54rem");
        setMaxWidth("96vw");
        var stories = new Div();
        stories.addClassName("md-stack");
        stories.getElement().setAttribute("lang", report.language());
        report.metrics().stream().findFirst().ifPresent(clock -> stories.add(zone(clock)));
        report.metrics().forEach(clock -> stories.add(new ClockStory(clock, telling)));
        add(stories);
        getFooter().add(new Button(telling.word("why.close"), click -> close()));
    }

    private Paragraph zone(SlaReport.Line clock) {
        var zone = new Paragraph(telling.word("why.zone", clock.zone().getId()));
        zone.addClassName("md-help");
        return zone;
    }

    private FileLink link(Supplier<Copy> paper) {
        var link = new FileLink(() -> {
            var copy = paper.get();
            var bytes = new ByteArrayInputStream(copy.bytes());
            return new DownloadResponse(bytes, copy.name(), copy.type(), copy.bytes().length);
        });
        link.setText(telling.word("why.pdf"));
        return link;
    }
}
