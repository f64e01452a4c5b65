package org.manydesk.ticket.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** How states and priorities of tickets are called and coloured, the same on every page. */
public final class TicketWords {
    private static final Texts TEXTS = Texts.of(TicketWords.class);

    private TicketWords() {}

    public static StatusBadge badge(TicketStatus status) {
        return new StatusBadge(tone(status), icon(status), of(status));
    }

    /** The same to people of the client, who are the customer. */
    public static StatusBadge badgeForClient(TicketStatus status) {
        if (status != TicketStatus.PENDING_CUSTOMER) return badge(status);
        return new StatusBadge(Tone.WARN, VaadinIcon.REPLY, TEXTS.get("client.PENDING_CUSTOMER"));
    }

    /** What stands in place of a state where a ticket is part of another. */
    public static StatusBadge merged() {
        return new StatusBadge(Tone.PLAIN, VaadinIcon.COMPRESS, TEXTS.get("merged"));
    }

    /** The state in words, e.g. "Waiting for customer". */
    public static String of(TicketStatus status) {
        return TEXTS.of(status);
    }

    /** The same where room is scarce, e.g. "With customer". */
    public static String brief(TicketStatus status) {
        return switch (status) {
            case PENDING_CUSTOMER, PENDING_VENDOR -> TEXTS.get("brief." + status.name());
            case NEW, OPEN, RESOLVED, CLOSED -> of(status);
        };
    }

    /** The priority with its meaning, e.g. "P1 · critical". */
    public static String of(Priority priority) {
        return TEXTS.of(priority);
    }

    /** A language by its code, e.g. "German" for {@code de}. */
    public static String language(String code) {
        return Locale.of(code).getDisplayLanguage(Texts.locale());
    }

    /** How a priority is marked in lists. */
    public static String style(Priority priority) {
        return "md-priority md-" + priority.name().toLowerCase(Locale.ROOT);
    }

    public static Tone tone(TicketStatus status) {
        return switch (status) {
            case NEW -> Tone.RUNS;
            case OPEN -> Tone.PLAIN;
            case PENDING_CUSTOMER, PENDING_VENDOR -> Tone.PAUSED;
            case RESOLVED -> Tone.GOOD;
            case CLOSED -> Tone.PLAIN;
        };
    }

    public static VaadinIcon icon(TicketStatus status) {
        return switch (status) {
            case NEW -> VaadinIcon.ASTERISK;
            case OPEN -> VaadinIcon.CIRCLE_THIN;
            case PENDING_CUSTOMER, PENDING_VENDOR -> VaadinIcon.PAUSE;
            case RESOLVED -> VaadinIcon.CHECK_CIRCLE_O;
            case CLOSED -> VaadinIcon.LOCK;
        };
    }
}
