package org.manydesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/** The top of a page: what it is, one line of figures, and what one can do here. */
public class PageHeader extends Header {
    private final H1 title = new H1();
    private final Div counts = new Div();
    private final Div actions = new Div();

    public PageHeader(String text) {
        addClassName("md-page-header");
        title.setText(text);
        counts.addClassName("md-counts");
        counts.getElement().setAttribute("role", "status");
        actions.addClassName("md-actions");
        add(title, counts, actions);
    }

    /** Puts something before the title, e.g. the client's badge. */
    public void lead(Component component) {
        addComponentAsFirst(component);
    }

    /** The line of figures; each is shown apart from the next. */
    public void count(String... figures) {
        counts.removeAll();
        for (var figure : figures) counts.add(new Span(figure));
    }

    /** The same with components, e.g. badges. */
    public void count(Component... figures) {
        counts.removeAll();
        counts.add(figures);
    }

    /** What one can do here, the most important last: it stands at the right. */
    public void act(Component... buttons) {
        actions.removeAll();
        actions.add(buttons);
    }
}
