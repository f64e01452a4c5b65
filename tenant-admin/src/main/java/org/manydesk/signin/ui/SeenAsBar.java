package org.manydesk.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.manydesk.scope.Caller;
import org.manydesk.scope.Limit;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** Says on every page that what is shown is what somebody else sees, until when, and ends it. */
public class SeenAsBar extends Div {
    private static final long serialVersionUID = 1L;

    public SeenAsBar(Caller.Person seen, Limit.SeenThrough by, UiCaller caller) {
        var texts = Texts.of(SeenAsBar.class);
        addClassNames("md-seen-as", "md-warn");
        getElement().setAttribute("role", "status");
        var until = new Span(new Span(texts.get("seen.until")), TimeText.exact(by.until()));
        until.addClassName("md-in-line");
        var end = new Button(texts.get("seen.end"), click -> caller.seeAsOneself());
        end.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        add(new Span(texts.get("seen.as", by.name(), seen.name(), texts.of(seen.role()))), until, end);
    }
}
