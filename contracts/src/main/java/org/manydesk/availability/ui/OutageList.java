package org.manydesk.availability.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.manydesk.availability.OutageLine;
import org.manydesk.availability.Part;
import org.manydesk.availability.ServiceSheet;
import org.manydesk.ui.Days;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;

/** The outages of a month; for those who may, they are ended and corrected here. */
class OutageList extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(OutageList.class);
    private final transient ServiceSheet sheet;
    private final transient Optional<Deeds> deeds;

    /** What can be done with an outage. */
    interface Deeds {
        void end(OutageLine outage);

        void correct(OutageLine outage);

        /** Takes it out; empty for those who may not. */
        Optional<Runnable> removing(OutageLine outage);
    }

    /** @param deeds empty for those who only read */
    OutageList(ServiceSheet sheet, Optional<Deeds> deeds) {
        this.sheet = sheet;
        this.deeds = deeds;
        addClassName("md-stack-s");
        if (sheet.outages().isEmpty()) add(none());
        sheet.outages().forEach(outage -> add(card(outage)));
    }

    private Paragraph none() {
        var none = new Paragraph(
                texts.get("outages.none", Days.month(sheet.report().period())));
        none.addClassName("md-soft");
        return none;
    }

    private Component card(OutageLine outage) {
        var course = outage.course();
        var what = new Span(course.part().map(this::nameOf).orElseGet(() -> texts.get("whole")));
        var head = new Div(badge(outage), what, when(outage));
        head.addClassName("md-in-line");
        if (course.planned()) head.add(new StatusBadge(Tone.PLAIN, texts.get("planned")));
        var card = new Div(head);
        card.addClassName("md-outage");
        if (!course.note().isEmpty()) card.add(new Paragraph(course.note()));
        card.add(foot(outage));
        return card;
    }

    private Component badge(OutageLine outage) {
        var degree = outage.course().degree();
        var word = degree == 100 ? texts.get("down") : texts.get("degraded", degree);
        return new StatusBadge(outage.course().until().isEmpty() ? Tone.BAD : Tone.PLAIN, word);
    }

    private Component when(OutageLine outage) {
        var course = outage.course();
        var when = new Div(TimeText.toTheSecond(course.from(), sheet.zone()), new Span("–"));
        when.addClassName("md-in-line");
        course.until()
                .ifPresentOrElse(
                        end -> when.add(
                                TimeText.toTheSecond(end, sheet.zone()),
                                soft(ServiceWords.length(java.time.Duration.between(course.from(), end)))),
                        () -> when.add(soft(texts.get("goesOn"))));
        return when;
    }

    private Component foot(OutageLine outage) {
        var foot = new Div(soft(texts.of(outage.source())));
        foot.addClassName("md-in-line");
        outage.course().tickets().forEach(ref -> foot.add(new Anchor("tickets/" + ref, ref)));
        deeds.ifPresent(may -> foot.add(buttons(outage, may)));
        return foot;
    }

    private Component buttons(OutageLine outage, Deeds may) {
        var buttons = new Div();
        buttons.addClassName("md-actions");
        if (outage.course().until().isEmpty()) buttons.add(small("outage.end", () -> may.end(outage)));
        buttons.add(small("outage.correct", () -> may.correct(outage)));
        may.removing(outage).ifPresent(remove -> buttons.add(small("outage.remove", remove)));
        return buttons;
    }

    private Button small(String key, Runnable work) {
        var button = new Button(texts.get(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private String nameOf(String key) {
        return sheet.terms().parts().part(key).map(Part::name).orElse(key);
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("md-soft");
        return span;
    }
}
