package org.manydesk.server;

import java.nio.file.Path;
import org.manydesk.server.database.DatabaseAddress;
import org.manydesk.vault.Vault;

/** Tells the application its settings, by system properties, before it is deployed. */
final class Handover {
    private static final String PASSWORD = "manydesk.admin.password";

    private Handover() {}

    static void of(Web web, Path data, DatabaseAddress database, FirstOperator operator) {
        System.setProperty("manydesk.data", data.toString());
        System.setProperty("manydesk.public.url", web.publicUrl().toString());
        System.setProperty("manydesk.trusted.proxies", web.trustedProxies());
        System.setProperty("manydesk.rate.limit", Integer.toString(web.rateLimit()));
        web.limits().handOver();
        System.setProperty("manydesk.db.url", database.url());
        System.setProperty("manydesk.db.user", database.user());
        System.setProperty("manydesk.db.password", database.password());
        System.setProperty("manydesk.admin.email", operator.email());
        System.setProperty("manydesk.provider", operator.provider());
        operator.password().ifPresent(password -> System.setProperty(PASSWORD, password));
    }

    /** With which keys it seals secrets. */
    static void of(String secretKeys) {
        System.setProperty(Vault.PROPERTY, secretKeys);
    }

    /** The application has read it; it need not lie about any longer. */
    static void forgetPassword() {
        System.clearProperty(PASSWORD);
    }
}
