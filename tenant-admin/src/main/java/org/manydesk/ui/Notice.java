package org.manydesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Duration;

/** A short message over the page: that something was done, or why it was not. */
public final class Notice {
    private static final Duration SHORT = Duration.ofSeconds(4);

    private Notice() {}

    /** Something was done; goes away by itself. */
    public static void done(String sentence) {
        var notice = made(sentence, (int) SHORT.toMillis(), Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notice.open();
    }

    /** Something was not done, and why; stays until it was read. */
    public static void problem(String sentence, Component... actions) {
        var notice = made(sentence, 0, Notification.Position.TOP_CENTER, actions);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.setAssertive(true);
        notice.open();
    }

    private static Notification made(
            String sentence, int milliseconds, Notification.Position place, Component... actions) {
        var notice = new Notification();
        notice.setDuration(milliseconds);
        notice.setPosition(place);
        notice.add(new Span(sentence));
        for (var action : actions) notice.add(action);
        notice.add(closing(notice));
        return notice;
    }

    private static Button closing(Notification notice) {
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(Texts.of(Notice.class).get("close"));
        return close;
    }
}
