package org.manydesk.availability.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.manydesk.availability.ServiceSheet;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** The year up to the running month: a percentage for each, coloured by its verdict; each leads to its month. */
class TrendRow extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(TrendRow.class);

    /** @param page the address of the service, to which a month is added */
    TrendRow(ServiceSheet sheet, String page) {
        addClassName("md-service-trend");
        sheet.trend().forEach(point -> add(month(point, sheet, page)));
    }

    private Anchor month(ServiceSheet.TrendPoint point, ServiceSheet sheet, String page) {
        var share = point.availability().map(told -> texts.get("percent", told)).orElseGet(() -> texts.get("none"));
        var link = new Anchor(page + "?period=" + point.month());
        link.add(new Span(Days.shortMonth(point.month())), new Span(share));
        link.addClassNames("md-service-month", tone(point).style());
        link.setTitle(texts.get("trend.month", Days.month(point.month()), share, verdict(point)));
        link.getElement().setAttribute("aria-label", link.getTitle().orElse(""));
        if (point.month().equals(sheet.report().period())) link.getElement().setAttribute("aria-current", "page");
        return link;
    }

    private static Tone tone(ServiceSheet.TrendPoint point) {
        return point.kept().map(kept -> kept ? Tone.GOOD : Tone.BAD).orElse(Tone.PLAIN);
    }

    private String verdict(ServiceSheet.TrendPoint point) {
        return point.kept().map(kept -> texts.get(kept ? "kept" : "missed")).orElse("");
    }
}
