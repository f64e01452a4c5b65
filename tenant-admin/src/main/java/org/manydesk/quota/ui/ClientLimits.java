package org.manydesk.quota.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Locale;
import org.manydesk.quota.Allowance;
import org.manydesk.quota.Allowing;
import org.manydesk.quota.Measure;
import org.manydesk.ui.FileSize;
import org.manydesk.ui.Notice;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** How much a client may use, and uses now; a button changes it. */
public class ClientLimits extends Div {
    private static final int NEAR = 80;
    private static final int ALL = 100;

    private final transient Allowing allowing;
    private final transient Texts texts = Texts.of(ClientLimits.class);
    private final String client;

    /** @param client its key */
    public ClientLimits(String client, Allowing allowing) {
        this.client = client;
        this.allowing = allowing;
        addClassName("md-stack");
        show();
    }

    private void show() {
        removeAll();
        var what = new Paragraph(texts.get("what"));
        what.addClassName("md-soft");
        var lines = new Div();
        lines.addClassName("md-cards");
        allowing.of(client).forEach(allowance -> lines.add(line(allowance)));
        var change = new Button(texts.get("change"), click -> change());
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var deeds = new Div(change);
        deeds.addClassName("md-actions");
        add(what, lines, deeds);
    }

    private Component line(Allowance allowance) {
        var name = new Span(texts.of(allowance.measure()));
        name.addClassName("md-strong");
        var head = new Div(name, badge(allowance));
        head.addClassName("md-in-line");
        var bar = new ProgressBar(0, ALL, Math.min(ALL, allowance.percent()));
        var said = new Div(texts.get(
                allowance.isUsual() ? "used.usual" : "used",
                figure(allowance.measure(), allowance.used()),
                figure(allowance.measure(), allowance.allowed())));
        said.addClassName("md-soft");
        bar.getElement().setAttribute("aria-label", said.getText());
        var card = new Div(head, bar, said);
        card.addClassName("md-card");
        return card;
    }

    private StatusBadge badge(Allowance allowance) {
        var percent = texts.get("percent", allowance.percent());
        if (allowance.percent() >= ALL) return new StatusBadge(Tone.BAD, percent);
        return new StatusBadge(allowance.percent() >= NEAR ? Tone.WARN : Tone.GOOD, percent);
    }

    private static String figure(Measure measure, long figure) {
        return measure == Measure.STORAGE ? FileSize.text(figure) : String.format(Locale.UK, "%,d", figure);
    }

    private void change() {
        new LimitsDialog(allowing.of(client), agreed -> {
                    allowing.agree(client, agreed);
                    Notice.done(texts.get("changed"));
                    show();
                })
                .open();
    }
}
