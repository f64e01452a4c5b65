package org.manydesk.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.manydesk.compliance.DecisionForm;
import org.manydesk.compliance.DecisionForm.Decision;
import org.manydesk.compliance.ExclusionSheet;
import org.manydesk.compliance.ExclusionState;
import org.manydesk.timekeeping.ui.ClockWords;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;

/** What was asked to be left out of a month, with what was decided; for those who may, the open ones are decided here. */
public class ExclusionList extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2000;

    private final transient Texts texts = Texts.of(ExclusionList.class);
    private final transient Optional<Deciding> deciding;

    /** Decides a request. */
    public interface Deciding {
        void decide(ExclusionSheet request, DecisionForm decision);
    }

    /** @param deciding empty for readers who may not decide */
    public ExclusionList(List<ExclusionSheet> requests, Optional<Deciding> deciding) {
        this.deciding = deciding;
        addClassName("md-stack-s");
        requests.forEach(request -> add(card(request)));
        if (requests.isEmpty()) add(none());
    }

    private Paragraph none() {
        var none = new Paragraph(texts.get("exclusions.none"));
        none.addClassName("md-soft");
        return none;
    }

    private Component card(ExclusionSheet request) {
        var asked = new Span(texts.get("asked", request.askedBy()));
        asked.addClassName("md-soft");
        var head = new Div(
                badge(request.state()),
                new Anchor("tickets/" + request.ticket(), request.ticket()),
                new Span(ClockWords.of(request.metric())),
                asked,
                TimeText.relative(request.askedAt()));
        head.addClassName("md-in-line");
        var card = new Div(head, new Paragraph(request.reason()));
        card.addClassNames("md-question", "md-exclusion");
        request.decidedBy()
                .ifPresent(by -> card.add(new Paragraph(texts.get("decided." + request.state(), by, request.note()))));
        if (request.state() == ExclusionState.OPEN) deciding.ifPresent(how -> card.add(deciding(request, how)));
        return card;
    }

    private StatusBadge badge(ExclusionState state) {
        var tone =
                switch (state) {
                    case OPEN -> Tone.WARN;
                    case APPROVED -> Tone.GOOD;
                    case REFUSED -> Tone.PLAIN;
                };
        return new StatusBadge(tone, texts.of(state));
    }

    private Component deciding(ExclusionSheet request, Deciding how) {
        var note = new TextArea(texts.get("decide.note"));
        note.setMaxLength(LONGEST);
        note.setWidthFull();
        note.setErrorMessage(texts.get("missing"));
        var bar = new Div(button(Decision.APPROVED, request, how, note), button(Decision.REFUSED, request, how, note));
        bar.addClassName("md-actions");
        return new Div(note, bar);
    }

    private Button button(Decision decision, ExclusionSheet request, Deciding how, TextArea note) {
        var button = new Button(texts.get("decide." + decision), click -> {
            note.setInvalid(note.getValue().isBlank());
            if (!note.isInvalid())
                how.decide(request, new DecisionForm(decision, note.getValue().strip()));
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
