package org.manydesk.mail;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which recipients of mail that was set aside mean a client, as patterns of {@code LIKE} with {@code !} as its escape. */
final class TriageAddresses {
    private TriageAddresses() {}

    /** An address, with or without what follows a plus sign. */
    static Set<String> at(String written) {
        var address = written.toLowerCase(Locale.ROOT);
        var at = address.lastIndexOf('@');
        return Set.of(escaped(address), escaped(address.substring(0, at)) + "+%" + escaped(address.substring(at)));
    }

    /** Whatever is at these domains, unless others have them, too. */
    static Set<String> within(Collection<String> domains, Collection<String> ofOthers) {
        var patterns = new TreeSet<String>();
        domains.stream()
                .filter(domain -> !ofOthers.contains(domain))
                .forEach(domain -> patterns.add("%@" + escaped(domain.toLowerCase(Locale.ROOT))));
        return patterns;
    }

    /**
     * Whether a recipient means another client than this one, as mail finds its client: by the address itself, then without what
     * follows a plus sign.
     *
     * @param own the client's own support address
     * @param ofOthers the support addresses of all others, in lower case
     */
    static boolean meansAnother(Recipient recipient, Optional<String> own, Set<String> ofOthers) {
        var mine = own.map(address -> address.toLowerCase(Locale.ROOT));
        return recipient.candidates().stream()
                .filter(address -> mine.filter(address::equals).isPresent() || ofOthers.contains(address))
                .findFirst()
                .filter(ofOthers::contains)
                .isPresent();
    }

    private static String escaped(String literal) {
        return literal.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
