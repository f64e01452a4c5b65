package org.manydesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Says why there is nothing, and what to do about it. */
public class EmptyState extends Div {
    /** @param actions what one can do, the most useful first */
    public EmptyState(VaadinIcon sign, String title, String sentence, Component... actions) {
        addClassName("md-empty");
        var icon = sign.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new H3(title), new Paragraph(sentence));
        if (actions.length > 0) add(actionBar(actions));
    }

    private static Div actionBar(Component... actions) {
        var bar = new Div(actions);
        bar.addClassName("md-actions");
        return bar;
    }
}
