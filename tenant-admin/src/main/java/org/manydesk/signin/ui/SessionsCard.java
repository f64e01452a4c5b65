package org.manydesk.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.manydesk.scope.SessionId;
import org.manydesk.signin.AccessToken;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;

/** What is open in somebody's name, each with a button that ends it; the reader's own present session has none. */
class SessionsCard extends Div {
    private final transient Texts texts = Texts.of(SessionsCard.class);
    private final Div rows = new Div();
    private final transient Optional<SessionId> present;
    private final transient Consumer<AccessToken> end;

    SessionsCard(String explanation, Optional<SessionId> present, Consumer<AccessToken> end) {
        this.present = present;
        this.end = end;
        addClassName("md-card");
        var why = new Paragraph(explanation);
        why.addClassName("md-help");
        add(new H2(texts.get("sessions")), why, rows);
    }

    /** Shows these, in this order. */
    void show(List<AccessToken> open) {
        rows.removeAll();
        open.forEach(session -> rows.add(row(session)));
        if (open.isEmpty()) rows.add(new Paragraph(texts.get("sessions.none")));
    }

    private Component row(AccessToken session) {
        var what = new Div(name(session), since(session));
        what.addClassName("md-two-lines");
        var row = new Div(what);
        row.addClassName("md-session");
        if (!isPresent(session)) row.add(ending(session));
        return row;
    }

    private Component name(AccessToken session) {
        var isApi = session.kind() == AccessToken.Kind.API;
        var isView = session.kind() == AccessToken.Kind.VIEW;
        var name = new Div(new Span(
                isApi || isView ? session.name() : Program.named(session.name(), texts.get("session.unknown"))));
        name.addClassName("md-in-line");
        if (isApi) name.add(new StatusBadge(Tone.PLAIN, texts.get("session.api")));
        if (isView) name.add(new StatusBadge(Tone.WARN, texts.get("session.view")));
        if (isPresent(session)) name.add(new StatusBadge(Tone.GOOD, texts.get("session.present")));
        return name;
    }

    private Component since(AccessToken session) {
        var since = new Div(new Span(texts.get("session.since")), TimeText.exact(session.createdAt()));
        session.expiresAt().ifPresent(end -> since.add(new Span(texts.get("session.until")), TimeText.exact(end)));
        if (!session.origin().isEmpty()) since.add(new Span(texts.get("session.from", session.origin())));
        since.addClassNames("md-in-line", "md-soft");
        return since;
    }

    private boolean isPresent(AccessToken session) {
        return present.filter(session.id()::equals).isPresent();
    }

    private Button ending(AccessToken session) {
        var ending = new Button(texts.get("session.end"), click -> end.accept(session));
        ending.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        return ending;
    }
}
