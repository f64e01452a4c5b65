package org.manydesk.mail;

import java.util.List;
import java.util.Optional;

/**
 * Who a mail says it is from and to. Anyone can write anything here.
 *
 * @param from the first author, when there is one
 * @param replyTo where answers are asked for, often empty
 */
public record Correspondents(
        Optional<Correspondent> from, List<Correspondent> replyTo, List<Correspondent> to, List<Correspondent> cc) {

    static Correspondents of(MailHeaders headers) {
        var from = list(headers, "from").stream().findFirst();
        var sender = list(headers, "sender").stream().findFirst();
        return new Correspondents(
                from.or(() -> sender), list(headers, "reply-to"), list(headers, "to"), list(headers, "cc"));
    }

    private static List<Correspondent> list(MailHeaders headers, String name) {
        return headers.first(name).map(AddressHeader::parse).orElse(List.of());
    }
}
