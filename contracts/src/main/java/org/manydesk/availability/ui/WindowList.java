package org.manydesk.availability.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import org.manydesk.availability.ServiceSheet;
import org.manydesk.availability.WindowLine;
import org.manydesk.ui.Deed;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;

/** Maintenance of a month and all that lies ahead; the client's manager agrees here, who proposed it withdraws it. */
class WindowList extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(WindowList.class);
    private final transient ServiceSheet sheet;
    private final transient Deeds deeds;

    /** What the reader may do with a window; empty for what is not theirs to do. */
    record Deeds(Optional<Consumer<WindowLine>> agree, Optional<Consumer<WindowLine>> withdraw) {}

    WindowList(ServiceSheet sheet, Deeds deeds) {
        this.sheet = sheet;
        this.deeds = deeds;
        addClassName("md-stack-s");
        if (sheet.windows().isEmpty()) {
            var none = new Paragraph(texts.get("windows.none"));
            none.addClassName("md-soft");
            add(none);
        }
        sheet.windows().forEach(window -> add(card(window)));
    }

    private Component card(WindowLine window) {
        var head = new Div(
                badge(window),
                TimeText.toTheSecond(window.during().from(), sheet.zone()),
                new Span("–"),
                TimeText.toTheSecond(window.during().to(), sheet.zone()));
        head.addClassName("md-in-line");
        var card = new Div(head);
        card.addClassName("md-outage");
        if (!window.note().isEmpty()) card.add(new Paragraph(window.note()));
        card.add(foot(window));
        return card;
    }

    private Component badge(WindowLine window) {
        if (window.agreedBy().isPresent()) return new StatusBadge(Tone.GOOD, texts.get("window.agreed"));
        return window.begun()
                ? new StatusBadge(Tone.PLAIN, texts.get("window.lapsed"))
                : new StatusBadge(Tone.WARN, texts.get("window.proposed"));
    }

    private Component foot(WindowLine window) {
        var who = new Span(window.agreedBy()
                .map(by -> texts.get("window.agreed.by", by))
                .orElseGet(() -> texts.get("window.proposed.by", window.proposedBy())));
        who.addClassName("md-soft");
        var foot = new Div(who, buttons(window));
        foot.addClassName("md-in-line");
        return foot;
    }

    private Component buttons(WindowLine window) {
        var buttons = new Div();
        buttons.addClassName("md-actions");
        if (window.agreedBy().isEmpty() && !window.begun())
            deeds.agree()
                    .ifPresent(agree -> buttons.add(button("window.agree", agree, window, ButtonVariant.LUMO_PRIMARY)));
        if (!window.begun())
            deeds.withdraw()
                    .ifPresent(withdraw ->
                            buttons.add(button("window.withdraw", withdraw, window, ButtonVariant.LUMO_TERTIARY)));
        return buttons;
    }

    private Button button(String key, Consumer<WindowLine> work, WindowLine window, ButtonVariant weight) {
        var button = new Button(texts.get(key), click -> work.accept(window));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, weight);
        return Deed.of(button);
    }
}
