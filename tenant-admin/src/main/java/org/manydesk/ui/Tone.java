package org.manydesk.ui;

import com.vaadin.flow.component.icon.VaadinIcon;

/** What a colour means; always shown with an icon and a word, never by colour alone. */
public enum Tone {
    /** Broken, failed, overdue. */
    BAD("md-bad", VaadinIcon.EXCLAMATION_CIRCLE_O),
    /** Will go wrong soon. */
    WARN("md-warn", VaadinIcon.WARNING),
    /** Kept, met, done well. */
    GOOD("md-good", VaadinIcon.CHECK_CIRCLE_O),
    /** Goes on. */
    RUNS("md-runs", VaadinIcon.CLOCK),
    /** Stands still for a reason. */
    PAUSED("md-paused", VaadinIcon.PAUSE),
    /** Says nothing good or bad. */
    PLAIN("md-plain", VaadinIcon.CIRCLE_THIN);

    private final String style;
    private final VaadinIcon icon;

    Tone(String style, VaadinIcon icon) {
        this.style = style;
        this.icon = icon;
    }

    /** The style class that sets {@code --md-tone}, {@code --md-tone-ink} and {@code --md-tone-tint}. */
    public String style() {
        return style;
    }

    public VaadinIcon icon() {
        return icon;
    }
}
