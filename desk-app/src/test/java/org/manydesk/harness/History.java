package org.manydesk.harness;

/** Tickets of the past, as they are taken over from another system. */
public final class History {
    private static final String TICKET =
            """
            {"externalId":"%1$s-%2$d","type":"INCIDENT","subject":"A","description":"B","priority":"P3",\
            "requester":{"email":"old@acme.example","name":"Old"},"timeline":[\
            {"at":"%1$sT09:00:00Z","event":"OPENED"},{"at":"%1$sT10:00:00Z","event":"STATUS","to":"RESOLVED"}]}
            """;

    private History() {}

    /** So many that were opened and resolved on a day. */
    public static void resolved(Desk desk, String tenant, String day, int tickets) {
        var rows = new StringBuilder();
        for (var i = 0; i < tickets; i++) rows.append(TICKET.formatted(day, i));
        imported(desk.admin(), tenant, rows.toString());
    }

    /** Takes rows over, and waits until they are in. */
    public static void imported(Client by, String tenant, String rows) {
        var run = by.with("Content-Type", "application/x-ndjson")
                .post("tenants/" + tenant + "/imports", rows)
                .expect(202)
                .header("Location");
        while (by.get(run).expect(200).text("state").equals("RUNNING")) Thread.onSpinWait();
    }
}
