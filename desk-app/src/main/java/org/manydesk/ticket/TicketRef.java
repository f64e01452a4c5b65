package org.manydesk.ticket;

import java.util.Optional;
import java.util.regex.Pattern;
import org.manydesk.problem.Unknown;

/** What people call a ticket: the tenant's prefix and a number, e.g. {@code ACME-42}. Unique within a provider. */
public record TicketRef(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,30}-[1-9][0-9]{0,17}");

    public TicketRef {
        if (!FORM.matcher(value).matches()) throw new Unknown("ticket", value);
    }

    public static TicketRef of(String prefix, long number) {
        return new TicketRef(prefix + "-" + number);
    }

    /** Reads a reference as people write it, in any case; {@link Unknown} when it cannot be one. */
    public static TicketRef parse(String text) {
        return find(text).orElseThrow(() -> new Unknown("ticket", text));
    }

    /** Reads a reference as people write it, in any case; empty when it cannot be one. */
    public static Optional<TicketRef> find(String text) {
        var upper = text.strip().toUpperCase(java.util.Locale.ROOT);
        return FORM.matcher(upper).matches() ? Optional.of(new TicketRef(upper)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
