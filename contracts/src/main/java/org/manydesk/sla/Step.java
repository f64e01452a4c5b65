package org.manydesk.sla;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

/** What is done when a rung of a ladder is reached. */
public sealed interface Step {
    /** Whoever has the ticket; the leads of the client where nobody has it. */
    String ASSIGNEE = "ASSIGNEE";

    /** The leads who may see the client; the administrators where there is none. */
    String LEADS = "LEADS";

    /**
     * People are told.
     *
     * @param whom {@link #ASSIGNEE}, {@link #LEADS}, or the e-mail of staff, in lower case
     */
    record Notify(Set<String> whom) implements Step {
        public Notify {
            whom = Set.copyOf(whom);
            if (whom.isEmpty()) throw new IllegalArgumentException("Somebody is told");
        }

        /** All that both tell. */
        Notify and(Notify other) {
            var all = new TreeSet<>(whom);
            all.addAll(other.whom);
            return new Notify(all);
        }
    }

    /** The ticket's priority is raised by one, P1 at most. */
    record RaisePriority() implements Step {}

    /** The ticket is given to somebody, by e-mail in lower case. */
    record Reassign(String to) implements Step {}

    /** A signed message is sent to an address with https. */
    record CallWebhook(URI url) implements Step {
        private static final int LONGEST = 500;

        public CallWebhook {
            if (!"https".equalsIgnoreCase(url.getScheme())
                    || url.getHost() == null
                    || url.getRawUserInfo() != null
                    || url.toString().length() > LONGEST) throw new IllegalArgumentException(url.toString());
        }
    }
}
