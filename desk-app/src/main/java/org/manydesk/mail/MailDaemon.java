package org.manydesk.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows bounces and automatic replies that carry no standard header, by who sent them and what they call themselves. */
final class MailDaemon {
    private static final Set<String> DAEMONS = Set.of("mailer-daemon", "mailerdaemon", "mail-daemon", "post_master");
    private static final Set<String> POSTMASTERS = Set.of("postmaster", "no-reply", "noreply", "mailadmin");
    private static final Pattern BOUNCE = Pattern.compile(
            "(?i)^(undeliver|returned mail|failure notice|delivery fail|delivery status|mail delivery|mail system error"
                    + "|mail could not be delivered|(non|un)[- ]?delivery|message undeliverable|メールエラー通知"
                    + "|メッセージを配信できません).*");
    private static final Pattern AUTOMATIC_REPLY = Pattern.compile(
            "(?i)^(auto[- ]?reply|automatic reply|out of office auto-?reply|automatische antwort|abwesenheitsnotiz"
                    + "|réponse automatique|risposta automatica|respuesta automática|resposta automática) ?:.*");

    private MailDaemon() {}

    /** What gave it away, if anything did. */
    static Optional<String> sign(MailHeaders headers, MailHeading heading) {
        var sender = heading.correspondents().from().map(MailDaemon::localPart).orElse("");
        if (headers.has("x-failed-recipients")) return Optional.of("It has the header X-Failed-Recipients.");
        if (DAEMONS.contains(sender)) return Optional.of("Its sender is " + sender + ".");
        if (POSTMASTERS.contains(sender) && BOUNCE.matcher(heading.subject()).matches()) {
            return Optional.of("Its sender is " + sender + ", its subject that of a bounce.");
        }
        boolean reply = AUTOMATIC_REPLY.matcher(heading.subject()).matches();
        return reply ? Optional.of("Its subject is that of an automatic reply.") : Optional.empty();
    }

    private static String localPart(Correspondent from) {
        int at = from.mailbox().indexOf('@');
        return (at < 0 ? from.mailbox() : from.mailbox().substring(0, at)).toLowerCase(Locale.ROOT);
    }
}
