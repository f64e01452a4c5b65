package org.manydesk.shell;

import com.vaadin.flow.component.html.Anchor;
import org.manydesk.ui.Texts;

/** The way back to where one's work begins. */
class StartLink extends Anchor {
    private static final long serialVersionUID = 1L;

    StartLink() {
        super("", Texts.of(StartLink.class).get("back"));
        addClassName("md-link-button");
    }
}
