package org.manydesk.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Why no person waits for an answer to a mail. Nothing of any kind is ever answered automatically.
 *
 * <p>Source: RFC 3834 (automatic responses), RFC 3464 (delivery reports), RFC 8098 (read receipts), RFC 5965 (abuse
 * reports), RFC 2919 (lists), MS-OXCMAIL (X-Auto-Response-Suppress).
 *
 * @param reason one sentence that names what gave it away
 */
public record Automation(Kind kind, String reason) {

    /** What wrote the mail. */
    public enum Kind {
        /** A program alone: a bounce, an automatic reply, a receipt, a report. */
        MACHINE,
        /** Perhaps a person, but to many: a list, a newsletter, a mail that asks not to be answered by programs. */
        BULK
    }

    private static final int REASON_LIMIT = 200;
    private static final Set<String> REPORTS = Set.of(
            "message/delivery-status",
            "message/disposition-notification",
            "message/feedback-report",
            "message/global-delivery-status",
            "message/global-disposition-notification");
    private static final List<String> AUTO_REPLY_HEADERS =
            List.of("x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply-from", "x-autoreply-from");

    public Automation {
        reason = CleanText.cut(reason, REASON_LIMIT);
    }

    static Optional<Automation> of(MailHeaders headers, MailHeading heading, List<MailPart> parts) {
        Stream<Function<MailHeaders, Optional<Automation>>> signs = Stream.of(
                Automation::autoSubmitted,
                found -> report(found, parts),
                Automation::nullSender,
                Automation::autoReply,
                found -> MailDaemon.sign(found, heading).map(Automation::machine),
                Automation::bulk);
        return signs.flatMap(sign -> sign.apply(headers).stream()).findFirst();
    }

    private static Optional<Automation> autoSubmitted(MailHeaders headers) {
        return headers.text("auto-submitted")
                .filter(value -> !value.toLowerCase(Locale.ROOT).startsWith("no"))
                .map(value -> machine("The header Auto-Submitted says " + value + "."));
    }

    private static Optional<Automation> report(MailHeaders headers, List<MailPart> parts) {
        var type = headers.parameters("content-type");
        if (type.value().equals("multipart/report")) {
            return Optional.of(
                    machine("It is a report (" + type.get("report-type").orElse("of no type") + ")."));
        }
        return parts.stream()
                .map(MailPart::mediaType)
                .filter(REPORTS::contains)
                .findFirst()
                .map(mediaType -> machine("It holds a report (" + mediaType + ")."));
    }

    private static Optional<Automation> nullSender(MailHeaders headers) {
        boolean empty = headers.first("return-path")
                .filter(path -> path.replace(" ", "").equals("<>"))
                .isPresent();
        return empty ? Optional.of(machine("Its return path is empty.")) : Optional.empty();
    }

    private static Optional<Automation> autoReply(MailHeaders headers) {
        if (headers.says("precedence", "auto_reply") || headers.says("precedence", "auto-reply")) {
            return Optional.of(machine("The header Precedence says auto_reply."));
        }
        return AUTO_REPLY_HEADERS.stream()
                .filter(name -> headers.has(name) && !headers.says(name, "no"))
                .findFirst()
                .map(name -> machine("It has the header " + name + "."));
    }

    private static Optional<Automation> bulk(MailHeaders headers) {
        for (var word : List.of("bulk", "list", "junk")) {
            if (headers.says("precedence", word)) return bulk("The header Precedence says " + word + ".");
        }
        for (var name : List.of("list-id", "list-unsubscribe", "list-post", "feedback-id")) {
            if (headers.has(name)) return bulk("It has the header " + name + ".");
        }
        return headers.text("x-auto-response-suppress")
                .filter(value -> !value.equalsIgnoreCase("none"))
                .flatMap(value -> bulk("The header X-Auto-Response-Suppress says " + value + "."));
    }

    private static Automation machine(String reason) {
        return new Automation(Kind.MACHINE, reason);
    }

    private static Optional<Automation> bulk(String reason) {
        return Optional.of(new Automation(Kind.BULK, reason));
    }
}
