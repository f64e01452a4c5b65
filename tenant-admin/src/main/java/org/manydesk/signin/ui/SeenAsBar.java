package org.manydesk.signin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.Caller;
import org.manydesk.scope.Limit;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** Says on every page that what is shown is what somebody else sees, until when, and ends it. */
public class SeenAsBar extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LOOK_EVERY_MILLIS = 2000;
    private static final int NEVER = -1;

    private final transient UiCaller caller;
    private transient @Nullable Registration looking;

    public SeenAsBar(Caller.Person seen, Limit.SeenThrough by, UiCaller caller) {
        this.caller = caller;
        var texts = Texts.of(SeenAsBar.class);
        addClassNames("md-seen-as", "md-warn");
        getElement().setAttribute("role", "status");
        var until = new Span(new Span(texts.get("seen.until")), TimeText.exact(by.until()));
        until.addClassName("md-in-line");
        var end = new Button(texts.get("seen.end"), click -> caller.seeAsOneself());
        end.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        add(new Span(texts.get("seen.as", by.name(), seen.name(), texts.of(seen.role()))), until, end);
    }

    /** A page that nobody touches asks by itself whether the view still is, and begins anew when it has ended. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().setPollInterval(LOOK_EVERY_MILLIS);
        looking = event.getUI().addPollListener(poll -> caller.person());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (looking != null) looking.remove();
        event.getUI().setPollInterval(NEVER);
        super.onDetach(event);
    }
}
