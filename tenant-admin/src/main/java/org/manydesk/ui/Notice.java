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
    private static final Duration LONG_ENOUGH_TO_UNDO = Duration.ofSeconds(12);

    private Notice() {}

    /** Something was done; goes away by itself. */
    public static void done(String sentence) {
        show(made(sentence, (int) SHORT.toMillis(), Notification.Position.BOTTOM_START));
    }

    /** Something was done, and can be taken back while this is seen. */
    public static void done(String sentence, Runnable undo) {
        var back = new Button(Texts.of(Notice.class).get("undo"));
        var notice = made(sentence, (int) LONG_ENOUGH_TO_UNDO.toMillis(), Notification.Position.BOTTOM_START, back);
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        back.setDisableOnClick(true);
        back.addClickListener(click -> {
            notice.close();
            undo.run();
        });
        show(notice);
    }

    private static void show(Notification notice) {
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
