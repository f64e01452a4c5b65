package org.manydesk.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** How something stands, as a word with an icon in the colour of its meaning. */
public class StatusBadge extends Span {
    public StatusBadge(Tone tone, String word) {
        this(tone, tone.icon(), word);
    }

    public StatusBadge(Tone tone, VaadinIcon sign, String word) {
        addClassNames("md-badge", tone.style());
        var icon = sign.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(word));
    }
}
