package org.manydesk.offboarding;

import java.util.List;
import java.util.Map;
import org.manydesk.harness.Client;

/** Says of all that can be confirmed that it is meant, so that nothing keeps a client that leaves. */
public final class Meant {
    private Meant() {}

    public static void all(Client admin, String key) {
        var kinds = List.of("MONTHS_NOT_BILLED", "INVOICES_NOT_PAID", "MAIL_WAITS", "PACK_NOT_TAKEN");
        admin.put("tenants/" + key + "/off-boarding/confirmations", Map.of("confirmed", kinds))
                .expect(200);
    }
}
