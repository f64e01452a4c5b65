package org.manydesk.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.manydesk.compliance.ComplianceReport;
import org.manydesk.print.Copy;
import org.manydesk.ui.Days;
import org.manydesk.ui.FileLink;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;

/** Whether a month's figures are final, its files, and for those who may, its closing. */
public class MonthStanding extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(MonthStanding.class);

    /**
     * What can be done with a month.
     *
     * @param close empty where it cannot be closed, or not by the reader
     */
    public record Deeds(Supplier<Copy> csv, Supplier<Copy> pdf, Optional<Runnable> close) {}

    public MonthStanding(ComplianceReport report, Deeds deeds) {
        addClassNames("md-in-line", "md-month-standing");
        add(standing(report), link(texts.get("file.pdf"), deeds.pdf()), link(texts.get("file.csv"), deeds.csv()));
        if (report.closed().isEmpty()) deeds.close().ifPresent(close -> add(closing(report, close)));
    }

    private Component standing(ComplianceReport report) {
        if (report.closed().isEmpty()) return new StatusBadge(Tone.RUNS, texts.get("standing.open"));
        var closed = report.closed().get();
        var by = new Span(texts.get("standing.by", closed.by()));
        by.addClassName("md-soft");
        var badge = new StatusBadge(Tone.PLAIN, VaadinIcon.LOCK, texts.get("standing.closed"));
        var said = new Div(badge, by, TimeText.relative(closed.at()));
        said.addClassName("md-in-line");
        return said;
    }

    private Button closing(ComplianceReport report, Runnable close) {
        return new Button(texts.get("close"), click -> sure(report, close).open());
    }

    private ConfirmDialog sure(ComplianceReport report, Runnable close) {
        var month = Days.month(report.period());
        var judged = report.totals().stream()
                .mapToLong(total -> total.met() + total.breached())
                .sum();
        var sure = new ConfirmDialog(
                texts.get("close.title", month),
                texts.get("close.what", judged),
                texts.get("close.go"),
                confirm -> close.run());
        sure.setCancelable(true);
        sure.setCancelText(texts.get("cancel"));
        return sure;
    }

    /** Made when it is asked for, by the one who asks. */
    private static FileLink link(String words, Supplier<Copy> made) {
        var link = new FileLink(() -> {
            var copy = made.get();
            var bytes = new ByteArrayInputStream(copy.bytes());
            return new DownloadResponse(bytes, copy.name(), copy.type(), copy.bytes().length);
        });
        link.setText(words);
        return link;
    }
}
