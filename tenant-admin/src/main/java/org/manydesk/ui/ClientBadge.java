package org.manydesk.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Whose it is: the client's short key in the client's own colour, the same on every page. */
public class ClientBadge extends Span {
    /**
     * @param key the client's key, e.g. {@code acme}; shown as {@code ACME}
     * @param name the client's name, told on hover and to screen readers
     * @param colour which of the stylesheet's colours, from 0
     */
    public ClientBadge(String key, String name, int colour) {
        setText(key.toUpperCase(Locale.ROOT));
        setTitle(name);
        addClassNames("md-client", style(colour));
    }

    /** The style class that sets {@code --md-client} and {@code --md-client-ink} for whatever is inside. */
    public static String style(int colour) {
        return "md-client-" + colour;
    }
}
