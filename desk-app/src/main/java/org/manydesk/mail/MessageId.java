package org.manydesk.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name that a mail program gave to a message, without its angle brackets. Anyone can write any: it is a hint for
 * threading, never a proof. Source: RFC 5322 section 3.6.4.
 */
public record MessageId(String value) {
    private static final int LONGEST = 995;
    private static final Pattern BRACKETED = Pattern.compile("<([^<>]*)>");

    public MessageId {
        if (value.isBlank() || value.length() > LONGEST) throw new IllegalArgumentException("Not a Message-ID.");
    }

    /** The one id of a Message-ID header; nothing when it is empty or too long to be one. */
    static Optional<MessageId> parse(String header) {
        var all = parseAll(header, 1);
        return all.isEmpty() ? of(header) : Optional.of(all.getFirst());
    }

    /** The newest {@code limit} ids of a References or In-Reply-To header in the order written. */
    static List<MessageId> parseAll(String header, int limit) {
        var ids = new ArrayList<MessageId>();
        var matcher = BRACKETED.matcher(header);
        while (matcher.find()) {
            of(matcher.group(1)).ifPresent(ids::add);
            if (ids.size() > limit) ids.removeFirst();
        }
        return List.copyOf(ids);
    }

    private static Optional<MessageId> of(String text) {
        var value = CleanText.line(text).replace(" ", "");
        boolean usable = !value.isEmpty() && value.length() <= LONGEST && !value.equals("<>");
        return usable ? Optional.of(new MessageId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "<" + value + ">";
    }
}
