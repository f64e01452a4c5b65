package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.manydesk.invoicing.LineQuery;
import org.manydesk.invoicing.Question;
import org.manydesk.ui.Deed;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;

/** The client's questions on a line, with their answers; asking and answering for those who may. */
class Questions extends Div {
    private static final int LONGEST = 2000;

    private final transient Texts texts = Texts.of(Questions.class);
    private final transient Rights rights;

    /** An answer to a question. */
    record Answer(Question question, LineQuery.Status outcome, String note) {}

    /** What the reader may do; what they may not is left out. */
    record Rights(
            Optional<Consumer<String>> ask, Optional<Consumer<Answer>> answer, Optional<Consumer<Question>> withdraw) {}

    Questions(List<Question> questions, Rights rights) {
        this.rights = rights;
        addClassName("md-stack-s");
        if (questions.isEmpty() && rights.ask().isEmpty()) return;
        add(new H3(texts.get("questions")));
        questions.forEach(question -> add(question(question)));
        rights.ask().ifPresent(ask -> add(asking(ask)));
    }

    private Component question(Question question) {
        var asked = new Span(texts.get("asked", question.askedBy()));
        asked.addClassName("md-soft");
        var head = new Div(badge(question.status()), asked, TimeText.relative(question.askedAt()));
        if (question.isOpen()) question.answerDue().ifPresent(due -> head.add(new AnswerDue(question.askedAt(), due)));
        head.addClassName("md-in-line");
        var card = new Div(head, new Paragraph(question.reason()));
        card.addClassName("md-question");
        if (!question.isOpen() && question.note().isEmpty())
            card.add(new Paragraph(
                    texts.get("answered.silently", question.answeredBy().orElse(""))));
        if (!question.note().isEmpty())
            card.add(new Paragraph(texts.get("answered", question.answeredBy().orElse(""), question.note())));
        if (question.isOpen()) rights.withdraw().ifPresent(withdraw -> card.add(withdrawing(question, withdraw)));
        if (question.isOpen()) rights.answer().ifPresent(answer -> card.add(answering(question, answer)));
        return card;
    }

    private Component withdrawing(Question question, Consumer<Question> withdraw) {
        var take = new Button(texts.get("withdraw"), click -> withdraw.accept(question));
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return new Div(Deed.of(take));
    }

    private StatusBadge badge(LineQuery.Status status) {
        var tone =
                switch (status) {
                    case OPEN -> Tone.WARN;
                    case UPHELD -> Tone.PLAIN;
                    case CREDITED -> Tone.GOOD;
                    case WITHDRAWN -> Tone.PAUSED;
                };
        return new StatusBadge(tone, texts.get("Question." + status));
    }

    private Component asking(Consumer<String> ask) {
        var reason = field("ask.reason");
        var send = new Button(texts.get("ask"), click -> {
            if (isGiven(reason)) ask.accept(reason.getValue().strip());
        });
        return new Div(Deed.of(reason), Deed.of(send));
    }

    private Component answering(Question question, Consumer<Answer> answer) {
        var note = field("answer.note");
        var bar = new Div();
        bar.addClassName("md-actions");
        for (var outcome : List.of(LineQuery.Status.UPHELD, LineQuery.Status.CREDITED, LineQuery.Status.WITHDRAWN)) {
            var end = new Button(texts.get("answer." + outcome), click -> {
                if (isGiven(note))
                    answer.accept(new Answer(question, outcome, note.getValue().strip()));
            });
            end.addThemeVariants(ButtonVariant.LUMO_SMALL);
            bar.add(end);
        }
        return new Div(note, bar);
    }

    private TextArea field(String key) {
        var field = new TextArea(texts.get(key));
        field.setMaxLength(LONGEST);
        field.setWidthFull();
        return field;
    }

    private boolean isGiven(TextArea field) {
        field.setErrorMessage(texts.get("missing"));
        field.setInvalid(field.getValue().isBlank());
        return !field.isInvalid();
    }
}
