package org.manydesk.rest;

import org.manydesk.scope.Caller;

/** Those who look after the installation see in its log who tries what is not for them. */
public final class Refusals {
    private static final System.Logger LOG = System.getLogger(Refusals.class.getName());

    private Refusals() {}

    /**
     * Notes who was refused.
     *
     * @param call what they tried, e.g. {@code PUT /api/v1/tenants/acme} or {@code page /margin}
     */
    public static void note(Caller.Person person, String call) {
        LOG.log(
                System.Logger.Level.INFO,
                "Refused: {0} by person {1} from {2}",
                call,
                person.id().toString(),
                person.from());
    }
}
